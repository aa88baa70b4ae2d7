/** A PDF that says nothing of the day it was made, so that the same figure gives the same bytes. */

/** The document with its dates set to 1 January 2000; no byte moves, since the file's table of places counts them. */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(pdf);
  for (const key of ['/CreationDate (D:', '/ModDate (D:']) {
    const name = new TextEncoder().encode(key);
    for (let at = indexOf(bytes, name, 0); at >= 0; at = indexOf(bytes, name, at)) {
      at += name.length;
      // D:YYYYMMDDHHmmSS (PDF 32000-1, 7.9.4); what follows is the zone
      bytes.set(new TextEncoder().encode('20000101000000'), at);
    }
  }
  return bytes;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
