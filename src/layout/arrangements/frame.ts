/** A frame and its cards in rows: a node, or a region; beneath its words may stand meters. Frames, bands and the network are made of these. */
import { largest } from '../../base/extremes.ts';
import type { Box } from '../../view/types.ts';
import type { Block, CardHeight, ChildBlock, Context } from '../blocks/block.ts';
import { cardGap, cardWidth, framePadding } from '../blocks/block.ts';
import { gridOf, run } from '../blocks/grid.ts';
import { setLines } from '../blocks/lines.ts';
import { card, cardHeight } from './card.ts';
import { leaf, leafHeight } from './leaf.ts';
import type { MeterRows } from './meter.ts';
import { isMeter, meterInset, meterRows, setMeters } from './meter.ts';

const headGap = 12;

export function frameWidth(columns: number, context: Context): number {
  return run(columns, cardWidth(context)) + 2 * framePadding;
}

export interface FrameRoom {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
}

export function frameHead(box: Box, width: number, context: Context): number {
  return setLines(context, box.lines, { x: 0, y: 0, width: width - 2 * framePadding, addressBelow: true }).height;
}

/** What stands in rows: all but the meters. */
export function cardsIn(box: Box): readonly Box[] {
  return box.children.some(isMeter) ? box.children.filter((child) => !isMeter(child)) : box.children;
}

function metersIn(box: Box, width: number, context: Context): MeterRows {
  return meterRows(box.children.filter(isMeter), width - 2 * (framePadding - meterInset), context);
}

export function frameHeight(box: Box, columns: number, context: Context): number {
  const width = frameWidth(columns, context);
  const words = framePadding - 4 + frameHead(box, width, context) + metersIn(box, width, context).height;
  if (cardsIn(box).length === 0) return words + framePadding - 4;
  return (
    words +
    headGap +
    rowHeights(box, columns, context).reduce((sum, { head, body }) => sum + head + body + cardGap, -cardGap) +
    framePadding
  );
}

/** Cards of one row are equally high, and their containers begin at one height. */
export function rowHeights(box: Box, columns: number, context: Context): readonly CardHeight[] {
  const cards = cardsIn(box);
  const grid = gridOf(cards.length, columns);
  return Array.from({ length: grid.rows }, (_, r) => {
    const row = cards.slice(r * grid.columns, (r + 1) * grid.columns).map((child) => itemHeight(child, context));
    return { head: largest(row.map(({ head }) => head)), body: largest(row.map(({ body }) => body)) };
  });
}

function itemHeight(box: Box, context: Context): CardHeight {
  return box.arrangement.name === 'card' ? cardHeight(box, context) : { head: 0, body: leafHeight(box, cardWidth(context), context) };
}

export function frame(box: Box, context: Context, room: FrameRoom): Block {
  const { texts, height: head } = setLines(context, box.lines, {
    x: framePadding,
    y: framePadding - 4,
    width: room.width - 2 * framePadding,
    addressBelow: true,
  });
  const meters = metersIn(box, room.width, context);
  const cards = cardsIn(box);
  const grid = gridOf(cards.length, room.columns);
  const heights = rowHeights(box, room.columns, context);
  const children: ChildBlock[] = setMeters(box.children.filter(isMeter), meters, context).map(({ block, x, y }) => ({
    block,
    x: framePadding - meterInset + x,
    y: framePadding - 4 + head + y,
  }));
  let y = framePadding - 4 + head + meters.height + headGap;
  heights.forEach((height, r) => {
    cards.slice(r * grid.columns, (r + 1) * grid.columns).forEach((child, c) => {
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
