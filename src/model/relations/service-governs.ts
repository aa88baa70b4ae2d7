/** Service → StatefulSet, by the StatefulSet's spec.serviceName. */

import type { Relation } from '../relation-types.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';

export const serviceGoverns: RelationRule = {
  types: ['governs'],
  between: 'Service → StatefulSet',
  description: 'the Service that spec.serviceName of the StatefulSet names, in its namespace: it gives the pods their host names',
  find: (world) =>
    world.workloads.flatMap(({ id, kind, name, namespace, serviceName, origin: workload }): readonly Relation[] => {
      if (serviceName === undefined || workload === undefined) return [];
      const origin = { manifest: workload.manifest, path: ['spec', 'serviceName'] };
      const { to: service, status } = refer({ kind: 'Service', namespace, name: serviceName, origin, who: `${kind} ${name}` }, world);
      return [{ type: 'governs', from: service, to: id, status, origin }];
    }),
};
