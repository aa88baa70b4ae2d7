/** Where the items of a list stand, in lines and columns. */
import type { UnreadItem } from './unread-list.ts';

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

export function itemPlaces(bytes: Uint8Array, items: readonly UnreadItem[]): ItemPlaces {
  /** Of items that share their line with those before them: it may be as long as the text. */
  const columns = new Map<number, number>();
  return { startOf, itemAt };

  function startOf(index: number): Start {
    const item = items[index];
    return item === undefined ? { line: 1, column: 1 } : { line: item.line, column: columnOf(item, index) };
  }

  function columnOf({ start, lineStart }: UnreadItem, index: number): number {
    const known = columns.get(index);
    if (known !== undefined) return known;
    // from the first item of the line on, since each of them is measured from the one before it
    let first = index;
    while (items[first - 1]?.lineStart === lineStart && !columns.has(first)) first--;
    let column = columns.get(first) ?? utf16Length(bytes, lineStart, items[first]?.start ?? start) + 1;
    for (let at = first + 1; at <= index; at++) {
      column += utf16Length(bytes, items[at - 1]?.start ?? start, items[at]?.start ?? start);
      columns.set(at, column);
    }
    return column;
  }

  function itemAt(place: Start): number {
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBefore(place, startOf(middle))) high = middle - 1;
      else low = middle;
    }
    return low;
  }
}

function isBefore(a: Start, b: Start): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

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
