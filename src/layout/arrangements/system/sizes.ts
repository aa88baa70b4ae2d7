/** How large each box of a system is, and how it is drawn at its size: boxes of one sort are equally wide. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import { groupBy } from '../../../base/group-by.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, Context } from '../../blocks/block.ts';
import { cardWidth, ceil4, grown } from '../../blocks/block.ts';
import { card, cardHeight } from '../card.ts';
import { described, describedHeight, describedWidth } from '../described.ts';
import { leaf, leafHeight, leafWidth, lidRoom } from '../leaf.ts';
import type { Cut } from '../packed/cut.ts';
import { cutsOf } from '../packed/cuts.ts';
import { headWidth, thingsIn } from '../packed/head.ts';
import { packBlock, packHeight, packWidth } from '../packed/pack.ts';
import { row, rowHeight } from '../row.ts';

export interface Sized extends Size {
  /** At least as large. */
  readonly draw: (size: Size) => Block;
}

const widest = { leaf: 300, row: 420, described: { least: 220, most: 320 } } as const;
const narrowest = 96;

/** Of all boxes but groups. `shape`: wanted width / height of those that hold many things. */
export function sizes(boxes: readonly Box[], context: Context, shape = 1.4): ReadonlyMap<Box, Sized> {
  const sized = new Map<Box, Sized>();
  for (const [, own] of groupBy(boxes, sortOf)) {
    const [first] = own;
    if (first === undefined) continue;
    const sizer = sizerFor(first, own, { context, shape });
    for (const box of own) sized.set(box, sizer(box));
  }
  return sized;
}

/** Leaves of different kinds say different things; all else has one width. */
function sortOf({ arrangement, kind }: Box): string {
  return arrangement.name === 'leaf' ? `leaf ${kind}` : arrangement.name;
}

interface Wanted {
  readonly context: Context;
  readonly shape: number;
}

function sizerFor({ arrangement }: Box, all: readonly Box[], { context, shape }: Wanted): (box: Box) => Sized {
  switch (arrangement.name) {
    case 'card':
      return (box) => cardSized(box, context);
    case 'described': {
      const limits = { least: grown(widest.described.least, context), most: grown(widest.described.most, context) };
      const width = ceil4(largest(all.map((box) => describedWidth(box, context, limits)))) + context.stretch;
      return (box) => ({
        width,
        height: ceil4(describedHeight(box, width, context)),
        draw: (size) => described(box, context, size),
      });
    }
    case 'row': {
      const width = widthOf(all, widest.row, context);
      return (box) => ({ width, height: ceil4(rowHeight(context)), draw: (size) => row(box, context, size) });
    }
    case 'mini':
      return cutSizer(all, context);
    case 'pack':
    case 'packed':
      return packSizer(all, { context, shape });
    default: {
      const width = widthOf(all, widest.leaf, context);
      return (box) => {
        const isVolume = box.kind === 'volume';
        const height = leafHeight(box, width, context) + (isVolume ? lidRoom : 0);
        return { width, height, draw: (size) => leaf(box, context, size, { type: isVolume ? 'cylinder' : 'rect' }) };
      };
    }
  }
}

function widthOf(boxes: readonly Box[], most: number, context: Context): number {
  const natural = largest(boxes.map((box) => leafWidth(box, context, grown(most, context))));
  return Math.max(grown(narrowest, context), natural) + context.stretch;
}

function cardSized(box: Box, context: Context): Sized {
  const { head, body } = cardHeight(box, context);
  return {
    width: ceil4(cardWidth(context)),
    height: ceil4(head + body),
    draw: ({ height }) => card(box, context, { head, body: height - head }),
  };
}

function cutSizer(all: readonly Box[], context: Context): (box: Box) => Sized {
  const cut = chosenCut(all, context);
  const width = ceil4(cut.width) + context.stretch;
  return (box) => ({ width, height: ceil4(cut.heightOf(box, width)), draw: (size) => cut.draw(box, size) });
}

/** The narrowest in which names are whole and most of them are not broken. */
function chosenCut(all: readonly Box[], context: Context): Cut {
  const cuts = cutsOf(all, context);
  const best = cuts.reduce<Cut | undefined>((kept, cut) => (kept === undefined || costOf(cut) < costOf(kept) ? cut : kept), undefined);
  if (best === undefined) throw new Error('sizes: there is always a cut');
  return best;
}

function costOf({ isWhole, cost, width }: Cut): number {
  return (isWhole ? 0 : 100) + cost + width / 600;
}

interface Packed {
  readonly plan: { readonly cut: Cut; readonly columns: number; readonly perRow: number; readonly gap: number };
  readonly size: Size;
  readonly misfit: number;
}

/** Many small things in one frame, in as many columns as suit its shape and leave little of it empty. */
function packSizer(all: readonly Box[], { context, shape }: Wanted): (box: Box) => Sized {
  const cut = chosenCut(all.flatMap(thingsIn), context);
  return (box) => {
    const head = headWidth([box], grown(360, context), context);
    const things = Math.max(1, thingsIn(box).length);
    let best: Packed | undefined;
    for (let columns = 1; columns <= things; columns++) {
      const plan = { cut, columns, perRow: 1, gap: 0 };
      const width = ceil4(packWidth(columns, cut, head));
      const size = { width, height: ceil4(packHeight(box, { width, plan }, context)) };
      const empty = (Math.ceil(things / columns) * columns) / things - 1;
      const misfit = Math.abs(Math.log2(size.width / size.height / shape)) + 2 * empty;
      if (best === undefined || misfit < best.misfit) best = { plan, size, misfit };
      if (size.width > size.height * 4) break;
    }
    if (best === undefined) throw new Error('sizes: a pack has a column');
    const { plan, size } = best;
    return { ...size, draw: (room) => packBlock(box, { ...room, plan }, context) };
  };
}
