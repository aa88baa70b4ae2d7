/** NetworkPolicy → Pod that one of its rules admits as a peer. */
import type { NamespacesByName } from '../policy-peers.ts';
import { matchNamespace, matchPodPeer, meansWholeCluster, namespacesByName } from '../policy-peers.ts';
import type { RelationRule } from '../relation.ts';
import type { Admits } from '../relation-types.ts';
import type { NetworkPolicy, PolicyPeer } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import type { World } from '../world.ts';

export const admits: RelationRule = {
  types: ['admits'],
  between: 'NetworkPolicy → Pod',
  description:
    'pods that podSelector and namespaceSelector of a peer fit, both if it has both; none for a rule that admits everyone or the whole cluster',
  find: (world) => {
    const namespaces = namespacesByName(world.namespaces);
    return world.ofType('network-policy').flatMap((policy) => admitsOf(policy, namespaces, world));
  },
};

function admitsOf(policy: NetworkPolicy, namespaces: NamespacesByName, world: World): readonly Admits[] {
  const { id, origin, directions } = policy;
  return directions.flatMap((direction) =>
    policy[direction].flatMap(({ peers }, rule) => {
      const pods = new Set<Pod>();
      if (peers.some(meansWholeCluster)) return [];
      for (const peer of peers) for (const pod of podsOf(peer, { policy, namespaces, world })) pods.add(pod);
      return [...pods].map(({ id: to }): Admits => ({ type: 'admits', from: id, to, status: 'found', origin, direction, rule }));
    }),
  );
}

interface Context {
  readonly policy: NetworkPolicy;
  readonly namespaces: NamespacesByName;
  readonly world: World;
}

function podsOf(peer: PolicyPeer, { policy, namespaces, world }: Context): readonly Pod[] {
  if (peer.type === 'block') return [];
  const selector = peer.namespaces;
  // the namespaces first: most pods are in others
  const names =
    selector === undefined
      ? [policy.namespace]
      : [...namespaces.keys()].filter((name) => matchNamespace(selector, name, namespaces) === 'yes');
  return names
    .flatMap((name) => world.podsIn(name))
    .filter((pod) => !pod.hostNetwork && matchPodPeer(peer, pod, { policy, namespaces }) === 'yes');
}
