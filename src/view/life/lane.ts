/** A container's lane in its pod's life: the bar from its start to its end, and beneath it its probes, hooks and the signal that stops it. */
import { isAppContainer } from '../../model/queries/app-containers.ts';
import type { Container, Pod, Probe } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { briefProbeWords, exitWords, handlerWords, policyOf, probeWords } from '../boxes/life-words.ts';
import { containerData, containerTooltip, nameOf } from '../pod/container-box.ts';
import { isFailing, stateLines } from '../pod/state.ts';
import type { Box, Detail, Line } from '../types.ts';
import type { TimePlan, Unit } from './time-plan.ts';
import { endsByItself, waitsForStart } from './time-plan.ts';

export interface LaneFacts {
  readonly pod: Pod;
  readonly plan: TimePlan;
  readonly detail: Detail;
  readonly words: Words;
}

/** Something beneath the bar, not yet in a line of the lane. */
interface Mark {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style: BoxStyle;
  readonly first: number;
  readonly last: number;
  readonly lines: readonly Line[];
}

export function containerLane(unit: Unit, facts: LaneFacts): Box {
  const { pod, words } = facts;
  const [container] = unit.containers;
  const others = unit.containers.length - 1;
  const name = others === 0 ? nameOf(container, words) : words.say('lifecycle.several', { name: nameOf(container, words), count: others });
  const { first, last } = unit;
  const role = words.say(`lifecycle.role.${container.role}`);
  const life = box({
    id: `${container.id}/life`,
    kind: 'life',
    style: container.role,
    arrangement: { name: 'cell', row: 0, place: 'bar', first, last },
    lines: [{ start: { text: barWords(unit, facts), role: 'bar' } }],
    centred: true,
  });
  return box({
    id: container.id,
    kind: 'container',
    data: { ...containerData(container, pod.namespace), ...(others === 0 ? {} : { count: `${unit.containers.length}` }) },
    style: 'lane',
    arrangement: { name: 'lane', framed: true },
    lines: [
      { start: { text: name, role: 'container-name' } },
      ...(facts.detail === 'rows' || facts.detail === 'counts' ? [] : [{ start: { text: role, role: 'fact' as const } }]),
      // how a pod lives is the rule; that this one fails is said beside it
      ...stateLines(unit.containers.filter(isFailing), words),
    ],
    children: [life, ...inLines(others === 0 ? marks(container, unit, facts) : [])],
    tooltip: unit.containers
      .map((one) => containerTooltip(one, words))
      .slice(0, 60)
      .join('\n'),
  });
}

function barWords({ containers }: Unit, { pod, detail, words }: LaneFacts): string {
  const [container] = containers;
  if (containers.length > 1) return words.say(`lifecycle.runs.several-${isAppContainer(container) ? 'main' : container.role}`);
  if (detail === 'rows' || detail === 'counts') return words.say(`lifecycle.role.${container.role}`);
  return exitWords(container, pod, words);
}

/** Each in the first line of the lane that is free where it lasts. */
function inLines(marks: readonly Mark[]): readonly Box[] {
  const lines: Mark[][] = [];
  return marks.map((mark) => {
    const free = lines.findIndex((line) => line.every(({ first, last }) => last < mark.first || mark.last < first));
    const row = free < 0 ? lines.length : free;
    const line = lines[row];
    if (line === undefined) lines.push([mark]);
    else line.push(mark);
    const { id, kind, data, style, first, last } = mark;
    return box({
      id,
      kind,
      data,
      style,
      arrangement: { name: 'cell', row: row + 1, place: 'bar', first, last },
      lines: mark.lines,
      centred: true,
    });
  });
}

function marks(container: Container, unit: Unit, facts: LaneFacts): readonly Mark[] {
  // Kubernetes takes neither probes nor hooks of a container that runs to its end before the others, or that debugs
  if (container.role === 'init' || container.role === 'ephemeral' || facts.detail === 'rows' || facts.detail === 'counts') return [];
  return [...probeMarks(container, unit, facts), ...hookMarks(container, unit, facts), ...stopMarks(container, unit, facts)];
}

const probeStyles: Readonly<Record<Probe['type'], BoxStyle>> = {
  startup: 'probe-startup',
  readiness: 'probe-readiness',
  liveness: 'probe-liveness',
};

function probeMarks(container: Container, unit: Unit, { pod, plan, detail, words }: LaneFacts): readonly Mark[] {
  const probes = container.life?.probes ?? [];
  const after = firstAsked(container, unit, plan);
  const lasts = probes.some(({ type }) => type !== 'startup');
  const mark = (id: string, data: Mark['data'], style: BoxStyle, at: { first: number; last: number }, lines: readonly Line[]): Mark => ({
    id: `${container.id}/probes${id}`,
    kind: 'probe',
    data,
    style,
    ...at,
    lines,
  });
  if (detail === 'folded')
    return probes.length === 0
      ? []
      : [
          mark('', {}, 'probe-startup', { first: unit.first, last: lasts ? plan.running : after - 1 }, [
            label(briefProbeWords(probes, words)),
          ]),
        ];
  const restarts = container.role === 'sidecar' || policyOf(container, pod) !== 'Never';
  return probes.map((probe) => {
    const { name, how, often, fails } = probeWords(probe, restarts, words);
    const startup = probe.type === 'startup';
    const at = startup ? { first: unit.first, last: Math.max(unit.first, after - 1) } : { first: after, last: plan.running };
    return mark(`/${probe.type}`, { probe: probe.type }, probeStyles[probe.type], at, [
      heading(name),
      machine(how),
      label(often),
      label(fails),
    ]);
  });
}

/** The column from which on it is asked whether it is ready and alive. */
function firstAsked(container: Container, unit: Unit, plan: TimePlan): number {
  if (container.role === 'sidecar') return unit.first + 1;
  return waitsForStart(container) ? plan.running : unit.first;
}

function hookMarks(container: Container, unit: Unit, { pod, plan, words }: LaneFacts): readonly Mark[] {
  const { postStart, preStop } = container.life ?? {};
  const mark = (hook: string, at: { first: number; last: number }, how: string, text: string = hook): Mark => ({
    id: `${container.id}/hooks/${hook}`,
    kind: 'hook',
    data: { hook },
    style: 'port',
    ...at,
    lines: [heading(text), machine(how)],
  });
  const started = { first: unit.first, last: Math.max(unit.first, firstAsked(container, unit, plan) - 1) };
  return [
    ...(postStart === undefined ? [] : [mark('postStart', started, handlerWords(postStart, words))]),
    ...(preStop === undefined || pod.gracePeriodSeconds === 0 ? [] : [preStopMark(handlerWords(preStop, words))]),
  ];

  function preStopMark(how: string): Mark {
    // every container's hook begins with the end of the pod, also of those that are stopped last
    if (plan.preStop !== undefined) return mark('preStop', { first: plan.preStop, last: plan.preStop }, how);
    if (container.role === 'sidecar') return mark('preStop', { first: unit.last, last: unit.last }, how);
    return mark('preStop', { first: plan.running, last: plan.running }, how, words.say('lifecycle.pre-stop-if-stopped'));
  }
}

/** A container that ends by itself gets no signal. */
function stopMarks(container: Container, unit: Unit, { pod, plan }: LaneFacts): readonly Mark[] {
  if (container.role !== 'sidecar' && endsByItself(pod)) return [];
  const signal = pod.gracePeriodSeconds === 0 ? 'SIGKILL' : (container.life?.stopSignal ?? 'SIGTERM');
  const { role, life } = container;
  // sent when the hook has ended, to a sidecar when its turn has come
  const column = role === 'sidecar' || life?.preStop !== undefined ? unit.last : (plan.preStop ?? unit.last);
  const at = { first: column, last: column };
  const lines = [{ start: { text: signal, role: 'label-machine' as const } }];
  return [{ id: `${container.id}/stop`, kind: 'signal', data: { signal }, style: 'workload', ...at, lines }];
}

function heading(text: string): Line {
  return { start: { text, role: 'bar' } };
}

function machine(text: string): Line {
  return { start: { text, role: 'machine' } };
}

function label(text: string): Line {
  return { start: { text, role: 'label' } };
}
