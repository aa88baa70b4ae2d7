import { describe, expect, test } from 'vitest';
import { card, cardHeight } from '../../src/layout/arrangements/card.ts';
import { leafHeight } from '../../src/layout/arrangements/leaf.ts';
import { box } from '../../src/view/boxes/box.ts';
import type { Box } from '../../src/view/types.ts';
import { contextFor } from './context.ts';

function pod(name: string, containers: readonly string[]): Box {
  const children = containers.map((container) =>
    box({
      id: `${name}/${container}`,
      kind: 'container',
      style: 'main',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text: container, role: 'container-name' } }],
      centred: true,
    }),
  );
  return box({
    id: name,
    kind: 'pod',
    style: 'pod',
    arrangement: { name: 'card', bracket: false },
    lines: [{ start: { text: name, role: 'pod-name' } }],
    children,
  });
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

/** x y width height of each container, in its card. */
function cells(containers: number, others: readonly number[] = []): readonly string[] {
  const one = pod('web', names(containers));
  const context = contextFor([one, ...others.map((count, index) => pod(`other-${index}`, names(count)))]);
  const block = card(one, context, cardHeight(one, context));
  return block.children.map(({ x, y, block: { width, height } }) => [x, y, width, height].join(' '));
}

describe('a card', () => {
  test('gives its containers one row of equal cells', () => {
    expect(new Set(cells(3).map((cell) => cell.split(' ').slice(1).join(' '))).size).toBe(1);
    expect(cells(1)).toHaveLength(1);
  });

  test('breaks rows as equal as can be: four are two and two', () => {
    const rows = cells(4).map((cell) => cell.split(' ')[1]);
    expect(rows.filter((y) => y === rows[0])).toHaveLength(2);
  });

  test('looks the same beside a larger one as far as its containers go', () => {
    expect(cells(2, [2])).toEqual(cells(2));
    expect(cells(3, [3, 1])).toEqual(cells(3));
  });

  test('is as wide as every other of its figure, and as its longest name needs', () => {
    const short = contextFor([pod('a', ['b'])]).cards.width;
    const long = contextFor([pod('a', ['b']), pod('a-name-that-is-longer-than-usual', ['b'])]).cards.width;
    expect(long).toBeGreaterThan(short);
    expect(short % 4).toBe(0);
    expect(long % 4).toBe(0);
  });

  test('keeps 16 px to its border', () => {
    for (const count of [1, 2, 3, 4, 5, 7]) {
      const one = pod('web', names(count));
      const context = contextFor([one]);
      const { children, width, height } = card(one, context, cardHeight(one, context));
      const rights = children.map(({ x, block }) => x + block.width);
      const bottoms = children.map(({ y, block }) => y + block.height);
      expect(Math.min(...children.map(({ x }) => x))).toBe(16);
      expect(Math.max(...rights)).toBeCloseTo(width - 16, 9);
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(height - 16);
    }
  });
});

describe('a list in place of a card', () => {
  const list = (...rows: readonly string[]): Box =>
    box({
      id: 'list',
      kind: 'workloads',
      style: 'workload',
      arrangement: { name: 'leaf' },
      lines: rows.map((name) => ({ start: { text: name, role: 'fact' }, end: { text: '2 of 2 ready', role: 'fact' } })),
    });
  const heights = (one: Box): number => leafHeight(one, contextFor([one]).cards.width, contextFor([one]));

  test('is as wide as its longest row needs, within a limit', () => {
    expect(heights(list('billing-service-0', 'billing-service-1'))).toBe(heights(list('a', 'b')));
    expect(contextFor([list('x'.repeat(200))]).cards.width).toBeLessThan(300);
  });
});
