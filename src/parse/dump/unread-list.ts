/**
 * A list as `kubectl get -o json` prints it, taken apart in its bytes: what stands around the items, and where each item stands. An item is read by
 * itself, so that neither the text nor the values of all of them are ever in memory at once.
 */
import { MAX_DEPTH } from '../limits/depth.ts';
import type { Span } from '../text/document.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject } from '../types.ts';
import type { Glance, JsonBytes } from './skip-bytes.ts';
import {
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  endOfBrackets,
  endOfString,
  jsonBytes,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  skipSpace,
} from './skip-bytes.ts';

/** Offsets are of bytes. */
export interface UnreadList {
  /** The list without its items. */
  readonly head: JsonObject;
  readonly items: readonly UnreadItem[];
}

export interface UnreadItem extends Span {
  /** From 1. */
  readonly line: number;
  /** Where that line begins. */
  readonly lineStart: number;
  /** The value of metadata.managedFields: a third of a Pod, and nothing that anybody draws. */
  readonly noise?: Span;
}

/**
 * Undefined for all but a list of objects that is alone in its source. Whether the items are JSON is seen when they are read: where each of them is,
 * the whole is, since everything between them has been looked at.
 */
export function unreadList(bytes: Uint8Array): UnreadList | undefined {
  const start = beginOf(bytes);
  const json = jsonBytes(bytes, start);
  let at = skipSpace(json, start);
  if (bytes[at] !== OPEN_MAP) return undefined;
  let list: FoundItems | undefined;
  let keys = 0;
  do {
    at = skipSpace(json, at + 1);
    if (bytes[at] !== QUOTE) return undefined;
    const keyEnd = endOfString(bytes, at);
    const isItems = isText(bytes, { start: at, end: keyEnd }, ITEMS);
    at = valueBehind(json, keyEnd) ?? bytes.length;
    keys++;
    const found = isItems && list === undefined ? itemsAt(json, at) : undefined;
    if (isItems && found === undefined) return undefined;
    const end = found === undefined ? endOfValue(json, at) : found.to + 1;
    if (end === undefined) return undefined;
    list ??= found;
    at = skipSpace(json, end);
  } while (bytes[at] === COMMA);
  if (list === undefined || bytes[at] !== CLOSE_MAP || skipSpace(json, at + 1) < bytes.length) return undefined;
  if (json.weight > SMALL + MOST * bytes.length) return undefined;
  const head = parsed(bytes.subarray(start, list.from), bytes.subarray(list.to, at + 1));
  // a key that is written otherwise, with escapes, may be `items` once more
  const isWhole = head !== undefined && Object.keys(head).length === keys && Array.isArray(head['items']) && head['items'].length === 0;
  return isWhole ? { head, items: list.items } : undefined;
}

/** As in weight.ts; what weighs more is weighed with care there. */
const SMALL = 64_000_000;
const MOST = 3;

interface FoundItems {
  /** Behind the bracket that opens, and before the one that closes. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly UnreadItem[];
}

function itemsAt(json: JsonBytes, list: number): FoundItems | undefined {
  const { bytes } = json;
  if (bytes[list] !== OPEN_LIST) return undefined;
  const items: UnreadItem[] = [];
  let at = list;
  do {
    const start = skipSpace(json, at + 1);
    const { lines, lineStart } = json;
    const noise = noiseIn(json);
    const end = bytes[start] === OPEN_MAP ? endOfBrackets(json, start, MAX_DEPTH - 2, noise.glance) : undefined;
    if (end === undefined) return undefined;
    const found = noise.found();
    items.push({ start, end, line: lines + 1, lineStart, ...(found !== undefined && { noise: found }) });
    at = skipSpace(json, end);
  } while (bytes[at] === COMMA);
  return bytes[at] === CLOSE_LIST ? { from: list + 1, to: at, items } : undefined;
}

/** Looks for metadata.managedFields of one item, and goes over it. */
function noiseIn(json: JsonBytes): { readonly glance: Glance; readonly found: () => Span | undefined } {
  const { bytes } = json;
  let isMetadata = false;
  let found: Span | undefined;
  return {
    found: () => found,
    glance: (open, start, end) => {
      // before a mapping the last text around it is its key
      if (open === 1) isMetadata = isText(bytes, { start, end }, METADATA);
      else if (isMetadata && found === undefined && isText(bytes, { start, end }, MANAGED_FIELDS)) {
        const value = valueBehind(json, end);
        const to = value !== undefined && bytes[value] === OPEN_LIST ? endOfBrackets(json, value, MAX_DEPTH - 4) : undefined;
        if (value === undefined || to === undefined) return end;
        found = { start: value, end: to };
        return to;
      }
      return end;
    },
  };
}

/** Where the value of a key begins. */
function valueBehind(json: JsonBytes, keyEnd: number): number | undefined {
  const at = skipSpace(json, keyEnd);
  return json.bytes[at] === COLON ? skipSpace(json, at + 1) : undefined;
}

function endOfValue(json: JsonBytes, from: number): number | undefined {
  const { bytes } = json;
  if (bytes[from] === QUOTE) return endOfString(bytes, from);
  if (bytes[from] === OPEN_MAP || bytes[from] === OPEN_LIST) return endOfBrackets(json, from, MAX_DEPTH - 1);
  let at = from;
  while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== CLOSE_MAP) at++;
  return at;
}

function isText(bytes: Uint8Array, { start, end }: Span, text: Uint8Array): boolean {
  return end - start === text.length && text.every((byte, index) => bytes[start + index] === byte);
}

const ITEMS = asBytes('"items"');
const METADATA = asBytes('"metadata"');
const MANAGED_FIELDS = asBytes('"managedFields"');

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

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
