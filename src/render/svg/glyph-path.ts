/** The outline of one glyph as path commands. Source: the OpenType specification, 'glyf'. */
import type { GlyphReader } from '../../text/glyf.ts';
import { viewOf } from '../../text/sfnt.ts';

/** `command` of SVG and its coordinates in font units, y upwards. */
export interface Stroke {
  readonly command: 'M' | 'L' | 'Q' | 'Z';
  readonly points: readonly number[];
}

/** Maps x, y to a·x + c·y + e, b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface GlyphPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export function glyphPath(glyph: number, read: GlyphReader): readonly Stroke[] {
  return contours(glyph, read, 0).flatMap(contourPath);
}

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;

const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

function contours(glyph: number, read: GlyphReader, depth: number): readonly (readonly GlyphPoint[])[] {
  const outline = read(glyph);
  if (outline.length < 12) return [];
  const count = viewOf(outline).getInt16(0);
  if (count >= 0) return simpleContours(outline, count);
  // a broken font could nest without end
  return depth > 8 ? [] : compositeContours(outline, read, depth);
}

function simpleContours(outline: Uint8Array, count: number): readonly (readonly GlyphPoint[])[] {
  const view = viewOf(outline);
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(10 + i * 2) + 1);
  const total = ends.at(-1) ?? 0;
  let at = 12 + count * 2 + view.getUint16(10 + count * 2);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & REPEAT ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const axis = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(X_SHORT, X_SAME);
  const ys = axis(Y_SHORT, Y_SAME);
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, i) => points.slice(ends[i - 1] ?? 0, end));
}

function compositeContours(outline: Uint8Array, read: GlyphReader, depth: number): readonly (readonly GlyphPoint[])[] {
  const view = viewOf(outline);
  const found: (readonly GlyphPoint[])[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    const wide = (flags & WORDS) !== 0;
    // components that are aligned by point numbers have no offset of their own; no font in use has them
    const offset = (flags & OFFSETS) !== 0;
    const e = !offset ? 0 : wide ? view.getInt16(at + 4) : view.getInt8(at + 4);
    const f = !offset ? 0 : wide ? view.getInt16(at + 6) : view.getInt8(at + 5);
    at += wide ? 8 : 6;
    const fraction = (): number => {
      at += 2;
      return view.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) a = d = fraction();
    else if (flags & XY_SCALE) [a, d] = [fraction(), fraction()];
    else if (flags & TWO_BY_TWO) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
    for (const contour of contours(part, read, depth + 1)) found.push(contour.map((point) => moved(point, [a, b, c, d, e, f])));
    if (!(flags & MORE)) return found;
  }
}

function moved({ x, y, on }: GlyphPoint, [a, b, c, d, e, f]: Matrix): GlyphPoint {
  return { x: a * x + c * y + e, y: b * x + d * y + f, on };
}

/** Between two points off the curve lies one on it, in the middle, that the font leaves out. */
function contourPath(contour: readonly GlyphPoint[]): readonly Stroke[] {
  const first = contour[0];
  const last = contour.at(-1);
  if (!first || !last) return [];
  const start = first.on ? first : last.on ? last : middle(first, last);
  const strokes: Stroke[] = [{ command: 'M', points: [start.x, start.y] }];
  let control: GlyphPoint | undefined;
  const reach = (end: GlyphPoint): void => {
    strokes.push(control ? { command: 'Q', points: [control.x, control.y, end.x, end.y] } : { command: 'L', points: [end.x, end.y] });
    control = undefined;
  };
  for (const point of contour) {
    if (point === start) continue;
    if (point.on) reach(point);
    else {
      if (control) reach(middle(control, point));
      control = point;
    }
  }
  if (control) reach(start);
  strokes.push({ command: 'Z', points: [] });
  return strokes;
}

function middle(a: GlyphPoint, b: GlyphPoint): GlyphPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true };
}
