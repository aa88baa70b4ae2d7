/**
 * Links as connectors. Office programs draw a glued connector by a way of their own unless it is straight, so that one with corners is
 * three shapes: its straight ends are connectors, glued to what it links, and a line of its own shape lies between them.
 *
 *     ┌───┐ connector ╮
 *     │ A ├───────────╯ … freeform
 *     └───┘           │       connector ┌───┐
 *                     ╰─────────────────▶ B │
 */
import type { Point } from '../../base/geometry.ts';
import type { LinkMark, TextMark } from '../../scene/types.ts';
import type { Outline } from '../shapes/outlines.ts';
import { boundsOf, outlinesOf } from '../shapes/outlines.ts';
import { headLength } from '../svg/arrowheads.ts';
import { linkPath } from '../svg/link-path.ts';
import type { Called, Shape, ShapeContext } from './context.ts';
import { element } from './element.ts';
import { emu, emuRect, toSlide } from './frame.ts';
import { custom, preset } from './geometry.ts';
import type { Site } from './glue.ts';
import type { Heads } from './paint.ts';
import { line } from './paint.ts';

export function connector(link: LinkMark, context: ShapeContext, label: (mark: TextMark) => Shape): readonly Shape[] {
  const { relation = 'line', from = '', to = '', id = `${relation}: ${from} → ${to}` } = link.data;
  const called = { name: id, descr: link.tooltip ?? (from === '' ? relation : `${relation} from ${from} to ${to}`) };
  const { start, end } = context.glue.endsOf(link);
  const outlines = outlinesOf(link.d ?? pathOf(link));
  const only = outlines.length === 1 ? straight(outlines[0]) : undefined;
  const labels = link.labels.map(label);
  if (only !== undefined && link.d === undefined) {
    const heads = { start: link.startArrow, end: link.endArrow };
    return [leg({ ...only, heads, ...(start && { start }), ...(end && { end }) }, link, called, context), ...labels];
  }
  const { first, between, last } = cut(outlines, { first: start !== undefined, last: end !== undefined });
  const parts: readonly ((called: Called) => Shape)[] = [
    ...(first === undefined || start === undefined
      ? []
      : [(name: Called) => leg({ ...first, heads: { start: link.startArrow, end: false }, start }, link, name, context)]),
    ...between.map((outline, index) => {
      const heads = {
        start: link.startArrow && first === undefined && index === 0,
        end: link.endArrow && last === undefined && index === between.length - 1,
      };
      return (name: Called) => bend(outline, { link, heads }, name, context);
    }),
    ...(last === undefined || end === undefined
      ? []
      : [(name: Called) => leg({ ...last, heads: { start: false, end: link.endArrow }, end }, link, name, context)]),
  ];
  const numbered = (index: number): Called =>
    parts.length === 1 ? called : { ...called, name: `${called.name} (${index + 1} of ${parts.length})` };
  return [...parts.map((make, index) => make(numbered(index))), ...labels];
}

function pathOf({ points, radius, gaps, startArrow, endArrow, strokeWidth }: LinkMark): string {
  const head = strokeWidth * headLength;
  return linkPath(points, {
    radius,
    ...(gaps === undefined ? {} : { gaps }),
    startHead: startArrow ? head : 0,
    endHead: endArrow ? head : 0,
  });
}

interface Leg {
  readonly from: Point;
  readonly to: Point;
}

/** What is one straight line. */
function straight(outline: Outline | undefined): Leg | undefined {
  const [segment, more] = outline?.segments ?? [];
  return outline === undefined || segment?.type !== 'line' || more !== undefined ? undefined : { from: outline.from, to: segment.to };
}

interface Cut {
  readonly first?: Leg;
  readonly between: readonly Outline[];
  readonly last?: Leg;
}

/** Takes the straight line at either end off, where it is wanted. */
function cut(outlines: readonly Outline[], wanted: { readonly first: boolean; readonly last: boolean }): Cut {
  let between = outlines;
  let [first, last]: [Leg | undefined, Leg | undefined] = [undefined, undefined];
  const [beginning] = between;
  const opening = beginning?.segments[0];
  if (wanted.first && beginning !== undefined && opening?.type === 'line') {
    first = { from: beginning.from, to: opening.to };
    between = [{ ...beginning, from: opening.to, segments: beginning.segments.slice(1) }, ...between.slice(1)];
  }
  const ending = between.at(-1);
  const closing = ending?.segments.at(-1);
  if (wanted.last && ending !== undefined && closing?.type === 'line') {
    last = { from: ending.segments.at(-2)?.to ?? ending.from, to: closing.to };
    between = [...between.slice(0, -1), { ...ending, segments: ending.segments.slice(0, -1) }];
  }
  return {
    between: between.filter(({ segments }) => segments.length > 0),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

interface GluedLeg extends Leg {
  readonly heads: Heads;
  readonly start?: Site;
  readonly end?: Site;
}

function leg({ from, to, heads, start, end }: GluedLeg, link: LinkMark, called: Called, { frame, ids }: ShapeContext): Shape {
  const [a, b] = [from, to].map((point) => toSlide(frame, point)).map(({ x, y }) => ({ x: emu(x), y: emu(y) }));
  const [{ x: ax, y: ay }, { x: bx, y: by }] = [a ?? from, b ?? to];
  const box = { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) };
  const glued = (name: string, site: Site | undefined): string =>
    site === undefined ? '' : element(name, { id: ids.of(site.mark), idx: site.index });
  const xml = element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      element('p:cNvPr', { id: ids.next(), ...called }),
      element('p:cNvCxnSpPr', {}, glued('a:stCxn', start), glued('a:endCxn', end)),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      element(
        'a:xfrm',
        { flipH: bx < ax ? 1 : undefined, flipV: by < ay ? 1 : undefined },
        element('a:off', { x: box.x, y: box.y }),
        element('a:ext', { cx: box.width, cy: box.height }),
      ),
      preset('straightConnector1'),
      line(link, frame.scale, heads),
    ),
  );
  return { xml, box };
}

interface Bend {
  readonly link: LinkMark;
  readonly heads: Heads;
}

function bend(outline: Outline, { link, heads }: Bend, called: Called, { frame, ids }: ShapeContext): Shape {
  const box = emuRect(frame, boundsOf([outline]));
  const xml = element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, element('p:cNvPr', { id: ids.next(), ...called }), element('p:cNvSpPr'), element('p:nvPr')),
    element(
      'p:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: box.x, y: box.y }), element('a:ext', { cx: box.width, cy: box.height })),
      custom({ box, frame, paths: [{ outlines: [outline], isFilled: false }] }),
      element('a:noFill'),
      line(link, frame.scale, heads),
    ),
  );
  return { xml, box };
}
