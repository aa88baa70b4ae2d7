/** What NetworkPolicies leave open to one pod, in words short enough for a figure: `default deny`, or who may come or be reached, and where. */
import { formatLabelSelector } from '../label-selector.ts';
import type { NamespacesByName, PodPeer } from '../policy-peers.ts';
import { matchNamespace, matchPodPeer, meansWholeCluster, namespacesByName } from '../policy-peers.ts';
import type { NetworkPolicy, Pod, PolicyDirection, PolicyPeer, PolicyPort, Topology } from '../types.ts';
import type { Policies } from './policies.ts';

export interface Isolation {
  /** What isolates the pod. */
  readonly policies: readonly NetworkPolicy[];
  /** Whom they admit together, each once, in the order of the policies. Nobody: `default deny`. */
  readonly admitted: readonly Admission[];
}

export interface Admission {
  /** `anyone`, `anyone in the cluster`, `anyone in namespace shop`, `web` (workloads, bare pods), `pods app=web`, `10.0.0.0/8`. */
  readonly who: string;
  /** `80`, `http`, `53/UDP`, `8000–8999`, `UDP`; none: all ports. */
  readonly ports: readonly string[];
}

/** undefined for a pod that is open in this direction. */
export type IsolationOf = (pod: Pod, direction: PolicyDirection) => Isolation | undefined;

export function isolationOf(topology: Topology, policies: Policies): IsolationOf {
  const nameOf = peerNames(topology);
  return (pod, direction) => {
    const isolating = policies.of(pod, direction);
    if (isolating.length === 0) return undefined;
    const admitted = new Map<string, Set<string> | 'all'>();
    for (const policy of isolating) {
      for (const { peers, ports } of policy[direction]) {
        const who = peers.length === 0 ? ['anyone'] : peers.flatMap((peer) => nameOf(peer, policy));
        for (const name of who) admitted.set(name, ports.length === 0 ? 'all' : withPorts(admitted.get(name), ports));
      }
    }
    return { policies: isolating, admitted: [...admitted].map(([who, ports]) => ({ who, ports: ports === 'all' ? [] : [...ports] })) };
  };
}

function withPorts(known: Set<string> | 'all' | undefined, ports: readonly PolicyPort[]): Set<string> | 'all' {
  return known === 'all' ? 'all' : new Set([...(known ?? []), ...ports.map(formatPort)]);
}

/** TCP goes without saying. */
function formatPort({ protocol, port, endPort }: PolicyPort): string {
  if (port === undefined) return protocol;
  const range = endPort === undefined || endPort === port ? `${port}` : `${port}–${endPort}`;
  return protocol === 'TCP' ? range : `${range}/${protocol}`;
}

/** Each peer is looked up once: many pods share a policy. */
function peerNames(topology: Topology): (peer: PolicyPeer, policy: NetworkPolicy) => readonly string[] {
  const known = new Map<PolicyPeer, readonly string[]>();
  const world: Named = {
    pods: topology.pods,
    namespaces: namespacesByName(topology.namespaces),
    workloads: new Map(topology.workloads.map(({ id, name }) => [id, name])),
  };
  return (peer, policy) => {
    const names = known.get(peer) ?? namesOf(peer, policy, world);
    known.set(peer, names);
    return names;
  };
}

interface Named {
  readonly pods: readonly Pod[];
  readonly namespaces: NamespacesByName;
  /** Names by id. */
  readonly workloads: ReadonlyMap<string, string>;
}

function namesOf(peer: PolicyPeer, policy: NetworkPolicy, world: Named): readonly string[] {
  if (peer.type === 'block') return [peer.except.length === 0 ? peer.cidr : `${peer.cidr} without ${peer.except.join(', ')}`];
  if (meansWholeCluster(peer)) return ['anyone in the cluster'];
  if (peer.pods === undefined || peer.pods.length === 0) {
    const names = namespacesOf(peer, policy, world);
    return names === undefined ? [`anyone in namespaces ${where(peer)}`] : names.map((name) => `anyone in namespace ${name}`);
  }
  const names = new Set<string>();
  for (const pod of world.pods) {
    if (pod.hostNetwork || matchPodPeer(peer, pod, { policy, namespaces: world.namespaces }) !== 'yes') continue;
    const top = pod.owners.at(-1);
    const name = (top === undefined ? undefined : world.workloads.get(top)) ?? pod.name;
    names.add(pod.namespace === policy.namespace ? name : `${pod.namespace}/${name}`);
  }
  if (names.size > 0) return [...names];
  const pods = `pods ${formatLabelSelector(peer.pods)}`;
  return [
    peer.namespaces === undefined ? pods : peer.namespaces.length === 0 ? `${pods} anywhere` : `${pods} in namespaces ${where(peer)}`,
  ];
}

/** The namespaces of the topology that are meant; undefined when none is. */
function namespacesOf({ namespaces }: PodPeer, policy: NetworkPolicy, world: Named): readonly string[] | undefined {
  if (namespaces === undefined) return [policy.namespace];
  const names = [...world.namespaces.keys()].filter((name) => matchNamespace(namespaces, name, world.namespaces) === 'yes');
  return names.length === 0 ? undefined : names;
}

function where({ namespaces = [] }: PodPeer): string {
  return formatLabelSelector(namespaces);
}
