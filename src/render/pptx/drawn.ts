/** How much room marks take in their scene. */
import type { Rect } from '../../base/geometry.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Mark } from '../../scene/types.ts';
import { boundsOf, outlinesOf } from '../shapes/outlines.ts';

/** Around all of them, lines in their whole width; of no mark it is empty. px */
export function drawnOf(marks: readonly Mark[]): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const around = ({ x, y, width, height }: Rect, more = 0): void => {
    left = Math.min(left, x - more);
    top = Math.min(top, y - more);
    right = Math.max(right, x + width + more);
    bottom = Math.max(bottom, y + height + more);
  };
  const look = (mark: Mark): void => {
    switch (mark.type) {
      case 'group':
        mark.children.forEach(look);
        break;
      case 'rect':
        around(mark, mark.stroke === 'none' ? 0 : mark.strokeWidth / 2);
        break;
      case 'path': {
        const outlines = outlinesOf(mark.d);
        if (outlines.length > 0) around(boundsOf(outlines), mark.stroke === 'none' ? 0 : mark.strokeWidth / 2);
        break;
      }
      case 'text': {
        const x = mark.x - { start: 0, middle: mark.width / 2, end: mark.width }[mark.anchor];
        around({ x, y: mark.y - mark.size, width: mark.width, height: mark.size * 1.3 });
        break;
      }
      case 'image':
        break;
      case 'link':
        for (const { x, y } of mark.points) around({ x, y, width: 0, height: 0 }, mark.strokeWidth / 2);
        mark.labels.forEach(look);
        break;
      default:
        unreachable(mark);
    }
  };
  marks.forEach(look);
  return Number.isFinite(left) ? { x: left, y: top, width: right - left, height: bottom - top } : { x: 0, y: 0, width: 0, height: 0 };
}
