/**
 * Fonts that nobody vouches for: of the machine, of a package, of a theme. What is damaged in them shows when they are read, or they lack
 * the character, so that another font draws it; never while a figure is measured or written.
 */
import type { GlyphLookup } from './cmap.ts';
import { readCmap } from './cmap.ts';
import { fontOf } from './font.ts';
import { glyphCheck } from './glyph-check.ts';
import type { FontTables } from './sfnt.ts';
import { readTables, viewOf } from './sfnt.ts';
import type { Font } from './types.ts';

/** One whose damaged glyphs are as good as none. Throws when the bytes are no usable font. */
export function parseForeignFont(bytes: Uint8Array): Font {
  const tables = checkedTables(bytes);
  const isWhole = tables.has('glyf') ? glyphCheck(tables) : () => true;
  // what stands in for missing characters is in every subset
  if (!isWhole(0)) throw new Error('its first glyph is damaged');
  const glyphOf = lookupOf(tables);
  return fontOf(tables, (codePoint) => {
    const glyph = attempt(glyphOf, codePoint);
    return glyph !== undefined && isWhole(glyph) ? glyph : 0;
  });
}

/** One that has no damaged glyph among all the characters of the Basic Multilingual Plane, and a width for each Latin letter. Throws for any other. */
export function parseWholeFont(bytes: Uint8Array): Font {
  const font = parseForeignFont(bytes);
  const glyphOf = lookupOf(readTables(bytes));
  let found = 0;
  for (let codePoint = 0x20; codePoint <= 0xffff; codePoint++) {
    const glyph = attempt(glyphOf, codePoint);
    if (glyph === 0) continue;
    const advance = font.advance(codePoint);
    if (glyph === undefined || advance === undefined) throw new Error('a glyph is damaged');
    // no letter is as wide as four squares, or takes no room
    if (codePoint > 0x20 && codePoint < 0x7f && !(advance > 0 && advance < 4)) throw new Error('its widths are damaged');
    found++;
  }
  if (found === 0) throw new Error('it has no characters');
  return font;
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
