/** The path of a link: straight lines between its corners, each corner an arc. */
import type { Point } from '../../base/geometry.ts';
import { number } from './xml.ts';

/**
 * SVG path data through `points`, corners rounded by `radius` px or by as much as half of the shorter side allows.
 * The first and the last point are kept exactly.
 *
 *   points   ──────┐        path   ─────╮
 *                  │                    │
 */
export function linkPath(points: readonly Point[], radius: number): string {
  const corners = points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
  const [first, ...rest] = corners;
  if (first === undefined || points.length < 2) throw new Error('a link needs two points or more');
  let d = `M${number(first.x)} ${number(first.y)}`;
  let from = first;
  rest.forEach((corner, i) => {
    const next = rest[i + 1];
    const turn = next && roundCorner(corners[i] ?? first, corner, next, radius);
    d += lineTo(from, turn?.start ?? corner);
    if (turn) d += turn.arc;
    from = turn?.end ?? corner;
  });
  // a zero-length line keeps the element a line, for markers and for tests
  return rest.length === 0 ? `${d}h0` : d;
}

interface Turn {
  readonly start: Point;
  readonly arc: string;
  readonly end: Point;
}

function roundCorner(before: Point, corner: Point, after: Point, radius: number): Turn | undefined {
  const a = unit(corner, before);
  const b = unit(corner, after);
  const cut = Math.min(radius, a.length / 2, b.length / 2);
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

function lineTo(from: Point, to: Point): string {
  const x = number(to.x);
  const y = number(to.y);
  const sameX = number(from.x) === x;
  const sameY = number(from.y) === y;
  if (sameX && sameY) return '';
  if (sameY) return `H${x}`;
  return sameX ? `V${y}` : `L${x} ${y}`;
}

function unit(from: Point, to: Point): Point & { readonly length: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length, length };
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && number(a.x) === number(b.x) && number(a.y) === number(b.y);
}
