import { describe, expect, test } from 'vitest';
import { podStatus } from '../../../src/model/queries/pod-status.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, pod } from '../manifests.ts';

const spec = {
  initContainers: [{ name: 'wait' }, { name: 'migrate' }, { name: 'proxy', restartPolicy: 'Always' }],
  containers: [{ name: 'app' }, { name: 'log' }],
  ephemeralContainers: [{ name: 'debug' }],
};
const container = (name: string, state: JsonObject, more: JsonObject = {}): JsonObject => ({
  name,
  restartCount: 0,
  ready: false,
  state,
  ...more,
});
const up = { running: {} };
const done = { terminated: { reason: 'Completed', exitCode: 0 } };
const waits = (reason: string): JsonObject => ({ waiting: { reason } });
const initialized = { conditions: [{ type: 'Initialized', status: 'True' }] };

function statusOf(status: JsonObject, metadata: JsonObject = {}) {
  const { topology } = build(pod(spec, { metadata: { name: 'web', ...metadata }, status }));
  const [found] = topology.pods;
  if (found === undefined) throw new Error('no pod');
  return podStatus(found);
}

describe('a pod’s STATUS, as kubectl prints it', () => {
  test.each<readonly [string, JsonObject, string]>([
    ['nothing but its phase', { phase: 'Pending' }, 'Pending'],
    ['its own reason', { phase: 'Failed', reason: 'Evicted' }, 'Evicted'],
    [
      'held back',
      { phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }] },
      'SchedulingGated',
    ],
    ['not scheduled', { phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable' }] }, 'Pending'],
    ['initializing', { phase: 'Pending', initContainerStatuses: [container('wait', done), container('migrate', up)] }, 'Init:1/3'],
    [
      'init fails',
      { phase: 'Pending', initContainerStatuses: [container('wait', { terminated: { reason: 'Error', exitCode: 1 } })] },
      'Init:Error',
    ],
    [
      'init fails without a reason',
      { phase: 'Pending', initContainerStatuses: [container('wait', { terminated: { exitCode: 3 } })] },
      'Init:ExitCode:3',
    ],
    [
      'a sidecar that has not started',
      {
        phase: 'Pending',
        initContainerStatuses: [container('wait', done), container('migrate', done), container('proxy', up, { started: false })],
      },
      'Init:2/3',
    ],
    ['all runs', { phase: 'Running', ...initialized, containerStatuses: [container('app', up), container('log', up)] }, 'Running'],
    [
      'one has completed',
      { phase: 'Running', containerStatuses: [container('app', done), container('log', up, { ready: true })] },
      'NotReady',
    ],
    ['all have completed', { phase: 'Succeeded', containerStatuses: [container('app', done), container('log', done)] }, 'Completed'],
    ['being made', { phase: 'Pending', containerStatuses: [container('app', waits('ContainerCreating'))] }, 'ContainerCreating'],
  ])('%s', (_, status, word) => {
    expect(statusOf(status).word).toBe(word);
  });

  test('a native sidecar that crashes after the pod was initialized is told as kubectl tells it', () => {
    const initContainerStatuses = [container('proxy', waits('CrashLoopBackOff'), { restartCount: 4 })];
    const status = { phase: 'Running', ...initialized, initContainerStatuses, containerStatuses: [container('app', up, { ready: true })] };
    expect(statusOf(status)).toEqual({ word: 'Init:CrashLoopBackOff', container: 'proxy', ready: 1, of: 3, restarts: 4 });
    const crashing = [container('app', waits('CrashLoopBackOff'))];
    expect(statusOf({ ...status, containerStatuses: crashing }).word).toBe('CrashLoopBackOff');
  });

  test('a signal is told where the runtime gives no reason', () => {
    const killed = { terminated: { exitCode: 137, signal: 9 } };
    expect(statusOf({ phase: 'Failed', containerStatuses: [container('app', killed)] }).word).toBe('Signal:9');
    expect(statusOf({ phase: 'Pending', initContainerStatuses: [container('migrate', killed)] }).word).toBe('Init:Signal:9');
  });

  test('names the container that hinders it', () => {
    const initContainerStatuses = [container('wait', done), container('migrate', waits('CrashLoopBackOff'), { restartCount: 5 })];
    expect(statusOf({ phase: 'Pending', initContainerStatuses })).toMatchObject({
      word: 'Init:CrashLoopBackOff',
      container: 'migrate',
      restarts: 5,
    });
  });

  test('the first container with a reason gives it', () => {
    const containerStatuses = [container('log', waits('ImagePullBackOff')), container('app', waits('CrashLoopBackOff'))];
    expect(statusOf({ phase: 'Running', containerStatuses })).toMatchObject({ word: 'CrashLoopBackOff', container: 'app' });
  });

  test('a pod that is deleted is terminating, unless it has ended or its node is lost', () => {
    const deletionTimestamp = '2026-01-01T00:00:00Z';
    expect(statusOf({ phase: 'Running' }, { deletionTimestamp }).word).toBe('Terminating');
    expect(statusOf({ phase: 'Failed' }, { deletionTimestamp }).word).toBe('Failed');
    expect(statusOf({ phase: 'Running', reason: 'NodeLost' }, { deletionTimestamp }).word).toBe('Unknown');
  });
});

describe('READY and RESTARTS', () => {
  const running = {
    phase: 'Running',
    ...initialized,
    initContainerStatuses: [
      container('wait', done, { restartCount: 4 }),
      container('migrate', done),
      container('proxy', up, { ready: true, started: true, restartCount: 1 }),
    ],
    containerStatuses: [container('app', up, { ready: true, restartCount: 2 }), container('log', up)],
    ephemeralContainerStatuses: [container('debug', up, { restartCount: 9 })],
  };

  test('native sidecars count, init and ephemeral containers do not', () => {
    expect(statusOf(running)).toEqual({ word: 'Running', ready: 2, of: 3, restarts: 3 });
  });

  test('while it initializes, the restarts are those of its init containers', () => {
    const initContainerStatuses = [container('wait', done, { restartCount: 1 }), container('migrate', up, { restartCount: 2 })];
    expect(statusOf({ phase: 'Pending', initContainerStatuses })).toMatchObject({ word: 'Init:1/3', ready: 0, of: 3, restarts: 3 });
  });

  test('nothing is ready where no state is known', () => {
    expect(statusOf({ phase: 'Running' })).toEqual({ word: 'Running', ready: 0, of: 0, restarts: 0 });
  });
});
