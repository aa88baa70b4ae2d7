/**
 * The same as entries.ts, several times faster, of a large document that is written as podfig and kubectl print it: mappings and lists in block style,
 * scalars of one line. The parsers do not agree about the ends of all others.
 */
import type { ListingLine } from '../../base/listing.ts';
import type { Span, SpanMap } from '../text/document.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonValue } from '../types.ts';
import { readQuickYaml } from '../yaml/quick-yaml.ts';
import type { Entries, Entry } from './entries.ts';
import { entryList, sortOfPlain } from './entries.ts';

/** undefined for what is written otherwise. */
export function entriesOfPlain(text: string, starts: readonly number[]): Entries | undefined {
  const spanMap: SpanMap = new Map();
  const read = readQuickYaml(text, { start: 0, end: text.length }, spanMap);
  if (read === undefined || !isObject(read.value)) return undefined;
  const found = entryList(starts);
  const { marks, enter } = found;
  return walk(read.value, read.extent, [], -1) ? found : undefined;

  function walk(value: JsonValue, span: Span, path: ListingLine['path'], holder: number): boolean {
    if (typeof value !== 'object' || value === null) {
      if (!isOneLine(span)) return false;
      marks.push({ start: span.start, end: span.end, sort: isQuoted(span) ? 'string' : sortOfPlain(value) });
      return true;
    }
    const spans = spanMap.get(value);
    if (spans === undefined) return false;
    // an empty one has no other style
    if (spans.size > 0 && (text[span.start] === '[' || text[span.start] === '{')) return false;
    for (const [step, { key, value: own }] of spans) {
      if (key !== undefined) {
        // a number, which may be written in other ways
        if (!isOneLine(key) || (!isQuoted(key) && text.slice(key.start, key.end) !== step)) return false;
        marks.push({ start: key.start, end: key.end, sort: 'key' });
      }
      const inner = Array.isArray(value) ? (value as readonly JsonValue[])[Number(step)] : isObject(value) ? value[step] : undefined;
      if (inner === undefined || own.start === own.end) return false;
      const below = [...path, step];
      const line = enter((key ?? own).start, { path: below, parent: holder, ...writtenIn(inner, own) });
      if (!walk(inner, own, below, line)) return false;
    }
    return true;
  }

  function writtenIn(value: JsonValue, span: Span): Pick<Entry, 'value'> {
    if (typeof value === 'object' && value !== null) return {};
    return { value: isQuoted(span) ? String(value) : text.slice(span.start, span.end) };
  }

  function isQuoted({ start }: Span): boolean {
    return text[start] === '"' || text[start] === "'";
  }

  /** No block scalar, which begins with its header, and no text that goes on in the next line. */
  function isOneLine({ start, end }: Span): boolean {
    if (end <= start || text[start] === '|' || text[start] === '>') return false;
    const newline = text.indexOf('\n', start);
    return newline === -1 || newline >= end;
  }
}
