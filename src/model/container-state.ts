/** Reads what the kubelet says about the containers of a pod: ready or not, restarts, why one waits or has ended. */
import type { Draft } from './draft.ts';
import type { Cursor } from './read.ts';
import { boolean, list, number, object, string } from './read.ts';
import type { ContainerState } from './types.ts';

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
  const reason = readReason(current, type);
  if (reason !== undefined) state.reason = reason;
  const lastReason = readReason(object(at, 'lastState'), 'terminated');
  if (lastReason !== undefined) state.lastReason = lastReason;
  return state;
}

function readReason(state: Cursor | undefined, type: ContainerState['state']): string | undefined {
  const at = state && object(state, type);
  return at && string(at, 'reason');
}
