import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { boxCalled, boxesOf, viewOf, wordsIn } from './small-world.ts';

const frontend = { name: 'frontend', image: 'example.com/frontend', ports: [{ containerPort: 8080 }] };
const database = { name: 'database', image: 'postgres:16' };
const shipper = { name: 'log-shipper', image: 'fluent-bit' };

function workload(
  containers: readonly JsonObject[],
  { kind = 'Deployment', replicas }: { kind?: string; replicas?: number } = {},
): JsonObject {
  const count = replicas === undefined ? {} : { replicas };
  return { apiVersion: 'apps/v1', kind, metadata: { name: 'shop' }, spec: { ...count, template: { spec: { containers } } } };
}

const id = 'deployment/default/shop';

function pods(objects: readonly JsonObject[], detail: 'full' | 'folded' = 'full'): readonly string[] {
  const view = viewOf('scaling', objects, { detail });
  return boxesOf(view).flatMap((box) => (box.kind === 'pod' ? [wordsIn(box).join()] : []));
}

describe('the figure `scaling`', () => {
  test('copies the whole pod on one side, and scales its tiers apart on the other', () => {
    expect(pods([workload([frontend, database], { replicas: 3 })])).toEqual([
      'shop | 1 of 3',
      'shop | 2 of 3',
      'shop | 3 of 3',
      'frontend | 1 of 3',
      'frontend | 2 of 3',
      'frontend | 3 of 3',
      'database',
    ]);
  });

  test('says how many there are of each, and that each database has data of its own', () => {
    const view = viewOf('scaling', [workload([frontend, database], { replicas: 2 })]);
    const panels = boxesOf(view).filter(({ kind }) => kind === 'panel');
    expect(panels.flatMap(wordsIn)).toEqual([
      'as one pod: 2 × frontend and 2 × database',
      'in separate pods: 2 × frontend and 1 × database',
    ]);
    expect(wordsIn(boxCalled(view, `${id}/copies/2/database`))).toEqual(['database', 'data of its own']);
  });

  test('says that the number is an example where the input has none that shows what a replica is', () => {
    const view = viewOf('scaling', [workload([frontend, database])]);
    const panels = boxesOf(view).filter(({ kind }) => kind === 'panel');
    expect(panels.flatMap(wordsIn)).toEqual([
      'as one pod: 3 × frontend and 3 × database (example)',
      'in separate pods: 3 × frontend and 1 × database (example)',
    ]);
  });

  test('stacks many', () => {
    expect(pods([workload([frontend, database], { replicas: 12 })])).toEqual(['shop | ×12', 'frontend | ×12', 'database']);
    expect(pods([workload([frontend, database], { replicas: 3 })], 'folded')).toEqual(['shop | ×3', 'frontend | ×3', 'database']);
  });

  test('shows of a pod that is well as it is that helpers are copied along', () => {
    const view = viewOf('scaling', [workload([frontend, shipper], { replicas: 2 })]);
    expect(
      boxesOf(view)
        .filter(({ kind }) => kind === 'panel')
        .flatMap(wordsIn),
    ).toEqual(['one pod', '2 copies: 2 × frontend and 2 × log-shipper']);
    expect(view.caption).toContain('helpers are copied along');
  });

  test('knows that a DaemonSet runs one on every node', () => {
    expect(viewOf('scaling', [workload([frontend, database], { kind: 'DaemonSet' })]).title).toBe(
      'A DaemonSet runs the whole pod on every node',
    );
  });

  test('calls copies of a Job’s pod no replicas', () => {
    const view = viewOf('scaling', [{ ...workload([frontend, shipper], { kind: 'Job' }), apiVersion: 'batch/v1' }]);
    expect(view.title).toBe('A Job runs the whole pod to its end');
    expect(view.description).toBe('Copies of pod shop are copies of all of it: 3 × frontend and 3 × log-shipper.');
  });

  test('keeps claims of a StatefulSet’s own apart, so that all of it scales', () => {
    expect(pods([workload([frontend, database], { kind: 'StatefulSet', replicas: 2 })]).at(-1)).toBe('database | 2 of 2');
  });
});
