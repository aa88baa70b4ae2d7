/**
 * A list as `kubectl get -o json` prints it, taken apart in its bytes: what stands around the items, and where each item stands. An item is read by
 * itself, so that neither the text nor the values of all of them are ever in memory at once.
 */
import { MAX_DEPTH } from '../depth.ts';
import type { Span } from '../document.ts';
import { isObject } from '../flatten.ts';
import type { JsonObject } from '../types.ts';
import type { JsonBytes } from './skip-bytes.ts';
import { CLOSE_LIST, CLOSE_MAP, COLON, COMMA, endOfBrackets, endOfString, OPEN_LIST, OPEN_MAP, QUOTE, skipSpace } from './skip-bytes.ts';

/** Offsets are of bytes. */
export interface UnreadList {
  /** The list without its items. */
  readonly head: JsonObject;
  readonly items: readonly Span[];
}

/**
 * Undefined for all but a list of objects that is alone in its source. Whether the items are JSON is seen when they are read: where each of them is,
 * the whole is, since everything between them has been looked at.
 */
export function unreadList(bytes: Uint8Array): UnreadList | undefined {
  const json: JsonBytes = { bytes, weight: 0 };
  const start = beginOf(bytes);
  let at = skipSpace(bytes, start);
  if (bytes[at] !== OPEN_MAP) return undefined;
  let list: { readonly from: number; readonly to: number; readonly items: readonly Span[] } | undefined;
  let keys = 0;
  do {
    at = skipSpace(bytes, at + 1);
    if (bytes[at] !== QUOTE) return undefined;
    const keyEnd = endOfString(bytes, at);
    const isItems = isItemsKey(bytes, at, keyEnd);
    at = skipSpace(bytes, keyEnd);
    if (bytes[at] !== COLON) return undefined;
    at = skipSpace(bytes, at + 1);
    keys++;
    if (isItems) {
      const items = bytes[at] === OPEN_LIST && list === undefined ? itemsAt(json, at) : undefined;
      const last = items?.at(-1);
      if (items === undefined || last === undefined) return undefined;
      const to = skipSpace(bytes, last.end);
      list = { from: at + 1, to, items };
      at = to + 1;
    } else {
      const end = endOfValue(json, at);
      if (end === undefined) return undefined;
      at = end;
    }
    at = skipSpace(bytes, at);
  } while (bytes[at] === COMMA);
  if (list === undefined || bytes[at] !== CLOSE_MAP || skipSpace(bytes, at + 1) < bytes.length) return undefined;
  if (json.weight > SMALL + MOST * bytes.length) return undefined;
  const head = parsed(bytes.subarray(start, list.from), bytes.subarray(list.to, at + 1));
  // a key that is written otherwise, with escapes, may be `items` once more
  const isWhole = head !== undefined && Object.keys(head).length === keys && Array.isArray(head['items']) && head['items'].length === 0;
  return isWhole ? { head, items: list.items } : undefined;
}

/** As in weight.ts; what weighs more is weighed with care there. */
const SMALL = 64_000_000;
const MOST = 3;

function itemsAt(json: JsonBytes, list: number): readonly Span[] | undefined {
  const { bytes } = json;
  const items: Span[] = [];
  let at = list;
  do {
    const start = skipSpace(bytes, at + 1);
    const end = bytes[start] === OPEN_MAP ? endOfBrackets(json, start, MAX_DEPTH - 2) : undefined;
    if (end === undefined) return undefined;
    items.push({ start, end });
    at = skipSpace(bytes, end);
  } while (bytes[at] === COMMA);
  return bytes[at] === CLOSE_LIST ? items : undefined;
}

function endOfValue(json: JsonBytes, from: number): number | undefined {
  const { bytes } = json;
  if (bytes[from] === QUOTE) return endOfString(bytes, from);
  if (bytes[from] === OPEN_MAP || bytes[from] === OPEN_LIST) return endOfBrackets(json, from, MAX_DEPTH - 1);
  let at = from;
  while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== CLOSE_MAP) at++;
  return at;
}

function isItemsKey(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from === ITEMS.length && ITEMS.every((byte, index) => bytes[from + index] === byte);
}

const ITEMS = [...'"items"'].map((character) => character.charCodeAt(0));

/** Behind the byte order mark, if there is one. */
export function beginOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Undefined for what is no JSON, or too long to be what stands around a list. */
function parsed(before: Uint8Array, behind: Uint8Array): JsonObject | undefined {
  if (before.length + behind.length > LONGEST) return undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const value: unknown = JSON.parse(decoder.decode(before) + decoder.decode(behind));
    return isObject(value as JsonObject) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** In bytes. */
const LONGEST = 100_000;
