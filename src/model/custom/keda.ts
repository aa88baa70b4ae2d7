/** What ScaledObjects and ScaledJobs of KEDA have in common. */

import { count } from '../pods/workload-spec.ts';
import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { list, object, string } from '../reading/read.ts';
import type { Autoscaler, FactsOf } from '../resource-types.ts';

/** defaultHPAMaxReplicas and defaultScaledJobMaxReplicaCount in kedacore/keda; without minReplicaCount both go down to 0. */
const DEFAULT_MAX = 100;

export function readScaler(at: Cursor, spec: Cursor | undefined): FactsOf<Autoscaler> {
  const facts: Draft<FactsOf<Autoscaler>> = {
    type: 'autoscaler',
    min: count(spec, 'minReplicaCount') ?? 0,
    max: count(spec, 'maxReplicaCount') ?? DEFAULT_MAX,
    triggers:
      spec === undefined ? [] : [...new Set(list(spec, 'triggers').map((trigger) => string(trigger, 'type') ?? ''))].filter(Boolean),
  };
  const idle = count(spec, 'idleReplicaCount');
  if (idle !== undefined) facts.idle = idle;
  if (isPaused(at)) facts.paused = true;
  return facts;
}

/** HasPausedAnnotation: what is no boolean means true. */
function isPaused(at: Cursor): boolean {
  const metadata = object(at, 'metadata');
  const annotations = metadata && object(metadata, 'annotations');
  const paused = annotations?.object['autoscaling.keda.sh/paused'];
  const replicas = annotations?.object['autoscaling.keda.sh/paused-replicas'];
  return replicas !== undefined || (paused !== undefined && !['false', 'False', 'FALSE', 'f', 'F', '0', false].some((no) => no === paused));
}
