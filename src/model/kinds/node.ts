import type { Kind } from '../kind.ts';
import type { Amounts } from '../pods/detail-types.ts';
import { readAmounts } from '../pods/resource-amounts.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, isObject, list, object, string, strings } from '../reading/read.ts';

export const node: Kind = {
  kind: 'Node',
  groups: [''],
  shortNames: ['no'],
  description:
    'a machine of the cluster: name, internal addresses, pod CIDRs, what it has for pods, whether it is ready, under pressure, cordoned or tainted',
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
    const conditions = status === undefined ? [] : list(status, 'conditions');
    const ready = conditions.find(({ object: { type } }) => type === 'Ready');
    const pressures = TROUBLES.filter((trouble) =>
      conditions.some(({ object: { type, status: is } }) => type === trouble && is === 'True'),
    );
    const taints = spec === undefined ? [] : list(spec, 'taints').map(taintIn);
    return {
      type: 'node',
      internalIPs: [...new Set(internalIPs.filter((ip): ip is string => ip !== undefined))],
      podCIDRs: podCIDRs.length > 0 || podCIDR === undefined ? podCIDRs : [podCIDR],
      ...(ready === undefined || ready.object.status === 'True' ? {} : { isNotReady: true }),
      ...(pressures.length === 0 ? {} : { pressures }),
      ...(spec !== undefined && boolean(spec, 'unschedulable') === true ? { isCordoned: true } : {}),
      ...(taints.length === 0 ? {} : { taints }),
      ...allocatableIn(status),
    };
  },
};

/** The conditions of a node that are bad when they are true (NodeConditionType in core/v1). */
const TROUBLES = ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable'] as const;

function allocatableIn(status: Cursor | undefined): { readonly allocatable?: Amounts } {
  const written = [status?.object['allocatable'], status?.object['capacity']].find(isObject);
  const allocatable = readAmounts(written);
  return Object.keys(allocatable).length === 0 ? {} : { allocatable };
}

/** `key=value:NoSchedule`, `key:NoExecute`: as `kubectl describe` writes it. */
function taintIn(at: Cursor): string {
  const value = string(at, 'value') ?? '';
  return `${string(at, 'key') ?? ''}${value === '' ? '' : `=${value}`}:${string(at, 'effect') ?? ''}`;
}
