import type { Kind } from '../kind.ts';
import { list, object, string, strings } from '../read.ts';

export const node: Kind = {
  kind: 'Node',
  groups: [''],
  shortNames: ['no'],
  description: 'a machine of the cluster: name, internal addresses, pod CIDRs',
  namespaced: false,
  read: (at) => {
    const spec = object(at, 'spec');
    const status = object(at, 'status');
    const addresses = status === undefined ? [] : list(status, 'addresses');
    const internalIPs = addresses
      .filter((address) => string(address, 'type') === 'InternalIP')
      .map((address) => string(address, 'address'));
    const podCIDRs = spec === undefined ? [] : strings(spec, 'podCIDRs');
    const podCIDR = spec && string(spec, 'podCIDR');
    return {
      type: 'node',
      internalIPs: [...new Set(internalIPs.filter((ip): ip is string => ip !== undefined))],
      podCIDRs: podCIDRs.length > 0 || podCIDR === undefined ? podCIDRs : [podCIDR],
    };
  },
};
