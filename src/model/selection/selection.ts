/**
 * Topology → Topology: what a selection leaves of it. Nothing in what stays is changed, but that nodes and workloads know how many of their
 * pods are gone, so that no figure takes the rest for all.
 *
 * - Pods are chosen; all else follows them.
 * - A node stays when a pod on it stays; when nodes are asked for by kind; and, where only nodes are chosen or something is excluded, when it
 *   had no pods in the first place. A node whose pods were all selected away goes with them: it is not an empty node.
 * - A resource (Service, ConfigMap, claim, …) stays when it touches a pod, a workload or a node that stays (touching.ts): it leads there or is led to, itself
 *   or by way of other resources. One that touches none in the input stays when it is asked for: by its kind (and name); or by its namespace, or
 *   by nothing being asked, where neither kinds, names, labels, nodes nor phases choose. What it touches of other resources stays with it.
 * - A relation stays unless one of its ends was left out. Calls keep nothing: whom a pod calls stays if it would stay otherwise.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Resource } from '../resource-types.ts';
import type { KubeNode, Pod, Topology, Workload } from '../types.ts';
import { selectionDiagnostics } from './diagnostics.ts';
import type { Criteria } from './read.ts';
import type { SelectionTest } from './test.ts';
import { nodesOf, selectionTest } from './test.ts';
import { touchingIn } from './touching.ts';

export interface Selected {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export function selectTopology(topology: Topology, criteria: Criteria | undefined): Selected {
  if (criteria === undefined) return { topology, diagnostics: [] };
  const applied = applyCriteria(topology, criteria);
  const chosen = () => applyCriteria(topology, { ...criteria, exclude: [], excludeFinished: false });
  return { topology: applied, diagnostics: selectionDiagnostics({ whole: topology, applied, chosen }, criteria) };
}

/** These pods, by their ids, and what belongs to them. */
export function selectPods(topology: Topology, ids: ReadonlySet<string>): Topology {
  const never = (): boolean => false;
  return applyTest(topology, { pod: ({ id }) => ids.has(id), node: never, workload: never, idleResource: never, isExcluded: never });
}

function applyCriteria(topology: Topology, criteria: Criteria): Topology {
  return applyTest(topology, selectionTest(topology, criteria));
}

function applyTest(topology: Topology, test: SelectionTest): Topology {
  const pods = topology.pods.filter(test.pod);
  const goneOn = countMissing(topology.pods, pods, nodesOf);
  const goneOf = countMissing(topology.pods, pods, (pod) => pod.owners);
  const peopled = new Set(pods.flatMap(nodesOf));
  const nodes = topology.nodes.filter((node) => peopled.has(node.name) || test.node(node, goneOn.has(node.name)));
  const owning = new Set(pods.flatMap(({ owners }) => owners));
  const workloads = topology.workloads.filter(({ id }) => owning.has(id) || (!goneOf.has(id) && test.workload(id, owning)));
  const resources = resourcesAround(topology, idsOf({ pods, workloads, nodes }), test);
  const inhabited = new Set([...pods, ...workloads, ...resources].map(({ namespace }) => namespace));
  const left = { pods, workloads, nodes, resources };
  const gone = without(endsIn(topology), endsIn(left));
  return {
    ...topology,
    nodes: nodes.map((node) => withGone(node, goneOn.get(node.name))),
    namespaces: topology.namespaces.filter(({ name }) => inhabited.has(name)),
    workloads: workloads.map((workload) => withGone(workload, goneOf.get(workload.id))),
    pods,
    resources,
    relations: topology.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

function resourcesAround(topology: Topology, stays: ReadonlySet<string>, test: SelectionTest): readonly Resource[] {
  const { pods, workloads, nodes, resources } = topology;
  if (resources.length === 0) return [];
  const around = touchingIn(topology);
  const touching = around(idsOf({ pods, workloads, nodes }));
  const idle = resources.filter((resource) => !touching.has(resource.id) && test.idleResource(resource)).map(({ id }) => id);
  const asked = new Set(idle);
  const found = around([...stays, ...idle], (resource) => !test.isExcluded(resource));
  return resources.filter((resource) => asked.has(resource.id) || (found.has(resource.id) && !test.isExcluded(resource)));
}

function idsOf(things: Partial<Pick<Topology, 'pods' | 'workloads' | 'nodes' | 'resources'>>): ReadonlySet<string> {
  const { pods = [], workloads = [], nodes = [], resources = [] } = things;
  return new Set([...pods, ...workloads, ...nodes, ...resources].map(({ id }) => id));
}

/** What relations lead from and to: calls lead from containers. */
function endsIn(things: Pick<Topology, 'pods' | 'workloads' | 'nodes' | 'resources'>): ReadonlySet<string> {
  const containers = things.pods.flatMap((pod) => pod.containers.map(({ id }) => id));
  return new Set([...idsOf(things), ...containers]);
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((id) => !some.has(id)));
}

/** How many pods of each group did not stay. Templates are no pods yet. */
function countMissing(all: readonly Pod[], kept: readonly Pod[], groupsOf: (pod: Pod) => readonly string[]): ReadonlyMap<string, number> {
  const stays = new Set(kept);
  const counts = new Map<string, number>();
  for (const pod of all) {
    if (stays.has(pod)) continue;
    for (const group of groupsOf(pod))
      counts.set(group, (counts.get(group) ?? 0) + (pod.existence === 'template' && pod.isExample !== true ? 0 : 1));
  }
  return counts;
}

function withGone<T extends KubeNode | Workload>(thing: T, podsLeftOut: number | undefined): T {
  return podsLeftOut ? { ...thing, podsLeftOut } : thing;
}
