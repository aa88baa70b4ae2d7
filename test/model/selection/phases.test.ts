/** What is left of a world by the phases of its pods. */
import { describe, expect, test } from 'vitest';
import { podsByTopOwner, tally } from '../../../src/model/queries/topology.ts';
import { selectManifests } from '../../../src/model/selection/manifests.ts';
import { checkSelection, readSelection } from '../../../src/model/selection/read.ts';
import { selectTopology } from '../../../src/model/selection/selection.ts';
import type { Selection } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, manifest, ONE, ownedBy, pod, template, workload } from '../manifests.ts';

const node = (name: string): JsonObject => ({ apiVersion: 'v1', kind: 'Node', metadata: { name } });
const inPhase = (phase: string, name: string, nodeName: string, owner?: readonly [string, string]): JsonObject =>
  pod({ ...ONE, nodeName }, { metadata: { name, ...(owner === undefined ? {} : ownedBy(...owner)) }, status: { phase } });

/**
 *   Deployment web of 3 ── ReplicaSet web-1 ── run-1 on a, run-2 on b (Running), evicted on a (Failed)
 *   Job load ── done on c (Succeeded);  Job gone, which is complete, and whose pod is not in the input
 *   Deployment idle of 0, Deployment planned without pods;  bare pods: waits (Pending), lost (Unknown), declared (no status)
 *   nodes a, b, c, and d without pods
 */
const objects = [
  ...['a', 'b', 'c', 'd'].map(node),
  workload('Deployment', 'web', { spec: { replicas: 3 } }),
  workload('ReplicaSet', 'web-1', { metadata: ownedBy('Deployment', 'web'), spec: { replicas: 3 } }),
  inPhase('Running', 'run-1', 'a', ['ReplicaSet', 'web-1']),
  inPhase('Running', 'run-2', 'b', ['ReplicaSet', 'web-1']),
  inPhase('Failed', 'evicted', 'a', ['ReplicaSet', 'web-1']),
  workload('Job', 'load'),
  inPhase('Succeeded', 'done', 'c', ['Job', 'load']),
  {
    ...workload('Job', 'gone'),
    status: { succeeded: 1, conditions: [{ type: 'Complete', status: 'True' }], completionTime: '2024-01-01T00:00:00Z' },
  },
  workload('Deployment', 'idle', { spec: { replicas: 0 } }),
  workload('Deployment', 'planned', { spec: { replicas: 2, template: template() } }),
  inPhase('Pending', 'waits', 'b'),
  inPhase('Unknown', 'lost', 'b'),
  pod({ ...ONE, nodeName: 'b' }, { metadata: { name: 'declared' } }),
];
const world = build(...objects).topology;
const select = (selection: Selection) => selectTopology(world, readSelection(selection));
const left = (selection: Selection) => {
  const { pods, nodes } = select(selection).topology;
  return `${pods.map(({ name }) => name).join(' ')} | ${nodes.map(({ name }) => name).join(' ')}`;
};

describe('by phase', () => {
  test.each<readonly [Selection, string]>([
    [{ phases: ['Running'] }, 'run-1 run-2 | a b'],
    [{ phases: ['RUNNING', 'pending'] }, 'run-1 run-2 waits | a b'],
    [{ phases: ['failed', 'succeeded'] }, 'done evicted | a c'],
    [{ phases: ['unknown'] }, 'lost | b'],
    [{ phases: ['running'], nodes: ['a', 'd'] }, 'run-1 | a'],
    [{ phases: ['running'], kinds: ['po', 'no'] }, 'run-1 run-2 | a b c d'],
    [{ phases: ['running'], exclude: ['pod/*-1'] }, 'run-2 | b'],
    [{ phases: [] }, 'declared done evicted gone lost planned run-1 run-2 waits | a b c d'],
    [{ excludeFinished: true }, 'declared lost planned run-1 run-2 waits | a b d'],
    [{ excludeFinished: true, phases: ['failed', 'pending'] }, 'waits | b'],
    [{ excludeFinished: false }, 'declared done evicted gone lost planned run-1 run-2 waits | a b c d'],
  ])('%j leaves %s', (selection, expected) => {
    expect(left(selection)).toBe(expected);
  });

  test('workloads follow their pods; those without any are in no phase', () => {
    const names = (selection: Selection) => select(selection).topology.workloads.map(({ name }) => name);
    expect(names({ phases: ['running'] })).toEqual(['web', 'web-1']);
    expect(names({ excludeFinished: true })).toEqual(['idle', 'planned', 'web', 'web-1']);
  });

  test('no workload is short of the pods that are left out', () => {
    for (const selection of [{ phases: ['running'] }, { excludeFinished: true }]) {
      const { topology } = select(selection);
      const web = topology.workloads.find(({ name }) => name === 'web');
      expect(web?.podsLeftOut).toBe(1);
      expect(web && tally(web, podsByTopOwner(topology).get(web.id) ?? [])).toEqual({ active: 2, running: 2 });
      expect(topology.nodes.find(({ name }) => name === 'a')?.podsLeftOut).toBe(1);
    }
  });

  test('objects as they were written: pods in that phase, and what is no pod where none is asked for', () => {
    const names = (selection: Selection) => selectManifests(objects.map(manifest), readSelection(selection)).map(({ name }) => name);
    expect(names({ phases: ['pending', 'unknown'] })).toEqual(['waits', 'lost']);
    expect(names({ excludeFinished: true, kinds: ['po'] })).toEqual(['run-1', 'run-2', 'waits', 'lost', 'declared']);
    expect(names({ excludeFinished: true, kinds: ['job'] })).toEqual(['load', 'gone']);
  });
});

describe('what is told', () => {
  test('how much was left out', () => {
    expect(select({ excludeFinished: true }).diagnostics).toMatchObject([{ message: 'left out by selection: 2 pods, 1 template, 1 node' }]);
  });

  test('a phase that no pod is in', () => {
    const running = build(inPhase('Running', 'web', 'a'), workload('Deployment', 'planned')).topology;
    expect(selectTopology(running, readSelection({ phases: ['running', 'failed'] })).diagnostics).toMatchObject([
      { code: 'model/unmatched-selection', message: 'no pod is in phase Failed', hint: 'there are pods in: Running' },
      { code: 'model/selected-away' },
    ]);
    const planned = build(workload('Deployment', 'planned')).topology;
    expect(selectTopology(planned, readSelection({ phases: ['running'] })).diagnostics).toMatchObject([
      {
        code: 'model/nothing-selected',
        hint: 'no pod is in phase Running: templates, and manifests without status, are in none',
      },
    ]);
  });

  test('that nothing but finished pods was there', () => {
    const done = build(inPhase('Succeeded', 'done', 'a')).topology;
    expect(selectTopology(done, readSelection({ excludeFinished: true })).diagnostics).toMatchObject([
      { code: 'model/nothing-selected', hint: 'the exclusions leave nothing: pods that have finished' },
    ]);
  });

  test.each([
    ['runing', "did you mean 'Running'? there are: Pending, Running, Succeeded, Failed, Unknown"],
    ['Completed', "did you mean 'Succeeded'? "],
    ['CrashLoopBackOff', "did you mean 'Running'? "],
    ['constructor', 'there are: Pending'],
  ])('that %s is no phase', (word, hint) => {
    const [mistake, ...others] = checkSelection({ phases: ['running', word] });
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ field: 'phases', index: 1, message: 'is no phase of a pod' });
    expect(mistake?.hint).toMatch(new RegExp(`^${hint.replace(/[?]/g, '\\?')}`));
    expect(() => readSelection({ phases: [word] })).toThrow(RangeError);
  });
});
