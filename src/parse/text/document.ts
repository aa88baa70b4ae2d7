import type { JsonValue, Path } from '../types.ts';

/** A range of UTF-16 code units in the text of a source; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value was found. */
export interface Located {
  /** How many segments of the path exist in the document. */
  readonly depth: number;
  /** The key in front of the value; absent for list items and the root. */
  readonly key?: Span;
  /** The value from its first to its last character; empty for a value left out (`spec:`). */
  readonly value: Span;
  /** A block of YAML that begins below its key: its key says better where it is. */
  readonly block: boolean;
}

/** One document of a source: a YAML document, a JSON value, or a line of JSON Lines. Not yet known to be a Kubernetes object. */
export interface RawDocument {
  readonly value: JsonValue;
  /** The document in its source. */
  readonly extent: Span;
  /** Finds the value at `path`, or its nearest existing ancestor. Work is done when asked, not before. */
  readonly locate: (path: Path) => Located;
  /** Where the values at many paths stand, in one pass; a key that stands twice in one mapping has two places. */
  readonly locateAll: (paths: readonly Path[]) => readonly (readonly Span[])[];
  /** Of a list whose items mean the same by themselves: those that a span touches; undefined where it touches something else of the list, too. */
  readonly itemsAt?: (span: Span) => readonly RawDocument[] | undefined;
}

/** What the reader should look at for the value at a place: its key for blocks and empty values, else the value itself. */
export function pointAt(located: Located): Span {
  const empty = located.value.end <= located.value.start;
  return located.key !== undefined && (located.block || empty) ? located.key : located.value;
}

/** Where the entries of each collection of a document stand, by key or index. */
export type SpanMap = Map<object, ReadonlyMap<string | number, EntrySpans>>;

export interface EntrySpans {
  readonly key?: Span;
  readonly value: Span;
  /** As in Located. */
  readonly block: boolean;
}
