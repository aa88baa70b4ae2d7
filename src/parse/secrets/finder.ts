/** Finds any of many values in a text, in one pass: by hashes of four characters first, for nearly nothing passes them. */
import type { Span } from '../text/document.ts';
import { isLetterOrDigit } from './letters.ts';

/** Where the values stand, in order; they do not overlap. */
export type Finder = (text: string) => readonly Span[];

const HEAD = 4;
/** Of one beginning; so many are not compared one by one. */
const MOST_ALIKE = 64;
/** In characters: whatever begins with so many of a value is that value. */
const LONG = 256;
/** Shorter values must stand apart from letters and digits: `pass` is no part of `bypass`. */
const SHORT = 6;

export function finderOf(values: readonly string[]): Finder {
  const known = bucketsOf(values.filter((value) => value.length >= HEAD));
  if (known === undefined) return () => [];
  const { starts, sorted } = known;
  return (text) => {
    const spans: Span[] = [];
    for (let at = 0; at + HEAD <= text.length; at++) {
      const hash = hashAt(text, at);
      const from = starts[hash] ?? 0;
      const to = starts[hash + 1] ?? 0;
      if (from === to) continue;
      const end = endOfFound(text, at, { sorted, from, to });
      if (end === undefined) continue;
      spans.push({ start: at, end });
      at = end - 1;
    }
    return spans;
  };
}

interface Buckets {
  /** By the hash of the first characters: where its values begin among the sorted ones. */
  readonly starts: Uint32Array;
  readonly sorted: readonly string[];
}

/** Two arrays, for there may be millions of values. */
function bucketsOf(values: readonly string[]): Buckets | undefined {
  if (values.length === 0) return undefined;
  const starts = new Uint32Array(HASHES + 1);
  for (const value of values) starts[hashAt(value, 0) + 1] = (starts[hashAt(value, 0) + 1] ?? 0) + 1;
  for (let hash = 0; hash < HASHES; hash++) starts[hash + 1] = (starts[hash + 1] ?? 0) + (starts[hash] ?? 0);
  const next = starts.slice();
  const sorted = new Array<string>(values.length);
  for (const value of values) {
    const hash = hashAt(value, 0);
    const at = next[hash] ?? 0;
    sorted[at] = value;
    next[hash] = at + 1;
  }
  return { starts, sorted };
}

const HASHES = 1 << 16;

interface Candidates {
  readonly sorted: readonly string[];
  readonly from: number;
  readonly to: number;
}

function endOfFound(text: string, at: number, { sorted, from, to }: Candidates): number | undefined {
  let alike = 0;
  let found = '';
  for (let index = from; index < to; index++) {
    const value = sorted[index] ?? '';
    if (!text.startsWith(value.slice(0, HEAD), at)) continue;
    // whatever begins like a hundred secrets is one of them
    if (++alike > MOST_ALIKE) return at + (/^\S+/.exec(text.slice(at, at + 4000))?.[0].length ?? HEAD);
    if (value.length > found.length && isAt(text, at, value)) found = value;
  }
  if (found === '') return undefined;
  // of a long one as much as is there: compared to its end at every place it would cost its length each time
  let end = at + Math.min(found.length, LONG);
  while (end - at < found.length && text[end] === found[end - at]) end++;
  return end;
}

function isAt(text: string, at: number, value: string): boolean {
  if (value.length > LONG) return text.startsWith(value.slice(0, LONG), at);
  return text.startsWith(value, at) && (value.length >= SHORT || standsApart(text, at, at + value.length));
}

function standsApart(text: string, start: number, end: number): boolean {
  return !isLetterOrDigit(text[start - 1] ?? '') && !isLetterOrDigit(text[end] ?? '');
}

function hashAt(text: string, at: number): number {
  const [a, b, c, d] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
  return (((a * 31 + b) * 31 + c) * 31 + d) & 0xffff;
}
