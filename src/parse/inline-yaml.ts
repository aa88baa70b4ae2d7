/** What can stand in one line of YAML: keys, quoted and plain scalars, flow collections. Gives up at everything unusual, as block-yaml.ts does. */
import type { EntrySpans, SpanMap } from './document.ts';
import { giveUp } from './give-up.ts';
import { plainScalar } from './plain-scalar.ts';
import type { JsonValue } from './types.ts';

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
const MAX_FLOW_DEPTH = 30;

/** The key at `from`, when the line goes on as `key: …`; undefined when it holds a scalar instead. */
export function inlineKey(text: string, from: number, lineEnd: number): InlineKey | undefined {
  const code = text.charCodeAt(from);
  if (code === 0x22 || code === 0x27) {
    const quoted = quotedScalar(text, from, lineEnd);
    const colon = skipSpaces(text, quoted.end, lineEnd);
    if (text.charCodeAt(colon) !== COLON || colon >= lineEnd) return undefined;
    if (!endsKey(text, colon, lineEnd) || quoted.end - from > MAX_KEY) giveUp();
    return { name: quoted.value, end: quoted.end, next: colon + 1 };
  }
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

/** Keys that are no strings become strings as sigs.k8s.io/yaml writes them. */
export function keyText(key: string | number | boolean): string {
  return String(key);
}

export interface InlineValue {
  readonly value: JsonValue;
  readonly end: number;
  /** A plain scalar that may go on in the next line. */
  readonly open?: boolean;
}

/** The value at `from` up to the end of the line; a comment may follow. */
export function inlineValue(text: string, from: number, lineEnd: number, spanMap?: SpanMap): InlineValue {
  const code = text.charCodeAt(from);
  if (code === 0x22 || code === 0x27) {
    const quoted = quotedScalar(text, from, lineEnd);
    expectEnd(text, quoted.end, lineEnd);
    return quoted;
  }
  if (code === 0x7b || code === 0x5b) {
    const flow = flowValue({ text, lineEnd, spanMap }, from, 0);
    expectEnd(text, flow.end, lineEnd);
    return flow;
  }
  const { end, open } = plainEnd(text, from, lineEnd);
  return { value: plainScalar(text.slice(from, end)), end, open };
}

/** Where a line of a plain scalar ends; a comment closes the scalar. */
export function plainEnd(text: string, from: number, lineEnd: number): { readonly end: number; readonly open: boolean } {
  if (isIndicator(text.charCodeAt(from)) || isDash(text, from, lineEnd)) giveUp();
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

interface Line {
  readonly text: string;
  readonly lineEnd: number;
  readonly spanMap: SpanMap | undefined;
}

function flowValue(line: Line, from: number, depth: number): { readonly value: JsonValue; readonly end: number } {
  const { text, lineEnd } = line;
  const code = text.charCodeAt(from);
  if (code === 0x5b || code === 0x7b) {
    if (depth > MAX_FLOW_DEPTH) giveUp();
    return code === 0x5b ? flowSequence(line, from, depth) : flowMapping(line, from, depth);
  }
  if (code === 0x22 || code === 0x27) return quotedScalar(text, from, lineEnd);
  const end = flowPlainEnd(text, from, lineEnd);
  return { value: plainScalar(text.slice(from, end)), end };
}

function flowSequence(line: Line, from: number, depth: number): { readonly value: JsonValue; readonly end: number } {
  const { text, lineEnd, spanMap } = line;
  const items: JsonValue[] = [];
  const spans = new Map<string | number, EntrySpans>();
  let at = skipSpaces(text, from + 1, lineEnd);
  while (text.charCodeAt(at) !== 0x5d || items.length > 0) {
    const item = flowValue(line, at, depth + 1);
    if (spanMap !== undefined) spans.set(items.length, { value: { start: at, end: item.end }, block: false });
    items.push(item.value);
    at = skipSpaces(text, item.end, lineEnd);
    if (at < lineEnd && text.charCodeAt(at) === 0x5d) break;
    if (at >= lineEnd || text.charCodeAt(at) !== 0x2c) giveUp();
    at = skipSpaces(text, at + 1, lineEnd);
  }
  spanMap?.set(items, spans);
  return { value: items, end: at + 1 };
}

function flowMapping(line: Line, from: number, depth: number): { readonly value: JsonValue; readonly end: number } {
  const { text, lineEnd, spanMap } = line;
  const object: Record<string, JsonValue> = {};
  const spans = new Map<string | number, EntrySpans>();
  let at = skipSpaces(text, from + 1, lineEnd);
  let empty = true;
  while (text.charCodeAt(at) !== 0x7d || !empty) {
    empty = false;
    const key = flowKey(line, at);
    if (key.name in object) giveUp();
    const start = skipSpaces(text, key.next, lineEnd);
    const value = flowValue(line, start, depth + 1);
    object[key.name] = value.value;
    if (spanMap !== undefined) spans.set(key.name, { key: { start: at, end: key.end }, value: { start, end: value.end }, block: false });
    at = skipSpaces(text, value.end, lineEnd);
    if (at < lineEnd && text.charCodeAt(at) === 0x7d) break;
    if (at >= lineEnd || text.charCodeAt(at) !== 0x2c) giveUp();
    at = skipSpaces(text, at + 1, lineEnd);
  }
  spanMap?.set(object, spans);
  return { value: object, end: at + 1 };
}

function flowKey(line: Line, from: number): InlineKey {
  const { text, lineEnd } = line;
  const code = text.charCodeAt(from);
  const quoted = code === 0x22 || code === 0x27;
  const scalar = flowValue(line, from, MAX_FLOW_DEPTH + 1);
  const name = scalar.value;
  if (typeof name === 'object' || name === '<<') giveUp();
  const colon = quoted ? scalar.end : skipSpaces(text, scalar.end, lineEnd);
  if (text.charCodeAt(colon) !== COLON || text.charCodeAt(colon + 1) !== SPACE) giveUp();
  return { name: keyText(name), end: scalar.end, next: colon + 1 };
}

function flowPlainEnd(text: string, from: number, lineEnd: number): number {
  if (from >= lineEnd || isIndicator(text.charCodeAt(from))) giveUp();
  // behind a dash, other rules hold in flow collections
  if (text.charCodeAt(from) === DASH && !isWordly(text.charCodeAt(from + 1)) && text.charCodeAt(from + 1) !== DASH) giveUp();
  let at = from;
  for (; at < lineEnd; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x2c || char === 0x5b || char === 0x5d || char === 0x7b || char === 0x7d) break;
    if (char === TAB || char === HASH) giveUp();
    if (char === COLON && !isWordly(text.charCodeAt(at + 1))) break;
  }
  while (at > from && text.charCodeAt(at - 1) === SPACE) at--;
  if (at === from) giveUp();
  return at;
}

function quotedScalar(text: string, from: number, lineEnd: number): { readonly value: string; readonly end: number } {
  if (text.charCodeAt(from) === 0x27) {
    let close = text.indexOf("'", from + 1);
    let doubled = false;
    while (close !== -1 && close < lineEnd && text.charCodeAt(close + 1) === 0x27) {
      doubled = true;
      close = text.indexOf("'", close + 2);
    }
    if (close === -1 || close >= lineEnd) giveUp();
    const body = text.slice(from + 1, close);
    return { value: doubled ? body.replaceAll("''", "'") : body, end: close + 1 };
  }
  for (let at = from + 1; at < lineEnd; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x22) return { value: doubleQuoted(text.slice(from, at + 1)), end: at + 1 };
    if (char === 0x5c) at++;
  }
  return giveUp();
}

function doubleQuoted(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1);
  // the escapes of JSON mean the same in YAML; YAML has more of them, such as \x41, and allows tabs
  try {
    return String(JSON.parse(token));
  } catch {
    return giveUp();
  }
}

/** A dash that would begin a list item. */
function isDash(text: string, from: number, lineEnd: number): boolean {
  return (
    text.charCodeAt(from) === DASH && (from + 1 >= lineEnd || text.charCodeAt(from + 1) === SPACE || text.charCodeAt(from + 1) === TAB)
  );
}

/** Nothing but a comment may follow a quoted scalar or a flow collection. */
function expectEnd(text: string, from: number, lineEnd: number): void {
  const at = skipSpaces(text, from, lineEnd);
  if (at < lineEnd && (text.charCodeAt(at) !== HASH || at === from)) giveUp();
}

function endsKey(text: string, colon: number, lineEnd: number): boolean {
  const after = text.charCodeAt(colon + 1);
  return colon + 1 >= lineEnd || after === SPACE || after === TAB;
}

function skipSpaces(text: string, from: number, lineEnd: number): number {
  let at = from;
  while (at < lineEnd && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** A letter, a digit or `/`: behind a colon or a dash it makes sure that both belong to a plain scalar (`nginx:1.25`, `-1`). */
function isWordly(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2f;
}

/** Characters that may not begin a plain scalar, or may only in company; `-`, `?` and `:` are decided by what follows them. */
function isIndicator(code: number): boolean {
  switch (code) {
    case 0x21: // !
    case 0x22: // "
    case 0x23: // #
    case 0x25: // %
    case 0x26: // &
    case 0x27: // '
    case 0x2a: // *
    case 0x2c: // ,
    case 0x3a: // :
    case 0x3e: // >
    case 0x3f: // ?
    case 0x40: // @
    case 0x5b: // [
    case 0x5d: // ]
    case 0x60: // `
    case 0x7b: // {
    case 0x7c: // |
    case 0x7d: // }
      return true;
    default:
      return false;
  }
}
