import { KNATIVE_GROUP, readTraffic } from '../../custom/knative.ts';
import type { Kind } from '../../kind.ts';

export const knativeRoute: Kind = {
  kind: 'Route',
  groups: [KNATIVE_GROUP],
  description: 'Knative: shares requests out to revisions; usually a Service owns it',
  namespaced: true,
  read: (at) => ({ type: 'resource', facts: readTraffic(at) }),
};
