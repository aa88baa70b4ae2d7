/** What a selection asks of each thing of a topology. */
import { matchesGlob } from '../../base/glob.ts';
import { isKindWord, meansKind } from '../kinds/names.ts';
import { matchesLabels } from '../labels/selector.ts';
import type { Resource } from '../resource-types.ts';
import type { KubeNode, Labels, Pod, Topology, Workload } from '../types.ts';
import { isFinished, phaseOf } from './phases.ts';
import type { Criteria, Exclusion } from './read.ts';
import { touchingIn } from './touching.ts';

export interface SelectionTest {
  readonly pod: (pod: Pod) => boolean;
  /** Of a node on which no pod stays. */
  readonly node: (node: KubeNode, hadPods: boolean) => boolean;
  /** Of a workload without pods: by itself, or because what owns it stays. */
  readonly workload: (id: string, owning: ReadonlySet<string>) => boolean;
  /** Of a resource that touches no pod, workload or node of the input. */
  readonly idleResource: (resource: Resource) => boolean;
  readonly isExcluded: (resource: Resource) => boolean;
}

/** The node that the pod is on. What a template would make is on none yet, unless it is placed as an example. */
export function nodesOf({ existence, nodeName, isExample }: Pod): readonly string[] {
  return (existence === 'template' && isExample !== true) || nodeName === undefined ? [] : [nodeName];
}

/** A thing of the cluster, by what can be asked of it. */
interface Named {
  readonly kind: string;
  readonly name: string;
}

export function selectionTest(topology: Topology, criteria: Criteria): SelectionTest {
  const { namespaces, selectors, kinds, names, nodes, phases, exclude, excludeFinished } = criteria;
  const workloads = new Map(topology.workloads.map((workload) => [workload.id, workload]));
  const kindsHere = new Set([...topology.workloads, ...topology.resources].map(({ kind }) => kind));
  const exclusions = exclude.map((exclusion) => ({ ...exclusion, byKind: isKindWord(exclusion.scope, kindsHere) }));
  const asksNodes = kinds.some((word) => meansKind(word, 'Node'));
  const asksPods = namespaces.length + selectors.length + kinds.length + names.length + phases.length > 0;
  const hasLabels = (labels: Labels): boolean => selectors.every((selector) => matchesLabels(selector, labels));
  const isInPhase = (pod: Pod): boolean => {
    const phase = phaseOf(pod);
    return (phases.length === 0 || (phase !== undefined && phases.includes(phase))) && !(excludeFinished && isFinished(pod.phase));
  };
  /** By what only pods (and nodes) have. */
  const choosesPods = selectors.length + nodes.length + phases.length > 0;
  const known = new Map<string, boolean>();
  /** Asked of each thing, and there are few kinds. */
  const isAskedKind = (kind: string): boolean => {
    const asked = known.get(kind) ?? kinds.some((word) => meansKind(word, kind));
    known.set(kind, asked);
    return asked;
  };
  const isAsked = (things: readonly Named[]): boolean =>
    (kinds.length === 0 && names.length === 0) ||
    things.some(({ kind, name }) => (kinds.length === 0 || isAskedKind(kind)) && fits(names, name));
  const isExcluded = (namespace: string | undefined, things: readonly Named[]): boolean =>
    exclusions.some((exclusion) => excludes(exclusion, namespace, things));
  const isResourceExcluded = ({ kind, name, namespace }: Resource): boolean =>
    isExcluded(namespace === '' ? undefined : namespace, [{ kind, name }]);
  const isAskedNamespace = (name: string): boolean => isAskedKind('Namespace') && fits(names, name);
  // a name alone means pods and workloads: every pod may use one ConfigMap or account of that name
  const asksResource = (resource: Resource): boolean =>
    kinds.length > 0 && isAsked([resource]) && isIn(resource.namespace, namespaces) && !isResourceExcluded(resource);
  const asked = topology.resources.filter(asksResource).map(({ id }) => id);
  const touched: ReadonlySet<string> =
    asked.length === 0 ? new Set() : touchingIn(topology, { admitted: true })(asked, (resource) => !isResourceExcluded(resource));
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
        isInPhase(pod) &&
        fits(namespaces, pod.namespace) &&
        hasLabels(pod.labels) &&
        (isAsked(things) || isAskedNamespace(pod.namespace) || [pod.id, ...pod.owners].some((id) => touched.has(id))) &&
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
      const isChosen = isAsked(things) || isAskedNamespace(namespace) || things.some((above) => touched.has(above.id));
      return isChosen && fits(namespaces, namespace) && !choosesPods && !isExcluded(namespace, things);
    },
    idleResource: (resource) => {
      if (choosesPods) return false;
      if (asksResource(resource)) return true;
      const { namespace } = resource;
      const isOpen = kinds.length + names.length === 0 || isAskedNamespace(namespace);
      return isOpen && fits(namespaces, namespace) && !isResourceExcluded(resource);
    },
    isExcluded: isResourceExcluded,
  };
}

function fits(patterns: readonly string[], text: string | undefined): boolean {
  return patterns.length === 0 || (text !== undefined && patterns.some((pattern) => matchesGlob(pattern, text)));
}

/** What lives outside of namespaces is in all of them, as for `kubectl get -n`. */
function isIn(namespace: string, namespaces: readonly string[]): boolean {
  return namespace === '' || fits(namespaces, namespace);
}

/** `namespace` is undefined for what lives outside of namespaces. */
function excludes(exclusion: Exclusion & { readonly byKind: boolean }, namespace: string | undefined, things: readonly Named[]): boolean {
  const { scope, name, byKind } = exclusion;
  if (name !== undefined && byKind) {
    const all = namespace === undefined ? things : [...things, { kind: 'Namespace', name: namespace }];
    return all.some((thing) => meansKind(scope, thing.kind) && matchesGlob(name, thing.name));
  }
  if (namespace === undefined || !matchesGlob(scope, namespace)) return false;
  return name === undefined || things.some((thing) => thing.kind !== 'Node' && matchesGlob(name, thing.name));
}
