/** Fonts with damage, the same for the same seed: bytes flipped, zeroed or made up, tables cut off, in the parts that every reader goes through. */
import { readTables } from '../../src/text/sfnt.ts';

/** A generator of whole numbers below `most` (mulberry32). */
export function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) % most;
  };
}

const TAGS = ['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'loca', 'glyf', 'OS/2', 'name'] as const;

export function damaged(font: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed);
  const bytes = Uint8Array.from(font);
  if (next(8) === 0) return bytes.subarray(0, next(bytes.length));
  const [start, length] = placeOf(font, next);
  const at = (): number => start + next(Math.max(1, length));
  switch (next(4)) {
    case 0:
      for (let count = 1 + next(16); count > 0; count--) flip(bytes, at(), next);
      break;
    case 1:
      bytes.fill(0, at(), start + length);
      break;
    case 2:
      for (let from = at(), to = Math.min(bytes.length, from + 1 + next(400)); from < to; from++) bytes[from] = next(256);
      break;
    default:
      bytes.fill(255, at(), at());
  }
  return bytes;
}

function flip(bytes: Uint8Array, at: number, next: (most: number) => number): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
}

/** The directory of tables, or one of them. */
function placeOf(font: Uint8Array, next: (most: number) => number): readonly [start: number, length: number] {
  const tag = [undefined, ...TAGS][next(TAGS.length + 1)];
  const table = tag === undefined ? undefined : readTables(font).get(tag);
  return table === undefined ? [0, 300] : [table.byteOffset - font.byteOffset, table.length];
}
