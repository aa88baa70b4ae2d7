import { describe, expect, test } from 'vitest';
import { figureError, gridOf, run } from '../../../src/layout/blocks/grid.ts';
import { slidePage } from '../../../src/layout/blocks/page.ts';
import { metrics } from '../../../src/theme/themes/metrics.ts';

describe('cards in rows', () => {
  test.each([
    [0, 3, { columns: 1, rows: 0 }],
    [1, 3, { columns: 1, rows: 1 }],
    [3, 3, { columns: 3, rows: 1 }],
    [4, 3, { columns: 3, rows: 2 }],
    [7, 3, { columns: 3, rows: 3 }],
  ])('%d cards in %d columns', (count, columns, grid) => {
    expect(gridOf(count, columns)).toEqual(grid);
  });

  test.each([
    [0, 0],
    [1, 100],
    [3, 320],
  ])('%d things of 100 px with gaps of 10 px are %d px long', (count, length) => {
    expect(run(count, 100, 10)).toBe(length);
  });
});

describe('how bad a figure would be', () => {
  const context = { aspect: 2, page: slidePage, above: 0, metrics: { ...metrics, margin: 0 } };
  const error = (width: number, height: number) => figureError({ width, height }, context);

  test('not at all, at the wanted aspect and readable', () => {
    expect(error(800, 400)).toBe(0);
  });

  test('by powers of two; too wide is worse than too tall', () => {
    expect(error(400, 400)).toBeCloseTo(1, 9);
    expect(error(1600, 400)).toBeGreaterThan(1);
    expect(error(800, 800)).toBeLessThan(error(1600, 400));
  });

  test('the worse the more it must be shrunk for a slide', () => {
    expect(error(4000, 2000)).toBeGreaterThan(error(2000, 1000));
    expect(error(2000, 1000)).toBeGreaterThan(error(1000, 500));
  });

  test('margins and title count', () => {
    expect(figureError({ width: 800, height: 300 }, { ...context, above: 100 })).toBe(0);
    expect(figureError({ width: 700, height: 300 }, { ...context, metrics: { ...metrics, margin: 50 } })).toBe(0);
  });
});
