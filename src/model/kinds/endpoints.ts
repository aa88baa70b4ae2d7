import type { Kind } from '../kind.ts';
import { endpointPorts, targetPod } from '../network/endpoint-values.ts';
import type { Cursor } from '../reading/read.ts';
import { list, string } from '../reading/read.ts';
import type { EndpointAddress } from '../resource-types.ts';

export const endpoints: Kind = {
  kind: 'Endpoints',
  groups: [''],
  shortNames: ['ep'],
  description: 'addresses that the Service of its name leads to; read for Services without a selector',
  namespaced: true,
  read: (at) => ({
    type: 'resource',
    facts: {
      type: 'endpoints',
      service: at.manifest.name,
      subsets: list(at, 'subsets').map((subset) => ({
        addresses: [...readAddresses(subset, 'addresses'), ...readAddresses(subset, 'notReadyAddresses')],
        ports: endpointPorts(subset),
      })),
    },
  }),
};

function readAddresses(subset: Cursor, key: 'addresses' | 'notReadyAddresses'): readonly EndpointAddress[] {
  return list(subset, key).map((at) => {
    const podName = targetPod(at);
    return { address: string(at, 'ip') ?? '', ready: key === 'addresses', ...(podName === undefined ? {} : { podName }) };
  });
}
