/** The `cmap` table: which glyph draws a code point. Reads formats 4 and 12, and writes them. */
import { viewOf } from './sfnt.ts';

/** The glyph of a code point; 0 where the font has none. */
export type GlyphLookup = (codePoint: number) => number;

/** Chooses the table's best Unicode encoding: the full one before that of the Basic Multilingual Plane. */
export function readCmap(table: Uint8Array): GlyphLookup {
  const view = viewOf(table);
  const count = view.getUint16(2);
  let best = 0;
  let bestRank = 0;
  for (let i = 0; i < count; i++) {
    const platform = view.getUint16(4 + i * 8);
    const encoding = view.getUint16(6 + i * 8);
    const offset = view.getUint32(8 + i * 8);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const format = view.getUint16(offset);
    const rank = !unicode ? 0 : format === 12 ? 2 : format === 4 ? 1 : 0;
    if (rank > bestRank) {
      best = offset;
      bestRank = rank;
    }
  }
  if (bestRank === 0) throw new Error('the font has no Unicode character map');
  const part = viewOf(table.subarray(best));
  return bestRank === 2 ? (codePoint) => lookUp12(part, codePoint) : (codePoint) => lookUp4(part, codePoint);
}

function lookUp12(view: DataView, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = 16 + middle * 12;
    if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else if (codePoint < view.getUint32(group)) high = middle - 1;
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  }
  return 0;
}

function lookUp4(view: DataView, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const twice = view.getUint16(6);
  let low = 0;
  let high = twice / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePoint > view.getUint16(14 + middle * 2)) low = middle + 1;
    else high = middle;
  }
  const start = view.getUint16(16 + twice + low * 2);
  if (codePoint < start || codePoint > view.getUint16(14 + low * 2)) return 0;
  const delta = view.getUint16(16 + twice * 2 + low * 2);
  const rangeAt = 16 + twice * 3 + low * 2;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** A run of code points whose glyphs follow one another. */
interface Group {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** `pairs` are [code point, glyph], ascending by code point. */
export function writeCmap(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const groups: Group[] = [];
  for (const [codePoint, glyph] of pairs) {
    const last = groups.at(-1);
    const follows = last !== undefined && codePoint === last.last + 1 && glyph === last.glyph + codePoint - last.first;
    // a group must not lie in both planes, since format 4 takes only those of the first
    if (last && follows && codePoint !== 0x10000) last.last = codePoint;
    else groups.push({ first: codePoint, last: codePoint, glyph });
  }
  const four = writeFormat4(groups.filter((group) => group.last < 0xffff));
  const twelve = pairs.some(([codePoint]) => codePoint > 0xffff) ? writeFormat12(groups) : undefined;
  const header = twelve ? 20 : 12;
  const bytes = new Uint8Array(header + four.length + (twelve?.length ?? 0));
  const view = viewOf(bytes);
  view.setUint16(2, twelve ? 2 : 1);
  view.setUint16(4, 3);
  view.setUint16(6, 1);
  view.setUint32(8, header);
  bytes.set(four, header);
  if (twelve) {
    view.setUint16(12, 3);
    view.setUint16(14, 10);
    view.setUint32(16, header + four.length);
    bytes.set(twelve, header + four.length);
  }
  return bytes;
}

function writeFormat4(groups: readonly Group[]): Uint8Array {
  const segments = [...groups, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const count = segments.length;
  const bytes = new Uint8Array(16 + count * 8);
  const view = viewOf(bytes);
  const exponent = Math.floor(Math.log2(count));
  view.setUint16(0, 4);
  view.setUint16(2, bytes.length);
  view.setUint16(6, count * 2);
  view.setUint16(8, 2 ** exponent * 2);
  view.setUint16(10, exponent);
  view.setUint16(12, (count - 2 ** exponent) * 2);
  segments.forEach((segment, i) => {
    view.setUint16(14 + i * 2, segment.last);
    view.setUint16(16 + count * 2 + i * 2, segment.first);
    view.setUint16(16 + count * 4 + i * 2, (segment.glyph - segment.first) & 0xffff);
  });
  return bytes;
}

function writeFormat12(groups: readonly Group[]): Uint8Array {
  const bytes = new Uint8Array(16 + groups.length * 12);
  const view = viewOf(bytes);
  view.setUint16(0, 12);
  view.setUint32(4, bytes.length);
  view.setUint32(12, groups.length);
  groups.forEach((group, i) => {
    view.setUint32(16 + i * 12, group.first);
    view.setUint32(20 + i * 12, group.last);
    view.setUint32(24 + i * 12, group.glyph);
  });
  return bytes;
}
