import type { Place } from '../../base/place.ts';
import type { Span } from './document.ts';

/** Turns offsets of one text into places. The newlines are counted when the first place is asked for. */
export interface LineIndex {
  readonly placeOf: (span: Span) => Place;
  /** The way back. */
  readonly offsetOf: (place: Place) => number;
}

export function lineIndex(file: string, text: string): LineIndex {
  let known: LineStarts | undefined;
  return {
    placeOf: (span) => {
      known ??= lineStarts(text);
      const { line, from, next } = lineOf(span.start, known, text);
      let end = Math.min(span.end, next === undefined ? text.length : next - 1);
      while (end > span.start + 1 && isBlank(text.charCodeAt(end - 1))) end--;
      const length = end - span.start;
      const place = { file, line: line + 1, column: span.start - from + 1 };
      return length > 1 ? { ...place, length } : place;
    },
    offsetOf: ({ line, column }) => {
      known ??= lineStarts(text);
      const { starts, every } = known;
      const index = Math.floor((line - 1) / every);
      let start = starts[index] ?? 0;
      for (let at = index * every; at < line - 1; at++) start = text.indexOf('\n', start) + 1;
      return start + column - 1;
    },
  };
}

/** Where each line begins; of a text of millions of line breaks, each second or fourth one, and so on. */
interface LineStarts {
  readonly starts: readonly number[];
  readonly every: number;
}

const MOST_STARTS = 250_000;

function lineStarts(text: string): LineStarts {
  let starts = [0];
  let every = 1;
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (++line % every !== 0) continue;
    starts.push(at + 1);
    if (starts.length < MOST_STARTS) continue;
    starts = starts.filter((_, index) => index % 2 === 0);
    every *= 2;
  }
  return { starts, every };
}

interface FoundLine {
  /** From 0. */
  readonly line: number;
  readonly from: number;
  /** Where the next one begins; undefined for the last. */
  readonly next: number | undefined;
}

function lineOf(offset: number, { starts, every }: LineStarts, text: string): FoundLine {
  const near = lastAtMost(starts, offset);
  let line = near * every;
  let from = starts[near] ?? 0;
  if (every === 1) return { line, from, next: starts[near + 1] };
  let newline = text.indexOf('\n', from);
  for (; newline !== -1 && newline < offset; newline = text.indexOf('\n', from)) {
    line++;
    from = newline + 1;
  }
  return { line, from, next: newline === -1 ? undefined : newline + 1 };
}

/** The index of the last number that is not greater than `wanted`. */
function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}
