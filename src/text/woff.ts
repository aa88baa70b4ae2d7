/**
 * Wraps a TTF as WOFF 1.0, which every browser reads: the same tables, each deflated (https://www.w3.org/TR/WOFF/).
 * The compressor is plain JavaScript, so that the bytes are the same on every machine; zlib's differ between processors.
 */
import { zlibSync } from 'fflate';
import { readTag, viewOf } from './sfnt.ts';

export function toWoff(ttf: Uint8Array): Uint8Array {
  const source = viewOf(ttf);
  const count = source.getUint16(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const record = 12 + i * 16;
    const offset = source.getUint32(record + 8);
    const original = ttf.subarray(offset, offset + source.getUint32(record + 12));
    return { tag: readTag(source, record), checksum: source.getUint32(record + 4), length: original.length, data: deflated(original) };
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

/** Below this many bytes deflating gains next to nothing, but costs a fifth of a ms a table. */
const WORTHWHILE = 90;

/** As it is where deflating gains nothing: so the specification wants it. */
function deflated(table: Uint8Array): Uint8Array {
  if (table.length < WORTHWHILE) return table;
  const packed = zlibSync(table, { level: 9 });
  return packed.length < table.length ? packed : table;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
