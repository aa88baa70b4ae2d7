/** Outlines of shapes: PowerPoint's own where the scene has such a one, else custom geometry; both with the sites that connectors are glued to. */
import type { Point, Rect } from '../../base/geometry.ts';
import type { Outline } from '../shapes/outlines.ts';
import { element } from './element.ts';
import type { Frame } from './frame.ts';
import { emu, toSlide } from './frame.ts';

/** `prst` and its adjustments by name. */
export function preset(name: string, adjustments: Readonly<Record<string, number>> = {}): string {
  const guides = Object.entries(adjustments).map(([guide, value]) => element('a:gd', { name: guide, fmla: `val ${Math.round(value)}` }));
  return element('a:prstGeom', { prst: name }, element('a:avLst', {}, ...guides));
}

/** A rectangle with corners of a radius in px of the scene. */
export function rounded({ width, height }: Rect, radius: number): string {
  const side = Math.min(width, height);
  if (radius <= 0 || side <= 0) return preset('rect');
  return preset('roundRect', { adj: Math.min(50_000, (radius / side) * 100_000) });
}

export interface Custom {
  /** In EMU, where the shape stands. */
  readonly box: Rect;
  readonly frame: Frame;
  /** Drawn one over the other; only what is filled hides what lies beneath. */
  readonly paths: readonly { readonly outlines: readonly Outline[]; readonly isFilled: boolean }[];
  /** Points of the scene where connectors are glued on, by their index. */
  readonly sites?: readonly Point[];
}

export function custom({ box, frame, paths, sites = [] }: Custom): string {
  const local = (point: Point): Point => {
    const { x, y } = toSlide(frame, point);
    return { x: emu(x) - box.x, y: emu(y) - box.y };
  };
  const at = sites.map(local);
  // as parts of width and height, so that they stay where they are on a shape that is resized
  const guides = at.flatMap(({ x, y }, index) => [
    element('a:gd', { name: `x${index}`, fmla: `*/ w ${x} ${Math.max(1, box.width)}` }),
    element('a:gd', { name: `y${index}`, fmla: `*/ h ${y} ${Math.max(1, box.height)}` }),
  ]);
  const places = at.map((_, index) => element('a:cxn', { ang: '0' }, element('a:pos', { x: `x${index}`, y: `y${index}` })));
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element('a:gdLst', {}, ...guides),
    element('a:ahLst'),
    element('a:cxnLst', {}, ...places),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      ...paths.map(({ outlines, isFilled }) =>
        element(
          'a:path',
          { w: box.width, h: box.height, fill: isFilled ? undefined : 'none' },
          ...outlines.map((outline) => pen(outline, local)),
        ),
      ),
    ),
  );
}

function pen({ from, segments, isClosed }: Outline, local: (point: Point) => Point): string {
  const point = (one: Point): string => element('a:pt', { ...local(one) });
  return [
    element('a:moveTo', {}, point(from)),
    ...segments.map((segment) =>
      segment.type === 'line'
        ? element('a:lnTo', {}, point(segment.to))
        : element('a:cubicBezTo', {}, ...segment.controls.map(point), point(segment.to)),
    ),
    ...(isClosed ? [element('a:close')] : []),
  ].join('');
}
