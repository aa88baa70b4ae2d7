/** A YAML document in block style as lines of tokens, each with its path and the line that it stands below. */
import type { ParsedNode, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ListingLine, TokenSort } from '../../base/listing.ts';
import { plainScalar } from '../yaml/plain-scalar.ts';
import type { Mark } from './tokens.ts';
import { tokensOf } from './tokens.ts';

interface Entry {
  path: ListingLine['path'];
  readonly parent: number;
  value?: string;
}

/** undefined when the text is no YAML by itself. */
export function readListing(text: string): readonly ListingLine[] | undefined {
  const document = parseDocument(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const starts = lineStarts(text);
  const marks: Mark[] = [];
  const entries = new Map<number, Entry>();
  walk(document.contents, [], -1, true);
  return gather();

  function walk(node: ParsedNode | null, path: ListingLine['path'], holder: number, block: boolean): void {
    if (node === null) return;
    if (isScalar(node)) marks.push(spanOf(node, sortOf(node)));
    else if (isAlias(node)) marks.push(spanOf(node, 'word'));
    else if (isMap(node)) {
      const inBlock = block && node.flow !== true;
      for (const { key, value } of node.items) {
        marks.push(spanOf(key, 'key'));
        const inner = [...path, isScalar(key) ? String(key.value) : ''];
        const line = lineOf(key.range[0]);
        if (inBlock) enter(line, inner, holder, isScalar(value) ? value : undefined);
        walk(value, inner, inBlock ? line : holder, inBlock);
      }
    } else if (isSeq(node)) {
      const inBlock = block && node.flow !== true;
      node.items.forEach((item, index) => {
        const inner = [...path, index];
        // the dash of an item stands in the line in which the item begins
        const line = lineOf(item.range[0]);
        if (inBlock) enter(line, inner, holder, isScalar(item) ? item : undefined);
        walk(item, inner, inBlock ? line : holder, inBlock);
      });
    }
  }

  /** Of several entries that begin in one line (`- name: web`), the line stands below the holder of the first, and has the path of the last. */
  function enter(line: number, path: ListingLine['path'], holder: number, scalar: Scalar | undefined): void {
    const known = entries.get(line);
    const value = typeof scalar?.value === 'string' ? { value: scalar.value } : {};
    entries.set(line, { path, parent: known?.parent ?? holder, ...value });
  }

  function gather(): readonly ListingLine[] {
    const rows = tokensOf(text, starts, marks);
    const lines: ListingLine[] = [];
    // from lines of the text to those that are left
    const places = new Map<number, number>([[-1, -1]]);
    let last = -1;
    rows.forEach((row, at) => {
      const entry = entries.get(at);
      const isBlank = row.tokens.every(({ sort }) => sort === 'space');
      if (isBlank && !row.inside) return;
      places.set(at, lines.length);
      if (entry !== undefined) {
        last = lines.length;
        const value = entry.value === undefined ? {} : { value: entry.value };
        lines.push({ tokens: row.tokens, path: entry.path, parent: places.get(entry.parent) ?? -1, sort: 'entry', ...value });
        return;
      }
      const isComment = !row.inside && row.tokens.every(({ sort }) => sort === 'space' || sort === 'comment');
      const below = isComment ? nextEntry(at) : undefined;
      if (below !== undefined)
        lines.push({ tokens: row.tokens, path: below.path, parent: places.get(below.parent) ?? -1, sort: 'comment' });
      else lines.push({ tokens: row.tokens, path: lines[last]?.path ?? [], parent: last, sort: isComment ? 'comment' : 'rest' });
    });
    return lines;
  }

  function nextEntry(at: number): Entry | undefined {
    for (let line = at + 1; line < starts.length; line++) {
      const entry = entries.get(line);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  function lineOf(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function spanOf(node: ParsedNode, sort: TokenSort): Mark {
  return { start: node.range[0], end: node.range[1], sort };
}

function sortOf(node: Scalar): TokenSort {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string' || node.tag?.endsWith(':str') === true) return 'string';
  const value = plainScalar(node.value);
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : 'word';
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
