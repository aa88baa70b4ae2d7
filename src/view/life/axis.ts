/** What a pod as a whole goes through: its phases, what kubectl shows, what happens meanwhile, and how long it may take. */
import { isAppContainer } from '../../model/queries/app-containers.ts';
import type { Pod } from '../../model/types.ts';
import type { BoxStyle, TextRole } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import type { Box } from '../types.ts';
import type { TimePlan } from './time-plan.ts';

interface Stretch {
  readonly name: string;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

interface Axis {
  readonly kind: string;
  readonly style: BoxStyle;
  readonly role: TextRole;
}

export function axisLanes(pod: Pod, plan: TimePlan, words: Words): readonly Box[] {
  return [
    lane(pod, { kind: 'phase', style: 'workload', role: 'bar' }, phases(plan, words), words),
    lane(pod, { kind: 'status', style: 'client', role: 'label-machine' }, statuses(pod, plan, words), words),
    lane(pod, { kind: 'step', style: 'plain', role: 'fact' }, steps(pod, plan, words), words),
  ];
}

/** Below all others: what ends it at the latest. */
export function limitLanes(pod: Pod, plan: TimePlan, words: Words): readonly Box[] {
  const { say } = words;
  const stops = plan.stop !== undefined || plan.last > plan.running;
  const ends = plan.ended !== undefined;
  const seconds = pod.gracePeriodSeconds;
  const limits: readonly Stretch[] = [
    ...(pod.activeDeadlineSeconds === undefined
      ? []
      : [
          {
            name: 'deadline',
            text: say('lifecycle.limit.deadline', { seconds: pod.activeDeadlineSeconds }),
            first: plan.prepare,
            last: ends ? plan.last : plan.running,
          },
        ]),
    ...(stops
      ? [
          {
            name: 'grace',
            text: say(seconds === 0 ? 'lifecycle.limit.no-grace' : 'lifecycle.limit.grace', { seconds }),
            first: plan.running + 1,
            last: plan.last,
          },
        ]
      : []),
  ];
  return limits.length === 0 ? [] : [lane(pod, { kind: 'limit', style: 'region', role: 'label' }, limits, words)];
}

function lane(pod: Pod, { kind, style, role }: Axis, stretches: readonly Stretch[], { say }: Words): Box {
  return box({
    id: `${pod.id}/${kind}`,
    kind: 'axis',
    data: { axis: kind },
    style: 'plain',
    arrangement: { name: 'lane', framed: false },
    lines: [{ start: { text: say(`lifecycle.axis.${kind}`), role: 'fact' } }],
    children: stretches.map(({ name, text, first, last }, index) =>
      box({
        id: `${pod.id}/${kind}/${name}`,
        kind,
        data: { name },
        style,
        arrangement: { name: 'cell', row: overlaps(stretches, index) ? 1 : 0, place: 'bar', first, last },
        lines: [{ start: { text, role } }],
        centred: true,
      }),
    ),
  });
}

/** One that begins before the one before it has ended goes beneath that. */
function overlaps(stretches: readonly Stretch[], index: number): boolean {
  const before = stretches[index - 1];
  const own = stretches[index];
  return before !== undefined && own !== undefined && own.first <= before.last;
}

/** status.phase: a pod whose init containers still run is Pending, and one that is being deleted goes on Running. */
function phases({ start, last, ended }: TimePlan, { say }: Words): readonly Stretch[] {
  return [
    { name: 'Pending', text: 'Pending', first: 0, last: start - 1 },
    { name: 'Running', text: 'Running', first: start, last },
    ...(ended === undefined
      ? []
      : [{ name: 'ended', text: say('lifecycle.either', { one: 'Succeeded', other: 'Failed' }), first: ended, last: ended }]),
  ];
}

/** The column STATUS of `kubectl get pods`. */
function statuses(pod: Pod, plan: TimePlan, { say }: Words): readonly Stretch[] {
  const { prepare, starting, start, running, last, ended } = plan;
  const isMirrored = pod.isStatic === true && ended === undefined;
  const before = pod.containers.filter(({ role }) => role === 'init' || role === 'sidecar').length;
  let done = 0;
  const initialising = starting.map(({ containers }, index): Stretch => {
    const status = { name: `Init-${done}`, text: `Init:${done}/${before}`, first: prepare + 1 + index, last: prepare + 1 + index };
    done += containers.length;
    // while the pod is prepared, its first init container is what it waits for
    return index === 0 ? { ...status, first: prepare } : status;
  });
  return [
    { name: 'Pending', text: 'Pending', first: 0, last: prepare - 1 },
    ...(before === 0 ? [{ name: 'ContainerCreating', text: 'ContainerCreating', first: prepare, last: prepare }] : initialising),
    // the mirror of a static pod is deleted at once, after the containers have ended (kubelet, HandlePodCleanups)
    { name: 'Running', text: 'Running', first: start, last: isMirrored ? last : running },
    ...(isMirrored
      ? []
      : ended === undefined
        ? [{ name: 'Terminating', text: 'Terminating', first: running + 1, last }]
        : [{ name: 'ended', text: say('lifecycle.either', { one: 'Completed', other: 'Error' }), first: running + 1, last: ended }]),
  ];
}

function initialising(starting: TimePlan['starting']): string {
  if (starting.length === 1) return 'initialise-one';
  return starting.some(({ containers }) => containers[0].role === 'sidecar') ? 'initialise-with-sidecars' : 'initialise';
}

function steps(pod: Pod, plan: TimePlan, { say }: Words): readonly Stretch[] {
  const { prepare, starting, start, running, last, ended } = plan;
  const asked = pod.containers.some(({ life }) => life?.probes.some(({ type }) => type === 'readiness') === true);
  const stopping = last > running;
  const isStatic = pod.isStatic === true;
  const count = pod.containers.filter(isAppContainer).length;
  const sidecars = pod.containers.filter(({ role }) => role === 'sidecar').length;
  return [
    { name: 'schedule', text: say(isStatic ? 'lifecycle.step.schedule-static' : 'lifecycle.step.schedule'), first: 0, last: prepare - 1 },
    {
      name: 'prepare',
      text: say(pod.hostNetwork ? 'lifecycle.step.prepare-on-host' : 'lifecycle.step.prepare'),
      first: prepare,
      last: prepare,
    },
    ...(starting.length === 0
      ? []
      : [
          {
            name: 'initialise',
            text: say(`lifecycle.step.${initialising(starting)}`, { count }),
            first: prepare + 1,
            last: start - 1,
          },
        ]),
    ...(running > start ? [{ name: 'start', text: say('lifecycle.step.start', { count }), first: start, last: running - 1 }] : []),
    {
      name: 'run',
      text: say(ended !== undefined ? 'lifecycle.step.run-to-end' : asked ? 'lifecycle.step.run-when-ready' : 'lifecycle.step.run', {
        count,
      }),
      first: running,
      last: running,
    },
    ...(stopping
      ? [
          {
            name: 'stop',
            text: say(`lifecycle.step.${ended !== undefined ? 'stop-sidecars' : isStatic ? 'stop-static' : 'stop'}`, { count: sidecars }),
            first: running + 1,
            last,
          },
        ]
      : []),
    ...(ended === undefined ? [] : [{ name: 'ended', text: say('lifecycle.step.ended'), first: ended, last: ended }]),
  ];
}
