/** SVG path data as straight lines and cubic curves, which is what other programs' own shapes are made of. */
import { absolutize, normalize, parsePath } from 'path-data-parser';
import type { Point, Rect } from '../../base/geometry.ts';

export interface Curve {
  readonly type: 'curve';
  readonly controls: readonly [Point, Point];
  readonly to: Point;
}

export type Segment = { readonly type: 'line'; readonly to: Point } | Curve;

/** One stroke of the pen. */
export interface Outline {
  readonly from: Point;
  readonly segments: readonly Segment[];
  readonly isClosed: boolean;
}

/** Throws on path data that cannot be read: that is a mistake of an earlier stage. */
export function outlinesOf(d: string): readonly Outline[] {
  const outlines: { from: Point; segments: Segment[]; isClosed: boolean }[] = [];
  let from: Point | undefined;
  for (const { key, data } of normalize(absolutize(parsePath(d)))) {
    if (!data.every(Number.isFinite)) throw new Error(`a path has coordinates that are no numbers: ${d.slice(0, 100)}`);
    const [x = 0, y = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = data;
    const outline = outlines.at(-1);
    if (key === 'M') from = { x, y };
    else if (key === 'Z') {
      if (outline !== undefined) outline.isClosed = true;
    } else {
      // what follows a closed outline, or a move, is another one
      const open = from !== undefined || outline === undefined || outline.isClosed;
      const into = open ? { from: from ?? outline?.from ?? { x: 0, y: 0 }, segments: [], isClosed: false } : outline;
      if (open) outlines.push(into);
      from = undefined;
      into.segments.push(
        key === 'C'
          ? {
              type: 'curve',
              controls: [
                { x, y },
                { x: x2, y: y2 },
              ],
              to: { x: x3, y: y3 },
            }
          : { type: 'line', to: { x, y } },
      );
    }
  }
  return outlines;
}

/** Around all points and control points: a curve never leaves it. */
export function boundsOf(outlines: readonly Outline[]): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const around = ({ x, y }: Point): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { from, segments } of outlines) {
    around(from);
    for (const segment of segments) {
      if (segment.type === 'curve') segment.controls.forEach(around);
      around(segment.to);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
