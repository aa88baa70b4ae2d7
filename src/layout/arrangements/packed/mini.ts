/**
 * A small card: its words, and beneath them its containers as chips, which fill their row. Cards of unequal height stand in columns, each as high
 * as it needs: stretched to the highest of a row they would look as if something were missing in them.
 *
 *     ┌ inventory ─── ×3 ┐
 *     │ (app) (  proxy ) │
 *     └──────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4 } from '../../blocks/block.ts';
import type { LinesRoom } from '../../blocks/lines.ts';
import { naturalWidth, setCentred, setLines } from '../../blocks/lines.ts';
import type { Cut } from './cut.ts';
import { brokenShare, heightsBy, quantiles } from './cut.ts';

const padding = 10;
const chipPadding = 8;
const chipGap = 4;
/** Above and below the word of a chip, and the words of a whole container. px */
const chipInset = 2;
const cellInset = 4;
const headGap = 6;
/** A card is no narrower. px */
const narrowest = 96;

export function miniCuts(items: readonly Box[], context: Context): readonly Cut[] {
  const names = items.map(({ lines }) => naturalWidth(context, lines.slice(0, 2)));
  const rows = items.map(({ children }) => children.reduce((sum, chip) => sum + chipWidth(chip, context) + chipGap, -chipGap));
  const chips = largest([0, ...items.flatMap(({ children }) => children.map((chip) => chipWidth(chip, context)))]);
  const wanted = [...quantiles(names, [0.5, 0.75, 0.9, 1]), ...quantiles(rows, [0.5, 0.9, 1])];
  const widths = new Set(wanted.map((inner) => ceil4(Math.max(inner, narrowest - 2 * padding)) + 2 * padding));
  // chips as long as their words while that is no more than a card may be
  const least = Math.min(chips, 260 * context.metrics.scale) + 2 * padding;
  return [...new Set([...widths].map((width) => Math.max(width, ceil4(least))))]
    .sort((a, b) => a - b)
    .map((width) => miniCut(width, items, context));
}

function miniCut(width: number, items: readonly Box[], context: Context): Cut {
  const heightOf = heightsBy((item, own) => heightAt(item, own, context));
  const heights = new Set(items.map((item) => heightOf(item, width)));
  return {
    width,
    isSquare: false,
    gap: { x: 10, y: 10 },
    padding: 14,
    frameGap: 12,
    order: heights.size > 1 ? 'columns' : 'rows',
    isWhole: items.every((item) => isWholeAt(item, width, context)),
    cost: brokenShare(items, ({ lines }) => naturalWidth(context, lines.slice(0, 1)) > width - 2 * padding),
    heightOf,
    draw: (item, room) => mini(item, room, context),
  };
}

function isWholeAt(item: Box, width: number, context: Context): boolean {
  const cut = (text: string): boolean => text.includes('…');
  const { texts } = head(item, width, context);
  return !texts.some(({ text }) => cut(text)) || item.lines.some(({ start, end }) => cut(start?.text ?? '') || cut(end?.text ?? ''));
}

function head(item: Box, width: number, context: Context) {
  return setLines(context, item.lines, { x: padding, y: padding - 3, width: width - 2 * padding, addressBelow: true });
}

function heightAt(item: Box, width: number, context: Context): number {
  const rows = chipRows(item, width, context);
  const chips = rows.reduce((sum, row) => sum + rowHeight(row, width, context) + chipGap, -chipGap);
  return padding - 3 + head(item, width, context).height + (rows.length === 0 ? -3 : headGap + chips) + padding;
}

/** Chips of one row are equally high. */
function rowHeight(row: readonly Box[], width: number, context: Context): number {
  return largest(row.map((chip) => chipHeight(chip, Math.min(width - 2 * padding, chipWidth(chip, context)), context)));
}

/** Of one line, or of all that a container says. */
function chipHeight(chip: Box, width: number, context: Context): number {
  return setChip(chip, { x: 0, y: 0, width: width - 2 * chipPadding }, context).height + 2 * insetOf(chip);
}

function insetOf({ lines }: Box): number {
  return lines.length > 1 ? cellInset : chipInset;
}

function setChip({ lines, centred }: Box, room: LinesRoom & { readonly height?: number }, context: Context) {
  return centred ? setCentred(context, lines, room) : setLines(context, lines, { ...room, addressBelow: true });
}

function chipWidth(chip: Box, context: Context): number {
  return Math.ceil(naturalWidth(context, chip.lines)) + 2 * chipPadding;
}

/** As many chips in a row as fit with their whole words. */
function chipRows({ children }: Box, width: number, context: Context): readonly (readonly Box[])[] {
  const inner = width - 2 * padding;
  const rows: Box[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const chip of children) {
    const own = chipWidth(chip, context);
    if (used + chipGap + own > inner) {
      rows.push([]);
      used = -chipGap;
    }
    rows.at(-1)?.push(chip);
    used += chipGap + own;
  }
  return rows;
}

function mini(item: Box, room: { readonly width: number; readonly height: number }, context: Context): Block {
  const { width } = room;
  const { texts, height: words } = head(item, width, context);
  const inner = width - 2 * padding;
  const children: ChildBlock[] = [];
  let y = padding - 3 + words + headGap;
  for (const row of chipRows(item, width, context)) {
    const height = rowHeight(row, width, context);
    const natural = row.map((chip) => Math.min(inner, chipWidth(chip, context)));
    const spare = inner - natural.reduce((sum, own) => sum + own + chipGap, -chipGap);
    let x = padding;
    row.forEach((chip, index) => {
      const own = (natural[index] ?? 0) + spare / row.length;
      children.push({ block: chipBlock(chip, { width: own, height }, context), x, y });
      x += own + chipGap;
    });
    y += height + chipGap;
  }
  return { box: item, width, height: room.height, shape: { type: 'rect' }, texts, children, links: [] };
}

function chipBlock(chip: Box, { width, height }: { readonly width: number; readonly height: number }, context: Context): Block {
  const y = chip.centred ? 0 : insetOf(chip);
  const { texts } = setChip(chip, { x: chipPadding, y, width: width - 2 * chipPadding, height }, context);
  return { box: chip, width, height, shape: { type: 'rect' }, texts, children: [], links: [] };
}
