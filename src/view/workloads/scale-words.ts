/** How many pods something lets a workload have: an autoscaler, KEDA, or Knative by its requests. */
import type { Autoscaler, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

/** `HPA web: 2 to 10`; `ScaledObject web: 0 to 10 · by kafka and cron · idle 1`; of a ScaledJob, which scales itself, `0 to 10 Jobs · by rabbitmq`. */
export function scalerWords(
  { id, kind, name, min, max, idle, triggers = [], paused }: Autoscaler,
  workload: Workload,
  words: Words,
): string {
  const { say } = words;
  const short = kind === 'HorizontalPodAutoscaler' ? 'HPA' : kind;
  const range =
    max === undefined
      ? say('workload.scaler-open', { kind: short, name, min })
      : say(id === workload.id ? 'workload.scaler-of-jobs' : 'workload.scaler', { kind: short, name, min, max });
  return [
    range,
    triggers.length === 0 ? '' : say('workload.triggers', { triggers: words.list(triggers) }),
    idle === undefined || idle === min ? '' : say('workload.idle', { count: idle }),
    paused === true ? say('workload.paused') : '',
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

/** `0 to 5 pods, as requests come`; '' for what requests do not scale. */
export function boundsWords({ bounds, replicas }: Workload, { say }: Words): string {
  if (bounds === undefined) return '';
  if (replicas === 0) return say('workload.scaled-to-zero');
  const { min, max } = bounds;
  return max === undefined ? say('workload.bounds-open', { min }) : say('workload.bounds', { min, max });
}
