import type { Kind } from '../kind.ts';
import { readAdminRules, readSubject } from '../network/admin-rules.ts';
import { object } from '../reading/read.ts';

const actions = ['Allow', 'Deny'] as const;

export const baselineAdminNetworkPolicy: Kind = {
  kind: 'BaselineAdminNetworkPolicy',
  groups: ['policy.networking.k8s.io'],
  shortNames: ['banp'],
  description: 'who may talk to whom, where neither an AdminNetworkPolicy nor a NetworkPolicy says so',
  namespaced: false,
  read: (at) => {
    const spec = object(at, 'spec');
    return {
      type: 'resource',
      facts: {
        type: 'admin-policy',
        subject: readSubject(spec ?? at),
        ingress: readAdminRules(spec, 'ingress', actions),
        egress: readAdminRules(spec, 'egress', actions),
      },
    };
  },
};
