/** What the cluster says of pods and their containers, in few words. */
import { isReady, podStatus } from '../../model/queries/pod-status.ts';
import type { Container, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Line } from '../types.ts';

/**
 * What is not as usual about a pod, in kubectl's words: `Pending`, `Completed`, `Init:CrashLoopBackOff (migrate)`; of one that runs, that it is not
 * ready, as kubectl's READY says; '' where all is well.
 */
export function stateWords(pod: Pod, words: Words): string {
  const { word } = podStatus(pod);
  if (word !== 'Running') return whole(pod);
  return isReady(pod) === false ? words.say('state.not-ready') : '';
}

/** Equal for pods that one card may stand for: those of them that are not ready are counted. */
export function stateKey(pod: Pod): string {
  return podStatus(pod).word === 'Running' ? '' : whole(pod);
}

/** As stateWords, of pods that one card stands for: `1 of 3 ready` where some are not. */
export function groupWords(pods: readonly [Pod, ...Pod[]], words: Words): string {
  const [first, ...others] = pods;
  if (others.length === 0 || stateKey(first) !== '') return stateWords(first, words);
  const idle = pods.filter((pod) => isReady(pod) === false).length;
  return idle === 0 ? '' : words.say('state.ready', { ready: pods.length - idle, of: pods.length });
}

/** `2 CrashLoopBackOff, 1 not ready`: of pods that are only counted, those that do not run as they should. */
export function statesWords(pods: readonly Pod[], words: Words): string {
  const counts = new Map<string, number>();
  for (const pod of pods) {
    const { word } = podStatus(pod);
    const state = word === 'Running' ? stateWords(pod, words) : word;
    if (pod.existence === 'observed' && state !== '') counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => (pods.length === 1 ? state : words.say('state.counted', { count, state }))).join(', ');
}

/** A line that counts the states of pods, in red where some of them fail; none where all are well. */
export function statesLine(pods: readonly Pod[], words: Words): readonly Line[] {
  const text = statesWords(pods, words);
  return text === '' ? [] : [{ start: { text, role: pods.some(isTroubled) ? 'trouble' : 'fact' } }];
}

/** The pod, or what it should do, has failed or cannot begin, or its node says nothing of it any more: not merely on its way to run or to end. */
export function isTroubled(pod: Pod): boolean {
  const { word } = podStatus(pod);
  return word !== '' && !onItsWay.test(word);
}

const onItsWay =
  /^(Running|NotReady|Succeeded|Completed|Pending|ContainerCreating|PodInitializing|SchedulingGated|Terminating|Init:(\d+\/\d+|PodInitializing))$/;

export interface StateStyle {
  /** The card has no cells that say why a container ended. */
  readonly alone: boolean;
  readonly words: Words;
}

/** The whole state: `Running · 1 of 2 ready · 3 restarts`; '' for a pod without a status. */
export function fullState(pod: Pod, { alone, words }: StateStyle): string {
  const { ready, of, restarts } = podStatus(pod);
  // the containers of a pod that has ended are not to become ready any more
  const ended = pod.phase === 'Succeeded' || pod.phase === 'Failed';
  return joined([
    whole(pod),
    of === 0 || ended ? '' : words.say('state.ready', { ready, of }),
    restarts === 0 ? '' : words.say('state.restarts', { count: restarts }),
    ...(alone ? lastEnds(pod.containers, words) : []),
    ...unmet(pod, words),
  ]);
}

/** Of pods that one card stands for: `Running · 1 of 3 ready · 4 restarts`, counted in pods. */
export function groupState(pods: readonly [Pod, ...Pod[]], style: StateStyle): string {
  const [first, ...others] = pods;
  if (others.length === 0) return fullState(first, style);
  const { say } = style.words;
  const told = pods.map(isReady);
  const ended = first.phase === 'Succeeded' || first.phase === 'Failed';
  const restarts = pods.reduce((sum, pod) => sum + podStatus(pod).restarts, 0);
  return joined([
    whole(first),
    ended || told.includes(undefined) ? '' : say('state.ready', { ready: told.filter((ready) => ready === true).length, of: pods.length }),
    restarts === 0 ? '' : say('state.restarts', { count: restarts }),
    ...(style.alone
      ? lastEnds(
          pods.flatMap(({ containers }) => containers),
          style.words,
        )
      : []),
    ...new Set(pods.flatMap((pod) => unmet(pod, style.words))),
  ]);
}

function whole(pod: Pod): string {
  const { word, container } = podStatus(pod);
  // the scheduler's message is a line of its own; without one its reason is all there is
  if (word === 'Pending' && pod.reason !== undefined && pod.message === undefined) return `${word} · ${pod.reason}`;
  const lasting = pod.containers.filter(({ role }) => role !== 'ephemeral').length;
  return container === undefined || lasting === 1 || word === 'ContainerCreating' || word === 'PodInitializing' || word === 'Completed'
    ? word
    : `${word} (${container})`;
}

/** Conditions that nothing else says: readiness gates, `PodReadyToStartContainers`. */
function unmet(pod: Pod, { say }: Words): readonly string[] {
  const said = new Set(['Ready', 'ContainersReady', 'Initialized', 'PodScheduled']);
  return pod.conditions
    .filter(({ type, status }) => status === 'False' && !said.has(type) && type !== 'DisruptionTarget')
    .map(({ type, reason }) => (reason === undefined ? say('state.unmet', { type }) : say('state.unmet-because', { type, reason })));
}

/** Of one container, or of the same one in each pod of a card: `2 of 3 ready · 4 restarts`, `last: OOMKilled, exit code 137`. */
export function containerStates(containers: readonly Container[], words: Words): readonly string[] {
  const known = containers.filter(({ state }) => state !== undefined);
  const states = new Set(known.map((container) => nowWord(container, words)));
  const [word] = states;
  if (word === undefined) return [];
  const restarts = known.reduce((sum, { state }) => sum + (state?.restarts ?? 0), 0);
  const now = states.size === 1 ? word : differing(known, words);
  return [joined([now, restarts === 0 ? '' : words.say('state.restarts', { count: restarts })]), ...lastEnds(known, words)];
}

/** `running`, `not ready`, `CrashLoopBackOff`, `Completed`, `Error, exit code 1`. */
function nowWord({ state, role }: Container, words: Words): string {
  if (state === undefined) return '';
  if (state.state === 'running')
    return state.ready || role === 'init' || role === 'ephemeral' ? words.say('state.container.running') : words.say('state.not-ready');
  return withCode(state.reason ?? words.say(`state.container.${state.state}`), state.exitCode, words);
}

function differing(containers: readonly Container[], words: Words): string {
  if (containers.every(({ role }) => role !== 'init' && role !== 'ephemeral'))
    return words.say('state.ready', { ready: containers.filter(({ state }) => state?.ready === true).length, of: containers.length });
  const counts = new Map<string, number>();
  for (const container of containers) {
    const word = nowWord(container, words);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => words.say('state.counted', { count, state })).join(', ');
}

/** Why containers ended the last time, each way once: what is behind a CrashLoopBackOff. */
function lastEnds(containers: readonly Container[], words: Words): readonly string[] {
  const ends = containers.flatMap(({ state }): readonly string[] => {
    const { lastReason, lastExitCode } = state ?? {};
    if (lastReason === undefined ? lastExitCode === undefined || lastExitCode === 0 : lastReason === 'Completed') return [];
    return [words.say('state.last', { state: withCode(lastReason ?? words.say('state.ended'), lastExitCode, words) })];
  });
  return [...new Set(ends)];
}

/** What a container says of its state, line by line: in red while it fails. */
export function stateLines(containers: readonly Container[], words: Words): readonly Line[] {
  const role = containers.some(isFailing) ? 'trouble' : 'fact';
  return containerStates(containers, words).map((text) => ({ start: { text, role } }));
}

/** It waits for what does not come, or has ended as it should not: not one that begins, that runs again, or that has done its work. */
export function isFailing({ state }: Container): boolean {
  if (state === undefined || state.state === 'running') return false;
  if (state.state === 'terminated')
    return state.exitCode === undefined ? (state.reason ?? 'Completed') !== 'Completed' : state.exitCode !== 0;
  return state.reason !== undefined && state.reason !== 'ContainerCreating' && state.reason !== 'PodInitializing';
}

function withCode(state: string, code: number | undefined, { say }: Words): string {
  return code === undefined || code === 0 ? state : say('state.exit-code', { state, code });
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ');
}
