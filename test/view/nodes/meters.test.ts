import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { amountText, exactAmount } from '../../../src/view/boxes/amounts.ts';
import type { View } from '../../../src/view/types.ts';
import { details } from '../../../src/view/types.ts';
import { boxesOf, node, running, viewOf, wordsIn } from '../small-world.ts';

const ONE = 10n ** 9n;

test('amounts are said in few digits, and written exactly', () => {
  const cpu = [0n, ONE / 4n, ONE, (ONE * 12345n) / 10000n, 1n].map((amount) => amountText('cpu', amount));
  expect(cpu).toEqual(['0', '0.25', '1', '1.235', '<0.001']);
  const memory = [512n, 1024n, 1536n << 20n, 7n << 30n, 1n << 70n].map((bytes) => amountText('memory', bytes * ONE));
  expect(memory).toEqual(['512', '1Ki', '1.5Gi', '7Gi', '1024Ei']);
  expect([ONE * 2n, ONE / 4n, 1n].map(exactAmount)).toEqual(['2', '250m', '1n']);
});

const bars = (view: View) => boxesOf(view).filter(({ kind }) => kind === 'resource');

const worker = node('worker-1', { status: { allocatable: { cpu: '4', memory: '8Gi' } } });

function takes(name: string, requests: JsonObject, limits: JsonObject, phase = 'Running'): JsonObject {
  return running(name, { on: 'worker-1', phase, spec: { containers: [{ name: 'app', resources: { requests, limits } }] } });
}

describe('`cluster` with resources', () => {
  const show = ['resources'] as const;
  const web = takes('web', { cpu: '1200m', memory: '1Gi' }, { cpu: '3' });

  test('has no bars unless asked', () => {
    expect(bars(viewOf('cluster', [worker, web]))).toEqual([]);
  });

  test('shows on each node, at every level of detail, what is requested and allowed of what it has', () => {
    for (const detail of details.filter((name) => name !== 'rows' && name !== 'tiles')) {
      const found = bars(viewOf('cluster', [worker, web], { show, detail }));
      expect(found.map(wordsIn)).toEqual([['CPU 1.2 of 4 requested · limits 3'], ['Memory 1Gi of 8Gi requested · no limits']]);
      expect(found.map(({ data }) => data)).toEqual([
        { resource: 'cpu', request: '1200m', limit: '3', allocatable: '4' },
        { resource: 'memory', request: '1073741824', allocatable: '8589934592' },
      ]);
      expect(found.map(({ arrangement }) => arrangement)).toEqual([
        { name: 'meter', shares: { request: 0.3, limit: 0.75 } },
        { name: 'meter', shares: { request: 0.125 } },
      ]);
    }
  });

  test('shows one bar among tiles, of the resource of which most is requested', () => {
    const found = bars(viewOf('cluster', [worker, web], { show, detail: 'tiles' }));
    expect(found.map(({ lines, arrangement, data }) => ({ lines, arrangement, resource: data['resource'] }))).toEqual([
      { lines: [], arrangement: { name: 'meter', shares: { request: 0.3, limit: 0.75 } }, resource: 'cpu' },
    ]);
    expect(found[0]?.tooltip).toBe('worker-1\nCPU 1.2 of 4 requested · limits 3\nMemory 1Gi of 8Gi requested · no limits');
  });

  test('shows extended resources, and for how many pods there is room', () => {
    const gpus = node('worker-1', {
      status: { allocatable: { cpu: '4', 'nvidia.com/gpu': '8', pods: '110', 'kubernetes.io/batch': '1' } },
    });
    const uses = takes('train', { cpu: '1', 'nvidia.com/gpu': '2' }, { 'nvidia.com/gpu': '2' });
    const done = takes('done', { cpu: '1' }, {}, 'Succeeded');
    for (const detail of ['full', 'chips', 'lines'] as const) {
      const view = viewOf('cluster', [gpus, uses, done], { show, detail });
      expect(bars(view).map(({ data }) => data['resource'])).toEqual(['cpu', 'nvidia.com/gpu']);
      expect(bars(view).flatMap(wordsIn)).toContain('nvidia.com/gpu 2 of 8 requested · limits 2');
      expect(wordsIn(boxesOf(view).find(({ kind }) => kind === 'node') ?? view.root).join()).toContain('1 of 110 pods');
    }
  });

  test('says what is more than there is, and how much', () => {
    const [cpu] = bars(viewOf('cluster', [worker, web, takes('db', { cpu: '1' }, { cpu: '3' })], { show }));
    expect(cpu?.lines).toEqual([{ start: { text: 'CPU 2.2 of 4 requested · limits 6, 150 %', role: 'fact' } }]);
    const [full] = bars(viewOf('cluster', [worker, web, takes('db', { cpu: '4' }, {})], { show }));
    expect(full?.lines).toEqual([{ start: { text: 'CPU 5.2 of 4 requested, 130 % · limits 3', role: 'trouble' } }]);
    expect(full?.tooltip).toContain('1 pod without a limit');
  });

  test('leaves out pods that have ended', () => {
    const found = bars(viewOf('cluster', [worker, web, takes('job', { cpu: '2' }, { cpu: '2' }, 'Succeeded')], { show }));
    expect(found.map(wordsIn)[0]).toEqual(['CPU 1.2 of 4 requested · limits 3']);
  });

  test('has words alone for a node that does not say what it has, and none where there are none', () => {
    const found = bars(viewOf('cluster', [node('worker-1'), node('worker-2'), web], { show }));
    expect(found.map(wordsIn)).toEqual([['CPU 1.2 requested · limits 3'], ['Memory 1Gi requested · no limits']]);
    expect(found.map(({ arrangement }) => arrangement)).toEqual([{ name: 'meter' }, { name: 'meter' }]);
    const nothing = node('worker-1', { status: { allocatable: { cpu: '0' } } });
    expect(bars(viewOf('cluster', [nothing, web], { show }))[0]?.arrangement).toEqual({ name: 'meter' });
  });

  test('a limit of 0 is none, and a request of 0 is none', () => {
    const view = viewOf('cluster', [worker, takes('web', { cpu: '0', memory: '1Gi' }, { cpu: '0', memory: '0' })], { show });
    expect(bars(view).flatMap(wordsIn)).toEqual(['CPU 0 of 4 requested · no limits', 'Memory 1Gi of 8Gi requested · no limits']);
    const cell = boxesOf(view).find(({ kind }) => kind === 'container');
    expect(cell === undefined ? [] : wordsIn(cell)).toEqual(['app', 'cpu: no request · no limit', 'memory: request 1Gi · no limit']);
  });

  test('but a limit of 0 devices is one', () => {
    const view = viewOf('cluster', [worker, takes('web', {}, { 'nvidia.com/gpu': '0' })], { show });
    expect(boxesOf(view).flatMap(wordsIn)).toContain('nvidia.com/gpu: limit 0');
  });

  test('tells those who do not see it', () => {
    expect(viewOf('cluster', [worker, web], { show }).description).toContain('Node worker-1 (CPU 1.2 of 4 requested, limits 3, ');
  });
});
