/** Finds its way in text that is known to be JSON, without building anything: a place is asked for seldom, and a dump is large. */

import type { Path } from '../types.ts';
import type { Located, Span } from './document.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const CLOSE_LIST = 0x5d;
const CLOSE_MAP = 0x7d;

/** Where the value that begins at `from` ends, or the end of the text when it is not closed. */
export function skipJson(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at) - 1;
      if (open === 0) return at + 1;
    } else if (code === 0x7b || code === 0x5b) {
      open++;
    } else if (code === CLOSE_MAP || code === CLOSE_LIST) {
      if (open === 0) return at;
      if (--open === 0) return at + 1;
    } else if (open === 0 && (code === COMMA || isSpace(code))) {
      return at;
    }
  }
  return text.length;
}

/** Where a value begins, and its key. */
interface Entry {
  readonly value: number;
  readonly key?: Span;
}

/** A function that finds values of the JSON document at `extent`; offsets of list items are remembered. */
export function jsonLocator(text: string, extent: Span): (path: Path) => Located {
  const lists = new Map<number, ItemStarts>();
  return (path) => {
    let depth = 0;
    let at: Entry = { value: extent.start };
    for (const segment of path) {
      const entry = typeof segment === 'number' ? item(at.value, segment) : entryOf(text, at.value, segment);
      if (entry === undefined) break;
      at = entry;
      depth++;
    }
    if (depth === 0) return { depth, value: extent, block: false };
    // the end of the last value alone: that of a list on the way to it may be megabytes away
    const value = { start: at.value, end: skipJson(text, at.value) };
    const found = { depth, value, block: isOpening(text.charCodeAt(at.value)) };
    return at.key === undefined ? found : { ...found, key: at.key };
  };

  function item(list: number, index: number): Entry | undefined {
    const starts = lists.get(list) ?? itemStarts(text, list);
    lists.set(list, starts);
    const value = starts(index);
    return value === undefined ? undefined : { value };
  }
}

type ItemStarts = (index: number) => number | undefined;

/** Goes on from the last item that was asked for: a list may have a hundred million. */
function itemStarts(text: string, list: number): ItemStarts {
  const starts: number[] = [];
  let at = text[list] === '[' ? skipSpace(text, list + 1) : text.length;
  return (index) => {
    while (starts.length <= index && at < text.length && text.charCodeAt(at) !== CLOSE_LIST) {
      starts.push(at);
      at = skipSpace(text, skipJson(text, at));
      at = text.charCodeAt(at) === COMMA ? skipSpace(text, at + 1) : text.length;
    }
    return starts[index];
  };
}

function entryOf(text: string, map: number, wanted: string): Entry | undefined {
  if (text[map] !== '{') return undefined;
  let at = skipSpace(text, map + 1);
  while (at < text.length && text.charCodeAt(at) === QUOTE) {
    const key = { start: at, end: stringEnd(text, at) };
    const value = skipSpace(text, skipSpace(text, key.end) + 1);
    if (isKey(text.slice(key.start, key.end), wanted)) return { key, value };
    at = skipSpace(text, skipJson(text, value));
    if (text.charCodeAt(at) !== COMMA) break;
    at = skipSpace(text, at + 1);
  }
  return undefined;
}

function isKey(token: string, wanted: string): boolean {
  return token.includes('\\') ? JSON.parse(token) === wanted : token.slice(1, -1) === wanted;
}

/** The offset behind the closing quote, or the end of the text. */
export function stringEnd(text: string, from: number): number {
  for (let close = text.indexOf('"', from + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}
