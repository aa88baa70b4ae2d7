/** NetworkPolicy → Pod that it isolates. */
import { podsMatching } from '../labels/pods-matching.ts';
import type { Restricts } from '../relation-types.ts';
import type { RelationRule } from '../world/relation.ts';
import { withinRoom } from '../world/relation-room.ts';

export const restricts: RelationRule = {
  types: ['restricts'],
  between: 'NetworkPolicy → Pod',
  // most network plugins cannot tell the traffic of such a pod from its node's, and leave it alone
  description: 'pods of its namespace that its podSelector fits, but for those in the network of their node (hostNetwork)',
  needs: ['network-policy'],
  find: (world) => {
    const matching = podsMatching(world.pods);
    return withinRoom(world.ofType('network-policy'), world, ({ id, namespace, origin, directions, podSelector }): readonly Restricts[] => {
      if (podSelector === undefined) return [];
      return matching(namespace, podSelector)
        .filter(({ hostNetwork }) => !hostNetwork)
        .map((pod) => ({ type: 'restricts', from: id, to: pod.id, status: 'found', origin, directions }));
    });
  },
};
