/**
 * The full YAML parser, for documents that quick-yaml.ts leaves alone. Scalars are read as text (schema `failsafe`) and
 * understood by plain-scalar.ts, so that both readers agree with Kubernetes rather than with a version of YAML.
 */
import type { Document, ParsedNode, Scalar, YAMLMap, YAMLParseError } from 'yaml';
import { Composer, isAlias, isCollection, isMap, isScalar, isSeq, Parser } from 'yaml';
import { MAX_DEPTH } from '../limits/depth.ts';
import type { EntrySpans, Span, SpanMap } from '../text/document.ts';
import type { JsonValue } from '../types.ts';
import { keyText, setKey } from './key.ts';
import { plainScalar } from './plain-scalar.ts';

export interface YamlProblem {
  /** An error code of the yaml package, or DUPLICATE_KEY, ALIAS_BOMB, ALIAS_CYCLE, TOO_DEEP. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** For a duplicate key: where it stood first. */
  readonly first?: Span;
}

export interface FullYaml {
  /** Undefined when there are problems. */
  readonly value?: JsonValue;
  readonly extent: Span;
  readonly spanMap: SpanMap;
  readonly problems: readonly YamlProblem[];
}

/** Reads the document in `extent` of `text`; more than one comes out when `...` stands inside. */
export function readFullYaml(text: string, extent: Span): readonly FullYaml[] {
  const { start, end } = extent;
  // a text that is none of YAML shows it at its beginning, and the package takes its words apart to the end before it looks at the first
  const { documents, rest } = (end - start > 2 * HEAD ? strangeHead(text, start) : undefined) ?? compose(text, extent);
  const read = documents.map((document) => convertDocument(document, start));
  return rest === undefined ? read : [...read, { extent, spanMap: new Map(), problems: problemsIn(rest, start) }];
}

/** In characters. */
const HEAD = 40_000;

/** The beginning of a text that is none of YAML. What is open where it was cut off is no problem of the text. */
function strangeHead(text: string, start: number): Composed | undefined {
  const head = compose(text, { start, end: start + HEAD });
  const lastLine = text.lastIndexOf('\n', start + HEAD) - start;
  const isCut = head.rest?.some(({ pos: [at] }) => at >= lastLine) === true;
  return head.rest === undefined || isCut ? undefined : head;
}

interface Composed {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  /** The problems of a document that has too many to be read on. */
  readonly rest?: readonly YAMLParseError[];
}

function compose(text: string, extent: Span): Composed {
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    // found here instead: the package compares every pair of keys
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  stopAt(MOST_PROBLEMS, composer);
  const documents: Document.Parsed<ParsedNode>[] = [];
  try {
    for (const document of composer.compose(new Parser().parse(text.slice(extent.start, extent.end)))) documents.push(document);
    return { documents };
  } catch (error) {
    if (error !== ENOUGH) throw error;
    return { documents, rest: composer.streamInfo().errors };
  }
}

/** In one document. Only few are told, and a text that is none of YAML has one a line, each of which the package makes an Error of. */
const MOST_PROBLEMS = 100;
const ENOUGH = new Error('enough problems');

type OnError = (source: unknown, code: string, message: string, warning?: boolean) => void;

/** The package itself reads on to the end, whatever comes. */
function stopAt(most: number, composer: Composer): void {
  let count = 0;
  // private, and the only way to hear of a problem before the end
  const tell: OnError = composer['onError'];
  composer['onError'] = ((...told) => {
    tell(...told);
    const [, , , warning] = told;
    count += warning === true ? 0 : 1;
    if (count >= most) throw ENOUGH;
  }) satisfies OnError;
}

function problemsIn(errors: readonly YAMLParseError[], base: number): YamlProblem[] {
  return errors.map(({ code, message, pos }) => ({ code, message, span: { start: base + pos[0], end: base + pos[1] } }));
}

/** Values reached through aliases in one document; Kubernetes stops at 400,000 to 4,000,000 (goyaml.v2/decode.go). */
const MAX_ALIASED = 500_000;
/** A text counts as one value for each so many characters. */
const TEXT_UNIT = 200;

function convertDocument(document: Document.Parsed<ParsedNode>, base: number): FullYaml {
  const problems = problemsIn(document.errors, base);
  const spanMap: SpanMap = new Map();
  const anchors = new Map<string, { readonly value: JsonValue; readonly size: number } | undefined>();
  let count = 0;
  let aliased = 0;
  let exhausted = false;
  const range = document.contents?.range ?? document.range;
  const extent = { start: base + range[0], end: base + range[1] };
  if (problems.length > 0) return { extent, spanMap, problems };
  const value = convert(document.contents, 0);
  return problems.length > 0 ? { extent, spanMap, problems } : { value, extent, spanMap, problems };

  function problem(code: string, message: string, at: Span, first?: Span): null {
    problems.push(first === undefined ? { code, message, span: at } : { code, message, span: at, first });
    return null;
  }

  function convert(node: ParsedNode | null, depth: number): JsonValue {
    count++;
    // nothing of a bomb is looked at any further
    if (node === null || exhausted) return null;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) {
        const known = anchors.has(node.source);
        return known
          ? problem('ALIAS_CYCLE', `The alias *${node.source} stands inside of what it means`, spanOf(node))
          : problem('BAD_ALIAS', `No anchor &${node.source} stands before the alias *${node.source}`, spanOf(node));
      }
      aliased += target.size;
      if (aliased <= MAX_ALIASED) return target.value;
      exhausted = true;
      return problem('ALIAS_BOMB', `The aliases of this document stand for more than ${MAX_ALIASED} values`, spanOf(node));
    }
    if (depth > MAX_DEPTH) {
      if (problems.some(({ code }) => code === 'TOO_DEEP')) return null;
      return problem('TOO_DEEP', `Values are nested more than ${MAX_DEPTH} deep`, spanOf(node));
    }
    const before = count + aliased;
    if (node.anchor !== undefined) anchors.set(node.anchor, undefined);
    const value = isScalar(node)
      ? scalarValue(node)
      : isMap(node)
        ? convertMap(node, depth)
        : isSeq(node)
          ? convertSeq(node.items, depth)
          : null;
    if (typeof value === 'string') count += Math.floor(value.length / TEXT_UNIT);
    if (node.anchor !== undefined) anchors.set(node.anchor, { value, size: count + aliased - before + 1 });
    return value;
  }

  function convertSeq(items: readonly ParsedNode[], depth: number): JsonValue {
    const list: JsonValue[] = [];
    const spans = new Map<string | number, EntrySpans>();
    spanMap.set(list, spans);
    for (const item of items) {
      spans.set(list.length, { value: spanOf(item), block: false });
      list.push(convert(item, depth + 1));
    }
    return list;
  }

  function convertMap(map: YAMLMap.Parsed<ParsedNode>, depth: number): JsonValue {
    const object: Record<string, JsonValue> = {};
    const spans = new Map<string | number, EntrySpans>();
    spanMap.set(object, spans);
    const merged: JsonValue[] = [];
    for (const pair of map.items) {
      const { key, value } = pair;
      if (isMergeKey(key)) {
        merged.push(convert(value, depth + 1));
        continue;
      }
      const keySpan = spanOf(key);
      const name = convert(key, depth + 1);
      if (name === null || typeof name === 'object') {
        problem('NON_STRING_KEY', 'A key must be a word or a number', keySpan);
        continue;
      }
      const known = spans.get(keyText(name));
      if (known !== undefined) problem('DUPLICATE_KEY', keyText(name), keySpan, known.key);
      const block = isCollection(value) && value.flow !== true;
      const valueSpan = value === null ? { start: keySpan.end, end: keySpan.end } : spanOf(value);
      spans.set(keyText(name), { key: keySpan, value: valueSpan, block });
      setKey(object, keyText(name), convert(value, depth + 1));
    }
    for (const source of exhausted ? [] : merged) merge(object, spans, source, spanOf(map));
    return object;
  }

  /** https://yaml.org/type/merge.html: keys of the mapping itself win, then those of earlier sources. */
  function merge(object: Record<string, JsonValue>, spans: Map<string | number, EntrySpans>, source: JsonValue, at: Span): void {
    if (Array.isArray(source)) {
      for (const one of source) merge(object, spans, one, at);
    } else if (typeof source === 'object' && source !== null) {
      for (const [name, value] of Object.entries(source)) {
        if (Object.hasOwn(object, name) || value === undefined) continue;
        count++;
        setKey(object, name, value);
        const entry = spanMap.get(source)?.get(name);
        if (entry !== undefined) spans.set(name, entry);
      }
    } else {
      problem('BAD_MERGE', 'Only a mapping can be merged with <<', at);
    }
  }

  function spanOf(node: ParsedNode): Span {
    return { start: base + node.range[0], end: base + node.range[1] };
  }
}

function scalarValue(node: Scalar): JsonValue {
  const text = typeof node.value === 'string' ? node.value : '';
  const tag = node.tag?.replace('tag:yaml.org,2002:', '');
  if (tag === undefined) return node.type === 'PLAIN' ? plainScalar(text) : text;
  return tag === 'int' || tag === 'float' || tag === 'bool' || tag === 'null' ? plainScalar(text) : text;
}

function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && key.tag === undefined;
}
