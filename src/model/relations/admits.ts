/** NetworkPolicy → Pod that one of its rules admits as a peer. */

import type { PodsMatching } from '../labels/pods-matching.ts';
import { podsMatching } from '../labels/pods-matching.ts';
import type { NamespacesByName } from '../network/policy-peers.ts';
import { matchNamespace, meansWholeCluster, namespacesByName } from '../network/policy-peers.ts';
import type { Admits } from '../relation-types.ts';
import type { NetworkPolicy, Pod, PolicyPeer } from '../types.ts';
import type { RelationRule } from '../world/relation.ts';
import { upToRoom } from '../world/relation-room.ts';
import type { World } from '../world/world.ts';

export const admits: RelationRule = {
  types: ['admits'],
  between: 'NetworkPolicy → Pod',
  description:
    'pods that podSelector and namespaceSelector of a peer fit, both if it has both; none for a rule that admits everyone or the whole cluster',
  needs: ['network-policy'],
  find: (world) => {
    const cluster = { namespaces: namespacesByName(world.namespaces), matching: podsMatching(world.pods) };
    const policies = world.ofType('network-policy');
    return upToRoom(
      policies,
      world,
      (policy) => admitsOf(policy, cluster),
      (policy, index) => tellRest(policy, policies.length - index - 1, world),
    );
  },
};

/** What figures say of a policy does not hang on these. */
function tellRest({ name, origin }: NetworkPolicy, rest: number, { report }: World): void {
  report({
    code: 'model/too-many-relations',
    severity: 'note',
    message: `The policies up to NetworkPolicy ${name} admit so many pods that whom ${rest} more admit is not noted`,
    about: name,
    place: origin.manifest.placeOf(origin.path),
    hint: 'a selection by --kind netpol leaves out pods that only these admit',
  });
}

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
