import type { Place } from '../base/place.ts';
import type { Span } from './document.ts';

/** Turns offsets of one text into places. The newlines are counted when the first place is asked for. */
export interface LineIndex {
  readonly placeOf: (span: Span) => Place;
}

export function lineIndex(file: string, text: string): LineIndex {
  let starts: readonly number[] | undefined;
  return {
    placeOf: (span) => {
      starts ??= lineStarts(text);
      const near = lastAtMost(starts, span.start);
      let line = near * EVERY;
      let from = starts[near] ?? 0;
      let newline = text.indexOf('\n', from);
      while (newline !== -1 && newline < span.start) {
        line++;
        from = newline + 1;
        newline = text.indexOf('\n', from);
      }
      let end = Math.min(span.end, newline === -1 ? text.length : newline);
      while (end > span.start + 1 && isBlank(text.charCodeAt(end - 1))) end--;
      const length = end - span.start;
      const place = { file, line: line + 1, column: span.start - from + 1 };
      return length > 1 ? { ...place, length } : place;
    },
  };
}

/** Of so many lines the first one is remembered: a text may be nothing but line breaks. */
const EVERY = 64;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (++line % EVERY === 0) starts.push(at + 1);
  return starts;
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
