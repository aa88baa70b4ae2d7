/** Reads what the cluster says about a workload: how many of its pods are ready or have ended, and what hinders it. */

import { kindOf } from '../kinds/kinds.ts';
import { hasStatus } from '../pods/status.ts';
import type { Draft } from '../reading/draft.ts';
import { isOwnGroup } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { list, object, string } from '../reading/read.ts';
import type { Workload, WorkloadProblem, WorkloadStatus } from '../types.ts';

export function readWorkloadStatus(at: Cursor): Pick<Workload, 'status'> {
  const found = hasStatus(at.object) ? object(at, 'status') : undefined;
  if (found === undefined) return {};
  const status: Draft<WorkloadStatus> = {
    ready: counted(found, 'readyReplicas') ?? counted(found, 'numberReady') ?? counted(found, 'actualReplicas') ?? 0,
    succeeded: counted(found, 'succeeded') ?? 0,
    failed: counted(found, 'failed') ?? 0,
  };
  const pods = podsCounted(at, found);
  if (pods !== undefined) status.pods = pods;
  const wanted = counted(found, 'desiredNumberScheduled');
  if (wanted !== undefined) status.wanted = wanted;
  const updated = counted(found, 'updatedReplicas') ?? counted(found, 'updatedNumberScheduled');
  if (updated !== undefined) status.updated = updated;
  const { updateRevision } = found.object;
  if (typeof updateRevision === 'string' && updateRevision !== '') status.updateRevision = updateRevision;
  if (at.manifest.kind === 'Job' && isOwnGroup(at.manifest.apiVersion)) {
    status.active = counted(found, 'active') ?? 0;
    const ended = endOf(found);
    if (ended !== undefined) status.ended = ended;
  }
  const problem = readProblem(found);
  if (problem !== undefined) status.problem = problem;
  return { status };
}

/** What Kubernetes's own kinds leave out is 0 (`omitempty` in apps/v1 and batch/v1), and so it is for Argo's Rollout; of others nobody knows. */
function podsCounted({ manifest }: Cursor, status: Cursor): number | undefined {
  const count = (key: string): number => counted(status, key) ?? 0;
  if (manifest.kind === 'Job') return count('active') + count('succeeded') + count('failed');
  if (manifest.kind === 'CronJob') return undefined;
  // actualReplicas: of a Revision of Knative, those that are ready
  const all = ['replicas', 'readyReplicas', 'currentNumberScheduled', 'numberReady', 'actualReplicas'];
  const leavesOutZero = isOwnGroup(manifest.apiVersion) || kindOf(manifest)?.kind === 'Rollout';
  if (!leavesOutZero && all.every((key) => counted(status, key) === undefined)) return undefined;
  return Math.max(...all.map(count));
}

/** Nobody writes a status by hand, and that of a custom resource has a schema of its own: what is no count is passed over in silence. */
function counted({ object: status }: Cursor, key: string): number | undefined {
  const value = status[key];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** Conditions that tell of a problem, the one that explains most first (DeploymentConditionType and JobConditionType in apps/v1 and batch/v1, RolloutConditionType of Argo). */
const PROBLEMS = [
  { condition: 'ReplicaFailure', when: 'True' },
  { condition: 'InvalidSpec', when: 'True' },
  { condition: 'Progressing', when: 'False' },
  { condition: 'Failed', when: 'True' },
] as const;

function endOf(status: Cursor): WorkloadStatus['ended'] {
  const conditions = Array.isArray(status.object.conditions) ? list(status, 'conditions') : [];
  const isMet = (type: string): boolean => conditions.some(({ object: found }) => found.type === type && found.status === 'True');
  if (isMet('Failed')) return 'Failed';
  return isMet('Complete') || typeof status.object.completionTime === 'string' ? 'Succeeded' : undefined;
}

function readProblem(status: Cursor): WorkloadProblem | undefined {
  const conditions = Array.isArray(status.object.conditions) ? list(status, 'conditions') : [];
  for (const { condition, when } of PROBLEMS) {
    const at = conditions.find(({ object: found }) => found.type === condition && found.status === when);
    if (at === undefined) continue;
    const reason = string(at, 'reason') ?? '';
    const message = string(at, 'message') ?? '';
    return { condition, reason: reason === '' ? condition : reason, ...(message === '' ? {} : { message }) };
  }
  return undefined;
}
