/** PodDisruptionBudget → Pod. */
import { podsMatching } from '../labels/pods-matching.ts';
import type { Protects } from '../relation-types.ts';
import type { RelationRule } from '../world/relation.ts';
import { withinRoom } from '../world/relation-room.ts';

export const protects: RelationRule = {
  types: ['protects'],
  between: 'PodDisruptionBudget → Pod',
  description: 'pods of its namespace that its selector fits; an empty one fits all (in policy/v1beta1 none), an absent one none',
  needs: ['budget'],
  find: (world) => {
    const matching = podsMatching(world.pods);
    return withinRoom(world.ofType('budget'), world, ({ id, namespace, origin, podSelector }): readonly Protects[] => {
      if (podSelector === undefined) return [];
      return matching(namespace, podSelector).map((pod) => ({ type: 'protects', from: id, to: pod.id, status: 'found', origin }));
    });
  },
};
