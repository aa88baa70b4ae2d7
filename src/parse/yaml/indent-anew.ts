/**
 * Text whose indentation was lost, indented anew: each key goes to the innermost open mapping that knows it and does not have it yet (nesting.ts
 * says what knows what). Lines stay lines, so that places stay true; a remark behind a word (`Pod <-- the kind`) becomes a comment. Without
 * the evidence that lost-indentation.ts looks for, nothing is changed.
 *
 *     metadata:            metadata:
 *     name: kubia    →       name: kubia
 *     labels:                labels:
 *     run: kubia               run: kubia
 */

import type { Diagnostic } from '../../base/diagnostic.ts';
import { ownValue } from '../../base/own-value.ts';
import type { Source } from '../../base/source.ts';
import { decode } from '../text/decode.ts';
import { lineIndex } from '../text/line-index.ts';
import { shapes } from '../text/nesting.ts';
import { lostIndentation } from './lost-indentation.ts';
import { splitDocuments } from './split-documents.ts';

export interface IndentedAnew {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

export function indentAnew(sources: readonly Source[]): IndentedAnew {
  const diagnostics: Diagnostic[] = [];
  const changed = sources.map((source): Source => {
    const { text } = decode(source);
    const lines = lineIndex(source.name, text);
    let content = '';
    let at = 0;
    for (const extent of splitDocuments(text)) {
      const lost = lostIndentation(text, extent, lines);
      if (lost === undefined) continue;
      const { severity: _error, code: _code, hint: _hint, ...where } = lost;
      diagnostics.push({
        ...where,
        code: 'parse/indented-anew',
        severity: 'warning',
        message: `${where.message}; it is drawn indented anew`,
        hint: HINT,
      });
      content += text.slice(at, extent.start) + indented(text.slice(extent.start, extent.end));
      at = extent.end;
    }
    return at === 0 ? source : { ...source, content: content + text.slice(at) };
  });
  return { sources: changed, diagnostics };
}

const HINT =
  'what belongs below what was told by the names of the keys: compare it with the descriptor of the cluster (kubectl get pod NAME -o yaml)';

interface Level {
  /** Its name in nesting.ts; `[]shape` and `[]` before an item is open, `*` for a mapping of any keys. */
  readonly shape: string;
  readonly indent: number;
  readonly keys: Set<string>;
}

function indented(text: string): string {
  const levels: Level[] = [{ shape: 'object', indent: 0, keys: new Set() }];
  return text
    .split('\n')
    .map((line) => placed(line.trim(), levels) ?? line)
    .join('\n');
}

const LINE = /^(- )?(?:("?[\w./-]+"?):(?: +(.*))?)?$/;

/** The line at its place; it opens and closes levels. Undefined for what is no key. */
function placed(line: string, levels: Level[]): string | undefined {
  const [, dash, key, rest] = LINE.exec(line) ?? [];
  if (line === '' || line.startsWith('#')) return undefined;
  if (key === undefined) return item(line, levels);
  if (dash !== undefined) {
    closeTo(levels, ({ shape }) => shape.startsWith('[]') && knows(shape.slice(2), key));
    const list = levels.at(-1);
    if (list === undefined) return undefined;
    levels.push({ shape: list.shape.slice(2), indent: list.indent + 2, keys: new Set() });
    return ' '.repeat(list.indent) + dash + entry(key, rest, levels);
  }
  closeTo(
    levels,
    ({ shape, keys }) => !shape.startsWith('[]') && knows(shape, key) && !keys.has(key),
    ({ shape }) => shape === '*',
  );
  return ' '.repeat(levels.at(-1)?.indent ?? 0) + entry(key, rest, levels);
}

/** A word in a list of words. */
function item(line: string, levels: Level[]): string | undefined {
  if (!line.startsWith('- ')) return undefined;
  closeTo(levels, ({ shape }) => shape === '[]');
  return ' '.repeat(levels.at(-1)?.indent ?? 0) + line;
}

function knows(shape: string, key: string): boolean {
  const keys = shapes[shape];
  return keys !== undefined && (Object.hasOwn(keys, key) || Object.hasOwn(keys, '*'));
}

/** Closes what is open within the innermost level that fits; within one that fits less, where none does; none, where neither does. */
function closeTo(levels: Level[], fits: (level: Level) => boolean, fitsLess: (level: Level) => boolean = () => false): void {
  let found = levels.findLastIndex(fits);
  if (found === -1) found = levels.findLastIndex(fitsLess);
  // labels and the like come before all that is further out, unless that knows the key by name
  if (found !== -1) levels.length = found + 1;
}

/** The key with its value; one without a value opens what it holds. */
function entry(key: string, rest: string | undefined, levels: Level[]): string {
  const level = levels.at(-1);
  level?.keys.add(key);
  const inner = level === undefined ? undefined : ownValue(shapes[level.shape] ?? {}, key);
  if ((rest === undefined || rest === '') && inner) {
    // kubectl writes the dashes of a list below its key
    const indent = (level?.indent ?? 0) + (inner.startsWith('[]') ? 0 : 2);
    levels.push({ shape: inner, indent, keys: new Set() });
  }
  return rest === undefined ? `${key}:` : `${key}: ${withComment(rest)}`;
}

/** `Pod <-- Type Of Kubernetes Object` → `Pod # <-- Type …`. */
function withComment(value: string): string {
  const remark = /^([\w./-]+)\s+((?:<-|->|=>|\/\/|\().*)$/.exec(value);
  return remark === null ? value : `${remark[1]} # ${remark[2]}`;
}
