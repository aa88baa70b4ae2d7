/** A TrueType or OpenType font, read as far as measuring and subsetting need it. */
import { printable } from '../base/printable.ts';
import type { GlyphLookup } from './cmap.ts';
import { readCmap } from './cmap.ts';
import type { FontTables } from './sfnt.ts';
import { readTables, viewOf } from './sfnt.ts';
import { subsetFont } from './subset.ts';
import type { Font } from './types.ts';

export type { Font };

/** One of podfig's own, which is known to be whole. `index` chooses within a collection. Throws when the bytes are no usable font. */
export function parseFont(bytes: Uint8Array, index = 0): Font {
  const tables = readTables(bytes, index);
  const cmap = tables.get('cmap');
  if (!cmap) throw new Error('the font has no cmap table');
  return fontOf(tables, readCmap(cmap));
}

/** `glyphOf` says which glyph draws a code point; 0 for none. */
export function fontOf(tables: FontTables, glyphOf: GlyphLookup): Font {
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no ${tag} table`);
    return viewOf(found);
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const unitsPerEm = head.getUint16(18);
  const metrics = hhea.getUint16(34);
  const os2 = tables.has('OS/2') ? table('OS/2') : undefined;
  const weight = os2?.getUint16(4) ?? 400;
  const family = readFamily(tables.get('name'));
  return {
    family,
    weight,
    outlines: tables.has('glyf') ? 'glyf' : 'cff',
    embeddable: os2 === undefined || mayEmbed(os2.getUint16(8)),
    unitsPerEm,
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? undefined : hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
    },
    subset: (codePoints) => subsetFont({ tables, glyphs: glyphsOf(codePoints, glyphOf), family, weight }),
  };
}

function glyphsOf(codePoints: Iterable<number>, glyphOf: GlyphLookup): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (const codePoint of codePoints) glyphs.set(codePoint, glyphOf(codePoint));
  return glyphs;
}

/** Bit 1 alone: restricted licence; bit 8: no subsetting (OpenType specification, OS/2 fsType). */
function mayEmbed(fsType: number): boolean {
  return (fsType & 0x000f) !== 0x0002 && (fsType & 0x0100) === 0;
}

/** The typographic family (name 16) where there is one, else the family (1); Unicode records, English before others. */
function readFamily(table: Uint8Array | undefined): string {
  if (!table) return 'unnamed';
  const view = viewOf(table);
  const strings = view.getUint16(4);
  let family = 'unnamed';
  let bestRank = 0;
  for (let i = 0; i < view.getUint16(2); i++) {
    const record = 6 + i * 12;
    const name = view.getUint16(record + 6);
    if (view.getUint16(record) !== 3 || (name !== 1 && name !== 16)) continue;
    const rank = (name === 16 ? 2 : 1) + (view.getUint16(record + 4) === 0x409 ? 4 : 0);
    if (rank <= bestRank) continue;
    bestRank = rank;
    family = '';
    const start = strings + view.getUint16(record + 10);
    for (let at = start; at < start + view.getUint16(record + 8); at += 2) family += String.fromCharCode(view.getUint16(at));
  }
  return nameable(family);
}

/** It ends up in stylesheets and messages: what nobody could read there is left out. */
function nameable(family: string): string {
  const readable = printable(family)
    .replace(/[\ufffd-\uffff]/g, '')
    .trim();
  return readable === '' ? 'unnamed' : [...readable].slice(0, 100).join('');
}
