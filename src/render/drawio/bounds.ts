/** How much room marks take, in px of the scene. */
import type { Rect } from '../../base/geometry.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Mark, TextMark } from '../../scene/types.ts';
import { boundsOfPath } from './stencil.ts';

/** Around boxes and texts; links are left out, since they are nobody's part. undefined where there is nothing. */
export function boundsOf(marks: readonly Mark[]): Rect | undefined {
  return around(marks.flatMap((mark) => boundsOfMark(mark) ?? []));
}

export function contains(outer: Rect, inner: Rect): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function boundsOfMark(mark: Mark): Rect | undefined {
  switch (mark.type) {
    case 'group':
      return boundsOf(mark.children);
    case 'rect':
    case 'image':
      return mark;
    case 'path':
      return boundsOfPath(mark.d);
    case 'text':
      return textRect(mark);
    case 'link':
      return undefined;
    default:
      return unreachable(mark);
  }
}

/** A line is as high as the editor makes it: 1.2 of its size. */
export function textRect({ x, y, width, size, anchor }: TextMark): Rect {
  const height = 1.2 * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  // the editor sets the baseline of a line in the middle of its box half a size, less a pixel, below the middle (mxSvgCanvas2D.plainText)
  return { x: left, y: y - size / 2 + 1 - height / 2, width, height };
}

function around(rects: readonly Rect[]): Rect | undefined {
  let found: Rect | undefined;
  for (const { x, y, width, height } of rects) {
    if (found === undefined) found = { x, y, width, height };
    else {
      const [left, top] = [Math.min(found.x, x), Math.min(found.y, y)];
      const [right, bottom] = [Math.max(found.x + found.width, x + width), Math.max(found.y + found.height, y + height)];
      found = { x: left, y: top, width: right - left, height: bottom - top };
    }
  }
  return found;
}
