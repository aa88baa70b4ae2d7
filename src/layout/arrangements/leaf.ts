/** A box without children: its words in the middle, or from the top left. */
import type { Box } from '../../view/types.ts';
import type { Block, Context } from '../blocks/block.ts';
import { ceil4 } from '../blocks/block.ts';
import { naturalWidth, setCentred, setLines } from '../blocks/lines.ts';
import type { Shape } from '../types.ts';

export interface LeafRoom {
  readonly width: number;
  readonly height?: number;
}

/** Space between a leaf's border and its words. */
export const leafPadding = { x: 12, y: 12 } as const;

/** What a cylinder's lid takes of its height. */
export const lidRoom = 8;

/** The width at which a leaf's words need one line each, and no more than `cap`. */
export function leafWidth(box: Box, context: Context, cap: number): number {
  return Math.min(cap, ceil4(naturalWidth(context, box.lines) + 2 * leafPadding.x + 2));
}

export function leafHeight(box: Box, width: number, context: Context): number {
  const room = { x: 0, y: 0, width: width - 2 * leafPadding.x, addressBelow: true };
  const { height } = box.centred ? setCentred(context, box.lines, room) : setLines(context, box.lines, room);
  return ceil4(height + 2 * leafPadding.y);
}

export function leaf(box: Box, context: Context, room: LeafRoom, shape: Shape = { type: 'rect' }): Block {
  const height = room.height ?? leafHeight(box, room.width, context);
  const inner = { x: leafPadding.x, y: leafPadding.y, width: room.width - 2 * leafPadding.x };
  const lid = shape.type === 'cylinder' ? lidRoom : 0;
  const { texts } = box.centred
    ? setCentred(context, box.lines, { ...inner, y: lid, height: height - lid })
    : setLines(context, box.lines, { ...inner, addressBelow: true });
  return { box, width: room.width, height, shape, texts, children: [], links: [] };
}
