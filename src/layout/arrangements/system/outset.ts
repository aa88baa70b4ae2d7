/** What a layout begins with: the graph, how large its boxes are, and rough plans of it. They tell whether it is worth the work. */
import { smallest } from '../../../base/extremes.ts';
import { once } from '../../../base/once.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { roomOn } from '../../blocks/page.ts';
import type { Draft } from './drafts.ts';
import { draftsOf } from './drafts.ts';
import { gaps } from './gaps.ts';
import type { Graph } from './graph.ts';
import { isGroup, systemGraph } from './graph.ts';
import type { Sized } from './sizes.ts';
import { sizes } from './sizes.ts';

export interface Outset {
  readonly graph: Graph;
  readonly sized: ReadonlyMap<Box, Sized>;
  readonly drafts: () => readonly Draft[];
}

/** Asked for twice: whether a figure has room, and by its layout. */
const known = new WeakMap<Context, Outset>();

export function outsetOf(box: Box, context: Context): Outset {
  const made = known.get(context);
  if (made !== undefined && made.graph.root.box === box) return made;
  const graph = systemGraph(box, context.linksFrom);
  const sized = sizes(
    graph.levels.flatMap(({ items }) => items.flatMap((item) => (isGroup(item.box) ? [] : [item.box]))),
    context,
  );
  const outset: Outset = { graph, sized, drafts: once(() => draftsOf(graph, sized, context)) };
  known.set(context, outset);
  return outset;
}

/** Drafts are smaller than what becomes of them: over the corpus and generated systems by at most a twentieth larger. */
const surely = 1.1;

/** In no arrangement has its page room for it. */
export function hasNoRoom(box: Box, context: Context): boolean {
  const { sized, drafts } = outsetOf(box, context);
  const room = roomOn(context.page, context.metrics);
  // no two boxes stand closer together than rows of a graph
  const gap = gaps.rows;
  let area = 0;
  for (const { width, height } of sized.values()) area += (width + gap) * (height + gap);
  return area > (room.width + gap) * (room.height + gap - context.above) || leastShrinking(drafts(), context) > surely;
}

/** By how much the one that suits its page best would have to be made smaller; at most 1 for what has room. */
export function leastShrinking(drafts: readonly Draft[], { page, metrics, above }: Context): number {
  const room = roomOn(page, metrics);
  return smallest(drafts.map(({ size }) => Math.max(size.width / room.width, (size.height + above) / room.height)));
}
