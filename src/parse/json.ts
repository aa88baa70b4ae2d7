import type { Diagnostic } from '../base/diagnostic.ts';
import { messageAmid } from './command-output.ts';
import { MAX_DEPTH, suspiciousDepth, tooDeep } from './depth.ts';
import type { RawDocument, Span } from './document.ts';
import { jsonError } from './json-problems.ts';
import { jsonSpans } from './json-spans.ts';
import { jsonLocator, skipJson, skipSpace } from './json-walk.ts';
import type { LineIndex } from './line-index.ts';
import type { JsonValue } from './types.ts';
import type { ReadText } from './yaml.ts';

/** Broken values of one file that are told one by one. */
const MOST_ERRORS = 5;
/** So many values that nothing closes are looked at; each is searched to the end of the file. */
const MOST_UNCLOSED = 50;

/** Whether a text could be JSON by its first character. Flow-style YAML (and KYAML) begins in the same way. */
export function beginsLikeJson(text: string): boolean {
  const first = text[skipSpace(text, 0)];
  return (first === '{' || first === '[') && !/^\s*\{\{/.test(text.slice(0, 200));
}

/** Reads one JSON value, several in a row, or JSON Lines; undefined when the first one is no JSON. */
export async function readJson(text: string, lines: LineIndex): Promise<ReadText | undefined> {
  const whole = parseJson(text);
  if (whole !== undefined) {
    const start = skipSpace(text, 0);
    return gather(text, [{ value: whole, extent: { start, end: text.trimEnd().length } }], lines);
  }
  const values: { readonly value: JsonValue; readonly extent: Span }[] = [];
  const broken: Span[] = [];
  let unclosed = 0;
  for (let at = start(text, 0); at < text.length; ) {
    const end = unclosed < MOST_UNCLOSED ? skipJson(text, at) : text.length;
    const extent = { start: at, end: Math.max(end, at + 1) };
    const value = parseJson(text.slice(extent.start, extent.end));
    if (value !== undefined) values.push({ value, extent });
    else if (values.length === 0) return undefined;
    else broken.push(extent);
    if (value === undefined && end === text.length) unclosed++;
    at = start(text, value === undefined && unclosed <= MOST_UNCLOSED ? nextObject(text, at) : extent.end);
    // whatever stands between two objects belongs to none
    if (value === undefined && values.length > 0) broken[broken.length - 1] = { start: extent.start, end: Math.max(at, extent.end) };
  }
  const read = gather(text, values, lines);
  const errors: Diagnostic[] = [];
  for (const extent of broken.slice(0, MOST_ERRORS))
    errors.push(messageAmid(text, withItsLine(text, extent), lines) ?? (await jsonError(text, extent, lines)));
  if (broken.length > MOST_ERRORS)
    errors.push({ code: 'parse/json', severity: 'error', message: `${broken.length - MOST_ERRORS} more values of this file are no JSON` });
  return { documents: read.documents, diagnostics: [...read.diagnostics, ...errors], broken: [...read.broken, ...broken] };
}

function gather(text: string, values: readonly { readonly value: JsonValue; readonly extent: Span }[], lines: LineIndex): ReadText {
  const documents: RawDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const broken: Span[] = [];
  for (const { value, extent } of values) {
    const deep = suspiciousDepth(text, extent.start, extent.end);
    if (deep !== undefined && isDeeper(value, MAX_DEPTH)) {
      broken.push(extent);
      diagnostics.push(tooDeep(lines.placeOf({ start: deep, end: deep + 1 })));
    } else {
      documents.push({ value, extent, locate: jsonLocator(text, extent), locateAll: (paths) => jsonSpans(text, extent, paths) });
    }
  }
  return { documents, diagnostics, broken };
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Skips what may stand between two values: white space, the `---` that some tools put there, and comments, as logs in a dump have become. */
function start(text: string, from: number): number {
  let at = skipSpace(text, from);
  while (text[at] === '#' || /^---\s/.test(text.slice(at, at + 4))) {
    const next = text[at] === '#' ? text.indexOf('\n', at) : at + 3;
    at = next === -1 ? text.length : skipSpace(text, next);
  }
  return at;
}

function withItsLine(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', start);
  return { start, end: Math.max(end, next === -1 ? text.length : next) };
}

function nextObject(text: string, from: number): number {
  const next = text.indexOf('\n{', from);
  return next === -1 ? text.length : next + 1;
}

function isDeeper(value: JsonValue | undefined, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeper(inner, limit - 1));
}
