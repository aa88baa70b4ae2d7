/** Ways to say a long name shorter, the best first. */
import { graphemes } from './graphemes.ts';

export interface ShortenOptions {
  readonly width: (part: string) => number;
  /** px that all lines together offer; what is surely too wide is not proposed. */
  readonly room: number;
  readonly keep: 'ends' | 'tail';
}

const DELIMITERS = new Set('-./:@_, ');
/** A last part of a name up to this length is kept whole: it tells replicas apart. */
const LONGEST_LAST_PART = 12;
/** A cut moves this far back to end at a delimiter. */
const SNAP = 3;

/** Candidates that get shorter and shorter; the caller takes the first that fits. */
export function* shortened(text: string, options: ShortenOptions): Generator<string> {
  if (options.keep === 'tail') {
    const slashes = [...text].flatMap((character, i, all) => (character === '/' && i > 0 ? [all.slice(i).join('')] : []));
    for (const tail of slashes) yield `…${tail}`;
    const name = slashes.at(-1)?.slice(1);
    if (name !== undefined) {
      yield* cutInside(name, options);
      return;
    }
  }
  yield* cutInside(text, options);
}

/** `reloader-7d9f8b6c5d-x2x4z` → `reloader-7d9f…-x2x4z` → `reloader-…-x2x4z` → … → `r…z` → `r…` */
function* cutInside(text: string, options: ShortenOptions): Generator<string> {
  const units = graphemes(text);
  for (let kept = mostThatFits(units, options); kept > 0; kept--) {
    const tail = tailLength(units, kept);
    const head = snap(units, kept - tail);
    const candidate = `${units.slice(0, head).join('').trimEnd()}…${units
      .slice(units.length - tail)
      .join('')
      .trimStart()}`;
    yield candidate;
  }
}

function mostThatFits(units: readonly string[], { width, room }: ShortenOptions): number {
  // the narrowest characters might be the ones that are kept: an upper bound, cheap to compute
  const widths = units.map(width).sort((a, b) => a - b);
  let sum = width('…');
  let count = 0;
  while (count < widths.length - 1 && sum + (widths[count] ?? 0) <= room) {
    sum += widths[count] ?? 0;
    count++;
  }
  return count;
}

function tailLength(units: readonly string[], kept: number): number {
  for (let length = 3; length <= LONGEST_LAST_PART && length <= kept / 2 + 1; length++) {
    if (DELIMITERS.has(units[units.length - length] ?? '')) return Math.min(length, kept - 1);
  }
  return Math.floor(kept / 2);
}

/** Ends the head after a delimiter, when one is near. */
function snap(units: readonly string[], head: number): number {
  for (let end = head; end > Math.max(head - SNAP, 1); end--) {
    if (DELIMITERS.has(units[end - 1] ?? '')) return end;
  }
  return head;
}
