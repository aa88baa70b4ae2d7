/** The path of a link: straight lines between its corners, each corner an arc. */
import type { Point } from '../../base/geometry.ts';
import { number } from './xml.ts';

export interface LinkShape {
  /** px, of the corners */
  readonly radius: number;
  /** How much of the first and the last side an arrowhead covers, px: that stays straight. */
  readonly startHead: number;
  readonly endHead: number;
  /** Where the line gives way to one that crosses it. */
  readonly gaps?: readonly Point[];
}

/** Half of a gap, px. */
const gapReach = 5;

/**
 * SVG path data through `points`, corners rounded by the radius, or by as much as their sides have room for.
 * The first and the last point are kept exactly. Throws for fewer than two points.
 *
 *   points   ──────┐        path   ─────╮
 *                  │                    │
 */
export function linkPath(points: readonly Point[], shape: LinkShape): string {
  if (points.length < 2) throw new Error('a link needs two points or more');
  const corners = points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
  const last = corners.length - 1;
  let d = '';
  let from: Point | undefined;
  corners.forEach((corner, i) => {
    const before = corners[i - 1];
    const after = corners[i + 1];
    if (!from) d = `M${number(corner.x)} ${number(corner.y)}`;
    const turn =
      before && after
        ? roundCorner([before, corner, after], {
            radius: shape.radius,
            before: room(before, corner, i === 1 ? shape.startHead : undefined),
            after: room(corner, after, i === last - 1 ? shape.endHead : undefined),
          })
        : undefined;
    if (from) d += withGaps(from, turn?.start ?? corner, shape.gaps ?? []) + (turn?.arc ?? '');
    from = turn?.end ?? corner;
  });
  // a line without length stays a line, for whoever reads the path
  return last === 0 ? `${d}h0` : d;
}

// a side between two corners is shared by them; one at the link's end is left to its corner, but for the arrowhead
function room(from: Point, to: Point, head: number | undefined): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return head === undefined ? length / 2 : Math.max(0, length - head);
}

interface Corner {
  readonly radius: number;
  /** How much of the side before and after the corner may go into the arc, px. */
  readonly before: number;
  readonly after: number;
}

interface Turn {
  readonly start: Point;
  readonly arc: string;
  readonly end: Point;
}

function roundCorner([previous, corner, next]: readonly [Point, Point, Point], limits: Corner): Turn | undefined {
  const a = unit(corner, previous);
  const b = unit(corner, next);
  const cut = Math.min(limits.radius, limits.before, limits.after);
  const cross = a.x * b.y - a.y * b.x;
  const dot = a.x * b.x + a.y * b.y;
  // straight on, or straight back: nothing to round
  if (cut < 0.01 || Math.abs(cross) < 1e-6) return undefined;
  // tan(θ/2) = sin θ / (1 + cos θ), θ being the angle between both sides
  const r = (cut * Math.abs(cross)) / (1 + dot);
  const start = { x: corner.x + a.x * cut, y: corner.y + a.y * cut };
  const end = { x: corner.x + b.x * cut, y: corner.y + b.y * cut };
  const arc = `A${number(r)} ${number(r)} 0 0 ${cross < 0 ? 1 : 0} ${number(end.x)} ${number(end.y)}`;
  return { start, arc, end };
}

/** A straight line, interrupted at the gaps that lie on it. */
function withGaps(from: Point, to: Point, gaps: readonly Point[]): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (gaps.length === 0 || length <= 2 * gapReach) return lineTo(from, to);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const distances = gaps
    .filter((gap) => Math.abs((gap.x - from.x) * along.y - (gap.y - from.y) * along.x) < 0.01)
    .map((gap) => (gap.x - from.x) * along.x + (gap.y - from.y) * along.y)
    .filter((distance) => distance > gapReach && distance < length - gapReach)
    .sort((a, b) => a - b);
  let d = '';
  let at = from;
  for (const distance of distances) {
    const end = { x: from.x + along.x * (distance - gapReach), y: from.y + along.y * (distance - gapReach) };
    const next = { x: from.x + along.x * (distance + gapReach), y: from.y + along.y * (distance + gapReach) };
    d += `${lineTo(at, end)}M${number(next.x)} ${number(next.y)}`;
    at = next;
  }
  return d + lineTo(at, to);
}

function lineTo(from: Point, to: Point): string {
  const x = number(to.x);
  const y = number(to.y);
  const sameX = number(from.x) === x;
  const sameY = number(from.y) === y;
  if (sameX && sameY) return '';
  if (sameY) return `H${x}`;
  return sameX ? `V${y}` : `L${x} ${y}`;
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && number(a.x) === number(b.x) && number(a.y) === number(b.y);
}
