import type { Kind } from '../kind.ts';
import { readLabelSelector } from '../labels/read-selector.ts';
import { readDirections, readRules } from '../network/policy-rules.ts';
import { object } from '../reading/read.ts';

export const networkPolicy: Kind = {
  kind: 'NetworkPolicy',
  groups: ['networking.k8s.io', 'extensions'],
  shortNames: ['netpol'],
  description: 'who may talk to the pods that it selects, and to whom these may talk',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const podSelector = spec && object(spec, 'podSelector');
    return {
      type: 'resource',
      facts: {
        type: 'network-policy',
        // an empty selector selects all pods of the namespace, and so does an absent one
        podSelector: podSelector === undefined ? [] : readLabelSelector(podSelector),
        directions: readDirections(spec),
        ingress: readRules(spec, 'ingress'),
        egress: readRules(spec, 'egress'),
      },
    };
  },
};
