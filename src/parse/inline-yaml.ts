/** What begins in a line of block YAML: keys, quoted and plain scalars, flow collections. Gives up at everything unusual, as block-yaml.ts does. */
import type { SpanMap } from './document.ts';
import { flowCollection } from './flow-yaml.ts';
import { giveUp } from './give-up.ts';
import { plainScalar } from './plain-scalar.ts';
import type { Bounds } from './quoted-yaml.ts';
import { quotedScalar } from './quoted-yaml.ts';
import type { JsonValue } from './types.ts';
import { isIndicator, keyText } from './yaml-characters.ts';

export interface InlineKey {
  readonly name: string;
  /** Where the key ends, and where the text behind its colon begins. */
  readonly end: number;
  readonly next: number;
}

const SPACE = 0x20;
const TAB = 0x09;
const HASH = 0x23;
const COLON = 0x3a;
const DASH = 0x2d;
const MAX_KEY = 1000;

/** The key at `from`, when the line goes on as `key: …`; undefined when it holds a value instead. */
export function inlineKey(text: string, from: number, lineEnd: number): InlineKey | undefined {
  const code = text.charCodeAt(from);
  if (code === 0x22 || code === 0x27) return quotedKey(text, from, lineEnd);
  if (isIndicator(code)) {
    if (code === 0x7b || code === 0x5b || code === 0x7c || code === 0x3e) return undefined;
    giveUp();
  }
  for (let at = from; at < lineEnd; at++) {
    const char = text.charCodeAt(at);
    if (char === HASH && at > from && text.charCodeAt(at - 1) === SPACE) return undefined;
    if (char === TAB) giveUp();
    if (char !== COLON || !endsKey(text, at, lineEnd)) continue;
    let end = at;
    while (end > from && text.charCodeAt(end - 1) === SPACE) end--;
    if (end === from || at - from > MAX_KEY) giveUp();
    const written = text.slice(from, end);
    const name = plainScalar(written);
    if (name === null || written === '<<') giveUp();
    return { name: keyText(name), end, next: at + 1 };
  }
  return undefined;
}

function quotedKey(text: string, from: number, lineEnd: number): InlineKey | undefined {
  const close = closesInLine(text, from, lineEnd);
  if (close === -1) return undefined;
  const colon = skipSpaces(text, close + 1, lineEnd);
  if (text.charCodeAt(colon) !== COLON || colon >= lineEnd) return undefined;
  if (!endsKey(text, colon, lineEnd) || close - from > MAX_KEY) giveUp();
  const quoted = quotedScalar(text, from, { limit: lineEnd, column: -1 });
  return { name: quoted.value, end: quoted.end, next: colon + 1 };
}

function closesInLine(text: string, from: number, lineEnd: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < lineEnd; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x5c && quote === 0x22) at++;
    else if (char === quote && quote === 0x27 && text.charCodeAt(at + 1) === quote) at++;
    else if (char === quote) return at;
  }
  return -1;
}

export interface InlineValue {
  readonly value: JsonValue;
  /** May lie in a later line. */
  readonly end: number;
  /** A plain scalar that may go on in the next line. */
  readonly open?: boolean;
}

export interface ValueAt {
  readonly from: number;
  readonly lineEnd: number;
  readonly bounds: Bounds;
  readonly spanMap: SpanMap | undefined;
}

/** The value at `from`; a comment may follow it in its last line. */
export function inlineValue(text: string, { from, lineEnd, bounds, spanMap }: ValueAt): InlineValue {
  const code = text.charCodeAt(from);
  if (code === 0x22 || code === 0x27) return closed(text, quotedScalar(text, from, bounds), bounds.limit);
  if (code === 0x7b || code === 0x5b) return closed(text, flowCollection(text, from, bounds, spanMap), bounds.limit);
  if (isIndicator(code) || isDash(text, from, lineEnd)) giveUp();
  const { end, open } = plainEnd(text, from, lineEnd);
  return { value: plainScalar(text.slice(from, end)), end, open };
}

/** Where a line of a plain scalar ends; a comment closes the scalar. */
export function plainEnd(text: string, from: number, lineEnd: number): { readonly end: number; readonly open: boolean } {
  let end = lineEnd;
  for (let at = from; at < lineEnd; at++) {
    const char = text.charCodeAt(at);
    if (char === TAB || (char === COLON && endsKey(text, at, lineEnd))) giveUp();
    if (char === HASH && text.charCodeAt(at - 1) === SPACE) {
      end = at;
      break;
    }
  }
  const open = end === lineEnd;
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return { end, open };
}

/** Nothing but a comment may follow a quoted scalar or a flow collection. */
function closed(text: string, value: { readonly value: JsonValue; readonly end: number }, limit: number): InlineValue {
  const at = skipSpaces(text, value.end, limit);
  const code = text.charCodeAt(at);
  const ends = at >= limit || code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) === 0x0a);
  if (!ends && (code !== HASH || at === value.end)) giveUp();
  return value;
}

/** A dash that would begin a list item. */
function isDash(text: string, from: number, lineEnd: number): boolean {
  return (
    text.charCodeAt(from) === DASH && (from + 1 >= lineEnd || text.charCodeAt(from + 1) === SPACE || text.charCodeAt(from + 1) === TAB)
  );
}

function endsKey(text: string, colon: number, lineEnd: number): boolean {
  const after = text.charCodeAt(colon + 1);
  return colon + 1 >= lineEnd || after === SPACE || after === TAB;
}

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) === SPACE) at++;
  return at;
}
