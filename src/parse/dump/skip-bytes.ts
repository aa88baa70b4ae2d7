/** A walk over JSON in UTF-8 that decodes nothing: all signs of JSON are ASCII, and no byte of another character is. */
/** What is walked over, and what was seen on the way. */
export interface JsonBytes {
  readonly bytes: Uint8Array;
  /** Of the same bytes. */
  readonly view: DataView;
  /** Of values of a list or a mapping, at least, in bytes of memory; see weight.ts. */
  weight: number;
  /** Line breaks before the offset that the walk has come to; none stands within a string. */
  lines: number;
  /** Behind the last of them. */
  lineStart: number;
}

export function jsonBytes(bytes: Uint8Array, start: number): JsonBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, view, weight: 0, lines: 0, lineStart: start };
}

/** Sees each text that stands in one mapping or in two, keys too, and says where the walk goes on: behind the text, or further on. */
export type Glance = (open: number, start: number, end: number) => number;

/** The offset behind the mapping or the list that opens at `from`; undefined where nothing closes it, or more than `deepest` are open at once. */
export function endOfBrackets(json: JsonBytes, from: number, deepest: number, glance?: Glance): number | undefined {
  const { bytes, view } = json;
  const { length } = bytes;
  // of the innermost loop over a hundred megabytes: no field of an object is written in it
  let { lines, lineStart, weight } = json;
  let open = 0;
  let end: number | undefined;
  for (let at = from; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      const quote = at++;
      for (let inner = bytes[at]; inner !== QUOTE && at < length; inner = bytes[++at]) if (inner === BACKSLASH) at++;
      if (open > 2 || glance === undefined) continue;
      [json.lines, json.lineStart, json.weight] = [lines, lineStart, weight];
      // a text that is not closed ends with the bytes
      at = glance(open, quote, Math.min(at + 1, length)) - 1;
      ({ lines, lineStart, weight } = json);
    } else if (byte <= SPACE) {
      if (byte !== NEWLINE) continue;
      lines++;
      lineStart = at + 1;
      at = behindIndentation(view, lineStart) - 1;
    } else if (byte === COMMA) {
      weight += ITEM;
    } else if (byte === OPEN_MAP || byte === OPEN_LIST) {
      weight += COLLECTION;
      if (++open > deepest) break;
    } else if ((byte === CLOSE_MAP || byte === CLOSE_LIST) && --open === 0) {
      end = at + 1;
      break;
    }
  }
  [json.lines, json.lineStart, json.weight] = [lines, lineStart, weight];
  return end;
}

const ITEM = 8;
const COLLECTION = 48;

/** Eight spaces as a number: more than half of what is printed for people is indentation, which is looked at in words. */
const EIGHT_SPACES = new DataView(new Uint8Array(8).fill(0x20).buffer).getFloat64(0);
const FOUR_SPACES = 0x20202020;

/** Behind as many spaces as are seen in words; those that are left are for others. */
function behindIndentation(view: DataView, from: number): number {
  let at = from;
  const last = view.byteLength - 8;
  while (at <= last && view.getFloat64(at) === EIGHT_SPACES) at += 8;
  if (at <= last && view.getInt32(at) === FOUR_SPACES) at += 4;
  return at;
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
    if (byte === NEWLINE) {
      json.lines++;
      json.lineStart = at + 1;
    } else if (byte !== SPACE && byte !== TAB && byte !== RETURN) return at;
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
