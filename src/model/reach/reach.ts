/** Who may reach whom: all pairs of ends, by the policies at both of them. */
import { groupBy } from '../../base/group-by.ts';
import type { AddressRange } from '../network/ip-block.ts';
import { matchNamespace, namespacesByName, selectsPod } from '../network/policy-peers.ts';
import type { PolicyDirection } from '../network/policy-types.ts';
import type { PortSet } from '../network/port-set.ts';
import { cutPorts } from '../network/port-set.ts';
import type { Pod, Topology } from '../types.ts';
import { classesOf } from './classes.ts';
import { connectionsOf } from './connections.ts';
import type { End } from './ends.ts';
import { podEnds, rangeEnds } from './ends.ts';
import { openingsIn } from './openings.ts';
import { cutRanges } from './ranges.ts';
import type { Group, Rules } from './rules.ts';
import { rulesOf } from './rules.ts';
import type { Connections, Reach } from './types.ts';

export interface ReachOptions {
  /** Also addresses of IPv6 outside of the cluster. Default: false. */
  readonly ipv6?: boolean;
  /** Policies hold for pods in the network of their node, too, as in networks that can tell these from the node. Default: false. */
  readonly hostNetwork?: boolean;
}

export interface Reachability {
  /** Sorted: pods and workloads, then addresses outside. */
  readonly sources: readonly End[];
  readonly targets: readonly End[];
  /** None where no connection is allowed. */
  readonly ports: (from: End, to: End) => PortSet;
  /** Some policy has a say about connections from the one to the other. */
  readonly isRestricted: (from: End, to: End) => boolean;
  /** Policies name addresses of IPv6. */
  readonly speaksOfIPv6: boolean;
  /** Pods in the network of their node that selectors of NetworkPolicies fit, and that these leave alone. */
  readonly exempt: readonly Pod[];
  /** Namespaces whose labels policies ask for and the input does not hold: they are taken to have none. */
  readonly unlabelled: readonly string[];
}

export function reachability(topology: Topology, { ipv6 = false, hostNetwork = false }: ReachOptions = {}): Reachability {
  const rules = rulesOf(topology);
  const classes = classesOf(topology, rules, hostNetwork);
  const families = ipv6 ? ([32, 128] as const) : ([32] as const);
  const ranges: Readonly<Record<PolicyDirection, readonly AddressRange[]>> = {
    ingress: cutRanges(blocksOf(rules, 'ingress'), families),
    egress: cutRanges(blocksOf(rules, 'egress'), families),
  };
  const opening = openingsIn({ rules, classes, ranges });
  const ends = podEnds(topology, classes);
  const both = cutting();
  return {
    sources: [...ends, ...rangeEnds(ranges.ingress, classes)],
    targets: [...ends, ...rangeEnds(ranges.egress, classes)],
    ports: (from, to) => {
      if (from.range !== undefined) return opening(to.place, 'ingress').portsFor(from.place);
      const out = opening(from.place, 'egress').portsFor(to.place);
      return to.range === undefined ? both(out, opening(to.place, 'ingress').portsFor(from.place)) : out;
    },
    isRestricted: (from, to) =>
      (from.range === undefined && opening(from.place, 'egress').isRestricted) ||
      (to.range === undefined && opening(to.place, 'ingress').isRestricted),
    speaksOfIPv6: rules.groups.some((group) => group.type === 'block' && group.cidr.includes(':')),
    exempt: hostNetwork ? [] : exemptPods(topology),
    unlabelled: unlabelledNamespaces(topology, rules),
  };
}

/** All pairs that may connect, but those of one end with itself, in the order of their ends. */
export function* reachable(
  { sources, targets, ports }: Reachability,
  chosen: { readonly from?: (end: End) => boolean; readonly to?: (end: End) => boolean } = {},
): Generator<Reach> {
  const said = new Map<PortSet, Connections>();
  const from = chosen.from === undefined ? sources : sources.filter(chosen.from);
  const to = chosen.to === undefined ? targets : targets.filter(chosen.to);
  for (const source of from) {
    for (const target of to) {
      if (source.id === target.id || (source.range !== undefined && target.range !== undefined)) continue;
      const open = ports(source, target);
      if (open.length === 0) continue;
      const connections = said.get(open) ?? connectionsOf(open);
      said.set(open, connections);
      yield { from: source.id, to: target.id, connections };
    }
  }
}

function blocksOf({ groups, policies }: Rules, direction: PolicyDirection): readonly Extract<Group, { type: 'block' }>[] {
  const named = new Set(
    policies.flatMap(({ rules }) => (rules[direction] ?? []).flatMap(({ peers }) => (peers === 'everyone' ? [] : peers))),
  );
  return groups.flatMap((group, number) => (group.type === 'block' && named.has(number) ? [group] : []));
}

/** Of the same two sets the same object, for there are few sets and many pairs. */
function cutting(): (a: PortSet, b: PortSet) => PortSet {
  const known = new Map<PortSet, Map<PortSet, PortSet>>();
  return (a, b) => {
    if (a === b) return a;
    const ofA = known.get(a) ?? new Map<PortSet, PortSet>();
    known.set(a, ofA);
    const found = ofA.get(b) ?? cutPorts(a, b);
    ofA.set(b, found);
    return found;
  };
}

function exemptPods({ pods, resources, leftOut = [] }: Topology): readonly Pod[] {
  const policies = groupBy(
    [...resources, ...leftOut].filter((resource) => resource.type === 'network-policy'),
    ({ namespace }) => namespace,
  );
  return pods.filter((pod) => pod.hostNetwork && (policies.get(pod.namespace) ?? []).some((policy) => selectsPod(policy, pod)));
}

function unlabelledNamespaces({ pods, namespaces }: Topology, { groups }: Rules): readonly string[] {
  const known = namespacesByName(namespaces);
  const inhabited = new Set(pods.map(({ namespace }) => namespace));
  const selectors = groups.flatMap((group) => (group.type === 'pods' && typeof group.in !== 'string' ? [group.in] : []));
  return namespaces
    .filter(({ name }) => inhabited.has(name) && selectors.some((selector) => matchNamespace(selector, name, known) === 'unknown'))
    .map(({ name }) => name);
}
