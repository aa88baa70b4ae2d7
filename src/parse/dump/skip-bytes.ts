/** A walk over JSON in UTF-8 that decodes nothing: all signs of JSON are ASCII, and no byte of another character is. */
/** What is walked over, and what was seen on the way. */
export interface JsonBytes {
  readonly bytes: Uint8Array;
  /** Of values of a list or a mapping, at least, in bytes of memory; see weight.ts. */
  weight: number;
  /** Line breaks before the offset that the walk has come to; none stands within a string. */
  lines: number;
  /** Behind the last of them. */
  lineStart: number;
}

/** Sees each text that stands in one mapping or in two, keys too, and says where the walk goes on: behind the text, or further on. */
export type Glance = (open: number, start: number, end: number) => number;

/** The offset behind the mapping or the list that opens at `from`; undefined where nothing closes it, or more than `deepest` are open at once. */
export function endOfBrackets(json: JsonBytes, from: number, deepest: number, glance?: Glance): number | undefined {
  const { bytes } = json;
  const { length } = bytes;
  let open = 0;
  for (let at = from; at < length; at++) {
    const byte = bytes[at] ?? 0;
    // more than half of what is printed for people is white space
    if (byte <= SPACE) {
      if (byte === NEWLINE) newline(json, at);
    } else if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      at = (open > 2 || glance === undefined ? end : glance(open, at, end)) - 1;
    } else if (byte === COMMA) {
      json.weight += ITEM;
    } else if (byte === OPEN_MAP || byte === OPEN_LIST) {
      json.weight += COLLECTION;
      if (++open > deepest) return undefined;
    } else if ((byte === CLOSE_MAP || byte === CLOSE_LIST) && --open === 0) return at + 1;
  }
  return undefined;
}

const ITEM = 8;
const COLLECTION = 48;

function newline(json: JsonBytes, at: number): void {
  json.lines++;
  json.lineStart = at + 1;
}

/** The offset behind the closing quote, or the end. */
export function endOfString(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let at = from + 1; at < length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  return length;
}

export function skipSpace(json: JsonBytes, from: number): number {
  const { bytes } = json;
  for (let at = from; ; at++) {
    const byte = bytes[at];
    if (byte === NEWLINE) newline(json, at);
    else if (byte !== SPACE && byte !== TAB && byte !== RETURN) return at;
  }
}

const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const OPEN_MAP = 0x7b;
export const OPEN_LIST = 0x5b;
export const CLOSE_MAP = 0x7d;
export const CLOSE_LIST = 0x5d;
