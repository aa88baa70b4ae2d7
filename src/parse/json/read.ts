import type { Diagnostic } from '../../base/diagnostic.ts';
import { isCrowd, isForeign, MOST_STRANGERS, tooManyObjects } from '../limits/crowd.ts';
import { jsonDepthBeyond, tooDeep } from '../limits/depth.ts';
import { tooHeavyJson, tooManyValues } from '../limits/weight.ts';
import { messageAmid } from '../strangers/command-output.ts';
import type { RawDocument, Span } from '../text/document.ts';
import { jsonLocator, skipJson, skipSpace } from '../text/json-walk.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { JsonValue } from '../types.ts';
import type { ReadText } from '../yaml/read.ts';
import { jsonError } from './problems.ts';
import { jsonSpans } from './spans.ts';

/** Broken values of one file that are told one by one. */
const MOST_ERRORS = 5;
/** So many values that nothing closes are looked at; each is searched to the end of the file, so of a large one fewer. */
const MOST_UNCLOSED = 50;
/** Characters that are searched for them in all. */
const MOST_SEARCHED = 100_000_000;

/** Whether a text could be JSON by its first character. Flow-style YAML (and KYAML) begins in the same way. */
export function beginsLikeJson(text: string): boolean {
  const first = text[skipSpace(text, 0)];
  return (first === '{' || first === '[') && !/^\s*\{\{/.test(text.slice(0, 200));
}

/** Whether texts in a JSON text may be YAML that matters: its keys have no quotes. */
export function mayHoldYaml(text: string): boolean {
  return /(?:kind|stringData|env\w*)\s*:/.test(text);
}

/** Reads one JSON value, several in a row, or JSON Lines; undefined when the first one is no JSON. */
export async function readJson(text: string, lines: LineIndex): Promise<ReadText | undefined> {
  const limits = { start: skipSpace(text, 0), end: text.trimEnd().length };
  const refused = beyondLimits(text, limits, lines);
  if (refused !== undefined && skipJson(text, limits.start) >= limits.end)
    return { documents: [], diagnostics: [refused], broken: [limits] };
  const whole = refused === undefined ? parseJson(text) : undefined;
  if (whole !== undefined) return { documents: [jsonDocument(text, { value: whole, extent: limits })], diagnostics: [], broken: [] };
  const values: ReadValue[] = [];
  const notRead: Span[] = [];
  const broken: Span[] = [];
  const limitErrors: Diagnostic[] = [];
  const mostUnclosed = Math.max(2, Math.min(MOST_UNCLOSED, MOST_SEARCHED / text.length));
  let unclosed = 0;
  let strangers = 0;
  for (let at = start(text, 0); at < text.length; ) {
    const isTooMany = isCrowd(values.length + broken.length, at);
    if (isTooMany) limitErrors.push(tooManyObjects(lines.placeOf({ start: at, end: at + 1 })));
    // who looks at the values says that these are too many
    if (isTooMany || strangers > MOST_STRANGERS + 1) {
      notRead.push({ start: at, end: text.length });
      break;
    }
    const end = unclosed < mostUnclosed ? skipJson(text, at) : text.length;
    const extent = { start: at, end: Math.max(end, at + 1) };
    const beyond = beyondLimits(text, extent, lines);
    // brackets that nothing closes are no depth, but a mistake that is found below
    if (beyond !== undefined && (end < text.length || beyond.code !== 'parse/too-deep')) {
      limitErrors.push(beyond);
      notRead.push(extent);
      at = start(text, extent.end);
      continue;
    }
    const value = beyond === undefined ? parseJson(text.slice(extent.start, extent.end)) : undefined;
    if (value !== undefined) values.push({ value, extent });
    else if (values.length === 0) return undefined;
    else broken.push(extent);
    if (value !== undefined && isForeign(value)) strangers++;
    if (value === undefined && end === text.length) unclosed++;
    at = start(text, value === undefined && unclosed <= mostUnclosed ? nextObject(text, at) : extent.end);
    // whatever stands between two objects belongs to none
    if (value === undefined && values.length > 0) broken[broken.length - 1] = { start: extent.start, end: Math.max(at, extent.end) };
  }
  const errors: Diagnostic[] = limitErrors;
  for (const extent of broken.slice(0, MOST_ERRORS))
    errors.push(messageAmid(text, withItsLine(text, extent), lines) ?? (await jsonError(text, extent, lines)));
  if (broken.length > MOST_ERRORS)
    errors.push({ code: 'parse/json', severity: 'error', message: `${broken.length - MOST_ERRORS} more values of this file are no JSON` });
  return { documents: values.map((value) => jsonDocument(text, value)), diagnostics: errors, broken: [...notRead, ...broken] };
}

interface ReadValue {
  readonly value: JsonValue;
  readonly extent: Span;
}

/** A value, and where it stands in a text. */
export function jsonDocument(text: string, { value, extent }: ReadValue): RawDocument {
  return { value, extent, locate: jsonLocator(text, extent), locateAll: (paths) => jsonSpans(text, extent, paths) };
}

/** Why JSON is not handed to the parser, which would not survive it. */
function beyondLimits(text: string, { start, end }: Span, lines: LineIndex): Diagnostic | undefined {
  const deep = jsonDepthBeyond(text, start, end);
  if (deep !== undefined) return tooDeep(lines.placeOf({ start: deep, end: deep + 1 }));
  const heavy = tooHeavyJson(text, start, end);
  return heavy === undefined ? undefined : tooManyValues(lines.placeOf({ start: heavy, end: heavy + 1 }), 'JSON');
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
  while (text[at] === '#' || /^---(?:\s|$)/.test(text.slice(at, at + 4))) {
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
