/** A walk over JSON in UTF-8 that decodes nothing: all signs of JSON are ASCII, and no byte of another character is. */

/** What is walked over, and how it weighs. */
export interface JsonBytes {
  readonly bytes: Uint8Array;
  /** Of values of a list or a mapping, at least, in bytes of memory; see weight.ts. */
  weight: number;
}

/** The offset behind the mapping or the list that opens at `from`; undefined where nothing closes it, or more than `deepest` are open at once. */
export function endOfBrackets(json: JsonBytes, from: number, deepest: number): number | undefined {
  const { bytes } = json;
  let open = 0;
  for (let at = from; at < bytes.length; at++) {
    switch (bytes[at]) {
      case QUOTE:
        at = endOfString(bytes, at) - 1;
        break;
      case COMMA:
        json.weight += ITEM;
        break;
      case OPEN_MAP:
      case OPEN_LIST:
        json.weight += COLLECTION;
        if (++open > deepest) return undefined;
        break;
      case CLOSE_MAP:
      case CLOSE_LIST:
        if (--open === 0) return at + 1;
        break;
      default:
    }
  }
  return undefined;
}

const ITEM = 8;
const COLLECTION = 48;

/** The offset behind the closing quote, or the end. */
export function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  return bytes.length;
}

export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const OPEN_MAP = 0x7b;
export const OPEN_LIST = 0x5b;
export const CLOSE_MAP = 0x7d;
export const CLOSE_LIST = 0x5d;
