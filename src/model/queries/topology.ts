/** Pure readers of a Topology, for the stages that may not import the model itself. Indexes are built once, so that nobody scans in a loop. */
import { groupBy } from '../../base/group-by.ts';
import { oncePer } from '../../base/once.ts';
import type { Container, KubeNode, Mount, Pod, Topology, Volume, Workload } from '../types.ts';

/** The pods of each node by its name, each list in the order of the topology; under undefined those without a node. */
export function podsByNode(topology: Topology): ReadonlyMap<string | undefined, readonly Pod[]> {
  return groupBy(topology.pods, (pod) => pod.nodeName);
}

/** The pods by the id of their topmost controller (a Deployment rather than its ReplicaSet); under undefined bare pods. */
export function podsByTopOwner(topology: Topology): ReadonlyMap<string | undefined, readonly Pod[]> {
  return groupBy(topology.pods, topOwner);
}

/** The id of the topmost controller of a pod; undefined for a bare pod. */
export function topOwner(pod: Pod): string | undefined {
  return pod.owners.at(-1);
}

/** Asked for by each pod of a figure. */
export const workloadsById = oncePer(
  (topology: Topology): ReadonlyMap<string, Workload> => new Map(topology.workloads.map((workload) => [workload.id, workload])),
);

/** The pods of these end by themselves: none running is as it should be. A ScaledJob is KEDA's. */
export function runsToItsEnd({ kind }: Pick<Workload, 'kind'>): boolean {
  return kind === 'Job' || kind === 'CronJob' || kind === 'ScaledJob';
}

/** Asked for by each container of a figure. */
export const nodesByName = oncePer(
  (topology: Topology): ReadonlyMap<string, KubeNode> => new Map(topology.nodes.map((node) => [node.name, node])),
);

/** What a workload would make, on no node: not one of the pods that an example has placed, nor what stands for pods that the input lacks. */
export function isTemplate({ existence, isExample, unseen }: Pod): boolean {
  return existence === 'template' && isExample !== true && unseen === undefined;
}

/** Pods of the cluster that the input does not hold, drawn from their workload's template. */
export function isUnseen({ isExample, unseen }: Pod): boolean {
  return unseen !== undefined && isExample !== true;
}

/** Pods of a Job that makes none any more, none of which is in the input: they have ended, and may be gone. */
export function isOver(pod: Pod): boolean {
  return isUnseen(pod) && (pod.phase === 'Succeeded' || pod.phase === 'Failed');
}

/** A node runs it, or has run it, whether the input says which or not: what a status says of that outranks what the spec lacks. */
export function isOnNode(pod: Pod): boolean {
  if (isTemplate(pod)) return false;
  return pod.nodeName !== undefined || isUnseen(pod) || wasScheduled(pod);
}

function wasScheduled({ existence, phase, conditions, hostIPs, containers }: Pod): boolean {
  if (existence !== 'observed') return false;
  const scheduled = conditions.find(({ type }) => type === 'PodScheduled');
  if (scheduled !== undefined) return scheduled.status === 'True';
  // only the kubelet of its node gives these
  return (phase !== undefined && phase !== 'Pending') || hostIPs.length > 0 || containers.some(({ state }) => state?.state === 'running');
}

/** Nodes, placements or addresses are made up. */
export function hasExamples({ nodes, pods }: Topology): boolean {
  return nodes.some(({ isExample }) => isExample) || pods.some(({ isExample }) => isExample);
}

/** The volumes that figures show: all but the API server's own token volumes. */
export function visibleVolumes(pod: Pod): readonly Volume[] {
  return pod.volumes.filter((volume) => !volume.noise);
}

/** Who mounts a volume of the pod, and where: a container may mount it several times. */
export function mountsOf(pod: Pod, volume: string): readonly { readonly container: Container; readonly mount: Mount }[] {
  return pod.containers.flatMap((container) =>
    container.mounts.filter((mount) => mount.volume === volume).map((mount) => ({ container, mount })),
  );
}

/** How many pods a workload has beside how many it wants: `2 of 3 running`. */
export interface Tally {
  /** Absent where neither spec nor status says (CronJob, a DaemonSet without status, only named), and where a selection left out some of its pods. */
  readonly wanted?: number;
  /** Observed pods that its controller counts: those that have neither ended nor are being deleted (FilterActivePods in kubernetes/pkg/controller). */
  readonly active: number;
  /** Those in phase Running, all of whose lasting containers run: one that crashes again and again leaves its pod in that phase. */
  readonly running: number;
}

/** `pods` are the workload's, as podsByTopOwner has them. Templates do not count: they are not pods yet. */
export function tally(workload: Workload, pods: readonly Pod[]): Tally {
  const active = pods.filter(isActive);
  const running = active.filter(isRunning).length;
  const wanted = workload.podsLeftOut === undefined ? (workload.replicas ?? workload.status?.wanted) : undefined;
  return { ...(wanted === undefined ? {} : { wanted }), active: active.length, running };
}

function isRunning({ phase, containers }: Pod): boolean {
  return (
    phase === 'Running' &&
    containers.every(({ role, state }) => role === 'init' || role === 'ephemeral' || (state?.state ?? 'running') === 'running')
  );
}

function isActive({ existence, isTerminating, phase }: Pod): boolean {
  return existence === 'observed' && isTerminating !== true && phase !== 'Succeeded' && phase !== 'Failed';
}
