/** Marks of the scene as shapes of a slide, nested as they nest there. */
import type { Rect } from '../../base/geometry.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { GroupMark, Mark, PathMark, RectMark, TextMark } from '../../scene/types.ts';
import type { Cylinder } from '../shapes/cylinder.ts';
import { cylinderAt } from '../shapes/cylinder.ts';
import { boundsOf, outlinesOf } from '../shapes/outlines.ts';
import { connector } from './connector.ts';
import type { Called, Shape, ShapeContext } from './context.ts';
import { element } from './element.ts';
import { emuRect } from './frame.ts';
import { custom, preset, rounded } from './geometry.ts';
import { fill, line } from './paint.ts';
import { textBox, textRect } from './text.ts';

/** In drawing order; `called` is the thing that they are parts of. Images are left out: a slide has shapes alone. */
export function shapesOf(marks: readonly Mark[], called: Called, context: ShapeContext): readonly Shape[] {
  return marks.flatMap((mark, index): readonly Shape[] => {
    switch (mark.type) {
      case 'group':
        return group(mark, context);
      case 'rect':
        return isSeen(mark) ? [rectangle(mark, part(called, 'box'), context)] : [];
      case 'path': {
        const cylinder = cylinderAt(marks, index);
        if (cylinder !== undefined) return [can(cylinder, part(called, 'box'), context)];
        return cylinderAt(marks, index - 1) === undefined && isSeen(mark) ? freeform(mark, part(called, 'lines'), context) : [];
      }
      case 'text':
        return [text(mark, part(called, 'text'), context)];
      case 'link':
        return connector(mark, context, (label) => text(label, part(called, 'label'), context));
      case 'image':
        return [];
      default:
        return unreachable(mark);
    }
  });
}

function part({ name, descr }: Called, what: string): Called {
  return { name: name === '' ? what : `${name} (${what})`, descr };
}

function isSeen({ fill: inside, stroke }: RectMark | PathMark): boolean {
  return inside !== 'none' || stroke !== 'none';
}

/** A thing with all that is in it; one that is a single shape is no group. */
function group(mark: GroupMark, context: ShapeContext): readonly Shape[] {
  const { id = '', kind = '', name = '' } = mark.data;
  const called = { name: id || name || kind, descr: mark.tooltip ?? (name === '' ? kind : `${kind} ${name}`) };
  const groupId = context.ids.next();
  const children = shapesOf(mark.children, called, context);
  // boxes move, and what links them is to follow: the figure as a whole is no group
  if (children.length < 2 || kind === 'figure') return children;
  const box = around(children.map((child) => child.box));
  const xml = element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: groupId, ...called }), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element(
      'p:grpSpPr',
      {},
      element('a:xfrm', {}, place(box), element('a:chOff', { x: box.x, y: box.y }), element('a:chExt', { cx: box.width, cy: box.height })),
    ),
    ...children.map((child) => child.xml),
  );
  return [{ xml, box }];
}

function around(boxes: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function place({ x, y, width, height }: Rect): string {
  return element('a:off', { x, y }) + element('a:ext', { cx: width, cy: height });
}

interface Drawn {
  readonly id: number;
  readonly box: Rect;
  readonly geometry: string;
  readonly paint: RectMark | PathMark;
}

function shape({ id, box, geometry, paint }: Drawn, called: Called, { frame }: ShapeContext): Shape {
  const xml = element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, element('p:cNvPr', { id, ...called }), element('p:cNvSpPr'), element('p:nvPr')),
    element('p:spPr', {}, element('a:xfrm', {}, place(box)), geometry, fill(paint.fill), line(paint, frame.scale)),
  );
  return { xml, box };
}

function rectangle(mark: RectMark, called: Called, context: ShapeContext): Shape {
  const { frame, glue, ids } = context;
  const box = emuRect(frame, mark);
  const sites = glue.sitesOf(mark);
  const paths = () => [{ outlines: outlinesOf(roundedPath(mark)), isFilled: true }];
  const geometry = sites === undefined ? rounded(mark, mark.radius) : custom({ box, frame, paths: paths(), sites });
  return shape({ id: ids.of(mark), box, geometry, paint: mark }, called, context);
}

function roundedPath({ x, y, width, height, radius }: RectMark): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [across, down] = [width - 2 * r, height - 2 * r];
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

function can({ rect, lid, body, front }: Cylinder, called: Called, context: ShapeContext): Shape {
  const { frame, glue, ids } = context;
  const box = emuRect(frame, rect);
  const sites = glue.sitesOf(body);
  const paths = () => [
    { outlines: outlinesOf(body.d), isFilled: true },
    { outlines: outlinesOf(front.d), isFilled: false },
  ];
  // the lid of a can is adj / 200,000 of its shorter side to either side of its middle
  const geometry =
    sites === undefined
      ? preset('can', { adj: Math.min(50_000, (lid * 200_000) / Math.min(rect.width, rect.height)) })
      : custom({ box, frame, paths: paths(), sites });
  return shape({ id: ids.of(body), box, geometry, paint: body }, called, context);
}

function freeform(mark: PathMark, called: Called, context: ShapeContext): readonly Shape[] {
  const { frame, ids } = context;
  const outlines = outlinesOf(mark.d);
  if (outlines.length === 0) return [];
  const box = emuRect(frame, boundsOf(outlines));
  const geometry = custom({ box, frame, paths: [{ outlines, isFilled: mark.fill !== 'none' }] });
  return [shape({ id: ids.of(mark), box, geometry, paint: mark }, called, context)];
}

function text(mark: TextMark, { name }: Called, context: ShapeContext): Shape {
  const xml = element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: context.ids.of(mark), name, descr: mark.text }),
      element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr'),
    ),
    textBox(mark, context),
  );
  return { xml, box: textRect(mark, context) };
}
