/** JSON that stands in a text: what `kubectl apply` keeps in an annotation, files of settings in a ConfigMap. */
import type { Span } from '../text/document.ts';
import { skipSpace, stringEnd } from '../text/json-walk.ts';
import type { JsonValue } from '../types.ts';

/** Undefined for what is no JSON mapping or list. */
export function parsedJson(text: string): JsonValue | undefined {
  if (!/^\s{0,100}[[{]/.test(text)) return undefined;
  const value = parsedOrNot(text);
  return value === undefined || isTooDeep(value, MOST_LEVELS) ? undefined : value;
}

/** Where texts among the tokens of a JSON text are one of these, without their quotes; keys are none. */
export function tokensOf(text: string, values: readonly (string | number | boolean)[]): readonly Span[] {
  const wanted = new Set(values);
  const spans: Span[] = [];
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = stringEnd(text, start);
    const isKey = text.charCodeAt(skipSpace(text, end)) === COLON;
    const value = isKey || end - start <= 2 ? undefined : parsedOrNot(text.slice(start, end));
    if (typeof value === 'string' && wanted.has(value)) spans.push({ start: start + 1, end: end - 1 });
    start = text.indexOf('"', end);
  }
  return spans;
}

const COLON = 0x3a;

function parsedOrNot(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** So deep nobody writes it, and what walks it goes into the depth itself. */
const MOST_LEVELS = 100;

function isTooDeep(value: JsonValue | undefined, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
}
