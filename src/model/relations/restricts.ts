/** NetworkPolicy → Pod that it isolates. */
import { selectsPod } from '../policy-peers.ts';
import type { RelationRule } from '../relation.ts';
import type { Restricts } from '../relation-types.ts';

export const restricts: RelationRule = {
  types: ['restricts'],
  between: 'NetworkPolicy → Pod',
  // most network plugins cannot tell the traffic of such a pod from its node's, and leave it alone
  description: 'pods of its namespace that its podSelector fits, but for those in the network of their node (hostNetwork)',
  find: (world) =>
    world.ofType('network-policy').flatMap((policy): readonly Restricts[] => {
      const { id, namespace, origin, directions } = policy;
      return world
        .podsIn(namespace)
        .filter((pod) => !pod.hostNetwork && selectsPod(policy, pod))
        .map((pod) => ({ type: 'restricts', from: id, to: pod.id, status: 'found', origin, directions }));
    }),
};
