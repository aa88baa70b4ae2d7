/** What the cluster says of a pod and its containers, in few words. */
import type { Container, Pod } from '../model/types.ts';
import { plural } from './plural.ts';

/** What is not as usual about a pod: `Pending · Unschedulable`, `Succeeded`, `Terminating`, `CrashLoopBackOff`; '' for a running one. */
export function stateWords(pod: Pod): string {
  if (pod.isTerminating === true) return ['Terminating', pod.reason ?? ''].filter((word) => word !== '').join(' · ');
  const waiting = pod.containers.find((container) => container.state?.state === 'waiting')?.state?.reason;
  if (pod.phase === undefined || pod.phase === 'Running') return pod.reason ?? (waiting === 'ContainerCreating' ? '' : (waiting ?? ''));
  if (pod.phase === 'Pending' && pod.reason === undefined && waiting !== undefined) return `Pending · ${waiting}`;
  return [pod.phase, pod.reason ?? ''].filter((word) => word !== '').join(' · ');
}

/** The whole state: `Running · 1 of 2 ready · 3 restarts`; '' for a pod without a status. */
export function fullState(pod: Pod): string {
  const unusual = stateWords(pod);
  // an init container is ready when it has ended; kubectl leaves it out of READY as well
  const lasting = pod.containers.filter(({ role, state }) => role !== 'init' && role !== 'ephemeral' && state !== undefined);
  const ready = lasting.filter(({ state }) => state?.ready === true).length;
  const restarts = pod.containers.reduce((sum, { state }) => sum + (state?.restarts ?? 0), 0);
  const ended = pod.phase === 'Succeeded' || pod.phase === 'Failed';
  return [
    unusual === '' ? (pod.phase ?? '') : unusual,
    lasting.length === 0 || ended ? '' : `${ready} of ${lasting.length} ready`,
    restarts === 0 ? '' : plural(restarts, 'restart'),
    ...unmet(pod),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

/** Conditions that nothing else says: readiness gates, `PodReadyToStartContainers`. */
function unmet(pod: Pod): readonly string[] {
  const said = new Set(['Ready', 'ContainersReady', 'Initialized', 'PodScheduled']);
  return pod.conditions
    .filter(({ type, status }) => status === 'False' && !said.has(type) && type !== 'DisruptionTarget')
    .map(({ type, reason }) => `not ${type}${reason === undefined ? '' : ` (${reason})`}`);
}

/** `ready`, `not ready`, `CrashLoopBackOff, was OOMKilled · 12 restarts`, `Completed`; '' where the status says nothing. */
export function containerState({ state, role }: Container): string {
  if (state === undefined) return '';
  const { ready, reason, lastReason, restarts } = state;
  const last = lastReason === undefined || lastReason === 'Completed' || lastReason === reason ? '' : `, was ${lastReason}`;
  const now =
    state.state === 'running' ? (ready || role === 'init' || role === 'ephemeral' ? 'running' : 'not ready') : (reason ?? state.state);
  return `${now}${last}${restarts === 0 ? '' : ` · ${plural(restarts, 'restart')}`}`;
}
