import type { Kind } from '../kind.ts';
import { endpointPorts, targetPod } from '../network/endpoint-values.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, labels, list, object, strings } from '../reading/read.ts';
import type { EndpointAddress } from '../resource-types.ts';

export const endpointSlice: Kind = {
  kind: 'EndpointSlice',
  groups: ['discovery.k8s.io'],
  description: 'addresses that the Service in its label kubernetes.io/service-name leads to; read for Services without a selector',
  namespaced: true,
  read: (at) => ({
    type: 'resource',
    facts: {
      type: 'endpoints',
      service: labels(object(at, 'metadata'), 'labels')['kubernetes.io/service-name'] ?? '',
      subsets: [{ addresses: list(at, 'endpoints').flatMap(readEndpoint), ports: endpointPorts(at) }],
    },
  }),
};

function readEndpoint(at: Cursor): readonly EndpointAddress[] {
  const conditions = object(at, 'conditions');
  // discovery/v1: an unknown readiness is to be taken for true
  const ready = (conditions && boolean(conditions, 'ready')) ?? true;
  const podName = targetPod(at);
  return strings(at, 'addresses').map((address) => ({ address, ready, ...(podName === undefined ? {} : { podName }) }));
}
