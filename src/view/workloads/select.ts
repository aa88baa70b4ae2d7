/** Choosing pods by name. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nearMiss } from '../../base/near-miss.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import { revisionKey } from './revisions.ts';

export interface Selection {
  readonly pods: readonly Pod[];
  /** Set when nobody chose and there were several: one pod of each owner. */
  readonly choices?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function severalNamespaces(pods: readonly { readonly namespace: string }[]): boolean {
  return pods.some((pod) => pod.namespace !== pods[0]?.namespace);
}

/** The pods a figure of one pod draws: those that were named (`web`, `shop/web`, a workload's name), else one of each owner. */
export function selectPods(topology: Topology, names: readonly string[]): Selection {
  if (topology.pods.length === 0) return { pods: [], diagnostics: [nothingToDraw(topology)] };
  if (names.length === 0) {
    const pods = oncePerOwner(topology.pods);
    return pods.length === 1 ? { pods, diagnostics: [] } : { pods, choices: pods.map(qualifierIn(topology)), diagnostics: [] };
  }
  const unknown: string[] = [];
  const pods = names.flatMap((name): readonly Pod[] => {
    const exact = topology.pods.filter((pod) => pod.name === name || `${pod.namespace}/${pod.name}` === name);
    if (exact.length > 0) return exact;
    const owned = oncePerOwner(topology.pods.filter((pod) => pod.owners.some((owner) => owner.endsWith(`/${name}`))));
    if (owned.length === 0) unknown.push(name);
    return owned;
  });
  return { pods: [...new Set(pods)], diagnostics: unknown.length === 0 ? [] : unknown.map(unknownPodIn(topology)) };
}

/** The part of the topology that a figure of many pods draws when some are named: all that bear a name or belong to it, and their nodes. */
export function onlyPods(
  topology: Topology,
  names: readonly string[],
): { readonly topology: Topology; readonly diagnostics: readonly Diagnostic[] } {
  if (names.length === 0) return { topology, diagnostics: [] };
  const bears = (pod: Pod, name: string) =>
    pod.name === name || `${pod.namespace}/${pod.name}` === name || pod.owners.some((owner) => owner.endsWith(`/${name}`));
  const pods = topology.pods.filter((pod) => names.some((name) => bears(pod, name)));
  const nodeNames = new Set(pods.map(({ nodeName }) => nodeName));
  const nodes = topology.nodes.filter(({ name }) => nodeNames.has(name));
  const owning = new Set(pods.flatMap(({ owners }) => owners));
  const isCalled = ({ name, namespace }: Workload, wanted: string) => name === wanted || `${namespace}/${name}` === wanted;
  const workloads = topology.workloads.filter(
    (workload) => owning.has(workload.id) || owning.has(workload.owner ?? '') || names.some((name) => isCalled(workload, name)),
  );
  const isKnown = (name: string) => topology.pods.some((pod) => bears(pod, name)) || workloads.some((workload) => isCalled(workload, name));
  const unknown = names.filter((name) => !isKnown(name));
  return {
    topology: { ...topology, pods, nodes, workloads },
    diagnostics: unknown.length === 0 ? [] : unknown.map(unknownPodIn(topology)),
  };
}

/** One of the pods of each owner that are of one revision. */
function oncePerOwner(pods: readonly Pod[]): readonly Pod[] {
  const seen = new Set<string>();
  return pods.filter((pod) => {
    const owner = pod.owners.at(-1);
    const key = owner === undefined ? pod.id : `${owner}\n${revisionKey(pod)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function qualifierIn(topology: Topology): (one: Pod | Workload) => string {
  const several = severalNamespaces(topology.pods);
  return ({ namespace, name }) => (several ? `${namespace}/${name}` : name);
}

/** Looks at the names of the input once, however many are not among them. */
function unknownPodIn(topology: Topology): (name: string) => Diagnostic {
  const { pods, workloads } = topology;
  const owning = new Set(pods.flatMap(({ owners }) => owners));
  const having = workloads.filter(({ id }) => owning.has(id));
  const qualified = qualifierIn(topology);
  const podNames = oncePerOwner(pods).map(qualified);
  const known = new Set(podNames);
  // a template is called as its workload
  const workloadNames = [...new Set(having.map(qualified))].filter((name) => !known.has(name));
  const all = [...podNames, ...workloadNames];
  const plain = [...pods, ...having].map((one) => one.name);
  const found = `the input has ${listed(podNames)}${workloadNames.length === 0 ? '' : `; workloads: ${listed(workloadNames)}`}`;
  return (name) => {
    const near = nearMiss(name, all) ?? nearMiss(name, plain);
    return {
      code: 'view/unknown-pod',
      severity: 'error',
      message: `no pod or workload is called '${name}'`,
      hint: near === undefined ? found : `did you mean '${near}'? ${found.replace(/^t/, 'T')}`,
    };
  };
}

/** Nobody reads more. */
const mostListed = 12;

function listed(names: readonly string[]): string {
  return names.slice(0, mostListed).join(', ') + (names.length > mostListed ? `, and ${names.length - mostListed} more` : '');
}
