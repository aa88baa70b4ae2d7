/** Decodes and encodes simple TrueType outlines (OpenType specification, `glyf`). */
import { viewOf } from '../../src/text/sfnt.ts';

export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

export type Contour = readonly OutlinePoint[];

export function decodeOutline(glyph: Uint8Array): readonly Contour[] {
  const view = viewOf(glyph);
  const contours = view.getInt16(0);
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(10 + i * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 12 + contours * 2 + view.getUint16(10 + contours * 2);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
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
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, onCurve: (flag & 1) === 1 }));
  return ends.map((end, i) => points.slice((ends[i - 1] ?? -1) + 1, end + 1));
}

/** Integer coordinates; the smallest encoding. */
export function encodeOutline(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array();
  const flags: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  points.forEach((point, i) => {
    const x = delta(point.x - (points[i - 1]?.x ?? 0), { short: 2, same: 16, bytes: xs });
    const y = delta(point.y - (points[i - 1]?.y ?? 0), { short: 4, same: 32, bytes: ys });
    flags.push(x | y | (point.onCurve ? 1 : 0));
  });
  let end = -1;
  const ends = contours.flatMap((contour) => {
    end += contour.length;
    return word(end);
  });
  const allX = points.map((point) => point.x);
  const allY = points.map((point) => point.y);
  const box = [Math.min(...allX), Math.min(...allY), Math.max(...allX), Math.max(...allY)].flatMap(word);
  return Uint8Array.from([...word(contours.length), ...box, ...ends, 0, 0, ...repeated(flags), ...xs, ...ys]);
}

interface Axis {
  readonly short: number;
  readonly same: number;
  readonly bytes: number[];
}

function delta(value: number, { short, same, bytes }: Axis): number {
  if (value === 0) return same;
  if (Math.abs(value) < 256) {
    bytes.push(Math.abs(value));
    return value > 0 ? short | same : short;
  }
  bytes.push(...word(value));
  return 0;
}

function repeated(flags: readonly number[]): readonly number[] {
  const bytes: number[] = [];
  for (let i = 0; i < flags.length; ) {
    const flag = flags[i] ?? 0;
    let times = 1;
    while (times < 256 && flags[i + times] === flag) times++;
    if (times > 2) bytes.push(flag | 8, times - 1);
    else for (let t = 0; t < times; t++) bytes.push(flag);
    i += times;
  }
  return bytes;
}

function word(value: number): readonly number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}
