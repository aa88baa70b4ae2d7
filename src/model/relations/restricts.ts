/** NetworkPolicy → Pod that it isolates; AdminNetworkPolicy → Pod that it is about. */
import { podsMatching } from '../labels/pods-matching.ts';
import type { Match } from '../network/policy-peers.ts';
import { matchNamespace, namespacesByName } from '../network/policy-peers.ts';
import type { PolicyDirection } from '../network/policy-types.ts';
import type { Restricts } from '../relation-types.ts';
import type { AdminPolicy, Pod } from '../types.ts';
import type { RelationRule } from '../world/relation.ts';
import { withinRoom } from '../world/relation-room.ts';
import type { World } from '../world/world.ts';
import { idlePolicies, tellIdleAdminPolicy } from './idle-policies.ts';
import { tellSamePriorities } from './same-priorities.ts';

export const restricts: RelationRule = {
  types: ['restricts'],
  between: 'NetworkPolicy, AdminNetworkPolicy or BaselineAdminNetworkPolicy → Pod',
  // most network plugins cannot tell the traffic of such a pod from its node's, and leave it alone
  description:
    'pods of its namespace that its podSelector fits, or those of the cluster that its subject fits; but for those in the network of their node (hostNetwork)',
  needs: ['network-policy', 'admin-policy'],
  find: (world) => {
    const matching = podsMatching(world.pods);
    const tellIdle = idlePolicies(world);
    const isolated = withinRoom(world.ofType('network-policy'), world, (policy): readonly Restricts[] => {
      const { id, namespace, origin, directions, podSelector } = policy;
      if (podSelector === undefined) return [];
      const selected = matching(namespace, podSelector);
      const pods = selected.filter(({ hostNetwork }) => !hostNetwork);
      if (pods.length === 0) tellIdle({ ...policy, podSelector }, selected);
      return pods.map((pod) => ({ type: 'restricts', from: id, to: pod.id, status: 'found', origin, directions }));
    });
    const subjects = subjectsIn(world);
    const about = new Map(world.ofType('admin-policy').map((policy) => [policy.id, subjects(policy)]));
    const administered = withinRoom(world.ofType('admin-policy'), world, (policy): readonly Restricts[] => {
      const { id, origin } = policy;
      const { pods, isSure } = about.get(id) ?? { pods: [], isSure: false };
      if (pods.length === 0 && isSure) tellIdleAdminPolicy(policy, world);
      const directions = directionsOf(policy);
      return pods.map((pod) => ({ type: 'restricts', from: id, to: pod.id, status: 'found', origin, directions }));
    });
    tellSamePriorities(world, (policy) => about.get(policy.id)?.pods ?? []);
    return [...isolated, ...administered];
  },
};

interface Subjects {
  readonly pods: readonly Pod[];
  /** The input holds all labels of namespaces that are asked for. */
  readonly isSure: boolean;
}

function subjectsIn({ pods, namespaces }: World): (policy: AdminPolicy) => Subjects {
  const known = namespacesByName(namespaces);
  const inhabited = new Set(pods.map(({ namespace }) => namespace));
  const matching = podsMatching(pods.filter(({ hostNetwork }) => !hostNetwork));
  return ({ subject }) => {
    if (subject === undefined) return { pods: [], isSure: false };
    const found = [...inhabited].map((name): readonly [string, Match] => [name, matchNamespace(subject.namespaces ?? [], name, known)]);
    const chosen = found.flatMap(([name, match]) => (match === 'yes' ? matching(name, subject.pods ?? []) : []));
    return { pods: chosen, isSure: found.every(([, match]) => match !== 'unknown') };
  };
}

const DIRECTIONS: readonly PolicyDirection[] = ['ingress', 'egress'];

/** Those that it has rules for. */
function directionsOf(policy: AdminPolicy): readonly PolicyDirection[] {
  return DIRECTIONS.filter((direction) => policy[direction].length > 0);
}
