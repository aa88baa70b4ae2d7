/**
 * The container of TrueType and OpenType fonts: a directory of tagged tables, alone in a file or several in a collection (.ttc).
 * Source of the layout and of the checksums: the OpenType specification, 'The OpenType Font File'.
 */

/** Tables by their four-character tag. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const TRUETYPE = 0x00010000;
const APPLE_TRUETYPE = 0x74727565; // 'true'
const OPENTYPE_CFF = 0x4f54544f; // 'OTTO'
const COLLECTION = 0x74746366; // 'ttcf'

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** How many fonts a file holds: 1, or those of a collection. 0 when the bytes are no font. */
export function countFonts(bytes: Uint8Array): number {
  if (bytes.length < 12) return 0;
  const view = viewOf(bytes);
  const kind = view.getUint32(0);
  if (kind === COLLECTION) return view.getUint32(8);
  return kind === TRUETYPE || kind === APPLE_TRUETYPE || kind === OPENTYPE_CFF ? 1 : 0;
}

/** The tables of one font, as windows on `bytes`. Throws when the bytes are no font, or are cut off. */
export function readTables(bytes: Uint8Array, index = 0): FontTables {
  if (index >= countFonts(bytes)) throw new Error('not a TrueType or OpenType font');
  const view = viewOf(bytes);
  const start = view.getUint32(0) === COLLECTION ? view.getUint32(12 + index * 4) : 0;
  const tables = new Map<string, Uint8Array>();
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const record = start + 12 + i * 16;
    const offset = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    if (offset + length > bytes.length) throw new Error('the font file is cut off');
    // no subarray: that of a Node Buffer is a Buffer again, whose slice() does not copy
    tables.set(readTag(view, record), new Uint8Array(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

/** One TrueType font from its tables, with checksums; the same tables give the same bytes. */
export function writeTables(tables: FontTables): Uint8Array {
  const tags = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1));
  const size = tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), 12 + tags.length * 16);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  const exponent = Math.floor(Math.log2(tags.length));
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, tags.length);
  view.setUint16(6, 2 ** exponent * 16);
  view.setUint16(8, exponent);
  view.setUint16(10, (tags.length - 2 ** exponent) * 16);
  let offset = 12 + tags.length * 16;
  let head = 0;
  let sum = 0;
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? new Uint8Array();
    const record = 12 + i * 16;
    bytes.set(table, offset);
    if (tag === 'head') {
      head = offset;
      view.setUint32(offset + 8, 0);
    }
    for (let c = 0; c < 4; c++) view.setUint8(record + c, tag.charCodeAt(c));
    const ofTable = checksum(view, offset, padded(table.length));
    sum += ofTable;
    view.setUint32(record + 4, ofTable);
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  });
  // the whole file, with this field counted as 0, sums up to a constant of the specification
  if (head > 0) view.setUint32(head + 8, (0xb1b0afba - sum - checksum(view, 0, 12 + tags.length * 16)) >>> 0);
  return bytes;
}

export function readTag(view: DataView, offset: number): string {
  return String.fromCharCode(view.getUint8(offset), view.getUint8(offset + 1), view.getUint8(offset + 2), view.getUint8(offset + 3));
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let i = offset; i < offset + length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  return sum;
}
