/** The text of a source as code frames and listings may show it: each hidden character is a •, so that places stay what they are. */
import { largest, smallest } from '../../base/extremes.ts';
import { hidden } from '../../base/veil.ts';
import type { RawDocument, Span } from '../text/document.ts';
import { lineAt } from '../text/text-line.ts';
import type { Finder } from './finder.ts';
import { keysAndSigns } from './keys-and-signs.ts';
import { secretSpans, spansInComments } from './masks.ts';
import { mergedSpans } from './merged-spans.ts';
import type { Secret } from './secret.ts';
import { shownLines } from './what-is-meant.ts';
import { secretParts } from './within-text.ts';

/** A document, and its secrets, which are looked for when they are asked for. */
export interface SearchedDocument {
  readonly document: RawDocument;
  readonly secrets: () => readonly Secret[];
}

export interface Sorted {
  /** As it was read: logs are comments in it. */
  readonly text: string;
  readonly documents: readonly SearchedDocument[];
  /** What is no Kubernetes object: named, never quoted. */
  readonly strangers: readonly Span[];
  /** What could not be read: it may be a Secret, for all that anyone knows. */
  readonly suspects: readonly Span[];
  /** Offsets of what messages are about. */
  readonly meant: () => readonly number[];
  /** Secrets of all sources. */
  readonly find: Finder;
}

/**
 * The text in `region`, or all of it. Undefined where more of it is hidden than anybody would look through: a mask over hundreds of megabytes costs
 * several times as many.
 */
export function hiding(whole: string, sorted: Sorted, region: Span = { start: 0, end: whole.length }): string | undefined {
  const { text, meant, find } = sorted;
  const strangers = sorted.strangers.filter((span) => touches(span, region));
  const suspects = sorted.suspects.filter((span) => touches(span, region));
  if ([...strangers, ...suspects].reduce((sum, span) => sum + lengthWithin(span, region), 0) > MOST_HIDDEN) return undefined;
  const places = suspects.length === 0 ? [] : meant();
  const own = text.slice(region.start, region.end);
  const covers: readonly Cover[] = [
    ...strangers.map((span) => ({ ...span, as: hidden })),
    ...suspects.flatMap((span) => around(span, shownLines(text, span, places))).map((span) => ({ ...span, as: keysAndSigns })),
    ...sorted.documents
      .filter(({ document }) => touches(document.extent, region))
      .flatMap(({ document, secrets }) => secretSpans(text, document, secrets()))
      .map(({ start, end, isRegion }) => ({ start, end, as: isRegion ? keysAndSigns : hidden })),
    ...spansInComments(own).map(({ start, end }) => ({ start: start + region.start, end: end + region.start, as: hidden })),
  ];
  const from = whole.slice(region.start, region.end);
  const shown = covered(
    from,
    covers.map(({ start, end, as }) => ({ start: start - region.start, end: end - region.start, as })),
  );
  return withoutOccurrences(shown, find);
}

/** The lines at a place and before it, with all documents that they belong to: what of these is secret shows in them alone. */
export function regionAround(text: string, offset: number, { documents, strangers, suspects }: Sorted): Span {
  const lines = linesAround(text, offset);
  const spans = [...documents.map(({ document }) => document.extent), ...strangers, ...suspects].filter((span) => touches(span, lines));
  return { start: smallest([lines.start, ...spans.map(({ start }) => start)]), end: largest([lines.end, ...spans.map(({ end }) => end)]) };
}

/** The line at a place and the one before it. */
export function linesAround(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  const before = line.start === 0 ? line : lineAt(text, line.start - 1);
  return { start: before.start, end: line.end };
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function lengthWithin({ start, end }: Span, region: Span): number {
  return Math.min(end, region.end) - Math.max(start, region.start);
}

/** In characters. */
const MOST_HIDDEN = 8_000_000;

/** What a command printed for people. */
export function hidingOfWords(text: string, find: Finder): string {
  const shown = covered(
    text,
    secretParts(text).map((span) => ({ ...span, as: hidden })),
  );
  return withoutOccurrences(shown, find);
}

function withoutOccurrences(text: string, find: Finder): string {
  return covered(
    text,
    find(text).map((span) => ({ ...span, as: hidden })),
  );
}

/** What is left of a span, in whole lines. */
function around(span: Span, shown: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (const line of mergedSpans(shown)) {
    spans.push({ start, end: line.start });
    start = line.end;
  }
  return [...spans, { start, end: span.end }];
}

interface Cover extends Span {
  readonly as: (body: string) => string;
}

/** Of two that overlap the one that begins first is whole, and of the other what goes on behind it. */
function covered(text: string, covers: readonly Cover[]): string {
  if (covers.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, as } of [...covers].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), as(text.slice(from, end)));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
