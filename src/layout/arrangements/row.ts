/** A box of one line: its name at the start, what is said of it at the end. */
import type { Box } from '../../view/types.ts';
import type { Block, Context } from '../blocks/block.ts';
import { lookOf } from '../blocks/block.ts';
import { setLines } from '../blocks/lines.ts';
import type { LeafRoom } from './leaf.ts';
import { leafPadding } from './leaf.ts';

/** px */
export function rowHeight(context: Context): number {
  return 12 + lookOf(context, 'pod-name').lineHeight;
}

/** Higher where many links enter it. */
export function row(box: Box, context: Context, { width, height = rowHeight(context) }: LeafRoom): Block {
  const inner = { x: leafPadding.x, y: 0, width: width - 2 * leafPadding.x, maxLines: 1 };
  const words = setLines(context, box.lines, inner).height;
  const { texts } = setLines(context, box.lines, { ...inner, y: (height - words) / 2 });
  return { box, width, height, shape: { type: 'rect' }, texts, children: [], links: [] };
}

export function isRow(box: Box): boolean {
  return box.arrangement.name === 'row';
}
