import { describe, expect, test } from 'vitest';
import { meter, meterRows, setMeters } from '../../src/layout/arrangements/meter.ts';
import { outline } from '../../src/scene/outline.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import { box } from '../../src/view/boxes/box.ts';
import type { Box } from '../../src/view/types.ts';
import { contextFor } from './context.ts';

const context = contextFor();

function bar(request: number, limit?: number): Box {
  return box({
    id: `resource/${request}/${limit}`,
    kind: 'resource',
    style: 'meter',
    arrangement: { name: 'meter', shares: { request, ...(limit === undefined ? {} : { limit }) } },
    lines: [{ start: { text: 'CPU 1 of 4 requested', role: 'fact' } }],
  });
}

/** x, width of each rectangle, and how many paths: the marks that the bar is drawn with. */
function marks(request: number, limit?: number): readonly string[] {
  const { width, height, shape } = meter(bar(request, limit), context, 216);
  const placed = { box: bar(request, limit), rect: { x: 0, y: 0, width, height }, shape, texts: [], children: [] };
  return outline(placed, paper.boxes.meter).map((mark) => (mark.type === 'rect' ? `${mark.x} ${mark.width}` : mark.type));
}

describe('a meter', () => {
  test('is words and a bar beneath them, on the grid', () => {
    const block = meter(bar(0.25), context, 216);
    expect([block.width, block.height % 4]).toEqual([216, 0]);
    expect(block.shape).toEqual({ type: 'meter', bar: { x: 4, y: 20, width: 200, height: 12 }, request: 0.25, limit: 0 });
  });

  test('fills what is requested, and outlines what is allowed from there on', () => {
    expect(marks(0)).toEqual(['4 200']);
    expect(marks(0.2)).toEqual(['4 200', '6.5 39']);
    expect(marks(0.2, 0.6)).toEqual(['4 200', '46.25 76.5', '6.5 39']);
  });

  test('ends with its bar, and says by a mark that there is more', () => {
    expect(marks(1, 1)).toEqual(['4 200', '6.5 195']);
    expect(marks(0.5, 1.5)).toEqual(['4 200', '104.75 96', '6.5 97.5', 'path']);
    expect(marks(2)).toEqual(['4 200', '6.5 195', 'path']);
  });

  test('stands beside others where there is room, else above them', () => {
    const [two, one] = [520, 300].map((width) => {
      const meters = [bar(0.1), bar(0.2)];
      const rows = meterRows(meters, width, context);
      return { height: rows.height, places: setMeters(meters, rows, context).map(({ x, y }) => [x, y]) };
    });
    expect(two).toEqual({
      height: 40,
      places: [
        [0, 4],
        [268, 4],
      ],
    });
    expect(one).toEqual({
      height: 80,
      places: [
        [0, 4],
        [0, 44],
      ],
    });
  });

  test('of words alone has no bar', () => {
    expect(meter({ ...bar(0), arrangement: { name: 'meter' } }, context, 216)).toMatchObject({ height: 20, shape: { type: 'none' } });
  });
});
