import type { Kind } from '../kind.ts';
import { readAdminRules, readSubject } from '../network/admin-rules.ts';
import type { Cursor } from '../reading/read.ts';
import { number, object, placeOf } from '../reading/read.ts';

const actions = ['Allow', 'Deny', 'Pass'] as const;

export const adminNetworkPolicy: Kind = {
  kind: 'AdminNetworkPolicy',
  groups: ['policy.networking.k8s.io'],
  shortNames: ['anp'],
  description: 'who may talk to whom, decided for the whole cluster before any NetworkPolicy is asked',
  namespaced: false,
  read: (at) => {
    const spec = object(at, 'spec');
    return {
      type: 'resource',
      facts: {
        type: 'admin-policy',
        priority: readPriority(spec ?? at),
        subject: readSubject(spec ?? at),
        ingress: readAdminRules(spec, 'ingress', actions),
        egress: readAdminRules(spec, 'egress', actions),
      },
    };
  },
};

/** Without one it comes first, as 0 does. */
function readPriority(at: Cursor): number {
  const priority = number(at, 'priority');
  if (priority === undefined || !Number.isInteger(priority) || priority < 0 || priority > 1000) {
    at.report({
      code: 'model/unknown-value',
      severity: 'warning',
      message: `AdminNetworkPolicy ${at.manifest.name} needs a priority, from 0 to 1000`,
      about: at.manifest.name,
      place: placeOf(at, 'priority'),
      hint: 'of two policies the one with the lower priority is asked first',
    });
  }
  return priority ?? 0;
}
