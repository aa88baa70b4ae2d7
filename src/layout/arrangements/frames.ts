/**
 * Frames of cards (nodes, regions) in rows, broken towards the wanted aspect; all frames are equally wide, all cards equal,
 * frames of one row equally high. Bands (regions) run beneath over the full width.
 *
 *     ┌ worker-1 ──────┐ ┌ worker-2 ──────┐
 *     │ ┌────┐ ┌────┐  │ │ ┌────┐ ┌────┐  │
 *     │ └────┘ └────┘  │ │ └────┘ └────┘  │
 *     └────────────────┘ └────────────────┘
 *     ┌ not scheduled ────────────────────┐
 *     │ ┌────┐                            │
 *     └───────────────────────────────────┘
 */
import type { Box } from '../../view/types.ts';
import type { Block, CardHeight, ChildBlock, Context } from '../block.ts';
import { cardGap, cardWidth, frameGap, framePadding } from '../block.ts';
import { figureError, gridOf, run } from '../grid.ts';
import { naturalWidth, setLines } from '../lines.ts';
import { card, cardHeight } from './card.ts';
import { leaf, leafHeight } from './leaf.ts';

const headGap = 12;

/** Pods without a node, and nodes that are only counted, lie beneath the nodes over the full width. */
export function isBand(box: Box): boolean {
  return box.kind === 'unscheduled' || box.kind === 'left-out';
}

export interface FramePlan {
  /** Cards beside each other in a frame. */
  readonly columns: number;
  /** Frames beside each other. */
  readonly perRow: number;
}

export function frames(box: Box, context: Context): Block {
  const upright = box.children.filter((child) => !isBand(child));
  const bands = box.children.filter(isBand);
  const plan = choosePlan(upright, bands, context);
  const children: ChildBlock[] = [];
  const width = Math.max(
    frameWidth(plan.columns, context) * plan.perRow + frameGap * (plan.perRow - 1),
    bandsWidth(upright, bands, plan, context),
  );
  let y = 0;
  for (const row of rowsOf(upright, plan.perRow)) {
    const rowWidth = (width - frameGap * (plan.perRow - 1)) / plan.perRow;
    const height = Math.max(...row.map((child) => frameHeight(child, plan.columns, context)));
    row.forEach((child, index) => {
      children.push({
        block: frame(child, context, { width: rowWidth, height, columns: plan.columns }),
        x: index * (rowWidth + frameGap),
        y,
      });
    });
    y += height + frameGap;
  }
  for (const band of bands) {
    const block = bandBlock(band, width, context);
    children.push({ block, x: 0, y });
    y += block.height + frameGap;
  }
  return { box, width, height: Math.max(0, y - frameGap), shape: { type: 'none' }, texts: [], children, links: [] };
}

/** Tries the arrangements that are possible and takes the one nearest to the wanted aspect; among equals the one with less empty room. */
export function choosePlan(upright: readonly Box[], bands: readonly Box[], context: Context): FramePlan {
  const most = Math.max(1, ...upright.map((child) => child.children.length));
  const bandCards = Math.max(0, ...bands.map((band) => band.children.length));
  let best: FramePlan = { columns: 1, perRow: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= (upright.length === 0 ? bandCards : most); columns++) {
    const heights = upright.map((child) => frameHeight(child, columns, context));
    for (let perRow = 1; perRow <= Math.max(1, upright.length); perRow++) {
      const plan = { columns, perRow };
      const error = planError({ upright, heights, bands, plan }, context);
      if (error < least - 1e-9) {
        best = plan;
        least = error;
      }
    }
  }
  return best;
}

interface Trial {
  readonly upright: readonly Box[];
  /** Of the upright frames under this plan. */
  readonly heights: readonly number[];
  readonly bands: readonly Box[];
  readonly plan: FramePlan;
}

function planError({ upright, heights, bands, plan }: Trial, context: Context): number {
  const width = Math.max(
    frameWidth(plan.columns, context) * plan.perRow + frameGap * (plan.perRow - 1),
    bandsWidth(upright, bands, plan, context),
  );
  let height = -frameGap;
  let empty = 0;
  for (const row of rowsOf(heights, plan.perRow)) {
    height += Math.max(...row) + frameGap;
    empty += (plan.perRow - row.length) / plan.perRow;
  }
  for (const band of bands) {
    height += bandHeight(band, width, context) + frameGap;
    const columns = bandColumns(width, context);
    const over = band.children.length % columns;
    if (over > 0 && band.children.length > columns) empty += (2 * (columns - over)) / columns;
  }
  return figureError({ width, height }, context) + empty * 0.12;
}

/** Without upright frames the bands alone set the width: as many cards beside each other as the plan says. */
function bandsWidth(upright: readonly Box[], bands: readonly Box[], plan: FramePlan, context: Context): number {
  if (bands.length === 0) return 0;
  if (upright.length === 0) return frameWidth(plan.columns, context);
  const words = Math.max(...bands.map((band) => naturalWidth(context, band.lines))) + 2 * framePadding;
  return Math.max(Math.min(words, 480), cardWidth(context) + 2 * framePadding);
}

function bandColumns(width: number, context: Context): number {
  return Math.max(1, Math.floor((width - 2 * framePadding + cardGap) / (cardWidth(context) + cardGap)));
}

/** A frame over the full width, with as many cards beside each other as it takes. */
export function bandBlock(band: Box, width: number, context: Context): Block {
  return frame(band, context, { width, height: bandHeight(band, width, context), columns: bandColumns(width, context) });
}

export function bandHeight(band: Box, width: number, context: Context): number {
  return frameHeight(band, bandColumns(width, context), context);
}

export function frameWidth(columns: number, context: Context): number {
  return run(columns, cardWidth(context)) + 2 * framePadding;
}

interface FrameRoom {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
}

export function frameHead(box: Box, width: number, context: Context): number {
  return setLines(context, box.lines, { x: 0, y: 0, width: width - 2 * framePadding }).height;
}

function frameHeight(box: Box, columns: number, context: Context): number {
  const words = framePadding - 4 + frameHead(box, frameWidth(columns, context), context);
  if (box.children.length === 0) return words + framePadding - 4;
  return (
    words +
    headGap +
    rowHeights(box, columns, context).reduce((sum, { head, body }) => sum + head + body + cardGap, -cardGap) +
    framePadding
  );
}

/** Cards of one row are equally high, and their containers begin at one height. */
export function rowHeights(box: Box, columns: number, context: Context): readonly CardHeight[] {
  const grid = gridOf(box.children.length, columns);
  return Array.from({ length: grid.rows }, (_, r) => {
    const row = box.children.slice(r * grid.columns, (r + 1) * grid.columns).map((child) => itemHeight(child, context));
    return { head: Math.max(...row.map(({ head }) => head)), body: Math.max(...row.map(({ body }) => body)) };
  });
}

function itemHeight(box: Box, context: Context): CardHeight {
  return box.arrangement.name === 'card' ? cardHeight(box, context) : { head: 0, body: leafHeight(box, cardWidth(context), context) };
}

function frame(box: Box, context: Context, room: FrameRoom): Block {
  const { texts, height: head } = setLines(context, box.lines, {
    x: framePadding,
    y: framePadding - 4,
    width: room.width - 2 * framePadding,
  });
  const grid = gridOf(box.children.length, room.columns);
  const heights = rowHeights(box, room.columns, context);
  const children: ChildBlock[] = [];
  let y = framePadding - 4 + head + headGap;
  heights.forEach((height, r) => {
    box.children.slice(r * grid.columns, (r + 1) * grid.columns).forEach((child, c) => {
      children.push({ block: item(child, context, height), x: framePadding + c * (cardWidth(context) + cardGap), y });
    });
    y += height.head + height.body + cardGap;
  });
  return { box, width: room.width, height: room.height, shape: { type: 'rect' }, texts, children, links: [] };
}

export function item(box: Box, context: Context, height: CardHeight): Block {
  return box.arrangement.name === 'card'
    ? card(box, context, height)
    : leaf(box, context, { width: cardWidth(context), height: height.head + height.body });
}

export function rowsOf<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / perRow) }, (_, r) => items.slice(r * perRow, (r + 1) * perRow));
}
