/**
 * A small card: its words, and beneath them its containers as chips, which fill their row.
 *
 *     ┌ inventory ─── ×3 ┐
 *     │ (app) (  proxy ) │
 *     └──────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4, lookOf } from '../../blocks/block.ts';
import { naturalWidth, setCentred, setLines } from '../../blocks/lines.ts';
import type { Cut } from './cut.ts';
import { heightsBy, quantiles } from './cut.ts';

const padding = 10;
const chipPadding = 8;
const chipGap = 4;
const headGap = 6;
/** A card is no narrower. px */
const narrowest = 96;

export function miniCuts(items: readonly Box[], context: Context): readonly Cut[] {
  const names = items.map(({ lines }) => naturalWidth(context, lines.slice(0, 1)));
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
  return {
    width,
    isSquare: false,
    gap: { x: 10, y: 10 },
    padding: 14,
    frameGap: 12,
    order: 'rows',
    isWhole: items.every((item) => isWholeAt(item, width, context)),
    cost: 0,
    heightOf: heightsBy((item, own) => heightAt(item, own, context)),
    draw: (item, room) => mini(item, room, context),
  };
}

function isWholeAt(item: Box, width: number, context: Context): boolean {
  const cut = (text: string): boolean => text.includes('…');
  const { texts } = head(item, width, context);
  return !texts.some(({ text }) => cut(text)) || item.lines.some(({ start, end }) => cut(start?.text ?? '') || cut(end?.text ?? ''));
}

function head(item: Box, width: number, context: Context) {
  return setLines(context, item.lines, { x: padding, y: padding - 3, width: width - 2 * padding });
}

function heightAt(item: Box, width: number, context: Context): number {
  const rows = chipRows(item, width, context).length;
  const chips = rows === 0 ? 0 : headGap + rows * chipHeight(context) + (rows - 1) * chipGap;
  return padding - 3 + head(item, width, context).height + chips + padding - (rows === 0 ? 3 : 0);
}

function chipHeight(context: Context): number {
  return lookOf(context, 'item').lineHeight + 4;
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

function mini(item: Box, { width, height }: { readonly width: number; readonly height: number }, context: Context): Block {
  const { texts, height: words } = head(item, width, context);
  const inner = width - 2 * padding;
  const children: ChildBlock[] = [];
  let y = padding - 3 + words + headGap;
  for (const row of chipRows(item, width, context)) {
    const natural = row.map((chip) => Math.min(inner, chipWidth(chip, context)));
    const spare = inner - natural.reduce((sum, own) => sum + own + chipGap, -chipGap);
    let x = padding;
    row.forEach((chip, index) => {
      const own = (natural[index] ?? 0) + spare / row.length;
      children.push({ block: chipBlock(chip, own, context), x, y });
      x += own + chipGap;
    });
    y += chipHeight(context) + chipGap;
  }
  return { box: item, width, height, shape: { type: 'rect' }, texts, children, links: [] };
}

function chipBlock(chip: Box, width: number, context: Context): Block {
  const height = chipHeight(context);
  const { texts } = setCentred(context, chip.lines, { x: chipPadding, y: 0, width: width - 2 * chipPadding, height, maxLines: 1 });
  return { box: chip, width, height, shape: { type: 'rect' }, texts, children: [], links: [] };
}
