/** The ReplicaSets of the Deployments, and the revisions of StatefulSets and DaemonSets: what of a rollout is old, what is new. */
import type { Pod, Topology, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

export interface Rollouts {
  /** How many ReplicaSets an owner has. */
  readonly sets: ReadonlyMap<string, number>;
  /** By their owner: ReplicaSets that have no pods and want none. */
  readonly spare: ReadonlyMap<string, Spare>;
}

/** By how they compare with those that have pods: `older` is what a rollback would go back to, of `unknown` ones nothing says it. */
export type Spare = Readonly<Record<Age, number>>;

type Age = 'older' | 'newer' | 'unknown';

export function rolloutsIn({ workloads, pods }: Topology): Rollouts {
  const owning = new Set(pods.flatMap((pod) => pod.owners));
  const byId = new Map(workloads.map((workload) => [workload.id, workload]));
  const sets = new Map<string, number>();
  const latest = new Map<string, number>();
  for (const { id, kind, owner, revision } of workloads) {
    if (!isRevision(kind) || owner === undefined) continue;
    sets.set(owner, (sets.get(owner) ?? 0) + 1);
    if (owning.has(id) && revision !== undefined) latest.set(owner, Math.max(latest.get(owner) ?? 0, Number(revision)));
  }
  const spare = new Map<string, Spare>();
  for (const { id, kind, owner, replicas, revision } of workloads) {
    if (!isRevision(kind) || owner === undefined || replicas !== 0 || owning.has(id)) continue;
    const current = byId.get(owner)?.revision;
    const age = ageOf(revision, { current, running: latest.get(owner) });
    if (age === undefined) continue;
    const known = spare.get(owner) ?? { older: 0, newer: 0, unknown: 0 };
    spare.set(owner, { ...known, [age]: known[age] + 1 });
  }
  return { sets, spare };
}

interface Beside {
  /** The Deployment's own revision. */
  readonly current: string | undefined;
  /** The latest of the ReplicaSets that have pods. */
  readonly running: number | undefined;
}

/** Nothing to say of the current one of a Deployment that wants no pods. The numbers only grow: a rollback makes an old set the newest. */
function ageOf(revision: string | undefined, { current, running }: Beside): Age | undefined {
  if (revision === undefined) return 'unknown';
  if (running !== undefined) return Number(revision) > running ? 'newer' : 'older';
  return revision === current ? undefined : current === undefined ? 'unknown' : 'older';
}

/** `1 newer ReplicaSet without pods`. */
export function spareWords({ id, kind: owner }: Workload, { spare }: Rollouts, { say }: Words): readonly string[] {
  const found = spare.get(id);
  if (found === undefined) return [];
  const kind = owner === 'DeploymentConfig' ? 'ReplicationController' : 'ReplicaSet';
  return (['newer', 'older', 'unknown'] as const).flatMap((age) =>
    found[age] === 0 ? [] : [say(`workload.spare.${age}`, { count: found[age], kind })],
  );
}

/** What Deployments and Rollouts make for each revision of their template, and DeploymentConfigs of OpenShift. */
export function isRevision(kind: string): boolean {
  return kind === 'ReplicaSet' || kind === 'ReplicationController';
}

/** Of the ReplicaSets of a rollout, the one with its Deployment's revision is the new one; a ReplicaSet alone is neither. */
export function rolloutWords(
  { kind, revision, owner }: Workload,
  { sets }: Rollouts,
  { workloads, words: { say } }: { readonly workloads: ReadonlyMap<string, Workload>; readonly words: Words },
): string {
  if (!isRevision(kind) || revision === undefined || (sets.get(owner ?? '') ?? 0) < 2) return '';
  const current = workloads.get(owner ?? '')?.revision;
  if (current === undefined) return say('revision.number', { revision });
  return say(revision === current ? 'revision.new' : 'revision.old', { revision });
}

/** Of a pod without a ReplicaSet between: that it is of the newest revision of its owner's template; undefined where nothing says so. */
export function isUpdated({ revision, labels }: Pod, owner: Workload | undefined): boolean | undefined {
  const { status, templateGeneration } = owner ?? {};
  if (status?.updateRevision !== undefined) return revision === undefined ? undefined : revision === status.updateRevision;
  const generation = labels['pod-template-generation'];
  return templateGeneration === undefined || generation === undefined ? undefined : generation === templateGeneration;
}

/** `1 of 3 updated`, while not all are: by the pods where the input has as many as the status counts, else by the status. */
export function updatedWords(workload: Workload, pods: readonly Pod[], { say }: Words): string {
  const { kind, status } = workload;
  if (status === undefined || (kind !== 'StatefulSet' && kind !== 'DaemonSet')) return '';
  const own = pods.filter(({ existence }) => existence !== 'template').map((pod) => isUpdated(pod, workload));
  const isWhole = own.length > 0 && own.length >= (status.pods ?? 0) && !own.includes(undefined);
  const [updated, all] = isWhole ? [own.filter((one) => one === true).length, own.length] : [status.updated, status.pods];
  return updated === undefined || all === undefined || updated >= all ? '' : say('workload.updated', { updated, count: all });
}
