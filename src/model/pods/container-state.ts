/** Reads what the kubelet says about the containers of a pod: ready or not, restarts, why one waits or has ended. */
import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, list, number, object, string } from '../reading/read.ts';
import type { ContainerState } from '../types.ts';

/** The states in one of the status lists, by the name of the container. */
export function readStates(status: Cursor | undefined, key: string): ReadonlyMap<string, ContainerState> {
  const states = new Map<string, ContainerState>();
  if (status === undefined) return states;
  for (const at of list(status, key)) {
    const name = string(at, 'name');
    if (name !== undefined) states.set(name, readState(at));
  }
  return states;
}

function readState(at: Cursor): ContainerState {
  const current = object(at, 'state');
  // "If none of them is specified, the default one is ContainerStateWaiting" (ContainerState, core/v1)
  const type = current?.object.running ? 'running' : current?.object.terminated ? 'terminated' : 'waiting';
  const state: Draft<ContainerState> = { ready: boolean(at, 'ready') ?? false, restarts: number(at, 'restartCount') ?? 0, state: type };
  const started = boolean(at, 'started');
  if (started !== undefined) state.started = started;
  const now = current && object(current, type);
  const reason = now && string(now, 'reason');
  if (reason !== undefined && reason !== '') state.reason = reason;
  const exitCode = type === 'terminated' && now ? number(now, 'exitCode') : undefined;
  if (exitCode !== undefined) state.exitCode = exitCode;
  const signal = type === 'terminated' && now ? number(now, 'signal') : undefined;
  if (signal !== undefined && signal !== 0) state.signal = signal;
  const lastState = object(at, 'lastState');
  const before = lastState && object(lastState, 'terminated');
  const lastReason = before && string(before, 'reason');
  if (lastReason !== undefined && lastReason !== '') state.lastReason = lastReason;
  const lastExitCode = before && number(before, 'exitCode');
  if (lastExitCode !== undefined) state.lastExitCode = lastExitCode;
  return state;
}
