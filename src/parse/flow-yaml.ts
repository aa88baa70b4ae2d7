/** Flow collections, `[a, b]` and `{a: b}`, over as many lines as they like (KYAML is nothing else). Gives up as block-yaml.ts does. */
import type { EntrySpans, SpanMap } from './document.ts';
import { giveUp } from './give-up.ts';
import { plainScalar } from './plain-scalar.ts';
import type { Bounds } from './quoted-yaml.ts';
import { quotedScalar } from './quoted-yaml.ts';
import type { JsonValue } from './types.ts';
import { isIndicator, keyText } from './yaml-characters.ts';

export interface FlowValue {
  readonly value: JsonValue;
  readonly end: number;
}

interface Flow {
  readonly text: string;
  readonly bounds: Bounds;
  readonly spanMap: SpanMap | undefined;
}

const MAX_DEPTH = 30;
const MAX_KEY = 1000;
const SPACE = 0x20;
const COLON = 0x3a;
const COMMA = 0x2c;
const HASH = 0x23;
const DASH = 0x2d;

/** The flow collection that begins at `from`. */
export function flowCollection(text: string, from: number, bounds: Bounds, spanMap?: SpanMap): FlowValue {
  return flowValue({ text, bounds, spanMap }, from, 0);
}

function flowValue(flow: Flow, from: number, depth: number): FlowValue {
  const { text } = flow;
  const code = text.charCodeAt(from);
  if (code === 0x5b || code === 0x7b) {
    if (depth > MAX_DEPTH) giveUp();
    return code === 0x5b ? sequence(flow, from, depth) : mapping(flow, from, depth);
  }
  if (code === 0x22 || code === 0x27) return quotedScalar(text, from, flow.bounds);
  const end = plainEnd(flow, from);
  return { value: plainScalar(text.slice(from, end)), end };
}

function sequence(flow: Flow, from: number, depth: number): FlowValue {
  const { text, spanMap } = flow;
  const items: JsonValue[] = [];
  const spans = new Map<string | number, EntrySpans>();
  let at = skip(flow, from + 1);
  while (text.charCodeAt(at) !== 0x5d) {
    const item = flowValue(flow, at, depth + 1);
    if (spanMap !== undefined) spans.set(items.length, { value: { start: at, end: item.end }, block: false });
    items.push(item.value);
    at = separator(flow, item.end, 0x5d);
  }
  spanMap?.set(items, spans);
  return { value: items, end: at + 1 };
}

function mapping(flow: Flow, from: number, depth: number): FlowValue {
  const { text, spanMap } = flow;
  const object: Record<string, JsonValue> = {};
  const spans = new Map<string | number, EntrySpans>();
  let at = skip(flow, from + 1);
  while (text.charCodeAt(at) !== 0x7d) {
    const key = keyAt(flow, at);
    if (key.name in object) giveUp();
    const start = skip(flow, key.colon + 1);
    const value = flowValue(flow, start, depth + 1);
    object[key.name] = value.value;
    if (spanMap !== undefined) spans.set(key.name, { key: { start: at, end: key.end }, value: { start, end: value.end }, block: false });
    at = separator(flow, value.end, 0x7d);
  }
  spanMap?.set(object, spans);
  return { value: object, end: at + 1 };
}

/** Behind a value: a comma, and what follows it, or the closing bracket. A comma before the bracket is fine. */
function separator(flow: Flow, from: number, close: number): number {
  const at = skip(flow, from);
  const code = flow.text.charCodeAt(at);
  if (code === close) return at;
  return code === COMMA ? skip(flow, at + 1) : giveUp();
}

function keyAt(flow: Flow, from: number): { readonly name: string; readonly end: number; readonly colon: number } {
  const { text } = flow;
  const scalar = flowValue(flow, from, MAX_DEPTH + 1);
  const name = scalar.value;
  if (typeof name === 'object' || name === '<<' || scalar.end - from > MAX_KEY || text.slice(from, scalar.end).includes('\n')) giveUp();
  let colon = scalar.end;
  while (text.charCodeAt(colon) === SPACE) colon++;
  const after = text.charCodeAt(colon + 1);
  if (text.charCodeAt(colon) !== COLON || (after !== SPACE && after !== 0x0a && after !== 0x0d)) giveUp();
  return { name: keyText(name), end: scalar.end, colon };
}

function plainEnd({ text, bounds }: Flow, from: number): number {
  const first = text.charCodeAt(from);
  if (from >= bounds.limit || isIndicator(first)) giveUp();
  // behind a dash, other rules hold than in blocks
  if (first === DASH && !isWordly(text.charCodeAt(from + 1)) && text.charCodeAt(from + 1) !== DASH) giveUp();
  let at = from;
  for (; at < bounds.limit; at++) {
    const char = text.charCodeAt(at);
    if (char === COMMA || char === 0x5b || char === 0x5d || char === 0x7b || char === 0x7d || char === 0x0a) break;
    if (char === 0x09 || char === HASH) giveUp();
    if (char === COLON && !isWordly(text.charCodeAt(at + 1))) break;
  }
  while (at > from && isSpaceOrReturn(text.charCodeAt(at - 1))) at--;
  return at === from ? giveUp() : at;
}

/** Skips white space and comments, also over lines; these must be deeper than the collection around, but for closing brackets. */
function skip({ text, bounds }: Flow, from: number): number {
  let at = from;
  let line = -1;
  for (; at < bounds.limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) line = at + 1;
    else if (code === HASH && at > from && isSpaceOrBreak(text.charCodeAt(at - 1))) at = endOfLine(text, at, bounds.limit) - 1;
    else if (code !== SPACE && !(code === 0x0d && text.charCodeAt(at + 1) === 0x0a)) break;
  }
  if (at >= bounds.limit) giveUp();
  const closes = text.charCodeAt(at) === 0x5d || text.charCodeAt(at) === 0x7d;
  if (line !== -1 && at - line <= (closes ? bounds.column - 1 : bounds.column)) giveUp();
  return at;
}

function endOfLine(text: string, from: number, limit: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? limit : newline;
}

function isSpaceOrReturn(code: number): boolean {
  return code === SPACE || code === 0x0d;
}

function isSpaceOrBreak(code: number): boolean {
  return code === SPACE || code === 0x0a;
}

/** A letter, a digit or `/`: behind a colon or a dash it makes sure that both belong to a plain scalar (`nginx:1.25`, `-1`). */
function isWordly(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2f;
}
