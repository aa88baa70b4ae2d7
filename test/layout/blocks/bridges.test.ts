import { describe, expect, test } from 'vitest';
import type { Point } from '../../../src/base/geometry.ts';
import { bridged } from '../../../src/layout/blocks/bridges.ts';
import { mount } from '../../laws/broken.ts';

const line = (...points: readonly (readonly [number, number])[]) =>
  mount(
    'a',
    'b',
    points.map(([x, y]): Point => ({ x, y })),
  );
const gapsOf = (...links: readonly ReturnType<typeof line>[]) => bridged(links).map(({ gaps = [] }) => gaps);

describe('where two links cross', () => {
  test('the upright one is interrupted', () => {
    expect(gapsOf(line([50, 0], [50, 100]), line([0, 40], [100, 40]))).toEqual([[{ x: 50, y: 40 }], []]);
  });

  test('links that end at one another, or run apart, are not', () => {
    expect(gapsOf(line([50, 0], [50, 40]), line([0, 40], [100, 40]))).toEqual([[], []]);
    expect(gapsOf(line([50, 0], [50, 100]), line([60, 40], [100, 40]))).toEqual([[], []]);
    expect(gapsOf(line([50, 0], [50, 100]), line([60, 0], [60, 100]))).toEqual([[], []]);
  });

  test('a link does not interrupt itself', () => {
    expect(gapsOf(line([50, 0], [50, 100], [0, 100], [0, 40], [100, 40]))).toEqual([[]]);
  });
});
