/** Graphs of layers by numbers: which box stands where, and along which points the links run. */
import { describe, expect, test } from 'vitest';
import { shelves } from '../../src/layout/arrangements/layers/shelves.ts';
import type { Block, ChildBlock } from '../../src/layout/blocks/block.ts';
import { box, group } from '../../src/view/boxes/box.ts';
import { layeredGraphs } from '../../src/view/boxes/layered.ts';
import { row } from '../../src/view/boxes/row.ts';
import type { Box, Link } from '../../src/view/types.ts';
import { contextFor } from './context.ts';

/** `a0` is called a and stands in layer 0. */
function drawn(names: readonly string[], pairs: readonly string[], words: Readonly<Record<string, string>> = {}): Block {
  const boxes = names.map((name) => ({ box: leaf(name), layer: Number(name.slice(1)) }));
  const links = pairs.map((pair) => link(pair, words[pair]));
  const graphs = layeredGraphs('g', boxes, links);
  const linksFrom = new Map(names.map((name) => [name, links.filter(({ from }) => from === name)]));
  return shelves(group('g', { name: 'shelves' }, graphs), { ...contextFor(), linksFrom });
}

function leaf(id: string): Box {
  return box({
    id,
    kind: 'workload',
    style: 'workload',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: id, role: 'pod-name' } }],
  });
}

function link(pair: string, text?: string): Link {
  const [from = '', to = ''] = pair.split('>');
  const label = text === undefined ? [] : [{ text, role: 'label-machine' as const }];
  return { from, to, relation: 'owns', style: 'owns', startArrow: false, endArrow: true, label, tooltip: '' };
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly block: Block;
}

function leaves(block: Block, at = { x: 0, y: 0 }): readonly Placed[] {
  return block.children.flatMap((child: ChildBlock) => {
    const here = { x: at.x + child.x, y: at.y + child.y };
    return child.block.children.length === 0 ? [{ ...here, block: child.block }] : leaves(child.block, here);
  });
}

/** `a0 0,44`: name, and its top left corner. */
function places(block: Block): readonly string[] {
  return leaves(block)
    .map(({ x, y, block: { box: own } }) => `${own.id} ${x},${y}`)
    .sort();
}

function routes(block: Block): readonly string[] {
  return block.children.flatMap(({ x, y, block: own }) =>
    own.links.map(({ link: { from, to }, points }) => `${from}>${to}: ${points.map((point) => `${x + point.x},${y + point.y}`).join(' ')}`),
  );
}

describe('a graph of layers', () => {
  test('one box leads straight to another', () => {
    const block = drawn(['a0', 'b1'], ['a0>b1']);
    expect(places(block)).toEqual(['a0 0,0', 'b1 160,0']);
    expect(routes(block)).toEqual(['a0>b1: 112,22 160,22']);
  });

  test('a box stands at the middle of those that it leads to, and its links turn on one track', () => {
    const block = drawn(['a0', 'b1', 'c1'], ['a0>b1', 'a0>c1']);
    expect(places(block)).toEqual(['a0 0,30', 'b1 174,0', 'c1 174,60']);
    expect(routes(block)).toEqual(['a0>b1: 112,52 132,52 132,22 174,22', 'a0>c1: 112,52 132,52 132,82 174,82']);
  });

  test('links that enter one box have ports of their own, as straight as can be', () => {
    const block = drawn(['a0', 'b0', 'c1'], ['a0>c1', 'b0>c1']);
    const ends = routes(block).map((route) => Number(route.split(',').at(-1)));
    expect(ends).toEqual([44, 60]);
  });

  test('a link over a layer passes it apart from its boxes', () => {
    const block = drawn(['a0', 'b1', 'c2'], ['a0>b1', 'b1>c2', 'a0>c2']);
    const passing = routes(block).find((route) => route.startsWith('a0>c2')) ?? '';
    const [b] = leaves(block).filter(({ block: { box: own } }) => own.id === 'b1');
    const heights = passing
      .split(' ')
      .slice(1)
      .map((point) => Number(point.split(',')[1]));
    const [top, bottom] = [b?.y ?? 0, (b?.y ?? 0) + (b?.block.height ?? 0)];
    expect(heights.some((height) => height < top || height > bottom)).toBe(true);
  });

  test('boxes are ordered so that links do not cross', () => {
    const block = drawn(['a0', 'b0', 'c1', 'd1'], ['a0>d1', 'b0>c1']);
    const y = (name: string) => leaves(block).find(({ block: { box: own } }) => own.id === name)?.y ?? 0;
    expect(y('a0') < y('b0')).toBe(y('d1') < y('c1'));
  });

  test('words stand above the end of their link, and widen its channel', () => {
    const plain = drawn(['a0', 'b1', 'c1'], ['a0>b1', 'a0>c1']);
    const worded = drawn(['a0', 'b1', 'c1'], ['a0>b1', 'a0>c1'], { 'a0>b1': '/cart' });
    expect(worded.width).toBeGreaterThan(plain.width);
    const [first] = worded.children[0]?.block.links ?? [];
    const [label] = first?.labels ?? [];
    expect(label?.text).toBe('/cart');
    expect(label?.y).toBe((first?.points.at(-1)?.y ?? 0) - 6);
    expect(label?.x).toBeGreaterThan(first?.points[1]?.x ?? 0);
  });
});

test('boxes of one series keep their order, and others give way', () => {
  const pods = ['p0', 'p1', 'p2'].map((name) => ({ box: { ...leaf(name), series: 'p' }, layer: 1 }));
  const services = ['all', 'first'].map((name) => ({ box: leaf(name), layer: 0 }));
  const links = ['all>p0', 'all>p1', 'all>p2', 'first>p0'].map((pair) => link(pair));
  const graphs = layeredGraphs('g', [...services, ...pods], links);
  const linksFrom = new Map(['all', 'first'].map((name) => [name, links.filter(({ from }) => from === name)]));
  const block = shelves(group('g', { name: 'shelves' }, graphs), { ...contextFor(), linksFrom });
  const order = [...leaves(block)].sort((a, b) => a.y - b.y).map(({ block: { box: own } }) => own.id);
  expect(order.filter((id) => id.startsWith('p'))).toEqual(['p0', 'p1', 'p2']);
  expect(order.indexOf('first')).toBeLessThan(order.indexOf('all'));
});

test('of two lines of words one stands above the link and one beneath it, and the box makes room for both', () => {
  const from = leaf('a');
  const to = row(leaf('b'), 'b', { text: ':80', role: 'machine' });
  const label = ['/cart', '/orders'].map((text) => ({ text, role: 'label-machine' as const }));
  const links = [{ ...link('a>b'), label }];
  const graphs = layeredGraphs(
    'g',
    [
      { box: from, layer: 0 },
      { box: to, layer: 1 },
    ],
    links,
  );
  const block = shelves(group('g', { name: 'shelves' }, graphs), { ...contextFor(), linksFrom: new Map([['a', links]]) });
  const [placed] = block.children[0]?.block.links ?? [];
  const end = placed?.points.at(-1)?.y ?? 0;
  expect(placed?.labels.map(({ text, y }) => [text, y - end])).toEqual([
    ['/cart', -6],
    ['/orders', 16],
  ]);
  expect(leaves(block).find(({ block: { box: own } }) => own.id === 'b')?.block.height).toBe(48);
});

test('a row takes as little height as its line needs', () => {
  const rows = ['a', 'b'].map((name) => ({ box: row(leaf(name), name, { text: '', role: 'fact' }), layer: 0 }));
  const from = { box: leaf('from'), layer: 1 };
  const links = rows.map(({ box: { id } }) => link(`${id}>from`));
  const graphs = layeredGraphs('g', [...rows, from], links);
  const linksFrom = new Map(rows.map(({ box: { id } }) => [id, links.filter((one) => one.from === id)]));
  const block = shelves(group('g', { name: 'shelves' }, graphs), { ...contextFor(), linksFrom });
  expect(places(block)).toEqual(['a 0,0', 'b 0,40', 'from 174,14']);
});

describe('graphs on shelves', () => {
  test('stand below each other, equal layers in one line, those that begin further left first', () => {
    const block = drawn(['x1', 'y2', 'a0', 'b1', 'c2'], ['x1>y2', 'a0>b1', 'b1>c2']);
    const at = (name: string) => leaves(block).find(({ block: { box: own } }) => own.id === name);
    expect(at('b1')?.x).toBe(at('x1')?.x);
    expect(at('c2')?.x).toBe(at('y2')?.x);
    expect(at('a0')?.y).toBeLessThan(at('x1')?.y ?? 0);
  });

  test('stand in several columns where they would be too tall', () => {
    const names = Array.from({ length: 12 }, (_, index) => [`${String.fromCharCode(97 + index)}0`, `${String.fromCharCode(97 + index)}1`]);
    const block = drawn(
      names.flat(),
      names.map(([from, to]) => `${from}>${to}`),
    );
    const columns = new Set(leaves(block).flatMap(({ x, block: { box: own } }) => (own.id.endsWith('0') ? [x] : [])));
    expect(columns.size).toBeGreaterThan(1);
  });

  test('are all there, in the order of their names, column by column', () => {
    const names = Array.from({ length: 9 }, (_, index) => `${String.fromCharCode(97 + index)}0`);
    const order = [...leaves(drawn(names, []))].sort((a, b) => a.x - b.x || a.y - b.y).map(({ block: { box: own } }) => own.id);
    expect(order).toEqual(names);
  });
});
