import { expect, test } from 'vitest';
import { gallery } from '../../src/layout/arrangements/gallery.ts';
import type { Block } from '../../src/layout/blocks/block.ts';
import { box, group } from '../../src/view/boxes/box.ts';
import type { Box } from '../../src/view/types.ts';
import { contextFor } from './context.ts';

function comparison(name: string): Box {
  const panels = ['now', 'copies'].map((side) =>
    box({ id: `${name}/${side}`, kind: 'panel', style: 'plain', arrangement: { name: 'panel' }, lines: [] }),
  );
  return group(name, { name: 'compare' }, panels);
}

/** As wide as its name says: `a/300`. */
function block(child: Box): Block {
  return { box: child, width: Number(child.id.split('/')[1]), height: 200, shape: { type: 'none' }, texts: [], children: [], links: [] };
}

test('comparisons stand in columns, and further apart than the panels of one', () => {
  const all = group('pods', { name: 'gallery' }, ['a/300', 'b/420', 'c/360', 'd/400'].map(comparison));
  const { children, width } = gallery(all, contextFor([all]), block);
  expect(children.map(({ x }) => x)).toEqual([0, 416, 0, 416]);
  expect(width).toBe(836);
});

function columnsOf(names: readonly string[]): readonly number[] {
  const pods = names.map((id) => box({ id, kind: 'pod', style: 'pod', arrangement: { name: 'mounts' }, lines: [] }));
  const all = group('pods', { name: 'gallery' }, pods);
  return gallery(all, contextFor([all]), block).children.map(({ x }) => x);
}

test('pods of much the same width stand in columns, others close one after the other', () => {
  expect(columnsOf(['a/300', 'b/320', 'c/310', 'd/300'])).toEqual([0, 338, 0, 338]);
  expect(columnsOf(['a/300', 'b/620', 'c/600', 'd/300'])).toEqual([0, 328, 0, 628]);
});
