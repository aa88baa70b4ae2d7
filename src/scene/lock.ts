/** A padlock on the upper edge of a box: what stands in it is restricted. */
import type { Rect } from '../base/geometry.ts';
import type { BoxPaint } from '../theme/types.ts';
import type { Mark } from './types.ts';

/** From the right end of the edge to its middle, and what of the edge it hides. px */
const inset = 24;
const body = { width: 11, height: 8, radius: 2 };
const shackle = { width: 6, height: 4 };

/** `paper` is what lies behind the box: the lock is cut out of the edge. */
export function lockMarks({ x, y, width }: Rect, { stroke, strokeWidth }: BoxPaint, paper: string): readonly Mark[] {
  const middle = x + width - inset;
  const top = y - 3;
  const half = shackle.width / 2;
  const line = { fill: 'none', stroke, strokeWidth: Math.min(strokeWidth, 1.5), dash: [] };
  return [
    {
      type: 'path',
      d: `M${middle - half},${top}v${-shackle.height / 2}a${half},${half} 0 0 1 ${shackle.width},0v${shackle.height / 2}`,
      ...line,
    },
    {
      type: 'rect',
      x: middle - body.width / 2,
      y: top,
      width: body.width,
      height: body.height,
      radius: body.radius,
      ...line,
      fill: paper,
    },
  ];
}
