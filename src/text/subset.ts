/**
 * Cuts a TrueType font down to a few characters. The result has neither layout tables (so that a text is exactly as wide as the
 * sum of its glyphs) nor hinting (so that it looks the same everywhere), and the same request always gives the same bytes.
 */
import { writeCmap } from './cmap.ts';
import { glyphReader, withComponents, writeGlyphs } from './glyf.ts';
import type { FontTables } from './sfnt.ts';
import { viewOf, writeTables } from './sfnt.ts';

export interface SubsetRequest {
  readonly tables: FontTables;
  /** Code point → glyph of the source font. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** What the new font is called. */
  readonly family: string;
  readonly weight: number;
}

/** A valid TTF. Throws when the source has no TrueType outlines (`glyf`). */
export function subsetFont(request: SubsetRequest): Uint8Array {
  const { tables, family, weight } = request;
  const read = glyphReader(tables);
  const pairs = [...request.glyphs].filter(([, glyph]) => glyph !== 0).sort(([a], [b]) => a - b);
  // glyph 0 is what is drawn for characters that the font does not have
  const kept = withComponents([...new Set([0, ...pairs.map(([, glyph]) => glyph)])], read);
  const renumbered = new Map(kept.map((glyph, i) => [glyph, i]));
  const { glyf, loca, long } = writeGlyphs(kept, read);
  const { hmtx, metrics } = writeMetrics(tables, kept);
  const cmap = writeCmap(pairs.map(([codePoint, glyph]) => [codePoint, renumbered.get(glyph) ?? 0]));

  const head = copyOf(tables, 'head', 54);
  head.fill(0, 20, 36); // when it was made and changed
  viewOf(head).setUint16(50, long ? 1 : 0);
  const hhea = copyOf(tables, 'hhea', 36);
  viewOf(hhea).setUint16(34, metrics);
  const post = new Uint8Array(32);
  viewOf(post).setUint32(0, 0x00030000); // no glyph names
  return writeTables(
    new Map([
      ['head', head],
      ['hhea', hhea],
      ['maxp', writeMaxp(tables, kept.length)],
      ['OS/2', writeOs2({ tables, weight, first: pairs[0]?.[0] ?? 0, last: pairs.at(-1)?.[0] ?? 0 })],
      ['hmtx', hmtx],
      ['cmap', cmap],
      ['loca', loca],
      ['glyf', glyf],
      ['name', writeNames(family, weight)],
      ['post', post],
    ]),
  );
}

/** Glyphs at the end that share one advance share one entry: a monospaced font then needs hardly any. */
function writeMetrics(tables: FontTables, glyphs: readonly number[]): { readonly hmtx: Uint8Array; readonly metrics: number } {
  const source = viewOf(copyOf(tables, 'hmtx', 0));
  const count = viewOf(copyOf(tables, 'hhea', 36)).getUint16(34);
  const advances = glyphs.map((glyph) => source.getUint16(Math.min(glyph, count - 1) * 4));
  const bearings = glyphs.map((glyph) => {
    const at = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2;
    // a table that is cut off there is common enough, and does no harm
    return at + 2 > source.byteLength ? 0 : source.getInt16(at);
  });
  let metrics = glyphs.length;
  while (metrics > 1 && advances[metrics - 1] === advances[metrics - 2]) metrics--;
  const hmtx = new Uint8Array(metrics * 4 + (glyphs.length - metrics) * 2);
  const view = viewOf(hmtx);
  glyphs.forEach((_, i) => {
    if (i < metrics) view.setUint16(i * 4, advances[i] ?? 0);
    view.setInt16(i < metrics ? i * 4 + 2 : metrics * 4 + (i - metrics) * 2, bearings[i] ?? 0);
  });
  return { hmtx, metrics };
}

function writeMaxp(tables: FontTables, glyphs: number): Uint8Array {
  const maxp = copyOf(tables, 'maxp', 32);
  const view = viewOf(maxp);
  view.setUint16(4, glyphs);
  // what only hinting needs: zones 2 as the specification advises, everything from twilight points to instructions 0
  view.setUint16(14, 2);
  for (let at = 16; at <= 26; at += 2) view.setUint16(at, 0);
  return maxp;
}

function writeOs2(options: {
  readonly tables: FontTables;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
}): Uint8Array {
  const os2 = copyOf(options.tables, 'OS/2', 78);
  const view = viewOf(os2);
  view.setUint16(4, options.weight);
  // what nobody asks an embedded font: its look in ten digits, its Unicode blocks and code pages, its vendor
  os2.fill(0, 32, 62);
  if (os2.length >= 86) os2.fill(0, 78, 86);
  view.setUint16(64, Math.min(options.first, 0xffff));
  view.setUint16(66, Math.min(options.last, 0xffff));
  return os2;
}

/** Family, style and PostScript name: what browsers, fontdb and PDF writers tell faces apart by. */
function writeNames(family: string, weight: number): Uint8Array {
  const style = weight >= 600 ? 'SemiBold' : 'Regular';
  const postScript = `${family.replace(/[^A-Za-z0-9]/g, '')}-${style}`;
  const records: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [6, postScript],
  ];
  const text = records.map(([, value]) => value).join('');
  const header = 6 + records.length * 12;
  const bytes = new Uint8Array(header + text.length * 2);
  const view = viewOf(bytes);
  view.setUint16(2, records.length);
  view.setUint16(4, header);
  let offset = 0;
  records.forEach(([id, value], i) => {
    // Windows, Unicode, American English: the one record that every reader knows
    [3, 1, 0x409, id, value.length * 2, offset].forEach((word, w) => {
      view.setUint16(6 + i * 12 + w * 2, word);
    });
    offset += value.length * 2;
  });
  for (let i = 0; i < text.length; i++) view.setUint16(header + i * 2, text.charCodeAt(i));
  return bytes;
}

/** A copy that is at least `size` bytes long; zeros where the source has no such table. */
function copyOf(tables: FontTables, tag: string, size: number): Uint8Array {
  const source = tables.get(tag) ?? new Uint8Array();
  const bytes = new Uint8Array(Math.max(size, source.length));
  bytes.set(source);
  return bytes;
}
