/**
 * Bands: what belongs to no node, beneath the nodes and as wide as all of them. The name stands beside the cards when one row has room for
 * both, else above them.
 *
 *     ┌ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ┐
 *       not scheduled   ┌ batch-2x9fz ┐
 *     │                 └─────────────┘   │
 *     └ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ┘
 */
import type { Box } from '../../view/types.ts';
import type { Block, Context } from '../blocks/block.ts';
import { cardGap, cardPadding, cardWidth, framePadding } from '../blocks/block.ts';
import { run } from '../blocks/grid.ts';
import { naturalWidth, setLines } from '../blocks/lines.ts';
import { frame, frameHead, frameHeight, item, rowHeights } from './frame.ts';

/** Between a band's name and its first card. */
const nameGap = 24;
/** Above and below a band's words, where it holds nothing else. */
const wordsPadding = 16;

/** Pods without a node or an owner, and what is only counted. */
export function isBand(box: Box): boolean {
  return box.kind === 'unscheduled' || box.kind === 'ownerless' || box.kind === 'left-out';
}

export function bandBlock(band: Box, width: number, context: Context): Block {
  const columns = bandColumns(width, context);
  const height = bandHeight(band, width, context);
  if (band.children.length === 0) {
    const { texts } = setLines(context, band.lines, { x: framePadding, y: wordsPadding, width: width - 2 * framePadding });
    return { box: band, width, height, shape: { type: 'rect' }, texts, children: [], links: [] };
  }
  const start = cardsBeside(band, width, context);
  if (start === undefined) return frame(band, context, { width, height, columns });
  const { texts } = setLines(context, band.lines, { x: framePadding, y: framePadding + cardPadding - 2, width: start - framePadding });
  const children = rowHeights(band, band.children.length, context).flatMap((row) =>
    band.children.map((child, index) => ({
      block: item(child, context, row),
      x: start + index * (cardWidth(context) + cardGap),
      y: framePadding,
    })),
  );
  return { box: band, width, height, shape: { type: 'rect' }, texts, children, links: [] };
}

export function bandHeight(band: Box, width: number, context: Context): number {
  // words alone run over the whole band
  if (band.children.length === 0) return frameHead(band, width, context) + 2 * wordsPadding;
  if (cardsBeside(band, width, context) === undefined) return frameHeight(band, bandColumns(width, context), context);
  return rowHeights(band, band.children.length, context).reduce((sum, { head, body }) => sum + head + body, 2 * framePadding);
}

/** As many cards beside each other as the width takes. */
export function bandColumns(width: number, context: Context): number {
  return Math.max(1, Math.floor((width - 2 * framePadding + cardGap) / (cardWidth(context) + cardGap)));
}

/** Where the cards begin when they stand beside the name; undefined when there are too many of them. */
function cardsBeside(band: Box, width: number, context: Context): number | undefined {
  if (band.children.length === 0) return undefined;
  const start = framePadding + Math.ceil(naturalWidth(context, band.lines)) + nameGap;
  return start + run(band.children.length, cardWidth(context)) + framePadding <= width ? start : undefined;
}
