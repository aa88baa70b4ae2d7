/**
 * A reader of the YAML that people and `kubectl` write nearly always: block mappings and lists, scalars, flow
 * collections, literal and folded blocks. It is some twenty times faster than a full YAML parser and starts at once.
 * It never guesses: at anything else (anchors, tags, tabs, `? ` keys, duplicate keys, errors …)
 * it gives up, and the full parser reads the document. A property test holds that both agree wherever this one answers.
 */
import { blockScalar } from './block-scalar.ts';
import type { EntrySpans, Span, SpanMap } from './document.ts';
import { giveUp, isGivingUp } from './give-up.ts';
import { inlineKey, inlineValue, plainEnd } from './inline-yaml.ts';
import { plainScalar } from './plain-scalar.ts';
import type { JsonValue } from './types.ts';

export interface BlockYaml {
  readonly value: JsonValue;
  /** From the first to the last character of the root value. */
  readonly extent: Span;
}

/** Reads the document in `extent` of `text`; undefined when it holds anything out of the ordinary. Fills `spanMap` when given. */
export function readBlockYaml(text: string, extent: Span, spanMap?: SpanMap): BlockYaml | undefined {
  try {
    return read(text, extent, spanMap);
  } catch (thrown) {
    if (isGivingUp(thrown)) return undefined;
    throw thrown;
  }
}

const MAX_DEPTH = 60;
const SPACE = 0x20;
const TAB = 0x09;
const DASH = 0x2d;
const HASH = 0x23;

function read(text: string, extent: Span, spanMap: SpanMap | undefined): BlockYaml {
  const limit = extent.end;
  // the current line: where it begins, its first character that is no space, its end without line break and the next line
  let lineStart = 0;
  let at = 0;
  let lineEnd = 0;
  let next = extent.start;
  let indent = 0;
  let depth = 0;
  let valueEnd = extent.start;
  // where the value begins that was last read below its key or dash, and whether it is a block
  let found = { from: 0, block: false };

  advance();
  if (text.startsWith('---', at) && indent === 0 && at < limit) {
    if (!/^(?:[ \t]+(?:#.*)?)?$/.test(text.slice(at + 3, lineEnd))) giveUp();
    advance();
  }
  if (text[lineStart] === '%') giveUp();
  const start = at;
  const flow = text[at] === '{' || text[at] === '[';
  const value = flow && at < limit ? rest(at, -1) : block();
  if (at < limit) giveUp();
  return { value, extent: { start, end: valueEnd } };

  /** Goes to the next line that is neither blank nor a comment; at the end of the document `indent` is -1. */
  function advance(): void {
    for (;;) {
      if (next >= limit) {
        lineStart = at = lineEnd = limit;
        indent = -1;
        return;
      }
      lineStart = next;
      const newline = text.indexOf('\n', lineStart);
      next = newline === -1 || newline >= limit ? limit : newline + 1;
      lineEnd = newline === -1 || newline >= limit ? limit : newline;
      if (lineEnd > lineStart && text.charCodeAt(lineEnd - 1) === 0x0d) lineEnd--;
      at = lineStart;
      while (at < lineEnd && text.charCodeAt(at) === SPACE) at++;
      if (at === lineEnd) continue;
      const code = text.charCodeAt(at);
      if (code === HASH) continue;
      if (code === TAB) giveUp();
      indent = at - lineStart;
      return;
    }
  }

  function isItem(): boolean {
    return text.charCodeAt(at) === DASH && (at + 1 === lineEnd || text.charCodeAt(at + 1) === SPACE);
  }

  /** A collection that begins at the current line; a bare scalar as a whole document is not worth reading here. */
  function block(): JsonValue {
    if (++depth > MAX_DEPTH || indent < 0) giveUp();
    const value = isItem() ? sequence() : mapping();
    depth--;
    return value;
  }

  function mapping(): JsonValue {
    const column = indent;
    const object: Record<string, JsonValue> = {};
    const spans = spanMap === undefined ? undefined : new Map<string | number, EntrySpans>();
    if (spans !== undefined) spanMap?.set(object, spans);
    do {
      if (isItem()) giveUp();
      const keyStart = at;
      const key = inlineKey(text, at, lineEnd);
      if (key === undefined) giveUp();
      // `in` also finds what every object inherits, such as __proto__: those rare keys are left to the full parser
      if (key.name in object) giveUp();
      const from = afterSpaces(key.next);
      const below = from === lineEnd || text.charCodeAt(from) === HASH;
      const value = below ? nested(column, true) : rest(from, column);
      object[key.name] = value;
      spans?.set(key.name, { key: { start: keyStart, end: key.end }, ...spanOf(value, from, below) });
    } while (indent === column);
    if (indent > column) giveUp();
    return object;
  }

  function sequence(): JsonValue {
    const column = indent;
    const items: JsonValue[] = [];
    const spans = spanMap === undefined ? undefined : new Map<string | number, EntrySpans>();
    if (spans !== undefined) spanMap?.set(items, spans);
    do {
      const dash = at;
      const from = afterSpaces(at + 1);
      const below = from === lineEnd || text.charCodeAt(from) === HASH;
      let value: JsonValue;
      if (below) {
        value = nested(column, false);
      } else {
        at = from;
        if (isItem() || inlineKey(text, from, lineEnd) !== undefined) {
          // ┌ a list item that is a mapping begins behind its dash:
          // │ - name: web
          // │   image: nginx
          indent = from - lineStart;
          value = block();
        } else {
          value = rest(from, column);
        }
      }
      spans?.set(items.length, { ...spanOf(value, below ? dash : from, below), block: false });
      items.push(value);
    } while (indent === column && isItem());
    if (indent > column) giveUp();
    return items;
  }

  /** A value below its key or dash; a list may stand in the column of its key. */
  function nested(column: number, underKey: boolean): JsonValue {
    valueEnd = lineEnd;
    advance();
    const from = at;
    const scalar = indent > column && !isItem() && inlineKey(text, at, lineEnd) === undefined;
    const value = scalar ? rest(from, column) : indent > column || (underKey && indent === column && isItem()) ? block() : null;
    found = { from, block: !scalar && value !== null };
    return value;
  }

  /** A value that begins in the line of its key or dash. */
  function rest(from: number, column: number): JsonValue {
    const code = text.charCodeAt(from);
    if (code === 0x7c || code === 0x3e) {
      const scalar = blockScalar(text, { from, lineEnd, next, limit, parent: column });
      next = scalar.next;
      valueEnd = scalar.next;
      advance();
      return scalar.value;
    }
    const inline = inlineValue(text, { from, lineEnd, bounds: { limit, column }, spanMap });
    valueEnd = inline.end;
    if (inline.end > lineEnd) {
      const newline = text.indexOf('\n', inline.end);
      next = newline === -1 || newline >= limit ? limit : newline + 1;
    }
    let below = next;
    advance();
    if (inline.open !== true || indent <= column) return inline.value;
    // a plain scalar goes on in deeper lines; each line break becomes a space
    let words = text.slice(from, inline.end);
    for (let open: boolean = inline.open; open && indent > column; ) {
      if (lineStart !== below) giveUp();
      const more = plainEnd(text, at, lineEnd);
      words += ` ${text.slice(at, more.end)}`;
      valueEnd = more.end;
      open = more.open;
      below = next;
      advance();
    }
    return plainScalar(words);
  }

  function afterSpaces(from: number): number {
    let to = from;
    while (to < lineEnd && text.charCodeAt(to) === SPACE) to++;
    if (text.charCodeAt(to) === TAB) giveUp();
    return to;
  }

  /** Where the value that was just read stands: it began at `from`, or below it. */
  function spanOf(value: JsonValue, from: number, below: boolean): EntrySpans {
    if (!below) return { value: { start: from, end: Math.max(from, valueEnd) }, block: false };
    if (value === null && !found.block && valueEnd <= found.from) return { value: { start: from, end: from }, block: false };
    return { value: { start: found.from, end: valueEnd }, block: found.block };
  }
}
