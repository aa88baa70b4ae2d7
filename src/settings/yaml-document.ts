/** A text of YAML 1.2 as plain data, with places. Nothing in it is executed: tags are refused, and aliases are counted. */
import type { ParsedNode, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import type { SettingPath } from './types.ts';

export interface YamlDocument {
  /** Undefined where the text cannot be read; the diagnostics say why. */
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly placeOf: (path: SettingPath, part?: 'key') => Place;
}

/** In characters, values and levels: far beyond what anyone writes by hand, and nothing that keeps podfig busy. */
const MOST = { characters: 200_000, values: 20_000, levels: 50 } as const;

/** Those of YAML's core schema: https://yaml.org/spec/1.2.2/#103-core-schema */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** `- - - -` opens a list with each dash. */
const MANY_DASHES = new RegExp(`(?:[-?] +){${MOST.levels}}`);

/** A range of the text, from its first character to the one behind its last. */
type Span = readonly [start: number, end: number];
interface Entry {
  readonly key?: Span;
  readonly value: Span;
}

/** Never throws, whatever the text is. */
export function readYamlDocument(text: string, file: string): YamlDocument {
  const none: YamlDocument['placeOf'] = () => ({ file, line: 1, column: 1 });
  if (text.length > MOST.characters) {
    const message = `${file} is larger than ${MOST.characters / 1000} KB, which no settings need`;
    return { diagnostics: [{ code: 'settings/too-large', severity: 'error', message, place: none([]) }], placeOf: none };
  }
  // known before the package reads it, which takes seconds for such a text
  if (isSuspicious(text)) return { diagnostics: [tooDeep(none([]))], placeOf: none };
  try {
    return convert(text, file);
  } catch (error) {
    // the package goes into the depth by recursion
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [tooDeep(none([]))], placeOf: none };
  }
}

function convert(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  // keys are compared here instead: the package compares every pair of them
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const diagnostics: Diagnostic[] = [];
  const entries = new Map<object, Map<string | number, Entry>>();
  const anchors = new Map<string, unknown>();
  const open = new Set<string>();
  let count = 0;
  const [error] = document.errors;
  if (error !== undefined) tell('settings/yaml', plainWords(error.message), error.pos);
  const root: Span = document.contents === null ? [0, text.length] : spanOf(document.contents);
  const value = error === undefined ? nodeValue(document.contents, 0) : undefined;
  return { ...(diagnostics.length === 0 ? { value } : {}), diagnostics, placeOf };

  function tell(code: string, message: string, [start, end]: Span, hint?: string): void {
    const place = placeAt([start, end]);
    diagnostics.push({ code, severity: 'error', message, place, ...(hint === undefined ? {} : { hint }) });
  }

  function nodeValue(node: ParsedNode | null, depth: number): unknown {
    if (node === null || diagnostics.length > 0) return null;
    count++;
    if (count > MOST.values)
      return tell('settings/too-large', `From here on there are more than ${MOST.values} values, which no settings need`, spanOf(node));
    if (depth > MOST.levels) return void diagnostics.push(tooDeep(placeAt(spanOf(node))));
    if (isAlias(node)) return aliased(node.source, spanOf(node));
    if (node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
      return tell(
        'settings/yaml',
        `The tag ${node.tag} means nothing here`,
        spanOf(node),
        'settings are plain YAML: texts, numbers, lists and mappings',
      );
    }
    const before = count;
    if (node.anchor !== undefined) open.add(node.anchor);
    const value = isScalar(node) ? plain(node.value) : isMap(node) ? mapOf(node, depth) : isSeq(node) ? listOf(node.items, depth) : null;
    if (node.anchor !== undefined) {
      open.delete(node.anchor);
      anchors.set(node.anchor, { value, size: count - before });
    }
    return value;
  }

  function aliased(name: string, span: Span): unknown {
    const target = anchors.get(name);
    if (open.has(name)) return tell('settings/yaml', `The alias *${name} stands inside of what it means`, span);
    if (!isTarget(target)) return tell('settings/yaml', `No anchor &${name} stands before the alias *${name}`, span);
    count += target.size;
    return target.value;
  }

  function listOf(items: readonly ParsedNode[], depth: number): readonly unknown[] {
    const list: unknown[] = [];
    const spans = new Map<string | number, Entry>();
    entries.set(list, spans);
    for (const item of items) {
      spans.set(list.length, { value: spanOf(item) });
      list.push(nodeValue(item, depth + 1));
    }
    return list;
  }

  function mapOf(map: YAMLMap.Parsed<ParsedNode>, depth: number): object {
    const spans = new Map<string | number, Entry>();
    const values: [string, unknown][] = [];
    for (const { key, value } of map.items) {
      const keySpan = spanOf(key);
      if (!isScalar(key) || key.value === null) {
        tell('settings/yaml', 'A key must be a word', keySpan);
        continue;
      }
      const name = String(key.value);
      if (spans.has(name)) tell('settings/yaml', `The key '${name}' stands twice in one mapping`, keySpan, 'remove one of them');
      spans.set(name, { key: keySpan, value: isEmpty(value) ? keySpan : spanOf(value) });
      values.push([name, nodeValue(value, depth + 1)]);
    }
    const object = Object.fromEntries(values);
    entries.set(object, spans);
    return object;
  }

  function placeOf(path: SettingPath, part?: 'key'): Place {
    let at: unknown = value;
    let found: Entry = { value: root };
    for (const segment of path) {
      const entry = typeof at === 'object' && at !== null ? entries.get(at)?.get(segment) : undefined;
      if (entry === undefined) break;
      found = entry;
      at = typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, segment)?.value : undefined;
    }
    // a mapping or a list is better found by the key in front of it
    return placeAt(found.key !== undefined && (part === 'key' || (typeof at === 'object' && at !== null)) ? found.key : found.value);
  }

  /** The caret stays in its line. */
  function placeAt([start, end]: Span): Place {
    const { line, col } = lines.linePos(start);
    const newline = text.indexOf('\n', start);
    const length = Math.min(end, newline === -1 ? text.length : newline) - start;
    return { file, line: Math.max(1, line), column: Math.max(1, col), ...(length > 1 ? { length } : {}) };
  }
}

/** Brackets open at once, in strings too: no settings have so many. */
function isSuspicious(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST.levels) return true;
  }
  return MANY_DASHES.test(text);
}

function spanOf(node: ParsedNode): Span {
  return [node.range[0], node.range[1]];
}

/** `title:` without anything behind it. */
function isEmpty(node: ParsedNode | null): node is null {
  return node === null || node.range[0] === node.range[1];
}

function isTarget(target: unknown): target is { readonly value: unknown; readonly size: number } {
  return typeof target === 'object' && target !== null && 'size' in target;
}

/** Infinity and NaN are numbers of YAML and of nobody else; a bigint is none that the package makes unless asked. */
function plain(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** The package's sentences, without the colon behind which it would draw the place. */
function plainWords(message: string): string {
  return (
    message
      .split('\n')[0]
      ?.replace(/:$/, '')
      .replace(/ at line \d+.*$/, '') ?? message
  );
}

function tooDeep(place: Place): Diagnostic {
  return { code: 'settings/too-deep', severity: 'error', message: `Values are nested more than ${MOST.levels} deep`, place };
}
