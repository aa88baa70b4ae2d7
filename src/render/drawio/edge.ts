/** Links as connectors: attached to the sides of what they join, with way-points, so that they follow when a box is moved. */
import type { Point, Rect } from '../../base/geometry.ts';
import type { LinkMark } from '../../scene/types.ts';
import { headLength } from '../svg/arrowheads.ts';
import type { LabelGeometry } from './cell.ts';
import type { Style } from './style.ts';
import { lineStyle } from './style.ts';

/** A cell that a link may be attached to, in px of the scene. */
export interface Outlined {
  readonly cell: string;
  readonly rect: Rect;
}

/** The one on whose border a point lies, or the nearest; of like ones the last, since it lies above the others. */
export function nearest(shapes: readonly Outlined[], point: Point): Outlined | undefined {
  let found: Outlined | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    const distance = fromBorder(shape.rect, point);
    // half a pixel: borders of cards that lie on one another
    if (distance > least + 0.5) continue;
    found = shape;
    least = Math.min(least, distance);
  }
  return found;
}

function fromBorder({ x, y, width, height }: Rect, point: Point): number {
  const [left, top, right, bottom] = [point.x - x, point.y - y, x + width - point.x, y + height - point.y];
  const inside = Math.min(left, top, right, bottom);
  return inside >= 0 ? inside : Math.hypot(Math.max(0, -left, -right), Math.max(0, -top, -bottom));
}

/** Where a link is attached, as a share of the shape's width and height. */
export function anchorStyle(end: 'exit' | 'entry', { rect }: Outlined, { x, y }: Point): Style {
  return {
    [`${end}X`]: share(x - rect.x, rect.width),
    [`${end}Y`]: share(y - rect.y, rect.height),
    [`${end}Dx`]: 0,
    [`${end}Dy`]: 0,
    [`${end}Perimeter`]: 0,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** `sketch` of a line that was drawn by hand: the editor draws its own. */
export function edgeStyle(link: LinkMark): Style {
  const { radius, gaps, startArrow, endArrow, d, strokeWidth } = link;
  return {
    edgeStyle: 'none',
    html: 0,
    rounded: radius > 0 ? 1 : 0,
    // of edges the radius is half of it
    ...(radius > 0 ? { arcSize: 2 * radius } : {}),
    ...lineStyle(link),
    ...arrow('start', startArrow, strokeWidth),
    ...arrow('end', endArrow, strokeWidth),
    ...(gaps === undefined || gaps.length === 0 ? {} : { jumpStyle: 'gap', jumpSize: Math.max(6, 12 - 2 * strokeWidth) }),
    ...(d === undefined ? {} : { sketch: 1, curveFitting: 1, jiggle: 1 }),
  };
}

/** A `block` is as long as its size and the line's width. */
function arrow(end: 'start' | 'end', is: boolean, strokeWidth: number): Style {
  if (!is) return { [`${end}Arrow`]: 'none' };
  return { [`${end}Arrow`]: 'block', [`${end}Fill`]: 1, [`${end}Size`]: strokeWidth * (headLength - 1) };
}

/** A label as what hangs on its line, at the point of it that is nearest; it stands exactly where it stood. */
export function labelGeometry(points: readonly Point[], rect: Rect): LabelGeometry {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const legs = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const length = legs.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
  let walked = 0;
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const { from, to } of legs) {
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    const along = long === 0 ? 0 : ((middle.x - from.x) * (to.x - from.x) + (middle.y - from.y) * (to.y - from.y)) / long;
    const at = Math.min(long, Math.max(0, along));
    const distance = Math.hypot(middle.x - pointOn([from, to], at).x, middle.y - pointOn([from, to], at).y);
    if (distance < least) [best, least] = [walked + at, distance];
    walked += long;
  }
  // the editor counts whole pixels along the line (mxGraphView.getPoint)
  const steps = Math.min(Math.floor(length), Math.round(best));
  const on = pointOn(points, steps);
  return {
    along: length === 0 ? 0 : (2 * steps) / length - 1,
    offset: { x: rect.x - on.x, y: rect.y - on.y },
    width: rect.width,
    height: rect.height,
  };
}

/** The point so many px from the beginning of a line with corners, as the editor reckons it: at a corner it looks straight on for up to half a pixel. */
function pointOn(points: readonly Point[], distance: number): Point {
  let passed = 0;
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) break;
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    if (distance < Math.round(passed + long) || index === points.length - 1) {
      const share = long === 0 ? 0 : (distance - passed) / long;
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    }
    passed += long;
  }
  return points[0] ?? { x: 0, y: 0 };
}
