/** Wraps a TTF as WOFF 1.0, which every browser reads: the same tables, long ones deflated (https://www.w3.org/TR/WOFF/). */
import { readTag, viewOf } from './sfnt.ts';

/** Bytes in the zlib format (RFC 1950), the same for the same input on every machine. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Without `deflate` the tables stay as they are. */
export function toWoff(ttf: Uint8Array, deflate?: Deflate): Uint8Array {
  const source = viewOf(ttf);
  const count = source.getUint16(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const record = 12 + i * 16;
    const offset = source.getUint32(record + 8);
    const original = ttf.subarray(offset, offset + source.getUint32(record + 12));
    return {
      tag: readTag(source, record),
      checksum: source.getUint32(record + 4),
      length: original.length,
      data: deflated(original, deflate),
    };
  });
  const start = 44 + count * 20;
  const size = tables.reduce((sum, table) => sum + padded(table.data.length), start);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint32(0, 0x774f4646); // 'wOFF'
  view.setUint32(4, source.getUint32(0));
  view.setUint32(8, size);
  view.setUint16(12, count);
  view.setUint32(16, ttf.length);
  view.setUint16(20, 1);
  let offset = start;
  tables.forEach((table, i) => {
    const record = 44 + i * 20;
    for (let c = 0; c < 4; c++) view.setUint8(record + c, table.tag.charCodeAt(c));
    view.setUint32(record + 4, offset);
    view.setUint32(record + 8, table.data.length);
    view.setUint32(record + 12, table.length);
    view.setUint32(record + 16, table.checksum);
    bytes.set(table.data, offset);
    offset += padded(table.data.length);
  });
  return bytes;
}

/** Bytes. The outlines of some fifty glyphs: below, all fonts of a figure together would save 3 KB, and loading zlib costs 5 ms. */
const WORTHWHILE = 5000;

/** As it is where deflating gains nothing: so the specification wants it. */
function deflated(table: Uint8Array, deflate: Deflate | undefined): Uint8Array {
  if (deflate === undefined || table.length < WORTHWHILE) return table;
  const packed = deflate(table);
  return packed.length < table.length ? packed : table;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
