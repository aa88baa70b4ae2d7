/**
 * Fonts that nobody vouches for: of the machine, of a package, of a theme. What is damaged in them shows when they are read, or they lack
 * the character, so that another font draws it; never while a figure is measured or written.
 */
import type { GlyphLookup } from './cmap.ts';
import { readCmap } from './cmap.ts';
import { fontOf } from './font.ts';
import { pointsByGlyph } from './glyph-check.ts';
import type { FontTables } from './sfnt.ts';
import { readTables, viewOf } from './sfnt.ts';
import type { Font } from './types.ts';
import { isInvisible } from './widths.ts';

/** One whose damaged glyphs are as good as none. Throws when the bytes are no usable font. */
export function parseForeignFont(bytes: Uint8Array): Font {
  return opened(bytes).font;
}

/** One that has no damaged glyph among all the characters of the Basic Multilingual Plane, and a width for each Latin letter. Throws for any other. */
export function parseWholeFont(bytes: Uint8Array): Font {
  const { font, glyphOf, pointsOf } = opened(bytes);
  let found = 0;
  for (let codePoint = 0x20; codePoint <= 0xffff; codePoint++) {
    const glyph = attempt(glyphOf, codePoint);
    if (glyph === 0) continue;
    if (glyph === undefined || pointsOf(glyph) === undefined) throw new Error('a glyph is damaged');
    found++;
    if (codePoint <= 0x7e && font.advance(codePoint) === undefined) throw new Error('a letter is damaged');
  }
  if (found === 0) throw new Error('it has no characters');
  return font;
}

interface Opened {
  readonly font: Font;
  readonly glyphOf: GlyphLookup;
  readonly pointsOf: (glyph: number) => number | undefined;
}

function opened(bytes: Uint8Array): Opened {
  const tables = checkedTables(bytes);
  const glyphOf = lookupOf(tables);
  // PostScript's outlines are never read
  const pointsOf = tables.has('glyf') ? pointsByGlyph(tables) : () => 1;
  // what stands in for missing characters is in every subset
  if (pointsOf(0) === undefined) throw new Error('its first glyph is damaged');
  const advanceOf = advances(tables);
  const font = fontOf(tables, (codePoint) => {
    const glyph = attempt(glyphOf, codePoint) ?? 0;
    const points = pointsOf(glyph);
    return points === undefined || (isSeen(codePoint) && (points === 0 || !isLikely(codePoint, advanceOf(glyph)))) ? 0 : glyph;
  });
  return { font, glyphOf, pointsOf };
}

/** Whether it has a shape in any font; Braille's blank (U+2800) and what stands for an object (U+FFFC) have none. */
function isSeen(codePoint: number): boolean {
  return codePoint !== 0x2800 && codePoint !== 0xfffc && !isInvisible(codePoint) && SEEN.test(String.fromCodePoint(codePoint));
}

/** No letter is as wide as four squares, or takes no room; but for whole sentences in one sign (U+FDFD), and cuneiform. */
function isLikely(codePoint: number, advance: number): boolean {
  return advance > 0 && (advance < 4 || codePoint > 0xffff || (codePoint >= 0xfdf0 && codePoint <= 0xfdff));
}

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** In em, by glyph. */
function advances(tables: FontTables): (glyph: number) => number {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => viewOf(tables.get(tag) ?? new Uint8Array()));
  const [unitsPerEm, metrics] = [head?.getUint16(18) ?? 1, hhea?.getUint16(34) ?? 1];
  return (glyph) => (hmtx?.getUint16(Math.min(glyph, metrics - 1) * 4) ?? 0) / unitsPerEm;
}

function lookupOf(tables: FontTables): GlyphLookup {
  const cmap = tables.get('cmap');
  if (cmap === undefined) throw new Error('the font has no cmap table');
  return readCmap(cmap);
}

/** Undefined where the table leads behind its end. */
function attempt(glyphOf: GlyphLookup, codePoint: number): number | undefined {
  try {
    return glyphOf(codePoint);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** The numbers in front that all else depends on; a browser refuses a font in which they are wrong. */
function checkedTables(bytes: Uint8Array): FontTables {
  const tables = readTables(bytes);
  const table = (tag: string): DataView => viewOf(tables.get(tag) ?? new Uint8Array());
  const [head, hhea, maxp] = [table('head'), table('hhea'), table('maxp')];
  const unitsPerEm = head.getUint16(18);
  const [glyphs, metrics, long] = [maxp.getUint16(4), hhea.getUint16(34), head.getUint16(50)];
  const isOutlined = tables.has('glyf');
  const wrong = [
    head.getUint32(12) !== 0x5f0f3cf5,
    unitsPerEm < 16 || unitsPerEm > 16_384,
    head.getInt16(36) > head.getInt16(40) || head.getInt16(38) > head.getInt16(42),
    head.getUint16(52) !== 0,
    hhea.getUint16(32) !== 0,
    glyphs === 0,
    metrics === 0 || table('hmtx').byteLength < metrics * 4,
    isOutlined && (maxp.getUint32(0) !== 0x00010000 || maxp.byteLength < 32),
    isOutlined && (long > 1 || table('loca').byteLength < (glyphs + 1) * (long === 1 ? 4 : 2)),
    tables.has('OS/2') && !(table('OS/2').byteLength >= (lengthsOfOs2[table('OS/2').getUint16(0)] ?? Number.POSITIVE_INFINITY)),
  ];
  if (wrong.includes(true)) throw new Error('its head is damaged');
  return tables;
}

/** Bytes, by version; early ones of version 0 are shorter. */
const lengthsOfOs2 = [68, 86, 96, 96, 96, 100];
