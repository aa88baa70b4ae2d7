/** The registry of resource kinds: what podfig reads. One line a kind. */
import { groupOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { cronJob } from './kinds/cron-job.ts';
import { daemonSet } from './kinds/daemon-set.ts';
import { deployment } from './kinds/deployment.ts';
import { job } from './kinds/job.ts';
import { namespace } from './kinds/namespace.ts';
import { node } from './kinds/node.ts';
import { pod } from './kinds/pod.ts';
import { replicaSet } from './kinds/replica-set.ts';
import { replicationController } from './kinds/replication-controller.ts';
import { service } from './kinds/service.ts';
import { statefulSet } from './kinds/stateful-set.ts';

/** From the pod outwards; the order in which `podfig list kinds` shows them. */
export const kinds: readonly Kind[] = [
  pod,
  node,
  namespace,
  deployment,
  replicaSet,
  replicationController,
  statefulSet,
  daemonSet,
  job,
  cronJob,
  service,
];

const BY_NAME: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of an object, if its group is the right one: a Job of batch.volcano.sh is another thing. */
export function kindOf(object: { readonly apiVersion: string; readonly kind: string }): Kind | undefined {
  const kind = BY_NAME.get(object.kind);
  return kind?.groups.includes(groupOf(object.apiVersion)) ? kind : undefined;
}
