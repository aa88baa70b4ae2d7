/** What a layout begins with: the graph, how large its boxes are, and rough plans of it. They tell whether it is worth the work. */
import { smallest } from '../../../base/extremes.ts';
import { once } from '../../../base/once.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
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
  const boxes = graph.levels.flatMap(({ items }) => items.flatMap((item) => (isGroup(item.box) ? [] : [item.box])));
  const outsets = (boxes.some(holdsMany) ? shapes : [undefined]).map((shape): Outset => {
    const sized = sizes(boxes, context, shape);
    return { graph, sized, drafts: once(() => draftsOf(graph, sized, context)) };
  });
  const outset = outsets.length === 1 ? outsets[0] : least(outsets, ({ drafts }) => errorOf(drafts(), context));
  if (outset === undefined) throw new Error('system: there is always an outset');
  known.set(context, outset);
  return outset;
}

/** Wanted width / height of boxes that hold many things: which of them suits the page, the whole figure tells. */
const shapes = [1.4, 0.5, 0.7, 1, 2];

function holdsMany({ arrangement: { name } }: Box): boolean {
  return name === 'pack' || name === 'packed';
}

function errorOf(drafts: readonly Draft[], context: Context): number {
  return smallest(drafts.map(({ size, strain }) => figureError(size, context) + strain));
}

/** The first of those whose error is least. */
function least<T>(all: readonly T[], errorIn: (one: T) => number): T | undefined {
  let best: { readonly one: T; readonly error: number } | undefined;
  for (const one of all) {
    const error = errorIn(one);
    if (best === undefined || error < best.error - 1e-9) best = { one, error };
  }
  return best?.one;
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
