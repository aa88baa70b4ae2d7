/**
 * Values and their places from js-yaml's events. Events are taken rather than js-yaml's own values, for they say where everything stands
 * (a manifest must tell its places at once, and the full parser is loaded asynchronously), and which scalars are plain, so
 * that both readers share plain-scalar.ts.
 */
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { EntrySpans, Span, SpanMap } from '../text/document.ts';
import type { JsonValue } from '../types.ts';
import { keyText, setKey } from './key.ts';
import { plainScalar } from './plain-scalar.ts';

export interface BuiltYaml {
  readonly value: JsonValue;
  /** From the first to the last character of the root value. */
  readonly extent: Span;
}

export interface Whole {
  readonly source: string;
  /** Where the source begins in its text. */
  readonly base: number;
  readonly spanMap: SpanMap | undefined;
}

interface Node {
  readonly value: JsonValue;
  readonly span: Span;
  /** A collection in block style. */
  readonly block: boolean;
}

/** The value of one document without aliases, anchors and tags; undefined when its keys need the full parser. Fills `spanMap` when given. */
export function buildYaml(events: readonly Event[], { source, base, spanMap }: Whole): BuiltYaml | undefined {
  let index = 1;
  // behind what was read last
  let at = 0;
  let refused = false;
  const root = node();
  return refused ? undefined : { value: root.value, extent: root.span };

  function node(): Node {
    const event = events[index++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return scalar(event);
      case EVENT_ID.SEQUENCE:
        return sequence(event);
      case EVENT_ID.MAPPING:
        return mapping(event);
      default:
        throw new Error('a node of YAML is a scalar or a collection');
    }
  }

  function scalar(event: ScalarEvent): Node {
    const { style, valueStart, valueEnd } = event;
    if (valueStart === -1) return { value: null, span: spanFrom(at), block: false };
    const written = getScalarValue(source, event);
    if (style === SCALAR_STYLE.PLAIN) {
      at = valueEnd;
      return { value: plainScalar(written), span: spanFrom(valueStart), block: false };
    }
    const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = quoted ? valueStart - 1 : behind(BEFORE_HEADER);
    at = quoted ? valueEnd + 1 : valueEnd;
    // the packages differ about the end of a block whose header says its indentation
    if (!quoted && /^[|>][-+]?\d/.test(source.slice(start, start + 3))) refused = true;
    return { value: written, span: spanFrom(start), block: false };
  }

  function sequence({ start, style }: SequenceEvent): Node {
    const flow = style === COLLECTION_STYLE.FLOW;
    const list: JsonValue[] = [];
    const spans = spansOf(list);
    at = flow ? start + 1 : start;
    while (!closes()) {
      const dash = flow ? at : behind(BEFORE_DASH);
      if (!flow) at = dash + 1;
      const { value, span } = node();
      const empty = span.start === span.end;
      spans?.set(list.length, { value: empty ? { start: base + dash, end: base + dash } : span, block: false });
      list.push(value);
    }
    if (flow) at = behind(BEFORE_BRACKET) + 1;
    return { value: list, span: spanFrom(start), block: !flow };
  }

  function mapping({ start, style }: MappingEvent): Node {
    const flow = style === COLLECTION_STYLE.FLOW;
    // `[a: b]` is a list of a mapping without brackets
    if (flow && source[start] !== '{') refused = true;
    // a flow mapping's keys stand anywhere; looking for the column would cost the length of its line for each
    const column = flow ? 0 : columnOf(start);
    const object: Record<string, JsonValue> = {};
    const spans = spansOf(object);
    at = flow ? start + 1 : start;
    while (!closes()) {
      const key = node();
      const value = node();
      const name = typeof key.value === 'object' ? undefined : keyText(key.value);
      // js-yaml takes `- []a: b` for a list and the next key of the mapping around it
      const astray = !flow && columnOf(key.span.start - base) !== column;
      if (astray || name === undefined || name === '<<' || Object.hasOwn(object, name)) {
        refused = true;
        continue;
      }
      setKey(object, name, value.value);
      spans?.set(name, { key: key.span, value: value.span, block: value.block });
    }
    if (flow) at = behind(BEFORE_BRACKET) + 1;
    return { value: object, span: spanFrom(start), block: !flow };
  }

  /** Whether the collection ends here; goes over its end. */
  function closes(): boolean {
    if (events[index]?.type !== EVENT_ID.POP) return false;
    index++;
    return true;
  }

  function spansOf(collection: object): Map<string | number, EntrySpans> | undefined {
    if (spanMap === undefined) return undefined;
    const spans = new Map<string | number, EntrySpans>();
    spanMap.set(collection, spans);
    return spans;
  }

  function spanFrom(start: number): Span {
    return { start: base + start, end: base + at };
  }

  function columnOf(offset: number): number {
    return offset - (offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Behind what was read last, the characters of `gap`, and comments. */
  function behind(gap: RegExp): number {
    for (let from = at; ; ) {
      gap.lastIndex = from;
      gap.test(source);
      from = gap.lastIndex;
      if (source[from] !== '#') return from;
      const newline = source.indexOf('\n', from);
      from = newline === -1 ? source.length : newline;
    }
  }
}

// What may stand, besides comments, between what was read last and the next sign, for which events give no place.
const BEFORE_DASH = /\s*/y;
const BEFORE_BRACKET = /[\s,:?]*/y;
const BEFORE_HEADER = /[\s:?-]*/y;
