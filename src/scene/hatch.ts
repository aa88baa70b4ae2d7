/**
 * A hatch as lines cut to the shape they lie in, so that every renderer draws them alike: a strip along the left border, with an edge.
 *
 *     ╭─┬──────────╮
 *     │╱│ log      │
 *     │╱│ sidecar  │
 *     ╰─┴──────────╯
 */
import type { Point, Rect } from '../base/geometry.ts';
import type { BoxPaint, Hatch } from '../theme/types.ts';
import type { PathMark } from './types.ts';

export function hatchMarks(rect: Rect, paint: BoxPaint): readonly PathMark[] {
  const { hatch } = paint;
  if (hatch === undefined || rect.width < 3 * hatch.strip) return [];
  const shape = stripOf(rect, Math.min(paint.radius, rect.height / 2), hatch.strip);
  const edge = { from: { x: rect.x + hatch.strip, y: rect.y }, to: { x: rect.x + hatch.strip, y: rect.y + rect.height } };
  const lines = [...hatch.angles.flatMap((angle) => hatchLines(shape, rect, angle, hatch)), edge];
  const d = lines.map(({ from, to }) => `M${text(from)}L${text(to)}`).join('');
  return [{ type: 'path', d, fill: 'none', stroke: paint.stroke, strokeWidth: hatch.strokeWidth, dash: [] }];
}

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** The corners of the strip, clockwise; an arc is three straight lines within it. */
function stripOf({ x, y, height }: Rect, radius: number, strip: number): readonly Point[] {
  const r = Math.min(radius, strip);
  const arc = (centre: Point, from: number): readonly Point[] =>
    [0, 30, 60, 90].map((degrees) => onCircle(centre, r, ((from + degrees) * Math.PI) / 180));
  return [
    { x: x + strip, y },
    { x: x + strip, y: y + height },
    ...arc({ x: x + r, y: y + height - r }, 90),
    ...arc({ x: x + r, y: y + r }, 180),
  ];
}

function onCircle(centre: Point, r: number, angle: number): Point {
  return { x: centre.x + r * Math.cos(angle), y: centre.y + r * Math.sin(angle) };
}

/** Lines of one direction, symmetric to the strip's centre, each cut to the convex shape. */
function hatchLines(shape: readonly Point[], rect: Rect, angle: number, { gap, strip }: Hatch): readonly Segment[] {
  const radians = (angle * Math.PI) / 180;
  const along = { x: Math.cos(radians), y: -Math.sin(radians) };
  const centre = { x: rect.x + strip / 2, y: rect.y + rect.height / 2 };
  const most = Math.floor((rect.height + strip) / 2 / gap);
  return Array.from({ length: 2 * most + 1 }, (_, index) => (index - most) * gap).flatMap((shift) => {
    const through = { x: centre.x + along.y * shift, y: centre.y - along.x * shift };
    return cut(through, along, shape);
  });
}

/** What of an endless line lies in a convex shape (Cyrus and Beck); nothing if it is shorter than a px. */
function cut(through: Point, along: Point, shape: readonly Point[]): readonly Segment[] {
  let [first, last] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [index, a] of shape.entries()) {
    const b = shape[(index + 1) % shape.length] ?? a;
    // clockwise with y downwards: the inside is to the right
    const inward = { x: a.y - b.y, y: b.x - a.x };
    const approach = inward.x * along.x + inward.y * along.y;
    const distance = inward.x * (through.x - a.x) + inward.y * (through.y - a.y);
    if (Math.abs(approach) < 1e-9) {
      if (distance < -1e-9) return [];
    } else if (approach > 0) first = Math.max(first, -distance / approach);
    else last = Math.min(last, -distance / approach);
  }
  if (last - first < 1) return [];
  const at = (t: number): Point => ({ x: through.x + along.x * t, y: through.y + along.y * t });
  return [{ from: at(first), to: at(last) }];
}

function text({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
