/** What NetworkPolicies leave open to one pod: nobody (`default deny`), or who may come or be reached, on which ports, by which policy. */
import { groupBy } from '../../base/group-by.ts';
import { oncePer } from '../../base/once.ts';
import { formatLabelSelector } from '../labels/selector.ts';
import type { NamespacesByName } from '../network/policy-peers.ts';
import { matchNamespace, matchPodPeer, meansWholeCluster, namesMeant, namespacesByName } from '../network/policy-peers.ts';
import type { NetworkPolicy, Pod, PodPeer, PolicyDirection, PolicyPeer, PolicyPort, Topology } from '../types.ts';
import { policiesOf } from './policies.ts';

export interface Isolation {
  /** What isolates the pod. */
  readonly policies: readonly NetworkPolicy[];
  /** Whom they admit together, each once, in the order of the policies. Nobody: `default deny`. */
  readonly admitted: readonly Admission[];
}

export interface Admission {
  readonly who: Peers;
  /** `80`, `http`, `53/UDP`, `8000–8999`, `UDP`; none: all ports. */
  readonly ports: readonly string[];
  /** Those of the policies that say so. */
  readonly policies: readonly NetworkPolicy[];
}

/** Whom a rule means, as far as the topology knows them by name. */
export type Peers =
  | { readonly type: 'anyone' }
  /** Anyone in the cluster. */
  | { readonly type: 'cluster' }
  /** Anyone in a Kubernetes namespace, or in those with labels of which the topology has none. */
  | { readonly type: 'namespace'; readonly namespace: string }
  | { readonly type: 'namespaces'; readonly labels: string }
  /** A workload of which all pods are admitted, or one pod; with its namespace where that is not the policy's. */
  | { readonly type: 'pods'; readonly name: string }
  /** Pods with labels of which the topology has none; `namespaces` are the labels of theirs, '' for any; or these are called so. */
  | { readonly type: 'labels'; readonly labels: string; readonly namespaces?: string; readonly called?: readonly string[] }
  | { readonly type: 'block'; readonly cidr: string; readonly except: readonly string[] };

/** undefined for a pod that is open in this direction, as one in the network of its node is. */
export type IsolationOf = (pod: Pod, direction: PolicyDirection) => Isolation | undefined;

/** Pods that the same policies isolate are given the same object: it is made once. */
export const isolationOf = oncePer((topology: Topology): IsolationOf => {
  const policies = policiesOf(topology);
  const nameOf = peerNames(topology);
  const inDirection = (direction: PolicyDirection) => {
    const known = new Map<string, Isolation>();
    const by = oncePer((isolating: readonly NetworkPolicy[]): Isolation => {
      const key = isolating.map(({ id }) => id).join('\n');
      const isolation = known.get(key) ?? { policies: isolating, admitted: admissions(isolating, direction, nameOf) };
      known.set(key, isolation);
      return isolation;
    });
    return (pod: Pod): Isolation | undefined => {
      const isolating = policies.of(pod, direction);
      return isolating.length === 0 ? undefined : by(isolating);
    };
  };
  const byDirection = { ingress: inDirection('ingress'), egress: inDirection('egress') };
  return (pod, direction) => byDirection[direction](pod);
});

const anyone: readonly Peers[] = [{ type: 'anyone' }];

/** Rules that mean the same peers are put together before these are looked at one by one: many policies may admit the same pods. */
function admissions(
  isolating: readonly NetworkPolicy[],
  direction: PolicyDirection,
  nameOf: ReturnType<typeof peerNames>,
): readonly Admission[] {
  const rules = new Map<readonly Peers[], Admitted>();
  for (const policy of isolating) {
    for (const { peers, ports } of policy[direction]) {
      for (const named of peers.length === 0 ? [anyone] : peers.map((peer) => nameOf(peer, policy))) {
        const known = rules.get(named) ?? { ports: new Set(), by: new Set() };
        rules.set(named, { ports: ports.length === 0 ? 'all' : withPorts(known.ports, ports), by: known.by.add(policy) });
      }
    }
  }
  const admitted = new Map<string, Admitted & { readonly who: Peers }>();
  for (const [named, own] of rules) {
    for (const who of named) {
      const key = keyOf(who);
      const known = admitted.get(key);
      admitted.set(key, { who, ...(known === undefined ? own : both(known, own)) });
    }
  }
  const inOrder = oncePer((by: ReadonlySet<NetworkPolicy>) => isolating.filter((policy) => by.has(policy)));
  return [...admitted.values()].map(({ who, ports, by }) => ({ who, ports: ports === 'all' ? [] : [...ports], policies: inOrder(by) }));
}

const keyOf = oncePer((who: Peers) => JSON.stringify(who));

function both(a: Admitted, b: Admitted): Admitted {
  return {
    ports: a.ports === 'all' || b.ports === 'all' ? 'all' : new Set([...a.ports, ...b.ports]),
    by: new Set([...a.by, ...b.by]),
  };
}

interface Admitted {
  readonly ports: Set<string> | 'all';
  readonly by: Set<NetworkPolicy>;
}

/** Adds to the set that is known. */
function withPorts(known: Set<string> | 'all', ports: readonly PolicyPort[]): Set<string> | 'all' {
  if (known === 'all') return known;
  for (const port of ports) known.add(formatPort(port));
  return known;
}

/** TCP goes without saying. */
function formatPort({ protocol, port, endPort }: PolicyPort): string {
  if (port === undefined) return protocol;
  const range = endPort === undefined || endPort === port ? `${port}` : `${port}–${endPort}`;
  return protocol === 'TCP' ? range : `${range}/${protocol}`;
}

/** Each peer is looked up once: many pods share a policy, and many policies of a namespace mean the same pods. */
function peerNames(topology: Topology): (peer: PolicyPeer, policy: NetworkPolicy) => readonly Peers[] {
  const known = new Map<string, readonly Peers[]>();
  const pods = topology.pods.filter(({ hostNetwork }) => !hostNetwork);
  const world: Named = {
    pods,
    siblings: groupBy(pods, ownerOf),
    namespaces: namespacesByName(topology.namespaces),
    workloads: new Map(topology.workloads.map(({ id, name }) => [id, name])),
  };
  return (peer, policy) => {
    const meant = JSON.stringify([policy.namespace, peer]);
    const names = known.get(meant) ?? namesOf(peer, policy, world);
    known.set(meant, names);
    return names;
  };
}

interface Named {
  /** Those on the pod network. */
  readonly pods: readonly Pod[];
  /** The same by what stands at the top of their owners, or by their own ids. */
  readonly siblings: ReadonlyMap<string, readonly Pod[]>;
  readonly namespaces: NamespacesByName;
  /** Names by id. */
  readonly workloads: ReadonlyMap<string, string>;
}

function namesOf(peer: PolicyPeer, policy: NetworkPolicy, world: Named): readonly Peers[] {
  if (peer.type === 'block') return [{ type: 'block', cidr: peer.cidr, except: peer.except }];
  if (meansWholeCluster(peer)) return [{ type: 'cluster' }];
  if (peer.pods === undefined || peer.pods.length === 0) {
    const names = namespacesOf(peer, policy, world);
    return names === undefined
      ? [{ type: 'namespaces', labels: where(peer) }]
      : names.map((namespace): Peers => ({ type: 'namespace', namespace }));
  }
  const admitted = world.pods.filter((pod) => matchPodPeer(peer, pod, { policy, namespaces: world.namespaces }) === 'yes');
  if (admitted.length > 0) return podNames(admitted, policy, world).map((name): Peers => ({ type: 'pods', name }));
  const labels = formatLabelSelector(peer.pods);
  if (peer.namespaces === undefined) return [{ type: 'labels', labels }];
  const called = namesMeant(peer.namespaces);
  return [called === undefined ? { type: 'labels', labels, namespaces: where(peer) } : { type: 'labels', labels, called }];
}

/** A workload's name means all of its pods: where a selector picks some of them, these are named one by one. */
function podNames(pods: readonly Pod[], policy: NetworkPolicy, { siblings, workloads }: Named): readonly string[] {
  const named = (namespace: string, name: string): string => (namespace === policy.namespace ? name : `${namespace}/${name}`);
  const names = [...groupBy(pods, ownerOf)].flatMap(([owner, own]): readonly string[] => {
    const name = own.length === siblings.get(owner)?.length ? workloads.get(owner) : undefined;
    return name === undefined ? own.map((pod) => named(pod.namespace, pod.name)) : [named(own[0]?.namespace ?? '', name)];
  });
  return [...new Set(names)];
}

function ownerOf({ id, owners }: Pod): string {
  return owners.at(-1) ?? id;
}

/** The namespaces of the topology that are meant, or those that are named; undefined when there are none. */
function namespacesOf({ namespaces }: PodPeer, policy: NetworkPolicy, world: Named): readonly string[] | undefined {
  if (namespaces === undefined) return [policy.namespace];
  const names = [...world.namespaces.keys()].filter((name) => matchNamespace(namespaces, name, world.namespaces) === 'yes');
  return names.length === 0 ? namesMeant(namespaces) : names;
}

function where({ namespaces = [] }: PodPeer): string {
  return formatLabelSelector(namespaces);
}
