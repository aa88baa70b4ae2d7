import { expect, test } from 'vitest';
import { hatchMarks } from '../../src/scene/hatch.ts';
import type { BoxPaint, Hatch } from '../../src/theme/types.ts';

const paint = (hatch: Partial<Hatch>): BoxPaint => ({
  fill: '#FFFFFF',
  stroke: '#333333',
  strokeWidth: 1.5,
  dash: [],
  radius: 4,
  hatch: { angles: [45], gap: 5, strokeWidth: 1, strip: 8, ...hatch },
});
const box = { x: 10, y: 20, width: 120, height: 40 };

function segments(d: string): readonly (readonly number[])[] {
  return [...d.matchAll(/M([-\d.]+),([-\d.]+)L([-\d.]+),([-\d.]+)/g)].map(([, ...numbers]) => numbers.map(Number));
}

test('a box without a hatch, or too narrow for its strip, has no lines', () => {
  const { hatch: _, ...plain } = paint({});
  expect(hatchMarks(box, plain)).toEqual([]);
  expect(hatchMarks({ ...box, width: 20 }, paint({}))).toEqual([]);
});

test.each([[[45]], [[-45]], [[0]], [[90]], [[45, -45]]])(
  'lines at %j stay in the strip and out of its rounded corners, and it has an edge',
  (angles) => {
    const [mark] = hatchMarks(box, paint({ angles }));
    const lines = segments(mark?.d ?? '');
    expect(lines.at(-1)).toEqual([18, 20, 18, 60]);
    expect(lines.length).toBeGreaterThan(1);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
      for (const [x, y] of [
        [x1, y1],
        [x2, y2],
      ] as const) {
        expect(x).toBeGreaterThanOrEqual(10);
        expect(x).toBeLessThanOrEqual(18);
        expect(y).toBeGreaterThanOrEqual(20);
        expect(y).toBeLessThanOrEqual(60);
        if (x < 14 && y < 24) expect(Math.hypot(x - 14, y - 24)).toBeLessThanOrEqual(4.01);
      }
    }
  },
);

test('lines keep their gap, and a hatch is the same wherever its box lies', () => {
  const level = segments(hatchMarks(box, paint({ angles: [0] }))[0]?.d ?? '').slice(0, -1);
  const ys = level.map(([, y = 0]) => y);
  expect(ys.slice(1).every((y, index) => Math.abs(Math.abs(y - (ys[index] ?? 0)) - 5) < 0.02)).toBe(true);
  const numbers = (x: number) => segments(hatchMarks({ ...box, x }, paint({}))[0]?.d ?? '').flat();
  const shifted = numbers(110);
  expect(shifted).toHaveLength(numbers(10).length);
  numbers(10).forEach((value, index) => void expect(shifted[index]).toBeCloseTo(index % 2 === 0 ? value + 100 : value, 1));
});
