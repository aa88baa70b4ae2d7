/**
 * Topology → Topology: what a selection leaves of it. Nothing in what stays is changed, but that nodes and workloads know how many of their
 * pods are gone, so that no figure takes the rest for all.
 *
 * A node stays when a pod on it stays; when nodes are asked for by kind; and, where only nodes are chosen or something is excluded, when it
 * had no pods in the first place. A node whose pods were all selected away goes with them: it is not an empty node.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { matchesGlob } from '../base/glob.ts';
import { isKindWord, meansKind } from './kind-names.ts';
import { matchesLabels } from './label-selector.ts';
import type { Criteria, Exclusion } from './read-selection.ts';
import { selectionDiagnostics } from './selection-diagnostics.ts';
import type { KubeNode, Labels, Pod, Topology, Workload } from './types.ts';

export interface Selected {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export function selectTopology(topology: Topology, criteria: Criteria | undefined): Selected {
  if (criteria === undefined) return { topology, diagnostics: [] };
  const selected = applyCriteria(topology, criteria);
  return { topology: selected, diagnostics: selectionDiagnostics(topology, selected, criteria) };
}

function applyCriteria(topology: Topology, criteria: Criteria): Topology {
  const test = testOf(topology, criteria);
  const pods = topology.pods.filter(test.pod);
  const goneOn = countMissing(topology.pods, pods, nodesOf);
  const goneOf = countMissing(topology.pods, pods, (pod) => pod.owners);
  const peopled = new Set(pods.flatMap(nodesOf));
  const nodes = topology.nodes.filter((node) => peopled.has(node.name) || test.node(node, goneOn.has(node.name)));
  const owning = new Set(pods.flatMap(({ owners }) => owners));
  const workloads = topology.workloads.filter(({ id }) => owning.has(id) || (!goneOf.has(id) && test.workload(id, owning)));
  const inhabited = new Set([...pods, ...workloads].map(({ namespace }) => namespace));
  return {
    ...topology,
    nodes: nodes.map((node) => withGone(node, goneOn.get(node.name))),
    namespaces: topology.namespaces.filter(({ name }) => inhabited.has(name)),
    workloads: workloads.map((workload) => withGone(workload, goneOf.get(workload.id))),
    pods,
  };
}

/** The node that the pod is on. What a template would make is on none yet. */
function nodesOf({ existence, nodeName }: Pod): readonly string[] {
  return existence === 'template' || nodeName === undefined ? [] : [nodeName];
}

/** A thing of the cluster, by what can be asked of it. */
interface Named {
  readonly kind: string;
  readonly name: string;
}

interface Test {
  readonly pod: (pod: Pod) => boolean;
  /** Of a node on which no pod stays. */
  readonly node: (node: KubeNode, hadPods: boolean) => boolean;
  /** Of a workload without pods: by itself, or because what owns it stays. */
  readonly workload: (id: string, owning: ReadonlySet<string>) => boolean;
}

function testOf(topology: Topology, { namespaces, selectors, kinds, names, nodes, exclude }: Criteria): Test {
  const workloads = new Map(topology.workloads.map((workload) => [workload.id, workload]));
  const kindsHere = new Set(topology.workloads.map(({ kind }) => kind));
  const exclusions = exclude.map((exclusion) => ({ ...exclusion, byKind: isKindWord(exclusion.scope, kindsHere) }));
  const asksNodes = kinds.some((word) => meansKind(word, 'Node'));
  const asksPods = namespaces.length + selectors.length + kinds.length + names.length > 0;
  const fits = (patterns: readonly string[], text: string | undefined): boolean =>
    patterns.length === 0 || (text !== undefined && patterns.some((pattern) => matchesGlob(pattern, text)));
  const hasLabels = (labels: Labels): boolean => selectors.every((selector) => matchesLabels(selector, labels));
  const isAsked = (things: readonly Named[]): boolean =>
    (kinds.length === 0 && names.length === 0) ||
    things.some(({ kind, name }) => (kinds.length === 0 || kinds.some((word) => meansKind(word, kind))) && fits(names, name));
  const isExcluded = (namespace: string | undefined, things: readonly Named[]): boolean =>
    exclusions.some((exclusion) => excludes(exclusion, namespace, things));
  const namespaceOf = (name: string): readonly Named[] =>
    kinds.some((word) => meansKind(word, 'Namespace')) ? [{ kind: 'Namespace', name }] : [];
  /** The workload and those above it. */
  const chain = (id: string): readonly Workload[] => {
    const found: Workload[] = [];
    for (let at = workloads.get(id); at !== undefined; at = workloads.get(at.owner ?? '')) found.push(at);
    return found;
  };
  return {
    pod: (pod) => {
      const itself = pod.existence === 'template' ? [] : [{ kind: 'Pod', name: pod.name }];
      const things = [...itself, ...pod.owners.flatMap((id) => workloads.get(id) ?? [])];
      const [node] = nodesOf(pod);
      return (
        fits(namespaces, pod.namespace) &&
        hasLabels(pod.labels) &&
        isAsked([...things, ...namespaceOf(pod.namespace)]) &&
        fits(nodes, node) &&
        !isExcluded(pod.namespace, [...things, ...(node === undefined ? [] : [{ kind: 'Node', name: node }])])
      );
    },
    node: ({ name, labels }, hadPods) => {
      if (!fits(nodes, name) || isExcluded(undefined, [{ kind: 'Node', name }])) return false;
      return asksNodes ? fits(names, name) && hasLabels(labels) : !asksPods && !hadPods;
    },
    workload: (id, owning) => {
      const things = chain(id);
      if (things.some((above) => owning.has(above.id))) return true;
      const namespace = things[0]?.namespace ?? '';
      const asked = isAsked([...things, ...namespaceOf(namespace)]) && fits(namespaces, namespace);
      return asked && selectors.length + nodes.length === 0 && !isExcluded(namespace, things);
    },
  };
}

/** `namespace` is undefined for a node. */
function excludes(exclusion: Exclusion & { readonly byKind: boolean }, namespace: string | undefined, things: readonly Named[]): boolean {
  const { scope, name, byKind } = exclusion;
  if (name !== undefined && byKind) {
    const all = namespace === undefined ? things : [...things, { kind: 'Namespace', name: namespace }];
    return all.some((thing) => meansKind(scope, thing.kind) && matchesGlob(name, thing.name));
  }
  if (namespace === undefined || !matchesGlob(scope, namespace)) return false;
  return name === undefined || things.some((thing) => thing.kind !== 'Node' && matchesGlob(name, thing.name));
}

/** How many pods of each group did not stay. Templates are no pods yet. */
function countMissing(all: readonly Pod[], kept: readonly Pod[], groupsOf: (pod: Pod) => readonly string[]): ReadonlyMap<string, number> {
  const stays = new Set(kept);
  const counts = new Map<string, number>();
  for (const pod of all) {
    if (stays.has(pod)) continue;
    for (const group of groupsOf(pod)) counts.set(group, (counts.get(group) ?? 0) + (pod.existence === 'template' ? 0 : 1));
  }
  return counts;
}

function withGone<T extends KubeNode | Workload>(thing: T, podsLeftOut: number | undefined): T {
  return podsLeftOut ? { ...thing, podsLeftOut } : thing;
}
