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
/** A text with so many spaces is a sentence, no name. */
const PROSE = 3;
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

/** `reloader-7d9f8b6c5d-x2x4z` → `reloader-7d9f…-x2x4z` → `reloader-…-x2x4z` → … → `r…z` → `r…`; a sentence loses its end. */
function* cutInside(text: string, options: ShortenOptions): Generator<string> {
  const units = graphemes(text);
  const prose = units.filter((unit) => unit === ' ').length >= PROSE;
  const before = [0];
  for (const unit of units) before.push((before.at(-1) ?? 0) + options.width(unit));
  // widths add up, so that what is too wide is not even put together; a hundredth of a px for the rounding of sums
  const room = options.room - options.width('…') + 0.01;
  const last = lastPart(units);
  const upTo = (count: number): number => before[count] ?? 0;
  for (let kept = units.length - 1; kept > 0; kept--) {
    const tail = prose ? 0 : tailLength(units, { kept, last });
    const head = snap(units, kept - tail);
    if (upTo(head) + upTo(units.length) - upTo(units.length - tail) > room) continue;
    // dots beside the ellipsis would read as a longer one
    yield `${units.slice(0, head).join('')}…${units.slice(units.length - tail).join('')}`.replace(/\.*…\.*/, '…');
  }
}

/** How long the last part of a name is, its delimiter included; Infinity when it is too long to be kept whole. */
function lastPart(units: readonly string[]): number {
  for (let length = 3; length <= LONGEST_LAST_PART; length++) {
    if (DELIMITERS.has(units[units.length - length] ?? '')) return length;
  }
  return Number.POSITIVE_INFINITY;
}

function tailLength(units: readonly string[], { kept, last }: { readonly kept: number; readonly last: number }): number {
  const half = Math.floor(kept / 2);
  let length = last <= half + 1 ? Math.min(last, kept - 1) : half;
  for (let near = half; last > half + 1 && near > Math.max(half - SNAP, 1); near--) {
    if (DELIMITERS.has(units[units.length - near] ?? '')) length = near;
  }
  while (units[units.length - length] === ' ') length--;
  return length;
}

/** Ends the head after a delimiter, when one is near, and not in a space. */
function snap(units: readonly string[], head: number): number {
  let end = head;
  for (let near = head; near > Math.max(head - SNAP, 1); near--) {
    if (!DELIMITERS.has(units[near - 1] ?? '')) continue;
    end = near;
    break;
  }
  while (end > 1 && units[end - 1] === ' ') end--;
  return end;
}
