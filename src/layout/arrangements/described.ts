/** A container in full: its words from the top left, its ports as pills beneath them. */
import { largest } from '../../base/extremes.ts';
import type { Box } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { ceil4, lookOf } from '../blocks/block.ts';
import { naturalWidth, setLines } from '../blocks/lines.ts';
import { leaf } from './leaf.ts';

const padding = { x: 20, y: 16 } as const;
const pillGap = 8;

export interface DescribedSize {
  readonly width: number;
  readonly height: number;
}

/** The width at which nothing is broken, between `least` and `most`; a port is never broken. */
export function describedWidth(box: Box, context: Context, limits: { readonly least: number; readonly most: number }): number {
  const widest = largest([0, ...box.children.map((child) => pillWidth(child, context))]);
  return Math.max(limits.least, Math.min(limits.most, ceil4(naturalWidth(context, box.lines) + 2 * padding.x + 2)), widest + 2 * padding.x);
}

export function describedHeight(box: Box, width: number, context: Context): number {
  const { height } = setLines(context, box.lines, { x: 0, y: 0, width: width - 2 * padding.x });
  return ceil4(padding.y + height + pillsHeight(box, width, context) + padding.y);
}

export function described(box: Box, context: Context, size: DescribedSize): Block {
  const { texts, height } = setLines(context, box.lines, { x: padding.x, y: padding.y, width: size.width - 2 * padding.x });
  const children: ChildBlock[] = pills(box, size.width, context).map(({ child, x, y, width }) => ({
    block: leaf(child, context, { width, height: pillHeight(context) }),
    x: padding.x + x,
    y: padding.y + height + 8 + y,
  }));
  return { box, ...size, shape: { type: 'rect' }, texts, children, links: [] };
}

function pillHeight(context: Context): number {
  return lookOf(context, 'label-machine').lineHeight + 10;
}

function pillWidth(child: Box, context: Context): number {
  return ceil4(naturalWidth(context, child.lines) + 26);
}

interface Pill {
  readonly child: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function pills(box: Box, width: number, context: Context): readonly Pill[] {
  const room = width - 2 * padding.x;
  const placed: Pill[] = [];
  let x = 0;
  let y = 0;
  for (const child of box.children) {
    const own = Math.min(room, pillWidth(child, context));
    if (x > 0 && x + own > room) {
      x = 0;
      y += pillHeight(context) + pillGap;
    }
    placed.push({ child, x, y, width: own });
    x += own + pillGap;
  }
  return placed;
}

function pillsHeight(box: Box, width: number, context: Context): number {
  const last = pills(box, width, context).at(-1);
  return last === undefined ? 0 : 8 + last.y + pillHeight(context);
}
