/** Finds any of many values in a text, in one pass: by hashes of four characters first, for nearly nothing passes them. */
import type { Span } from '../document.ts';
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
  if (values.length === 0) return () => [];
  const filter = new Uint8Array(1 << 16);
  const byHead = new Map<string, string[]>();
  for (const value of [...values].sort((a, b) => b.length - a.length)) {
    if (value.length < HEAD) continue;
    filter[hashAt(value, 0)] = 1;
    const head = value.slice(0, HEAD);
    const alike = byHead.get(head);
    if (alike === undefined) byHead.set(head, [value]);
    else alike.push(value);
  }
  return (text) => {
    const spans: Span[] = [];
    for (let at = 0; at + HEAD <= text.length; at++) {
      if (filter[hashAt(text, at)] === 0) continue;
      const alike = byHead.get(text.slice(at, at + HEAD));
      const end = alike === undefined ? undefined : endOfFound(text, at, alike);
      if (end === undefined) continue;
      spans.push({ start: at, end });
      at = end - 1;
    }
    return spans;
  };
}

function endOfFound(text: string, at: number, alike: readonly string[]): number | undefined {
  // whatever begins like a hundred secrets is one of them
  if (alike.length > MOST_ALIKE) return at + (/^\S+/.exec(text.slice(at, at + 4000))?.[0].length ?? HEAD);
  const found = alike.find((value) => {
    if (value.length > LONG) return text.startsWith(value.slice(0, LONG), at);
    return text.startsWith(value, at) && (value.length >= SHORT || standsApart(text, at, at + value.length));
  });
  if (found === undefined) return undefined;
  // of a long one as much as is there: compared to its end at every place it would cost its length each time
  let end = at + Math.min(found.length, LONG);
  while (end - at < found.length && text[end] === found[end - at]) end++;
  return end;
}

function standsApart(text: string, start: number, end: number): boolean {
  return !isLetterOrDigit(text[start - 1] ?? '') && !isLetterOrDigit(text[end] ?? '');
}

function hashAt(text: string, at: number): number {
  const [a, b, c, d] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
  return (((a * 31 + b) * 31 + c) * 31 + d) & 0xffff;
}
