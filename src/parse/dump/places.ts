/** Where the items of a list stand, in lines and columns, found when it is asked for: of nearly all nobody asks. */
import type { Span } from '../document.ts';

/** Of the first character of an item; from 1, columns in UTF-16 code units. */
export interface Start {
  readonly line: number;
  readonly column: number;
}

export interface ItemPlaces {
  readonly startOf: (index: number) => Start;
  /** The last item that begins at a place or before it. */
  readonly itemAt: (place: Start) => number;
}

/** `items` are spans of bytes, in order; `from` is where the text begins, behind a byte order mark. */
export function itemPlaces(bytes: Uint8Array, items: readonly Span[], from: number): ItemPlaces {
  const known: Start[] = [];
  return { startOf, itemAt };

  function startOf(index: number): Start {
    while (known.length <= index) {
      const item = items[known.length];
      if (item === undefined) break;
      const before = items[known.length - 1];
      known.push(moved(bytes, { start: before?.start ?? from, end: item.start }, known.at(-1) ?? { line: 1, column: 1 }));
    }
    return known[index] ?? { line: 1, column: 1 };
  }

  function itemAt(place: Start): number {
    let found = 0;
    for (let index = 1; index < items.length && !isBefore(place, startOf(index)); index++) found = index;
    return found;
  }
}

function isBefore(a: Start, b: Start): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** The place behind a span that begins at one. */
function moved(bytes: Uint8Array, { start, end }: Span, { line, column }: Start): Start {
  let lines = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== NEWLINE) continue;
    lines++;
    from = at + 1;
  }
  return { line: line + lines, column: (lines === 0 ? column : 1) + utf16Length(bytes, from, end) };
}

const NEWLINE = 0x0a;

function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    // what begins with 11110 is written as two units, and what begins with 10 goes on with a character
    if (byte >= 0xf0) length += 2;
    else if (byte < 0x80 || byte >= 0xc0) length++;
  }
  return length;
}
