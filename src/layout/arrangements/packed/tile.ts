/** A tile: a small square that stands for one thing. All of a figure are of one size, as large as the page allows. */
import type { Context } from '../../blocks/block.ts';
import { grown } from '../../blocks/block.ts';
import type { Cut } from './cut.ts';
import { squareBlock } from './square.ts';

/** px, for facts of 12 px */
const sizes = [36, 28, 22, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5] as const;

export function tileCuts(context: Context): readonly Cut[] {
  return sizes.map((size) => {
    const side = grown(size, context);
    const gap = size > 10 ? 3 : size > 7 ? 2 : 1;
    return {
      width: side,
      isSquare: true,
      gap: { x: gap, y: gap },
      padding: size > 10 ? 10 : size > 7 ? 6 : 4,
      frameGap: size > 10 ? 8 : size > 7 ? 5 : 3,
      order: 'rows',
      isWhole: true,
      cost: 0,
      heightOf: () => side,
      draw: (item, room) => squareBlock(item, Math.min(room.width, side)),
    };
  });
}
