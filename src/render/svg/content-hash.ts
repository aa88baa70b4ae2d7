/** A short name for a figure's content, made the same way on every run and machine. */

/** Ten characters of base 36 made from all of the text; not for security. */
export function contentHash(text: string): string {
  // two FNV-1a runs with different seeds: 52 bits are enough for the figures of one page
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  const { imul } = Math;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ code, 0x85ebca6b);
  }
  return ((a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff)).toString(36).padStart(10, '0').slice(-10);
}
