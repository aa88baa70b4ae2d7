/** Words in a PNG: what it is called and what it shows, for whoever cannot see it. Source: PNG specification, 11.3.3.4 iTXt. */

export interface AltText {
  readonly title: string;
  readonly description: string;
}

/** The picture with its words in `iTXt` chunks before the pixels. Throws when `png` does not begin as a PNG does. */
export function withAltText(png: Uint8Array, words: AltText): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('not a PNG');
  // signature, then IHDR, which comes first always
  const head = 8 + 12 + view.getUint32(8);
  const parts = [
    png.subarray(0, head),
    internationalText('Title', words.title),
    internationalText('Description', words.description),
    png.subarray(head),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

// keyword, 0, no compression (0, 0), no language (0), no translated keyword (0), UTF-8
function internationalText(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll('\0', '')}`));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** The CRC of PNG, gzip and Ethernet; node:zlib has it from Node 22 only. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
