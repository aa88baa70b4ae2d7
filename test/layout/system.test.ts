/** Systems by numbers: which box stands in which column, what runs straight, and what shares a line. */
import { describe, expect, it } from 'vitest';
import type { Layout, PlacedBox } from '../../src/layout/types.ts';
import { everyBox } from '../laws/pieces.ts';
import { card, drawn, frame, laidOut, link, named, viewOf } from './system/graphs.ts';
import { crossings } from './system/lines.ts';

function boxOf(layout: Layout, id: string): PlacedBox {
  const found = everyBox(layout).find(({ placed }) => placed.box.id === id)?.placed;
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
}

/** The names of each column, from left to right; within a column from above to below. */
function columns(layout: Layout): readonly string[] {
  const byLeft = new Map<number, PlacedBox[]>();
  for (const placed of layout.root.children) byLeft.set(placed.rect.x, [...(byLeft.get(placed.rect.x) ?? []), placed]);
  return [...byLeft]
    .sort(([a], [b]) => a - b)
    .map(([, own]) =>
      own
        .sort((a, b) => a.rect.y - b.rect.y)
        .map(({ box }) => box.id)
        .join(' '),
    );
}

function pointsOf(layout: Layout, from: string, to: string) {
  const found = layout.links.find(({ link: own }) => own.from === from && own.to === to);
  if (found === undefined) throw new Error(`${from} → ${to} is not drawn`);
  return found.points;
}

describe('layers', () => {
  it('stand from left to right: what nothing calls first, what calls nothing last', () => {
    expect(columns(drawn(['web>api', 'api>db', 'api>cache']))).toEqual(['web', 'api', 'db cache']);
  });

  it('hold what nothing calls just before what it calls first', () => {
    expect(columns(drawn(['web>api', 'api>db', 'report>db']))).toEqual(['web', 'api report', 'db']);
  });

  it('begin with what comes from outside, whatever it calls', () => {
    const boxes = [named('clients', 'client'), ...['web', 'api', 'db'].map((id) => named(id))];
    const layout = laidOut(
      viewOf(
        boxes,
        ['web>api', 'api>db', 'clients>db'].map((pair) => link(pair)),
      ),
    );
    expect(columns(layout)[0]).toContain('clients');
  });

  it('break a circle where it is read first', () => {
    expect(columns(drawn(['a>b', 'b>c', 'c>a', 'b>d']))).toEqual(['a', 'b', 'c d']);
  });

  it('leave what no link joins for a grid below', () => {
    const layout = drawn(['a>b'], ['x', 'y']);
    const [a, x, y] = ['a', 'x', 'y'].map((id) => boxOf(layout, id).rect);
    expect(x?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
    expect(y?.y).toBe(x?.y);
  });
});

describe('lines', () => {
  it('run straight where they can', () => {
    const layout = drawn(['a>b', 'b>c']);
    expect(layout.links.map(({ points }) => points.length)).toEqual([2, 2]);
  });

  it('do not cross where they need not', () => {
    const pairs = ['a>d', 'b>c', 'a>e', 'b>f', 'd>g', 'c>h', 'e>g', 'f>h', 'g>i', 'h>i'];
    expect(crossings(drawn(pairs))).toBe(0);
    expect(crossings(drawn(['a>x', 'a>y', 'a>z', 'b>x', 'b>y']))).toBeLessThanOrEqual(1);
  });

  it('from one box leave it at one place', () => {
    const layout = drawn(['a>b', 'a>c', 'a>d']);
    const starts = layout.links.map(({ points }) => points[0]);
    expect(new Set(starts.map((point) => `${point?.x} ${point?.y}`)).size).toBe(1);
  });

  it('to one box end at places of their own', () => {
    const layout = drawn(['a>x', 'b>x', 'c>x']);
    const ends = layout.links.map(({ points }) => points.at(-1)?.y ?? 0).sort((a, b) => a - b);
    expect(ends.slice(1).map((end, index) => end - (ends[index] ?? 0))).toEqual([12, 12]);
  });

  it('are gathered where six or more lead to one box', () => {
    const layout = drawn(['a>x', 'b>x', 'c>x', 'd>x', 'e>x', 'f>x']);
    expect(new Set(layout.links.map(({ points }) => points.at(-1)?.y)).size).toBe(1);
  });

  it('that lead back leave at the right, go round and enter at the left', () => {
    const layout = drawn(['a>b', 'b>c', 'c>a', 'a>c']);
    const [a, c] = [boxOf(layout, 'a').rect, boxOf(layout, 'c').rect];
    const points = pointsOf(layout, 'c', 'a');
    expect(points[0]?.x).toBe(c.x + c.width);
    expect(points.at(-1)?.x).toBe(a.x);
    expect(points[1]?.x).toBeGreaterThan(c.x + c.width);
    expect(points.at(-2)?.x).toBeLessThan(a.x);
  });

  it('of two sorts between the same boxes are two lines', () => {
    const links = [link('a>b'), link('a>b', { style: 'selects', relation: 'allowed' })];
    const layout = laidOut(viewOf([named('a'), named('b')], links));
    expect(new Set(layout.links.map(({ points }) => points[0]?.y)).size).toBe(2);
  });

  it('have their words above their end', () => {
    const layout = laidOut(viewOf([named('a'), named('b')], [link('a>b', { label: [{ text: '7 calls', role: 'label' }] })]));
    const [placed] = layout.links;
    expect(placed?.labels.map(({ text }) => text)).toEqual(['7 calls']);
    expect(placed?.labels[0]?.y).toBe((placed?.points.at(-1)?.y ?? 0) - 6);
  });
});

describe('groups', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const between = (count: number): Layout => {
    const boxes = [
      frame(
        'left',
        names.map((id) => card(id)),
      ),
      frame(
        'right',
        names.map((id) => card(`${id}${id}`)),
      ),
    ];
    return laidOut(
      viewOf(
        boxes,
        names.slice(0, count).map((id) => link(`${id}>${id}${id}`)),
      ),
    );
  };

  it('hold their boxes, and lines cross their borders only where they lead out or in', () => {
    const layout = between(2);
    const [left, right] = [boxOf(layout, 'left').rect, boxOf(layout, 'right').rect];
    expect(left.x + left.width).toBeLessThan(right.x);
    for (const { points } of layout.links) {
      expect(points[0]?.x).toBeLessThan(left.x + left.width);
      expect(points.at(-1)?.x).toBeGreaterThan(right.x);
    }
  });

  it('share a line where four or more of their boxes call each other, and it says how many', () => {
    expect(between(3).links.flatMap(({ labels }) => labels)).toEqual([]);
    expect(between(5).links.flatMap(({ labels }) => labels.map(({ text }) => text))).toEqual(['×5']);
  });

  it('are ends of links themselves, also from within', () => {
    const boxes = [frame('g', [card('a'), card('b')]), card('c')];
    const layout = laidOut(viewOf(boxes, [link('g>c'), link('a>g'), link('c>g')]));
    const g = boxOf(layout, 'g').rect;
    expect(pointsOf(layout, 'g', 'c')[0]?.x).toBe(g.x + g.width);
    expect(pointsOf(layout, 'a', 'g').at(-1)?.x).toBe(g.x);
    expect(pointsOf(layout, 'c', 'g').at(-1)?.x).toBe(g.x);
  });

  it('may be empty', () => {
    const layout = laidOut(viewOf([frame('empty', []), card('a')], [link('a>empty')]));
    expect(boxOf(layout, 'empty').rect.height).toBeGreaterThan(40);
  });
});

it('is the same whenever it is made', () => {
  const pairs = ['a>b', 'a>c', 'b>d', 'c>d', 'd>a', 'e>d', 'b>e'];
  expect(drawn(pairs)).toEqual(drawn(pairs));
});

it('is made of nothing, too', () => {
  expect(laidOut(viewOf([], [])).root.children).toEqual([]);
});
