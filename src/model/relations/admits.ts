/** NetworkPolicy → Pod that one of its rules admits as a peer. */

import type { PodsMatching } from '../labels/pods-matching.ts';
import { podsMatching } from '../labels/pods-matching.ts';
import type { NamespacesByName } from '../network/policy-peers.ts';
import { matchNamespace, meansWholeCluster, namespacesByName } from '../network/policy-peers.ts';
import type { Admits } from '../relation-types.ts';
import type { NetworkPolicy, Pod, PolicyPeer } from '../types.ts';
import type { RelationRule } from '../world/relation.ts';
import { withinRoom } from '../world/relation-room.ts';

export const admits: RelationRule = {
  types: ['admits'],
  between: 'NetworkPolicy → Pod',
  description:
    'pods that podSelector and namespaceSelector of a peer fit, both if it has both; none for a rule that admits everyone or the whole cluster',
  needs: ['network-policy'],
  find: (world) => {
    const cluster = { namespaces: namespacesByName(world.namespaces), matching: podsMatching(world.pods) };
    return withinRoom(world.ofType('network-policy'), world, (policy) => admitsOf(policy, cluster));
  },
};

interface Cluster {
  readonly namespaces: NamespacesByName;
  readonly matching: PodsMatching;
}

function admitsOf(policy: NetworkPolicy, cluster: Cluster): readonly Admits[] {
  const { id, origin, directions } = policy;
  return directions.flatMap((direction) =>
    policy[direction].flatMap(({ peers }, rule) => {
      if (peers.some(meansWholeCluster)) return [];
      const pods = new Set(peers.flatMap((peer) => podsOf(peer, policy, cluster)));
      return [...pods].map(({ id: to }): Admits => ({ type: 'admits', from: id, to, status: 'found', origin, direction, rule }));
    }),
  );
}

function podsOf(peer: PolicyPeer, policy: NetworkPolicy, { namespaces, matching }: Cluster): readonly Pod[] {
  if (peer.type === 'block') return [];
  const { pods = [], namespaces: selector } = peer;
  const names =
    selector === undefined
      ? [policy.namespace]
      : [...namespaces.keys()].filter((name) => matchNamespace(selector, name, namespaces) === 'yes');
  return names.flatMap((name) => matching(name, pods)).filter(({ hostNetwork }) => !hostNetwork);
}
