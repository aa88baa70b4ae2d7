/**
 * The policies of a topology as rules of numbers: each selector and each block of addresses that they name is a group, and equal ones are one.
 * So each is held against the pods once, however many policies name it.
 */
import type { LabelSelector } from '../labels/selector.ts';
import type { AdminAction, AdminPeer, AdminRule, PodPeer, PolicyDirection, PolicyPort } from '../network/policy-types.ts';
import type { Topology } from '../types.ts';
import { adminPolicies } from './admin-order.ts';

/** Whom a rule may be about. */
export type Group =
  /** Pods of one namespace, or of those that a selector fits. */
  | { readonly type: 'pods'; readonly pods: LabelSelector; readonly in: string | LabelSelector }
  | { readonly type: 'nodes'; readonly nodes: LabelSelector }
  /** Of a policy of an administrator a block is about pods as well (`holdsPods`); of a NetworkPolicy, about addresses outside of the cluster and nodes. */
  | { readonly type: 'block'; readonly cidr: string; readonly except: readonly string[]; readonly holdsPods: boolean };

export type Tier = 'admin' | 'network' | 'baseline';

export interface RuledPolicy {
  readonly tier: Tier;
  /** The group that it is about. */
  readonly subject: number;
  /** A direction that is none of its business is absent. */
  readonly rules: Readonly<Partial<Record<PolicyDirection, readonly Rule[]>>>;
}

export interface Rule {
  readonly tier: Tier;
  /** Of a NetworkPolicy always Allow. */
  readonly action: AdminAction;
  /** Groups. */
  readonly peers: readonly number[] | 'everyone';
  /** Empty: every port. */
  readonly ports: readonly PolicyPort[];
}

export interface Rules {
  /** By their numbers. */
  readonly groups: readonly Group[];
  /** In the order in which they are asked. */
  readonly policies: readonly RuledPolicy[];
}

export function rulesOf({ resources: drawn, leftOut = [] }: Topology): Rules {
  const resources = [...drawn, ...leftOut];
  const groups: Group[] = [];
  const known = new Map<string, number>();
  const numberOf = (group: Group): number => {
    const key = JSON.stringify(group);
    const number = known.get(key) ?? groups.push(group) - 1;
    known.set(key, number);
    return number;
  };
  const administered =
    (tier: Tier) =>
    (rules: readonly AdminRule[]): readonly Rule[] | undefined =>
      rules.length === 0
        ? undefined
        : rules.map(({ action, peers, ports }) => ({ tier, action, ports, peers: peers.map((peer) => numberOf(adminGroup(peer))) }));
  const { admin, baseline } = adminPolicies(resources);
  const ofAdmins = (policies: typeof admin, tier: Tier) =>
    policies.flatMap(({ subject, ingress, egress }): readonly RuledPolicy[] =>
      subject === undefined ? [] : [{ tier, subject: numberOf(adminGroup(subject)), rules: directed(ingress, egress, administered(tier)) }],
    );
  const policies: readonly RuledPolicy[] = [
    ...ofAdmins(admin, 'admin'),
    ...resources.flatMap((policy): readonly RuledPolicy[] => {
      if (policy.type !== 'network-policy' || policy.podSelector === undefined) return [];
      const { namespace, podSelector, directions } = policy;
      const allowed = (direction: PolicyDirection): readonly Rule[] | undefined => {
        if (!directions.includes(direction)) return undefined;
        return policy[direction].map(({ peers, ports }) => ({
          tier: 'network',
          action: 'Allow',
          ports,
          peers:
            peers.length === 0
              ? 'everyone'
              : peers.map((peer) => numberOf(peer.type === 'block' ? { ...peer, holdsPods: false } : podGroup(peer, namespace))),
        }));
      };
      const subject = numberOf(podGroup({ type: 'pods', pods: podSelector }, namespace));
      return [{ tier: 'network', subject, rules: directed('ingress', 'egress', allowed) }];
    }),
    ...ofAdmins(baseline, 'baseline'),
  ];
  return { groups, policies };
}

function directed<Written>(
  ingress: Written,
  egress: Written,
  rules: (written: Written) => readonly Rule[] | undefined,
): RuledPolicy['rules'] {
  const [into, out] = [rules(ingress), rules(egress)];
  return { ...(into === undefined ? {} : { ingress: into }), ...(out === undefined ? {} : { egress: out }) };
}

function podGroup({ pods = [], namespaces }: PodPeer, namespace: string): Group {
  return { type: 'pods', pods, in: namespaces ?? namespace };
}

function adminGroup(peer: AdminPeer): Group {
  if (peer.type === 'pods') return { type: 'pods', pods: peer.pods ?? [], in: peer.namespaces ?? [] };
  return peer.type === 'block' ? { ...peer, holdsPods: true } : peer;
}
