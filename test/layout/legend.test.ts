import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slidePage } from '../../src/layout/blocks/page.ts';
import { layout } from '../../src/layout/layout.ts';
import { isReadable, pageIn } from '../../src/layout/readable.ts';
import type { Layout } from '../../src/layout/types.ts';
import { metrics } from '../../src/theme/themes/metrics.ts';
import { box, group } from '../../src/view/boxes/box.ts';
import { meanings } from '../../src/view/legend/meanings.ts';
import type { Legend, LegendEntry, View } from '../../src/view/types.ts';
import { measurer } from '../laws/stages.ts';

function legend(count: number, isAsked = false): Legend {
  const entries = meanings.slice(0, count).map((meaning): LegendEntry => {
    const { style, type } = meaning;
    const words = `what ${style} means`;
    return meaning.type === 'box'
      ? { key: style, words, swatch: { type: 'box', style: meaning.style, shape: meaning.shape } }
      : { key: `${type}-${style}`, words, swatch: { type: 'link', style: meaning.style, startArrow: false, endArrow: true } };
  });
  return { entries, isAsked };
}

/** Frames of leaves, `count` of them. */
function laidOut(count: number, of?: Legend): Layout {
  const nodes = Array.from({ length: count }, (_, index) =>
    box({
      id: `n${index}`,
      kind: 'node',
      style: 'node',
      arrangement: { name: 'frames' },
      lines: [{ start: { text: `node-${index}`, role: 'node-name' } }],
    }),
  );
  const view: View = {
    stage: 'view',
    figure: 'cluster',
    name: 'a',
    title: 'A title',
    caption: '',
    description: '',
    lang: 'en',
    root: group('cluster', { name: 'frames' }, nodes),
    links: [],
    ...(of === undefined ? {} : { legend: of }),
  };
  return layout(view, { measurer, metrics, aspect: 16 / 9 });
}

describe('a legend', () => {
  it('lies apart from the figure, on the grid, inside the canvas, its entries apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: meanings.length }), (count, entries) => {
        const { legend: placed, root, width, height } = laidOut(count, legend(entries, true));
        expect(placed?.entries).toHaveLength(entries);
        for (const { rect, swatch, text } of placed?.entries ?? []) {
          expect([rect.x, rect.y - root.rect.y, swatch.width, swatch.height].map((value) => value % 4)).toEqual([0, 0, 0, 0]);
          expect(rect.x >= root.rect.x + root.rect.width + 20 || rect.y >= root.rect.y + root.rect.height + 20).toBe(true);
          expect(text.x + text.width).toBeLessThanOrEqual(rect.x + rect.width);
          expect(rect.x + rect.width).toBeLessThanOrEqual(width - metrics.margin);
          expect(rect.y + rect.height).toBeLessThanOrEqual(height - metrics.margin);
          const others = (placed?.entries ?? []).filter((other) => other.rect !== rect);
          expect(
            others.some(
              (other) => other.rect.y === rect.y && other.rect.x < rect.x + rect.width && rect.x < other.rect.x + other.rect.width,
            ),
          ).toBe(false);
        }
      }),
    );
  });

  it('moves nothing of the figure', () => {
    for (const count of [1, 4, 30]) expect(laidOut(count, legend(4)).root).toEqual(laidOut(count).root);
  });

  it('gives way where the figure could not be read for it, unless it is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
        const plain = isReadable(laidOut(count), pageIn(slidePage, metrics));
        const explained = laidOut(count, legend(4));
        if (plain) expect(isReadable(explained, pageIn(slidePage, metrics))).toBe(true);
        expect(laidOut(count, legend(4, true)).legend).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
