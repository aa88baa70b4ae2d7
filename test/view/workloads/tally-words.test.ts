import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { talliesOf } from '../../../src/view/workloads/tally-words.ts';
import { wordsIn } from '../../../src/words/words.ts';
import { build } from '../../model/manifests.ts';
import { ownedBy, running, workload } from '../small-world.ts';

/** `ready`, `idle` (runs, not ready), `running` (nothing said of readiness), `pending`, `terminating`, `failed`, `done`. */
type Life = 'ready' | 'idle' | 'running' | 'pending' | 'terminating' | 'failed' | 'done';

const phases = {
  ready: 'Running',
  idle: 'Running',
  running: 'Running',
  pending: 'Pending',
  terminating: 'Running',
  failed: 'Failed',
  done: 'Succeeded',
} as const;

function podsOf(kind: string, lives: readonly Life[]): readonly JsonObject[] {
  return lives.map((life, index) => {
    const told = life !== 'running' && life !== 'terminating';
    const deleted = life === 'terminating' ? { deletionTimestamp: '2026-01-01T00:00:00Z' } : {};
    const owner = { ...ownedBy(kind, 'web', kind === 'Job' ? { apiVersion: 'batch/v1' } : {}), ...deleted };
    return {
      ...running(`web-${index}`, { on: `worker-${index}`, owner }),
      status: { phase: phases[life], ...(told ? { conditions: [{ type: 'Ready', status: life === 'ready' ? 'True' : 'False' }] } : {}) },
    };
  });
}

function tallied(objects: readonly JsonObject[], id: string) {
  const { topology } = build(...objects);
  const found = topology.workloads.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  const pods = topology.pods.filter(({ owners }) => owners.includes(id));
  const tallies = talliesOf(topology, wordsIn('en'));
  return { words: tallies.words(found, pods), isShort: tallies.isShort(found, pods) };
}

describe('a workload that keeps a number of pods', () => {
  test.each<readonly [number, readonly Life[], string, boolean]>([
    [3, ['ready', 'ready', 'ready'], '3 of 3 ready', false],
    [3, ['ready', 'idle', 'idle'], '1 of 3 ready', true],
    [3, ['running', 'running'], '2 of 3 running, 1 missing', true],
    [4, ['running', 'running', 'running', 'pending', 'pending'], '3 of 4 running, 2 pending', true],
    [4, ['ready', 'ready', 'ready', 'idle', 'idle'], '3 of 4 ready, 2 not ready', true],
    [2, ['ready', 'ready', 'ready'], '3 ready, 2 wanted', false],
    [1, ['ready', 'failed', 'failed'], '1 of 1 ready, 2 failed', false],
    [1, ['ready', 'terminating'], '1 of 1 ready, 1 terminating', false],
  ])('wants %i, has %j', (replicas, lives, words, isShort) => {
    const objects = [workload('StatefulSet', 'web', { spec: { replicas } }), ...podsOf('StatefulSet', lives)];
    expect(tallied(objects, 'statefulset/default/web')).toEqual({ words, isShort });
  });

  test('a pod that is being deleted does not run, also where nobody says how many are wanted', () => {
    expect(tallied(podsOf('StrimziPodSet', ['running', 'terminating']), 'strimzipodset/default/web').words).toBe(
      '1 running, 1 terminating',
    );
  });

  test('a DaemonSet wants as many as the cluster says', () => {
    const status = { desiredNumberScheduled: 3, numberReady: 2 };
    const set = (more: JsonObject) => [{ ...workload('DaemonSet', 'web'), ...more }, ...podsOf('DaemonSet', ['ready', 'ready'])];
    expect(tallied(set({ status }), 'daemonset/default/web')).toEqual({ words: 'ready on 2 of 3 nodes, 1 missing', isShort: true });
    expect(tallied(set({}), 'daemonset/default/web')).toEqual({ words: '2 ready · on 2 nodes', isShort: false });
  });
});

describe('a workload without pods in the input', () => {
  const web = (more: JsonObject): JsonObject => ({ ...workload('Deployment', 'web', { spec: { replicas: 3 } }), ...more });
  const status = { replicas: 3, readyReplicas: 2 };

  test('was never applied: it wants them', () => {
    expect(tallied([web({})], 'deployment/default/web')).toEqual({ words: 'wants 3 pods', isShort: false });
  });

  test.each([
    ['no pods at all', []],
    ['another pod', [running('debug')]],
  ])('the input holds %s: its status knows', (_, others) => {
    expect(tallied([web({ status }), ...others], 'deployment/default/web')).toEqual({
      words: '2 of 3 ready; their pods are not in the input',
      isShort: true,
    });
  });

  test('its status says that there are none: none exists', () => {
    const none = { observedGeneration: 4, unavailableReplicas: 3 };
    expect(tallied([web({ status: none })], 'deployment/default/web')).toEqual({ words: '0 of 3 ready', isShort: true });
  });

  test('the input holds one of them, and its status knows of the others', () => {
    const ready = { replicas: 3, readyReplicas: 3 };
    expect(tallied([web({ status: ready }), ...podsOf('Deployment', ['ready'])], 'deployment/default/web')).toEqual({
      words: '3 of 3 ready; 2 of its pods are not in the input',
      isShort: false,
    });
    expect(
      tallied([web({ status: { replicas: 2, readyReplicas: 2 } }), ...podsOf('Deployment', ['ready'])], 'deployment/default/web').words,
    ).toBe('2 of 3 ready, 1 missing; 1 of its pods is not in the input');
  });

  test('it wants none: nothing is missing', () => {
    const idle = { ...workload('Deployment', 'web', { spec: { replicas: 0 } }), status: { observedGeneration: 4 } };
    expect(tallied([idle, running('debug')], 'deployment/default/web')).toEqual({ words: 'wants 0 pods', isShort: false });
  });
});

describe('a Job', () => {
  const job = (more: JsonObject): JsonObject => ({ ...workload('Job', 'web', { spec: { completions: 5, parallelism: 2 } }), ...more });

  test('counts what has completed, as its pods or its status know', () => {
    expect(tallied([job({}), ...podsOf('Job', ['done', 'done', 'running', 'failed'])], 'job/default/web').words).toBe(
      '2 of 5 completed, 1 running, 1 failed',
    );
    expect(tallied([job({ status: { succeeded: 4 } }), ...podsOf('Job', ['done'])], 'job/default/web').words).toBe('4 of 5 completed');
    expect(tallied([job({ status: { succeeded: 5 } })], 'job/default/web')).toEqual({
      words: '5 of 5 completed; their pods are not in the input',
      isShort: false,
    });
  });
});
