/**
 * Puts a font on a coarser grid: an em of fewer units. Coordinates then take one byte instead of two, and points that lie where the
 * renderer implies them anyway are dropped. At 500 units the rounding is at most 0.013 px at 13 px, and subsets in
 * SVG files are a fifth smaller.
 */
import { glyphReader } from '../../src/text/glyf.ts';
import type { FontTables } from '../../src/text/sfnt.ts';
import { readTables, viewOf, writeTables } from '../../src/text/sfnt.ts';
import type { Contour, OutlinePoint } from './outline.ts';
import { decodeOutline, encodeOutline } from './outline.ts';

/** How far, in units of the new grid, a dropped point may be from where it is implied. */
const TOLERANCE = 0.5;

export function rescale(font: Uint8Array, unitsPerEm: number): Uint8Array {
  const tables = readTables(font);
  const factor = unitsPerEm / viewOf(table(tables, 'head')).getUint16(18);
  const scaled = (tag: string, offsets: readonly number[]): Uint8Array => {
    const copy = table(tables, tag).slice();
    const view = viewOf(copy);
    for (const at of offsets) view.setInt16(at, Math.round(view.getInt16(at) * factor));
    return copy;
  };
  const head = scaled('head', [36, 38, 40, 42]);
  viewOf(head).setUint16(18, unitsPerEm);
  const hhea = scaled('hhea', [4, 6, 8, 10, 12, 14, 16]);
  const metrics = viewOf(hhea).getUint16(34);
  const hmtx = table(tables, 'hmtx');
  const count = viewOf(table(tables, 'maxp')).getUint16(4);
  const read = glyphReader(tables);
  const outlines = Array.from({ length: count }, (_, glyph) => (glyph === 0 ? missing(unitsPerEm) : rescaleGlyph(read(glyph), factor)));
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length + (outline.length & 1));
  const glyf = new Uint8Array(offsets.at(-1) ?? 0);
  outlines.forEach((outline, i) => {
    glyf.set(outline, offsets[i] ?? 0);
  });
  const loca = new Uint8Array(offsets.length * 4);
  offsets.forEach((offset, i) => {
    viewOf(loca).setUint32(i * 4, offset);
  });
  viewOf(head).setUint16(50, 1);
  return writeTables(
    new Map([
      ...tables,
      ['head', head],
      ['hhea', hhea],
      ['hmtx', scaled('hmtx', Array.from({ length: hmtx.length / 2 }, (_, i) => i * 2).slice(0, metrics * 2 + (count - metrics)))],
      ['OS/2', scaled('OS/2', [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88])],
      ['loca', loca],
      ['glyf', glyf],
    ]),
  );
}

function table(tables: FontTables, tag: string): Uint8Array {
  const found = tables.get(tag);
  if (!found) throw new Error(`no ${tag} table`);
  return found;
}

function rescaleGlyph(glyph: Uint8Array, factor: number): Uint8Array {
  if (glyph.length === 0) return glyph;
  if (viewOf(glyph).getInt16(0) >= 0) return encodeOutline(decodeOutline(glyph).map((contour) => rescaleContour(contour, factor)));
  const copy = glyph.slice();
  const view = viewOf(copy);
  for (let at = 2; at < 10; at += 2) view.setInt16(at, Math.round(view.getInt16(at) * factor));
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at);
    more = (flags & 0x20) !== 0;
    if (!(flags & 2)) throw new Error('components that are placed by points are not supported');
    if (flags & 1) {
      view.setInt16(at + 4, Math.round(view.getInt16(at + 4) * factor));
      view.setInt16(at + 6, Math.round(view.getInt16(at + 6) * factor));
    } else {
      view.setInt8(at + 4, Math.round(view.getInt8(at + 4) * factor));
      view.setInt8(at + 5, Math.round(view.getInt8(at + 5) * factor));
    }
    at += (flags & 1 ? 8 : 6) + (flags & 0x80 ? 8 : flags & 0x40 ? 4 : flags & 8 ? 2 : 0);
  }
  return copy;
}

function rescaleContour(contour: Contour, factor: number): Contour {
  const exact = contour.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor }));
  const rounded = exact.map((point) => ({ ...point, x: Math.round(point.x), y: Math.round(point.y) }));
  const distinct = rounded.filter((point, i) => {
    const next = rounded[(i + 1) % rounded.length] ?? point;
    return !(point.onCurve && next.onCurve && point.x === next.x && point.y === next.y);
  });
  return distinct.filter((point, i) => !implied(point, distinct.at(i - 1), distinct[(i + 1) % distinct.length]));
}

/** TrueType implies a point on the curve midway between two that are off it. */
function implied(point: OutlinePoint, before: OutlinePoint | undefined, after: OutlinePoint | undefined): boolean {
  if (!point.onCurve || !before || !after || before.onCurve || after.onCurve) return false;
  return Math.abs((before.x + after.x) / 2 - point.x) <= TOLERANCE && Math.abs((before.y + after.y) / 2 - point.y) <= TOLERANCE;
}

/** Glyph 0, for characters that the font lacks: a plain upright frame. */
function missing(unitsPerEm: number): Uint8Array {
  const [left, right, top, stroke] = [0.08, 0.5, 0.7, 0.06].map((part) => Math.round(part * unitsPerEm));
  const frame = (inset: number): Contour => [
    { x: (left ?? 0) + inset, y: inset, onCurve: true },
    { x: (left ?? 0) + inset, y: (top ?? 0) - inset, onCurve: true },
    { x: (right ?? 0) - inset, y: (top ?? 0) - inset, onCurve: true },
    { x: (right ?? 0) - inset, y: inset, onCurve: true },
  ];
  return encodeOutline([frame(0), [...frame(stroke ?? 0)].reverse()]);
}
