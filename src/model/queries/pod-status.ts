/**
 * What `kubectl get pods` says of a pod in its columns READY, STATUS and RESTARTS, by the rules of printPod
 * (kubernetes/pkg/printers/internalversion/printers.go). Where the input holds no status, nothing is said.
 */

import type { Container, ContainerState, Pod } from '../types.ts';
import { isAppContainer } from './app-containers.ts';

export interface PodStatus {
  /** `Running`, `Init:0/2`, `CrashLoopBackOff`, `Completed`, `Terminating`; '' where the input does not say. */
  readonly word: string;
  /** The name of the container whose state the word is; absent where the word is about the whole pod. */
  readonly container?: string;
  /** Of `of` containers that last (main, supporting ones and native sidecars) so many are ready; `of` is 0 where no container of the pod has a state. */
  readonly ready: number;
  readonly of: number;
  /** Of the containers that last; while a pod initializes, of its init containers so far. */
  readonly restarts: number;
}

export function podStatus(pod: Pod): PodStatus {
  const known = statuses.get(pod);
  if (known !== undefined) return known;
  const status = readStatus(pod);
  statuses.set(pod, status);
  return status;
}

/** Several sentences ask for it, at each level of detail. */
const statuses = new WeakMap<Pod, PodStatus>();

function readStatus(pod: Pod): PodStatus {
  const starting = pod.containers.filter(({ role }) => role === 'init' || role === 'sidecar');
  const lasting = pod.containers.filter(isAppContainer);
  const init = initStatus(starting);
  const begun = init.word === undefined || isTrue(pod, 'Initialized');
  // what a container says comes after what an init container said: a native sidecar that crashes later is told where all others are well
  const running = begun ? runningStatus(lasting, pod) : {};
  const found = running.word === undefined ? init : running;
  const counted = [...lasting, ...starting.filter(({ role }) => role === 'sidecar')];
  const ready = counted.filter(
    ({ role, state }) => state?.ready === true && (role === 'sidecar' ? hasStarted(state) : state.state === 'running'),
  );
  return {
    ...deleted(pod, { word: found.word ?? phaseWord(pod), ...(found.container === undefined ? {} : { container: found.container }) }),
    ready: begun ? ready.length : ready.filter(({ role }) => role === 'sidecar').length,
    of: pod.containers.some(({ state }) => state !== undefined) ? counted.length : 0,
    restarts: begun ? restartsOf(lasting) + init.lasting : init.restarts,
  };
}

/** As IsPodReady: by its condition; where a status has none, by its containers. Undefined where nothing says so. */
export function isReady(pod: Pod): boolean | undefined {
  const condition = pod.conditions.find(({ type }) => type === 'Ready');
  if (condition !== undefined) return condition.status === 'True';
  if (pod.phase !== undefined && pod.phase !== 'Running') return false;
  const { ready, of } = podStatus(pod);
  return of === 0 ? undefined : ready === of;
}

interface Finding {
  readonly word?: string;
  readonly container?: string;
}

/** Init containers run one after the other; the first that has not done its part says where the pod stands. */
function initStatus(containers: readonly Container[]): Finding & { readonly restarts: number; readonly lasting: number } {
  let restarts = 0;
  // those of native sidecars among them
  let lasting = 0;
  for (const [index, { name, role, state }] of containers.entries()) {
    if (state === undefined) continue;
    restarts += state.restarts;
    if (role === 'sidecar') lasting += state.restarts;
    if (state.state === 'terminated' && endedWell(state)) continue;
    if (role === 'sidecar' && hasStarted(state)) continue;
    if (state.state === 'terminated') return { word: `Init:${endWord(state)}`, container: name, restarts, lasting };
    const waits = state.state === 'waiting' ? (state.reason ?? 'PodInitializing') : 'PodInitializing';
    return waits === 'PodInitializing'
      ? { word: `Init:${index}/${containers.length}`, restarts, lasting }
      : { word: `Init:${waits}`, container: name, restarts, lasting };
  }
  return { restarts, lasting };
}

/** The first container that waits or has ended gives its reason to the pod; one that has completed only when no other runs on. */
function runningStatus(containers: readonly Container[], pod: Pod): Finding {
  const found = containers.flatMap(({ name, state }): readonly (Finding & { readonly word: string })[] => {
    if (state?.state === 'waiting' && state.reason !== undefined) return [{ word: state.reason, container: name }];
    if (state?.state === 'terminated') return [{ word: endWord(state), container: name }];
    return [];
  });
  const [first] = found;
  if (first?.word !== 'Completed') return first ?? {};
  const runs = containers.some(({ state }) => state?.ready === true && state.state === 'running');
  return runs ? { word: isTrue(pod, 'Ready') ? 'Running' : 'NotReady' } : { word: 'Completed' };
}

/** The reason of its status stands for its phase; why a pod is not scheduled is not in that column, but that it is held back is. */
function phaseWord({ phase, reason, conditions }: Pod): string {
  const placed = conditions.find(({ type }) => type === 'PodScheduled');
  if (placed?.reason === 'SchedulingGated') return placed.reason;
  const own = phase === 'Pending' && reason === placed?.reason ? undefined : reason;
  return own ?? phase ?? '';
}

function deleted(pod: Pod, finding: Finding & { readonly word: string }): Finding & { readonly word: string } {
  if (pod.isTerminating !== true) return finding;
  if (pod.reason === 'NodeLost') return { word: 'Unknown' };
  return pod.phase === 'Succeeded' || pod.phase === 'Failed' ? finding : { word: 'Terminating' };
}

function endWord({ reason, exitCode, signal }: ContainerState): string {
  if (reason !== undefined) return reason;
  if (signal !== undefined) return `Signal:${signal}`;
  return exitCode === undefined ? 'Completed' : `ExitCode:${exitCode}`;
}

function endedWell({ reason, exitCode }: ContainerState): boolean {
  return exitCode === undefined ? (reason ?? 'Completed') === 'Completed' : exitCode === 0;
}

/** Hand-written states often leave `started` out. */
function hasStarted({ state, started }: ContainerState): boolean {
  return state === 'running' && started !== false;
}

function isTrue({ conditions }: Pod, type: string): boolean {
  return conditions.some((condition) => condition.type === type && condition.status === 'True');
}

function restartsOf(containers: readonly Container[]): number {
  return containers.reduce((sum, { state }) => sum + (state?.restarts ?? 0), 0);
}
