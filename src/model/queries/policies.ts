/**
 * Who may talk to whom, by the policies of a topology. A pod that no policy selects for a direction is open in it; what NetworkPolicies isolate
 * adds up, those of administrators come before and after them (reach/decide.ts); and a connection needs both sides: the egress of its source
 * and the ingress of its target.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
import { groupBy } from '../../base/group-by.ts';
import { oncePer } from '../../base/once.ts';
import { blockHolds } from '../network/ip-block.ts';
import type { Match } from '../network/policy-peers.ts';
import { matchPodPeer, namespacesByName, selectsPod } from '../network/policy-peers.ts';
import type { PortSet } from '../network/port-set.ts';
import { allPorts, cutPorts, joinPorts, portsOf } from '../network/port-set.ts';
import { adminPolicies } from '../reach/admin-order.ts';
import type { Cluster } from '../reach/admin-peers.ts';
import { matchAdminPeer, matchSubject } from '../reach/admin-peers.ts';
import type { Allowance, Ruling } from '../reach/decide.ts';
import { decide, open } from '../reach/decide.ts';
import type { AdminPolicy, ContainerPort, NetworkPolicy, Pod, PolicyDirection, PolicyPeer, PolicyRule, Topology } from '../types.ts';

export interface Policies {
  /** Those that isolate the pod in this direction, in the order of the topology; none: the pod is open, as one in the network of its node is. */
  readonly of: (pod: Pod, direction: PolicyDirection) => readonly NetworkPolicy[];
  /** Those of administrators that have rules about the pod, or may have: the first to be asked first, the baseline last. */
  readonly adminOf: (pod: Pod, direction: PolicyDirection) => readonly AdminPolicy[];
  /** Without a port: on any port. */
  readonly mayTalk: (from: Pod, to: Pod, port?: TargetPort) => Verdict;
}

/** A port of the pod that is talked to. */
export type TargetPort = Pick<ContainerPort, 'containerPort' | 'protocol'>;

export interface Verdict {
  /**
   * `unknown` where only the cluster can say: an ipBlock that holds the address of a pod, or a pod in the network of its node, means what the
   * network plugin makes of it; and a namespace may have labels that the input does not hold.
   */
  readonly allowed: 'yes' | 'no' | 'unknown';
  /** On which ports, or may be; none when the answer is no. */
  readonly ports: PortSet;
  /** What forbids it, when the answer is no: one side, or both (which may also differ in the ports that they allow). */
  readonly forbiddenBy: readonly PolicyDirection[];
}

/** Asked for by each step of a figure. */
export const policiesOf = oncePer(findPolicies);

function findPolicies(topology: Topology): Policies {
  const isolating = indexPolicies(topology);
  const cluster: Cluster = {
    namespaces: namespacesByName(topology.namespaces),
    nodes: new Map(topology.nodes.map((node) => [node.name, node])),
  };
  const { admin, baseline } = adminPolicies([...topology.resources, ...(topology.leftOut ?? [])]);
  const inDirection = (direction: PolicyDirection) => {
    const own = oncePer((all: readonly NetworkPolicy[]) => all.filter(({ directions }) => directions.includes(direction)));
    return oncePer((pod: Pod) => own(isolating(pod)));
  };
  const byDirection = { ingress: inDirection('ingress'), egress: inDirection('egress') };
  const selecting = (pod: Pod, direction: PolicyDirection) => byDirection[direction](pod);
  const of: Policies['of'] = (pod, direction) => (pod.hostNetwork ? [] : selecting(pod, direction));
  const adminOf: Policies['adminOf'] = (pod, direction) =>
    [...admin, ...baseline].filter((policy) => policy[direction].length > 0 && matchSubject(policy.subject, pod, cluster) !== 'no');

  const networkAllowance = (policies: readonly NetworkPolicy[], { subject, peer, direction, target }: Side): Allowance => {
    const rules = policies.flatMap((policy) =>
      policy[direction].map((rule) => ({ match: matchRule(rule, peer, { policy, cluster }), ports: portsOf(rule.ports, target) })),
    );
    const sure = joinPorts(rules.flatMap(({ match, ports }) => (match === 'yes' ? ports : [])));
    // most network plugins leave such a pod alone, whatever selects it
    if (subject.hostNetwork) return { sure, possible: allPorts };
    return { sure, possible: joinPorts(rules.flatMap(({ match, ports }) => (match === 'no' ? [] : ports))) };
  };

  const rulings = (policies: readonly AdminPolicy[], { subject, peer, direction, target }: Side): readonly Ruling[] =>
    policies.flatMap((policy) => {
      const about = matchSubject(policy.subject, subject, cluster);
      if (about === 'no') return [];
      return policy[direction].map(({ action, peers, ports }) => {
        const match = anyOf(peers.map((one) => matchAdminPeer(one, peer, cluster)));
        return { action, match: match === 'yes' ? about : match, ports: portsOf(ports, target) };
      });
    });

  const allowance = (side: Side): Allowance => {
    const policies = selecting(side.subject, side.direction);
    if (isOwnNode(side.subject, side.peer)) return open;
    const network = policies.length === 0 ? undefined : networkAllowance(policies, side);
    return decide({ admin: rulings(admin, side), network, baseline: rulings(baseline, side) });
  };

  const mayTalk: Policies['mayTalk'] = (from, to, port) => {
    // a pod cannot be kept from itself; a template stands for several
    if (from.id === to.id && from.existence !== 'template') return { allowed: 'yes', ports: only(allPorts, port), forbiddenBy: [] };
    const egress = allowance({ subject: from, peer: to, direction: 'egress', target: to });
    const ingress = allowance({ subject: to, peer: from, direction: 'ingress', target: to });
    const sure = only(cutPorts(egress.sure, ingress.sure), port);
    if (sure.length > 0) return { allowed: 'yes', ports: sure, forbiddenBy: [] };
    const possible = only(cutPorts(egress.possible, ingress.possible), port);
    if (possible.length > 0) return { allowed: 'unknown', ports: possible, forbiddenBy: [] };
    return { allowed: 'no', ports: [], forbiddenBy: forbidding({ egress, ingress }, port) };
  };
  return { of, adminOf, mayTalk };
}

interface Side {
  /** The pod whose policies are asked. */
  readonly subject: Pod;
  readonly peer: Pod;
  readonly direction: PolicyDirection;
  /** The pod that is talked to: it has the ports. */
  readonly target: Pod;
}

function only(ports: PortSet, port: TargetPort | undefined): PortSet {
  if (port === undefined) return ports;
  return cutPorts(ports, [{ protocol: port.protocol, first: port.containerPort, last: port.containerPort }]);
}

function forbidding(sides: Readonly<Record<PolicyDirection, Allowance>>, port: TargetPort | undefined): readonly PolicyDirection[] {
  const directions: readonly PolicyDirection[] = ['egress', 'ingress'];
  const closed = directions.filter((direction) => only(sides[direction].possible, port).length === 0);
  return closed.length > 0 ? closed : directions;
}

/** Found by the relations; pods in the network of their node have none, and are looked at here. Pods that policies can't tell apart share a list. */
function indexPolicies({ resources, leftOut = [], relations }: Topology): (pod: Pod) => readonly NetworkPolicy[] {
  const policies = resources.filter((resource) => resource.type === 'network-policy');
  const without = leftOut.filter((resource) => resource.type === 'network-policy');
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const byPod = groupBy(
    relations.filter(({ type }) => type === 'restricts'),
    ({ to }) => to,
  );
  const selecting = (all: readonly NetworkPolicy[], pod: Pod) => all.filter((policy) => selectsPod(policy, pod));
  const find = (pod: Pod) =>
    pod.hostNetwork
      ? selecting([...policies, ...without], pod)
      : [...(byPod.get(pod.id) ?? []).flatMap(({ from }) => byId.get(from) ?? []), ...selecting(without, pod)];
  const known = new Map<string, readonly NetworkPolicy[]>();
  return (pod) => {
    const face = JSON.stringify([pod.namespace, pod.labels, pod.hostNetwork, (byPod.get(pod.id) ?? []).map(({ from }) => from)]);
    const found = known.get(face) ?? find(pod);
    known.set(face, found);
    return found;
  };
}

/** Traffic between a pod and its own node is never blocked: the kubelet must probe it. */
function isOwnNode(subject: Pod, peer: Pod): boolean {
  return peer.hostNetwork && peer.nodeName !== undefined && peer.nodeName === subject.nodeName;
}

interface Context {
  readonly policy: NetworkPolicy;
  readonly cluster: Cluster;
}

function matchRule({ peers }: PolicyRule, pod: Pod, context: Context): Match {
  if (peers.length === 0) return 'yes';
  return anyOf(peers.map((peer) => matchPeer(peer, pod, context)));
}

function anyOf(matches: readonly Match[]): Match {
  return matches.includes('yes') ? 'yes' : matches.includes('unknown') ? 'unknown' : 'no';
}

function matchPeer(peer: PolicyPeer, pod: Pod, { policy, cluster: { namespaces } }: Context): Match {
  if (peer.type === 'pods') {
    const match = matchPodPeer(peer, pod, { policy, namespaces });
    return match === 'yes' && pod.hostNetwork ? 'unknown' : match;
  }
  // meant for addresses outside of the cluster; some plugins hold pods against it, others do not
  if (pod.ips.length === 0) return 'unknown';
  const isIn = (cidr: string) => pod.ips.some((ip) => blockHolds(cidr, ip) !== false);
  return isIn(peer.cidr) && !peer.except.some((cidr) => pod.ips.every((ip) => blockHolds(cidr, ip) === true)) ? 'unknown' : 'no';
}
