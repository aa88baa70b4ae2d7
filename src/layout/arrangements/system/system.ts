/**
 * A system, read from left to right: boxes in layers, groups of them in frames, and between them links in channels of their own, which go round
 * what they do not join. What no link joins stands in a grid below.
 *
 *     ┌ shop ─────────────────────────┐   ┌ data ──────┐
 *     │ ┌ web ┐  ┌──▸┌ cart ───┐      │   │ ┌ redis ─┐ │
 *     │ │     ├──┤   └─────────┴──────┼───┼▸└────────┘ │
 *     │ └─────┘  └──▸┌ orders ─┐      │   └────────────┘
 *     │              └─────────┘      │
 *     └───────────────────────────────┘
 */
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { bridged } from '../../blocks/bridges.ts';
import { setLines } from '../../blocks/lines.ts';
import { best } from './candidates.ts';
import { padding } from './gaps.ts';
import type { Item, Level } from './graph.ts';
import { outsetOf } from './outset.ts';
import type { Places } from './routes.ts';
import { routes } from './routes.ts';
import type { Sized } from './sizes.ts';

export function system(box: Box, context: Context): Block {
  const outset = outsetOf(box, context);
  const { graph, sized } = outset;
  const { ways, places } = best(outset, context);
  const links = bridged(routes(ways, places, context));
  const children = blocksOf(graph.root, { x: 0, y: 0 }, { places, sized, context });
  return { box, width: places.columns.width, height: places.rows.height, shape: { type: 'none' }, texts: [], children, links };
}

interface Drawing {
  readonly places: Places;
  readonly sized: ReadonlyMap<Box, Sized>;
  readonly context: Context;
}

function blocksOf(level: Level, at: { readonly x: number; readonly y: number }, drawing: Drawing): readonly ChildBlock[] {
  const { rows, columns } = drawing.places;
  return level.items.map((item) => {
    const [x, y] = [columns.leftOf(item), rows.topOf(item)];
    const size = { width: columns.widthOf(item), height: rows.heightOf(item) };
    return { block: blockOf(item, size, { x, y }, drawing), x: x - at.x, y: y - at.y };
  });
}

function blockOf(item: Item, size: Size, at: { readonly x: number; readonly y: number }, drawing: Drawing): Block {
  const { box, inner } = item;
  if (inner !== undefined) {
    const room = { x: padding, y: padding - 4, width: size.width - 2 * padding, addressBelow: true };
    const { texts } = setLines(drawing.context, box.lines, room);
    return { box, ...size, shape: { type: 'rect' }, texts, children: blocksOf(inner, at, drawing), links: [] };
  }
  const sized = drawing.sized.get(box);
  if (sized === undefined) throw new Error(`system: ${box.id} has no size`);
  return sized.draw(size);
}
