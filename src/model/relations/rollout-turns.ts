/** Service → Rollout, by the names in the Rollout's strategy. */
import { isOwnGroup } from '../reading/ids.ts';
import type { Relation } from '../relation-types.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';

export const rolloutTurns: RelationRule = {
  types: ['governs'],
  between: 'Service → Rollout',
  description: 'the Services of its namespace that the strategy of an Argo Rollout names: active and preview, or stable and canary',
  find: (world) =>
    world.workloads.flatMap(({ id, name, namespace, rollout }): readonly Relation[] => {
      if (rollout === undefined) return [];
      const who = `Rollout ${name}`;
      const { templateFrom } = rollout;
      // that it is not there is told; what it is used for is no relation between two things that run
      if (templateFrom !== undefined && isOwnGroup(templateFrom.apiVersion)) refer({ ...templateFrom, namespace, who }, world);
      return rollout.services.map((service) => {
        const { to: from, status } = refer({ kind: 'Service', namespace, name: service.name, origin: service.origin, who }, world);
        return { type: 'governs', from, to: id, status, role: service.role, origin: service.origin };
      });
    }),
};
