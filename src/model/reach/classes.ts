/**
 * Pods that no policy tells apart: those of one class are in the same groups, and call their ports by the same names. A cluster has few of them,
 * however many pods it has.
 */
import { groupBy } from '../../base/group-by.ts';
import { podsMatching } from '../labels/pods-matching.ts';
import { matchesLabels } from '../labels/selector.ts';
import { blockHolds } from '../network/ip-block.ts';
import type { NamespacesByName } from '../network/policy-peers.ts';
import { fitsNamespace, namespacesByName } from '../network/policy-peers.ts';
import { namedPorts } from '../network/port-set.ts';
import type { Labels, Pod, Topology } from '../types.ts';
import { matchNetwork } from './admin-peers.ts';
import type { Group, Rules } from './rules.ts';

export interface PodClass {
  readonly pods: readonly Pod[];
  /** Numbers of the groups that it is in. */
  readonly groups: readonly number[];
  /** What it calls ports by names that rules use; '' for none. */
  readonly names: string;
  /** No policy is about it: its pods are in the network of their node. */
  readonly isExempt: boolean;
}

/** `hostNetwork`: whether policies hold for pods in the network of their node, as they do in networks that can tell these from the node. */
export function classesOf(topology: Topology, { groups, policies }: Rules, hostNetwork: boolean): readonly PodClass[] {
  const keys = new Set(groups.flatMap((group) => (group.type === 'pods' ? group.pods.map(({ key }) => key) : [])));
  const names = new Set(
    policies.flatMap(({ rules: { ingress = [], egress = [] } }) =>
      [...ingress, ...egress].flatMap(({ ports }) => ports.flatMap(({ port }) => (typeof port === 'string' ? port : []))),
    ),
  );
  const onAddress = groups.some((group) => group.type === 'block' && group.holdsPods);
  const faces = groupBy(topology.pods, (pod) => faceKey(pod, { keys, names, onAddress }));
  const all = [...faces.values()].flatMap((pods): readonly Face[] => {
    const [first] = pods;
    if (first === undefined) return [];
    const { namespace, labels } = first;
    return [{ namespace, labels, first, pods, isExempt: first.hostNetwork && !hostNetwork, groups: [] }];
  });
  const fits = matcher(all, topology);
  for (const [number, group] of groups.entries()) for (const face of fits(group)) face.groups.push(number);
  const nameKey = (face: Face) => portNames(face.first, names);
  const classes = groupBy(all, (face) => `${face.isExempt} ${nameKey(face)} ${face.groups.join()}`);
  return [...classes.values()].flatMap((members): readonly PodClass[] => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ pods: members.flatMap(({ pods }) => pods), groups: first.groups, names: nameKey(first), isExempt: first.isExempt }];
  });
}

/** Pods that are alike in all that a policy might look at. */
interface Face {
  readonly namespace: string;
  readonly labels: Labels;
  readonly first: Pod;
  readonly pods: readonly Pod[];
  readonly isExempt: boolean;
  /** Filled group by group. */
  readonly groups: number[];
}

interface Looked {
  /** Labels that selectors name. */
  readonly keys: ReadonlySet<string>;
  /** Names of ports that rules use. */
  readonly names: ReadonlySet<string>;
  /** Blocks are held against the addresses of pods. */
  readonly onAddress: boolean;
}

function faceKey(pod: Pod, { keys, names, onAddress }: Looked): string {
  const { namespace, labels, hostNetwork, nodeName, ips } = pod;
  const seen = Object.entries(labels).filter(([key]) => keys.has(key));
  const where = hostNetwork ? [nodeName ?? '', ...ips] : onAddress ? ips : [];
  return JSON.stringify([namespace, hostNetwork, portNames(pod, names), seen, where]);
}

function portNames({ containers }: Pod, names: ReadonlySet<string>): string {
  if (names.size === 0) return '';
  const ports = namedPorts(containers).filter(({ name }) => name !== undefined && names.has(name));
  return [...new Set(ports.map(({ name, containerPort, protocol }) => `${name}=${containerPort}/${protocol}`))].sort().join();
}

/** The faces that are in a group. */
function matcher(faces: readonly Face[], topology: Topology): (group: Group) => readonly Face[] {
  const onHost = faces.filter(({ first }) => first.hostNetwork);
  const subject = faces.filter(({ isExempt }) => !isExempt);
  const matching = podsMatching(subject);
  const names = [...new Set(subject.map(({ namespace }) => namespace))];
  const namespaces: NamespacesByName = namespacesByName(topology.namespaces);
  const nodes = new Map(topology.nodes.map(({ name, labels }) => [name, labels]));
  return (group) => {
    switch (group.type) {
      case 'pods': {
        const { in: where, pods } = group;
        const chosen = typeof where === 'string' ? [where] : names.filter((name) => fitsNamespace(where, name, namespaces));
        return chosen.flatMap((name) => matching(name, pods));
      }
      case 'nodes':
        return onHost.filter(({ first }) => matchesLabels(group.nodes, nodes.get(first.nodeName ?? '') ?? {}));
      case 'block':
        if (group.holdsPods) return faces.filter(({ first }) => matchNetwork(group.cidr, first.ips) === 'yes');
        // a pod in the network of its node has the node's address
        return onHost.filter(({ first: { ips } }) => isIn(group.cidr, ips) && !group.except.some((cidr) => isIn(cidr, ips)));
    }
  };
}

function isIn(cidr: string, ips: readonly string[]): boolean {
  const [first] = ips;
  return first !== undefined && blockHolds(cidr, first) === true;
}
