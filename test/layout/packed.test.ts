import { describe, expect, test } from 'vitest';
import { packed } from '../../src/layout/arrangements/packed/packed.ts';
import type { Block } from '../../src/layout/blocks/block.ts';
import { box } from '../../src/view/boxes/box.ts';
import type { Box, Line } from '../../src/view/types.ts';
import { contextFor } from './context.ts';

const context = contextFor();

function chips(name: string, count: number): Box {
  const children = Array.from({ length: count }, (_, index) =>
    box({
      id: `${name}/${index}`,
      kind: 'container',
      style: 'main',
      arrangement: { name: 'chip' },
      lines: [{ start: { text: `helper-${index}-of-it`, role: 'item' } }],
      centred: true,
    }),
  );
  return box({
    id: name,
    kind: 'pod',
    style: 'pod',
    arrangement: { name: 'mini' },
    lines: [{ start: { text: name, role: 'container-name' } }],
    children,
  });
}

function line(name: string, state = ''): Box {
  const wrong: readonly Line[] = state === '' ? [] : [{ start: { text: state, role: 'fact' } }];
  return box({
    id: name,
    kind: 'pod',
    style: 'plain',
    arrangement: { name: 'line' },
    lines: [{ start: { text: name, role: 'item' } }, ...wrong],
  });
}

function pack(name: string, children: readonly Box[]): Box {
  return box({
    id: name,
    kind: 'node',
    style: 'node',
    arrangement: { name: 'pack' },
    lines: [{ start: { text: name, role: 'node-name' } }],
    children,
  });
}

function pods(count: number, name: string): readonly Box[] {
  return Array.from({ length: count }, (_, index) => line(`${name}-${index}`));
}

function draw(...packs: readonly Box[]): Block {
  return packed(box({ id: 'figure', kind: 'figure', style: 'plain', arrangement: { name: 'packed' }, children: packs }), context);
}

describe('small cards', () => {
  test('are as high as they need, whatever stands beside them', () => {
    const [frame] = draw(pack('a', [chips('one', 1), chips('two', 6), chips('three', 1), chips('four', 6)])).children;
    const heights = new Map(frame?.block.children.map(({ block }) => [block.box.id, block.height]));
    expect(heights.get('one')).toBe(heights.get('three'));
    expect(heights.get('two')).toBeGreaterThan(heights.get('one') ?? 0);
  });

  test('of one height stand in rows, in the order in which they are given', () => {
    const cards = Array.from({ length: 6 }, (_, index) => chips(`card-${index}`, 1));
    const [frame] = draw(pack('a', cards)).children;
    const places = frame?.block.children.map(({ x, y }) => [y, x].map((at) => String(Math.round(at)).padStart(5)).join());
    expect(places).toEqual([...(places ?? [])].sort());
  });
});

describe('lines', () => {
  test('say a state beside a name, on its baseline', () => {
    const [frame] = draw(pack('a', [line('a-pod-with-a-rather-long-name'), line('web', 'Pending'), line('api')])).children;
    const web = frame?.block.children.find(({ block }) => block.box.id === 'web')?.block;
    expect(web?.texts.map(({ text }) => text).sort()).toEqual(['Pending', 'web']);
    expect(new Set(web?.texts.map(({ y }) => y)).size).toBe(1);
  });

  test('say a state beneath a name that leaves no room for it', () => {
    const name = 'a-pod-with-a-rather-long-name';
    const [frame] = draw(
      pack(
        'a',
        Array.from({ length: 60 }, (_, index) => line(`${name}-${index}`, 'CrashLoopBackOff')),
      ),
    ).children;
    const ys = frame?.block.children[0]?.block.texts.map(({ y }) => y) ?? [];
    expect(new Set(ys).size).toBe(ys.length);
  });

  test('have names in one line where the page has room', () => {
    const names = Array.from({ length: 20 }, (_, index) => line(index % 4 === 0 ? `a-deployment-of-a-long-name-${index}` : `web-${index}`));
    const lines = draw(pack('a', names), pack('b', pods(20, 'api'))).children.flatMap(({ block }) => block.children);
    expect(lines.filter(({ block }) => block.texts.length > 1)).toEqual([]);
  });
});

describe('groups', () => {
  test('of unequal size are as wide as their things need, in the order in which they are given', () => {
    const counts = { large: 300, small: 2, one: 1, two: 2, three: 3, four: 4 };
    const { children } = draw(...Object.entries(counts).map(([name, count]) => pack(name, pods(count, `pod-of-${name}`))));
    const width = (id: string): number => children.find(({ block }) => block.box.id === id)?.block.width ?? 0;
    expect(children.map(({ block }) => block.box.id)).toEqual(Object.keys(counts));
    expect(width('small')).toBeLessThan(width('large') / 2);
  });

  test('of one size are equally wide', () => {
    const { children } = draw(...['a', 'b', 'c', 'd', 'e'].map((name) => pack(name, pods(12, name))));
    expect(new Set(children.map(({ block }) => Math.round(block.width))).size).toBe(1);
  });

  test('never overlap, and hold their things', () => {
    const counts = [31, 2, 7, 1, 1, 18, 3];
    const { children } = draw(...counts.map((count, index) => pack(`group-${index}`, pods(count, `of-${index}`))));
    for (const a of children) {
      for (const { block, x, y } of a.block.children) {
        expect(x + block.width).toBeLessThanOrEqual(a.block.width + 1e-6);
        expect(y + block.height).toBeLessThanOrEqual(a.block.height + 1e-6);
      }
      for (const b of children)
        if (a !== b)
          expect(
            a.x + a.block.width <= b.x || b.x + b.block.width <= a.x || a.y + a.block.height <= b.y || b.y + b.block.height <= a.y,
          ).toBe(true);
    }
  });
});
