import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { around, boxCalled, boxesOf, linksOf, node, ownedBy, running, viewOf, wordsIn } from './small-world.ts';

const job = (name: string, status: JsonObject, spec: JsonObject = {}): JsonObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name },
  spec: { ...spec, template: { spec: { containers: [{ name: 'app' }] } } },
  status,
});
const complete: JsonObject = { conditions: [{ type: 'Complete', status: 'True' }] };
const failed: JsonObject = { conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded' }] };

describe('a Job that has ended, without its pods', () => {
  test.each([
    ['by its condition', job('bake', { succeeded: 1, ...complete }), '1 of 1 completed; its pod is not in the input'],
    ['by its count', job('bake', { succeeded: 2 }, { completions: 2 }), '2 of 2 completed; their pods are not in the input'],
    ['badly', job('bake', { failed: 3, ...failed }), '0 of 1 completed; their pods are not in the input'],
  ])('stands at no node: %s', (_, bake, words) => {
    for (const figure of ['cluster', 'flat-network']) {
      const view = viewOf(figure, [node('one'), running('web', { on: 'one' }), bake]);
      expect(around(view, 'job/default/bake')).toEqual(['ended/pods']);
      expect(wordsIn(boxCalled(view, 'ended/pods'))).toEqual(['ended, and not in the input']);
      expect(wordsIn(boxCalled(view, 'job/default/bake')).join()).toContain(words);
      expect(linksOf(view, 'pod-network').join()).not.toContain('bake');
    }
  });

  test('is all that there is to say', () => {
    const view = viewOf('cluster', [job('bake', { succeeded: 1, ...complete })]);
    expect([view.title, view.caption]).toEqual(['Pods that have ended', '1 pod that has ended and is not in the input.']);
  });

  test('makes no pods on example nodes, and none that the input lacks where its pods were never', () => {
    expect(boxesOf(viewOf('cluster', [node('one'), job('bake', { ...failed })])).some(({ id }) => id.startsWith('job/'))).toBe(false);
  });
});

describe('a Job that goes on', () => {
  test('has active pods that the input lacks, on a node that it does not name', () => {
    const view = viewOf('cluster', [job('bake', { active: 1, succeeded: 2 }, { completions: 5 })]);
    expect(around(view, 'job/default/bake')).toEqual(['elsewhere/pods']);
    expect(boxCalled(view, 'job/default/bake').copies).toBe(1);
    expect(wordsIn(boxCalled(view, 'job/default/bake')).join()).toContain('2 of 5 completed, 1 active; its pod is not in the input');
  });

  test('beside a pod of it that is in the input', () => {
    const done = running('bake-x', { phase: 'Succeeded', owner: ownedBy('Job', 'bake', { apiVersion: 'batch/v1' }) });
    const view = viewOf('owners', [job('bake', { active: 1, succeeded: 1 }, { completions: 2 }), done]);
    expect(wordsIn(boxCalled(view, 'job/default/bake'))).toContain('1 of 2 completed, 1 active; 1 of its pods is not in the input');
  });

  test('whose active pod is in the input says nothing of the sort', () => {
    const pod = running('bake-x', { owner: ownedBy('Job', 'bake', { apiVersion: 'batch/v1' }) });
    const view = viewOf('owners', [job('bake', { active: 1 }), pod]);
    expect(wordsIn(boxCalled(view, 'job/default/bake')).join()).not.toMatch(/active|not in the input/);
  });

  test('and has no pod at the moment will make one', () => {
    const view = viewOf('cluster', [job('bake', { failed: 1 })]);
    expect(around(view, 'job/default/bake')).toEqual(['unscheduled/templates']);
  });
});
