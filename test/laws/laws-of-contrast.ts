/** QUALITY's gate 7 as a function from a scene to what breaks it: what is drawn on what, by the painter's order. */
import type { Point, Rect } from '../../src/base/geometry.ts';
import type { Colour, LinkMark, Mark, PathMark, RectMark, Scene, TextMark } from '../../src/scene/types.ts';
import type { LeastContrast } from '../../src/theme/types.ts';

/** WCAG 2.2, relative luminance and contrast ratio of two `#RRGGBB`. */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw new Error(`${colour} is no colour`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

interface Filled {
  readonly fill: Colour;
  readonly covers: (point: Point) => boolean;
}

export const levelAa: LeastContrast = { text: 4.5, stroke: 3 };

export function breachesOfContrast(scene: Scene, least: LeastContrast = levelAa): readonly string[] {
  const filled: Filled[] = [{ fill: scene.background, covers: () => true }];
  const hatches: Rect[] = [];
  const beneath = (point: Point): Colour => filled.findLast(({ covers }) => covers(point))?.fill ?? scene.background;
  return flat(scene.marks).flatMap((mark): readonly string[] => {
    switch (mark.type) {
      case 'text':
        return [...ofText(mark, beneath, least.text), ...onHatch(mark, hatches)];
      case 'link':
        return [...ofLink(mark, beneath, least.stroke), ...mark.labels.flatMap((label) => ofText(label, beneath, least.text))];
      case 'rect':
      case 'path': {
        const breaches = ofStroke(mark, beneath, least.stroke);
        if (mark.type === 'path' && isHatch(mark)) hatches.push(...subpaths(mark.d));
        if (mark.fill !== 'none') filled.push({ fill: mark.fill, covers: (point) => coveredBy(mark, point) });
        return breaches;
      }
      default:
        return [];
    }
  });
}

/** In the order in which they are painted. */
function flat(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? flat(mark.children) : [mark]));
}

/** 3:1 for 4.5:1, and 4.5:1 for 7:1, from 24 px, or from 18.66 px where bold; semibold counts as regular. */
function ofText(text: TextMark, beneath: (point: Point) => Colour, asked: number): readonly string[] {
  const least = text.size >= 24 ? (asked > 4.5 ? 4.5 : 3) : asked;
  const start = text.x - { start: 0, middle: text.width / 2, end: text.width }[text.anchor];
  const points = [0.02, 0.5, 0.98].map((share) => ({ x: start + text.width * share, y: text.y - text.size * 0.3 }));
  return below(least, `'${text.text}'`, text.fill, points.map(beneath));
}

/** Lines only, each a move and a line: what scene/hatch.ts writes. */
function isHatch({ d, fill }: PathMark): boolean {
  return fill === 'none' && /^(M[-\d.]+,[-\d.]+L[-\d.]+,[-\d.]+)+$/.test(d);
}

/** Words on lines can't be read, whatever the colours; they keep a px to each side. */
function onHatch(text: TextMark, hatches: readonly Rect[]): readonly string[] {
  const start = text.x - { start: 0, middle: text.width / 2, end: text.width }[text.anchor];
  const rect = { x: start - 1, y: text.y - text.size * 0.8, width: text.width + 2, height: text.size };
  return hatches.some((line) => touch(line, rect)) ? [`'${text.text}' lies on a hatch`] : [];
}

function touch(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function ofLink(link: LinkMark, beneath: (point: Point) => Colour, least: number): readonly string[] {
  const points = link.points.slice(1).flatMap((to, index) => {
    const from = link.points[index] ?? to;
    return [0.02, 0.25, 0.5, 0.75, 0.98].map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  });
  return below(least, `the link ${link.data['relation']} ${link.data['from']}`, link.stroke, points.map(beneath));
}

/** Against the own fill, and against what the shape lies on. */
function ofStroke(mark: RectMark | PathMark, beneath: (point: Point) => Colour, least: number): readonly string[] {
  if (mark.stroke === 'none') return [];
  const { x, y, width, height } = boundsOf(mark);
  const around = [
    { x: x - 1, y: y + height / 2 },
    { x: x + width + 1, y: y + height / 2 },
    { x: x + width / 2, y: y - 1 },
    { x: x + width / 2, y: y + height + 1 },
  ].map(beneath);
  return below(least, `a stroke at ${x},${y}`, mark.stroke, mark.fill === 'none' ? around : [mark.fill, ...around]);
}

function below(least: number, what: string, colour: Colour, grounds: readonly Colour[]): readonly string[] {
  return [...new Set(grounds)].flatMap((ground) => {
    const ratio = contrast(colour, ground);
    return ratio >= least ? [] : [`${what} in ${colour} on ${ground} has ${ratio.toFixed(2)}:1`];
  });
}

function boundsOf(mark: RectMark | PathMark): Rect {
  return mark.type === 'rect' ? mark : (subpaths(mark.d)[0] ?? { x: 0, y: 0, width: 0, height: 0 });
}

function coveredBy(mark: RectMark | PathMark, point: Point): boolean {
  if (mark.type === 'rect') return within(mark, point);
  const [outer, ...holes] = subpaths(mark.d);
  return outer !== undefined && within(outer, point) && !holes.some((hole) => within(hole, point));
}

function within({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** The bounds of each subpath's corners; knows the commands that the scene writes: M, L and relative h, v, a, z. */
export function subpaths(d: string): readonly Rect[] {
  return d.split(/(?=M)/).map((part) => {
    const xs: number[] = [];
    const ys: number[] = [];
    let at = { x: 0, y: 0 };
    for (const [, command = '', list = ''] of part.matchAll(/([MLhvaz])([^MLhvaz]*)/g)) {
      const numbers = list.split(/[ ,]+/).flatMap((word) => (word === '' ? [] : [Number(word)]));
      const [a = 0, b = 0] = command === 'a' ? numbers.slice(5) : numbers;
      if (command === 'M' || command === 'L') at = { x: a, y: b };
      else if (command === 'h') at = { ...at, x: at.x + a };
      else if (command === 'v') at = { ...at, y: at.y + a };
      else if (command === 'a') at = { x: at.x + a, y: at.y + b };
      xs.push(at.x);
      ys.push(at.y);
    }
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  });
}
