/** A box's outline as marks: rounded rectangle, cylinder, several rectangles, or a rectangle cut by bars. */
import type { Rect } from '../base/geometry.ts';
import { unreachable } from '../base/unreachable.ts';
import type { PlacedBox } from '../layout/types.ts';
import type { BoxPaint } from '../theme/types.ts';
import { hatchMarks } from './hatch.ts';
import type { Mark, Paint, RectMark } from './types.ts';

/** Half the height of a cylinder's lid. px */
const lid = 7;

export function outline(placed: PlacedBox, paint: BoxPaint): readonly Mark[] {
  if (paint.fill === 'none' && paint.stroke === 'none') return [];
  const { rect, shape } = placed;
  switch (shape.type) {
    case 'none':
      return [];
    case 'rect':
      return [rectangle(rect, paint), ...hatchMarks(rect, paint)];
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
        ...hatchMarks({ ...rect, height: Math.min(...shape.holes.map(({ y }) => y)) - rect.y }, paint),
      ];
    default:
      return unreachable(shape);
  }
}

function brush(paint: BoxPaint): Paint {
  return { fill: paint.fill, stroke: paint.stroke, strokeWidth: paint.strokeWidth, dash: paint.dash };
}

function rectangle(rect: Rect, paint: BoxPaint): RectMark {
  const { x, y, width, height } = rect;
  return { type: 'rect', x, y, width, height, radius: Math.min(paint.radius, width / 2, height / 2), ...brush(paint) };
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
