import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { boxCalled, ownedBy, running, viewOf, wordsIn } from '../small-world.ts';

describe('states, when asked for', () => {
  const state = (pod: JsonObject): readonly string[] =>
    wordsIn(boxCalled(viewOf('cluster', [pod], { show: ['state'] }), 'pod/default/web'));
  const cell = (pod: JsonObject): readonly string[] =>
    wordsIn(boxCalled(viewOf('cluster', [pod], { show: ['state'] }), 'pod/default/web/app'));
  const pod = (status: JsonObject): JsonObject => ({ ...running('web', { on: 'worker-1' }), status });
  const container = (more: JsonObject): JsonObject => ({ phase: 'Running', containerStatuses: [{ name: 'app', ...more }] });

  test.each<readonly [string, JsonObject, string, readonly string[]]>([
    ['running and ready', container({ ready: true, restartCount: 0, state: { running: {} } }), 'Running · 1 of 1 ready', ['running']],
    [
      'not ready',
      container({ ready: false, restartCount: 1, state: { running: {} } }),
      'Running · 0 of 1 ready · 1 restart',
      ['not ready · 1 restart'],
    ],
    [
      'killed again and again',
      container({
        ready: false,
        restartCount: 7,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
      }),
      'CrashLoopBackOff · 0 of 1 ready · 7 restarts',
      ['CrashLoopBackOff · 7 restarts', 'last: OOMKilled, exit code 137'],
    ],
    [
      'ended',
      {
        phase: 'Succeeded',
        containerStatuses: [{ name: 'app', ready: false, restartCount: 0, state: { terminated: { reason: 'Completed' } } }],
      },
      'Completed',
      ['Completed'],
    ],
  ])('%s', (_, status, words, inCell) => {
    expect(state(pod(status)).slice(1)).toEqual([words]);
    expect(cell(pod(status))).toEqual(['app', ...inCell]);
  });

  test('a readiness gate that is not met is said', () => {
    const conditions = [
      { type: 'example.com/gate', status: 'False', reason: 'Waiting' },
      { type: 'Ready', status: 'False' },
    ];
    expect(state(pod({ phase: 'Running', conditions }))[1]).toBe('Running · not example.com/gate (Waiting)');
  });

  test('not without being asked for', () => {
    expect(
      wordsIn(
        boxCalled(viewOf('cluster', [pod(container({ ready: true, restartCount: 3, state: { running: {} } }))]), 'pod/default/web/app'),
      ),
    ).toEqual(['app']);
  });
});

describe('the states of pods that one card stands for', () => {
  const status = (name: string, more: JsonObject): JsonObject => ({
    ...running(name, { on: 'worker-1', owner: ownedBy('ReplicaSet', 'web') }),
    status: { phase: 'Running', containerStatuses: [{ name: 'app', restartCount: 0, state: { running: {} }, ...more }] },
  });
  const lastState = { terminated: { reason: 'OOMKilled', exitCode: 137 } };
  const pods = [
    status('web-1', { ready: true }),
    status('web-2', { ready: false, restartCount: 3, lastState }),
    status('web-3', { ready: false, restartCount: 1 }),
  ];
  const words = (detail: 'folded' | 'names', id: string): readonly string[] =>
    wordsIn(boxCalled(viewOf('cluster', pods, { detail, show: ['state'] }), id));

  test('are counted, never those of the first pod', () => {
    expect(words('folded', 'pod/default/web-1')).toEqual(['web | ×3', 'Running · 1 of 3 ready · 4 restarts']);
  });

  test('are counted in their containers too', () => {
    expect(words('folded', 'pod/default/web-1/app')).toEqual(['app', '1 of 3 ready · 4 restarts', 'last: OOMKilled, exit code 137']);
  });

  test('say why containers ended where these are not drawn', () => {
    expect(words('names', 'pod/default/web-1')[1]).toBe('Running · 1 of 3 ready · 4 restarts · last: OOMKilled, exit code 137');
  });
});
