/** Outlines in the borders that a theme may set: every number is finite, and no length is less than none. */
import { describe, expect, it } from 'vitest';
import type { PlacedBox } from '../../src/layout/types.ts';
import { outline } from '../../src/scene/outline.ts';
import type { BoxPaint } from '../../src/theme/types.ts';

const rect = { x: 10, y: 20, width: 60, height: 30 };
const shapes: readonly PlacedBox['shape'][] = [
  { type: 'rect' },
  { type: 'cylinder' },
  { type: 'segments', rects: [rect] },
  { type: 'cut', holes: [{ ...rect, y: 40, height: 4 }] },
  { type: 'bracket', openings: [10, 20] },
  { type: 'bar' },
  { type: 'meter', bar: { ...rect, height: 8 }, request: 0.3, limit: 2 },
];
const dashes = [[], [0], [0, 0], [100, 0], [0, 100], [5], [5e-324], [1, 2, 3]];

describe.each(shapes)('an outline as $type', (shape) => {
  it.each(dashes.flatMap((dash) => [0, 5e-324, 12].map((strokeWidth) => ({ dash, strokeWidth }))))(
    'with $dash and $strokeWidth px',
    ({ dash, strokeWidth }) => {
      const hatch = { angles: [-360, 360], gap: 2, strokeWidth: 6, strip: 2 };
      const paint: BoxPaint = { fill: '#FFFFFF', stroke: '#000000', radius: 60, dash, strokeWidth, hatch };
      for (const mark of outline({ rect, shape }, paint)) {
        const numbers = Object.entries(mark).flatMap(([key, value]) => (typeof value === 'number' || key === 'dash' ? value : []));
        for (const number of numbers) expect(number).toSatisfy((value) => Number.isFinite(value) && value >= 0);
        if (mark.type === 'path') expect(mark.d).not.toMatch(/NaN|Infinity/);
      }
    },
  );
});
