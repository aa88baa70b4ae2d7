/** What stands where in a YAML document: its tokens, and what begins in each line. */
import type { ParsedNode, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ListingLine, TokenSort } from '../../base/listing.ts';
import { plainScalar } from '../yaml/plain-scalar.ts';
import type { Mark } from './tokens.ts';

export interface Entry {
  readonly path: ListingLine['path'];
  readonly parent: number;
  /** A scalar as it is written, or as it reads where it stands in quotes. */
  readonly value?: string;
}

export interface Entries {
  readonly marks: readonly Mark[];
  /** By the line in which they begin. */
  readonly entries: ReadonlyMap<number, Entry>;
}

export interface EntryList extends Entries {
  readonly marks: Mark[];
  readonly enter: (offset: number, entry: Entry) => number;
}

/** `starts` are those of the lines. */
export function entryList(starts: readonly number[]): EntryList {
  const marks: Mark[] = [];
  const entries = new Map<number, Entry>();
  return {
    marks,
    entries,
    /** Of several entries that begin in one line (`- name: web`), the line stands below the holder of the first, and has the path of the last. */
    enter: (offset, entry) => {
      const line = lineOf(offset, starts);
      const first = entries.get(line);
      entries.set(line, first === undefined || first.parent === entry.parent ? entry : { ...entry, parent: first.parent });
      return line;
    },
  };
}

/** undefined when the text is no YAML by itself. */
export function entriesOf(text: string, starts: readonly number[]): Entries | undefined {
  const document = parseDocument(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const found = entryList(starts);
  const { marks, enter } = found;
  walk(document.contents, [], -1, true);
  return found;

  function walk(node: ParsedNode | null, path: ListingLine['path'], holder: number, block: boolean): void {
    if (node === null) return;
    if (isScalar(node)) marks.push(spanOf(node, sortOf(node)));
    else if (isAlias(node)) marks.push(spanOf(node, 'word'));
    else if (isMap(node)) {
      const inBlock = block && node.flow !== true;
      for (const { key, value } of node.items) {
        marks.push(spanOf(key, 'key'));
        const inner = [...path, isScalar(key) ? String(key.value) : ''];
        const line = inBlock ? enter(key.range[0], { path: inner, parent: holder, ...scalarIn(value) }) : holder;
        walk(value, inner, line, inBlock);
      }
    } else if (isSeq(node)) {
      const inBlock = block && node.flow !== true;
      node.items.forEach((item, index) => {
        const inner = [...path, index];
        // the dash of an item stands in the line in which the item begins
        const line = inBlock ? enter(item.range[0], { path: inner, parent: holder, ...scalarIn(item) }) : holder;
        walk(item, inner, line, inBlock);
      });
    }
  }
}

function scalarIn(node: ParsedNode | null): Pick<Entry, 'value'> {
  return isScalar(node) && typeof node.value === 'string' ? { value: node.value } : {};
}

function spanOf(node: ParsedNode, sort: TokenSort): Mark {
  return { start: node.range[0], end: node.range[1], sort };
}

function sortOf(node: Scalar): TokenSort {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string' || node.tag?.endsWith(':str') === true) return 'string';
  return sortOfPlain(plainScalar(node.value));
}

export function sortOfPlain(value: ReturnType<typeof plainScalar>): TokenSort {
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : 'word';
}

function lineOf(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
