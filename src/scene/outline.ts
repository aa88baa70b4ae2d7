/** A box's outline as marks: rounded rectangle, cylinder, several rectangles, or a rectangle cut by bars. */
import { smallest } from '../base/extremes.ts';
import type { Point, Rect } from '../base/geometry.ts';
import { unreachable } from '../base/unreachable.ts';
import type { PlacedBox } from '../layout/types.ts';
import type { BoxPaint } from '../theme/types.ts';
import { hatchMarks } from './hatch.ts';
import type { Mark, Paint, RectMark } from './types.ts';

/** Half the height of a cylinder's lid. px */
const lid = 7;

export function outline(placed: Pick<PlacedBox, 'rect' | 'shape'>, paint: BoxPaint): readonly Mark[] {
  if (paint.fill === 'none' && paint.stroke === 'none') return [];
  const { rect, shape } = placed;
  switch (shape.type) {
    case 'none':
      return [];
    case 'rect':
      return [rectangle(rect, { ...paint, radius: Math.min(paint.radius, shape.radius ?? paint.radius) }), ...hatchMarks(rect, paint)];
    case 'crossed':
      return [rectangle(rect, paint), cross(rect, paint)];
    case 'segments':
      return shape.rects.flatMap((segment) => [rectangle(segment, paint), ...hatchMarks(segment, paint)]);
    case 'cylinder':
      return cylinder(rect, paint);
    case 'cut':
      if (shape.holes.length === 0) return [rectangle(rect, paint), ...hatchMarks(rect, paint)];
      // the border goes once around the whole: the bars, drawn later, hide what of it lies beneath them
      return [
        {
          type: 'path',
          d: [rounded(rect, paint.radius), ...shape.holes.map(hole)].join(''),
          ...brush({ ...paint, stroke: 'none', dash: [] }),
        },
        { ...rectangle(rect, paint), fill: 'none' },
        ...hatchMarks({ ...rect, height: smallest(shape.holes.map(({ y }) => y)) - rect.y }, paint),
      ];
    case 'bracket':
      return bracket(rect, shape.openings, paint);
    case 'bar':
      return [upright({ x: rect.x + paint.strokeWidth / 2, y: rect.y }, rect.height, paint)];
    case 'meter':
      return meter(shape.bar, shape, paint);
    default:
      return unreachable(shape);
  }
}

/** From corner to corner, within the border. */
function cross({ x, y, width, height }: Rect, paint: BoxPaint): Mark {
  const inset = Math.min(paint.strokeWidth / 2 + 1, width / 4);
  const [right, bottom] = [x + width - inset, y + height - inset];
  const d = `M${x + inset},${y + inset}L${right},${bottom}M${right},${y + inset}L${x + inset},${bottom}`;
  return { type: 'path', d, fill: 'none', stroke: paint.stroke, strokeWidth: Math.min(paint.strokeWidth, 1.5), dash: [] };
}

function brush(paint: BoxPaint): Paint {
  return { fill: paint.fill, stroke: paint.stroke, strokeWidth: paint.strokeWidth, dash: paint.dash };
}

/** Half of it where it is a pill; small squares stay squares. px */
function roundest(width: number, height: number): number {
  return isSmallSquare(width, height) ? (width < 8 ? 0 : width / 5) : Math.min(width, height) / 2;
}

/** px */
const smallSquare = 24;

function isSmallSquare(width: number, height: number): boolean {
  return width === height && width < smallSquare;
}

function rectangle(rect: Rect, paint: BoxPaint): RectMark {
  const { x, y, width, height } = rect;
  const brushed = brush(paint);
  // dashes as long as a side would leave corners alone
  const dash = isSmallSquare(width, height) ? paint.dash.map((length) => Math.min(length, width / 5)) : paint.dash;
  return { type: 'rect', x, y, width, height, radius: Math.min(paint.radius, roundest(width, height)), ...brushed, dash };
}

/** How far a bracket's ends reach back to its text, and half of an opening in it. px */
const hook = 7;
const opening = 5;

/** A band without a border, and over its right side a bracket, in pieces where it is open. */
function bracket(rect: Rect, openings: readonly number[], paint: BoxPaint): readonly Mark[] {
  const { y, width, height } = rect;
  const half = paint.strokeWidth / 2;
  const x = rect.x + width - half;
  const cuts = [...openings].sort((a, b) => a - b);
  const begins = [half, ...cuts.map((at) => at + opening)];
  const ends = [...cuts.map((at) => at - opening), height - half];
  const hooks = `M${x - hook},${y + half}h${hook + half}M${x - hook},${y + height - half}h${hook + half}`;
  return [
    { ...rectangle(rect, paint), stroke: 'none' },
    ...begins.map((begin, index) => upright({ x, y: y + begin }, (ends[index] ?? height) - begin, paint)),
    { type: 'path', d: hooks, ...brush(paint), fill: 'none', dash: [] },
  ];
}

/** A line whose dashes begin and end with its ends. */
function upright({ x, y }: Point, length: number, paint: BoxPaint): Mark {
  const [dash = 0, gap = 0] = paint.dash;
  // dashes of no length are a line without gaps, as in SVG
  const path = { type: 'path', d: `M${x},${y}v${length}`, ...brush(paint), fill: 'none' } as const;
  if (dash + gap <= 0 || length <= 0) return { ...path, dash: [] };
  const count = Math.max(1, Math.round((length - dash) / (dash + gap)));
  const scale = length / (count * (dash + gap) + dash);
  return { ...path, dash: [dash * scale, gap * scale] };
}

/** The whole in outline; in it what is requested, filled, and what is allowed, dashed. An arrowhead at its end says that something is more. */
function meter(bar: Rect, { request, limit }: { readonly request: number; readonly limit: number }, paint: BoxPaint): readonly Mark[] {
  // a border may be wider than the bar has room for
  const inset = Math.min(paint.strokeWidth + 1, bar.width / 2, bar.height / 2);
  const inner = { x: bar.x + inset, y: bar.y + inset, width: bar.width - 2 * inset, height: bar.height - 2 * inset };
  const radius = Math.max(0, paint.radius - inset);
  const until = (share: number): number => inner.width * Math.min(1, share);
  const solid: Paint = { fill: paint.stroke, stroke: 'none', strokeWidth: 0, dash: [] };
  const half = paint.strokeWidth / 2;
  // begins where the filled part ends, so that its dashes don't fray the edge of that
  const hidden = until(request);
  const allowed = {
    x: inner.x + hidden + half,
    y: inner.y + half,
    width: until(limit) - hidden - paint.strokeWidth,
    height: Math.max(0, inner.height - paint.strokeWidth),
  };
  const right = bar.x + bar.width + half;
  const tip = bar.height / 2;
  return [
    rectangle(bar, { ...paint, dash: [] }),
    ...(allowed.width > 0 ? [{ ...rectangle(allowed, { ...paint, radius, dash: [3, 2] }), fill: 'none' }] : []),
    ...(request > 0 ? [{ ...rectangle({ ...inner, width: Math.max(2, until(request)) }, { ...paint, radius }), ...solid }] : []),
    ...(Math.max(request, limit) > 1
      ? [
          {
            type: 'path' as const,
            d: `M${right + 1},${bar.y}L${right + 1 + tip},${bar.y + tip}L${right + 1},${bar.y + bar.height}z`,
            ...solid,
          },
        ]
      : []),
  ];
}

function cylinder(rect: Rect, paint: BoxPaint): readonly Mark[] {
  const { x, y, width, height } = rect;
  const rx = width / 2;
  const top = y + lid;
  const body = `M${x},${top}a${rx},${lid} 0 0 1 ${width},0v${height - 2 * lid}a${rx},${lid} 0 0 1 ${-width},0z`;
  const front = `M${x},${top}a${rx},${lid} 0 0 0 ${width},0`;
  return [
    { type: 'path', d: body, ...brush(paint) },
    { type: 'path', d: front, ...brush(paint), fill: 'none' },
  ];
}

/** Clockwise. */
function rounded({ x, y, width, height }: Rect, r: number): string {
  const [across, down] = [width - 2 * r, height - 2 * r];
  const arc = (dx: number, dy: number) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  return `M${x + r},${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

/** Counter-clockwise, so that it's a hole under the non-zero rule. */
function hole({ x, y, width, height }: Rect): string {
  return `M${x},${y}v${height}h${width}v${-height}z`;
}
