/** The `glyf` and `loca` tables: outlines by glyph id. Reads single glyphs, and writes a chosen few anew, without hinting. */
import type { FontTables } from './sfnt.ts';
import { viewOf } from './sfnt.ts';

/** The outline of a glyph; empty for a blank one. */
export type GlyphReader = (glyph: number) => Uint8Array;

// flags of a simple glyph's points
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;
// flags of a composite glyph's components
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;
const INSTRUCTIONS = 0x0100;

export function glyphReader(tables: FontTables): GlyphReader {
  const glyf = tables.get('glyf');
  const loca = tables.get('loca');
  const head = tables.get('head');
  if (!glyf || !loca || !head) throw new Error('the font has no TrueType outlines');
  const view = viewOf(loca);
  const long = viewOf(head).getUint16(50) === 1;
  const offset = (i: number): number => (long ? view.getUint32(i * 4) : view.getUint16(i * 2) * 2);
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

/** `glyphs`, then the components that they are composed of, each once; the order is that of need. */
export function withComponents(glyphs: readonly number[], read: GlyphReader): readonly number[] {
  const all = new Set(glyphs);
  // a Set's iteration also visits what is added while it runs
  for (const glyph of all) for (const part of components(read(glyph))) all.add(part.glyph);
  return [...all];
}

/** The tables of `glyphs`, whose new ids are their places in the list. */
export function writeGlyphs(
  glyphs: readonly number[],
  read: GlyphReader,
): { readonly glyf: Uint8Array; readonly loca: Uint8Array; readonly long: boolean } {
  const renumbered = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const outlines = glyphs.map((glyph) => unhinted(read(glyph), renumbered));
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length + (outline.length & 1));
  const size = offsets.at(-1) ?? 0;
  const glyf = new Uint8Array(size);
  outlines.forEach((outline, i) => {
    glyf.set(outline, offsets[i] ?? 0);
  });
  const long = size > 0x1fffe;
  const loca = new Uint8Array(offsets.length * (long ? 4 : 2));
  const view = viewOf(loca);
  offsets.forEach((offset, i) => {
    if (long) view.setUint32(i * 4, offset);
    else view.setUint16(i * 2, offset / 2);
  });
  return { glyf, loca, long };
}

interface Component {
  readonly glyph: number;
  /** Where the component's record begins and ends in the outline. */
  readonly start: number;
  readonly end: number;
}

function components(outline: Uint8Array): readonly Component[] {
  if (!isComposite(outline)) return [];
  const view = viewOf(outline);
  const found: Component[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    const matrix = flags & TWO_BY_TWO ? 8 : flags & XY_SCALE ? 4 : flags & SCALE ? 2 : 0;
    const end = at + 4 + (flags & WORDS ? 4 : 2) + matrix;
    found.push({ glyph: view.getUint16(at + 2), start: at, end });
    at = end;
    if (!(flags & MORE)) return found;
  }
}

/** A negative number of contours says so. */
function isComposite(outline: Uint8Array): boolean {
  return outline.length >= 12 && (outline[0] ?? 0) >= 0x80;
}

function unhinted(outline: Uint8Array, renumbered: ReadonlyMap<number, number>): Uint8Array {
  if (outline.length < 12) return new Uint8Array();
  if (!isComposite(outline)) return unhintedSimple(outline);
  const parts = components(outline);
  const copy = outline.slice(0, parts.at(-1)?.end ?? 10);
  const target = viewOf(copy);
  for (const part of parts) {
    target.setUint16(part.start, target.getUint16(part.start) & ~INSTRUCTIONS);
    target.setUint16(part.start + 2, renumbered.get(part.glyph) ?? 0);
  }
  return copy;
}

function unhintedSimple(outline: Uint8Array): Uint8Array {
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours === 0) return new Uint8Array();
  const head = 10 + contours * 2;
  const points = view.getUint16(head - 2) + 1;
  const instructions = view.getUint16(head);
  if (instructions === 0) return outline; // as in the fonts that travel along
  const start = head + 2 + instructions;
  let at = start;
  let coordinates = 0;
  for (let point = 0; point < points; ) {
    const flags = view.getUint8(at++);
    const times = flags & REPEAT ? view.getUint8(at++) + 1 : 1;
    const x = flags & X_SHORT ? 1 : flags & X_SAME ? 0 : 2;
    const y = flags & Y_SHORT ? 1 : flags & Y_SAME ? 0 : 2;
    coordinates += times * (x + y);
    point += times;
  }
  const body = outline.subarray(start, at + coordinates);
  const bytes = new Uint8Array(head + 2 + body.length);
  bytes.set(outline.subarray(0, head));
  bytes.set(body, head + 2);
  return bytes;
}
