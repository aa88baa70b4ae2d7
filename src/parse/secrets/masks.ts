/** Where the secrets of a document stand in the text that it was read from, and those in the comments around it. */
import type { RawDocument, Span } from '../text/document.ts';
import { finderOf } from './finder.ts';
import { keysAndSigns } from './keys-and-signs.ts';
import { hiddenIn, OBJECTS } from './parts-of-text.ts';
import type { Secret } from './secret.ts';
import { textsOf } from './secret.ts';
import { secretParts } from './within-text.ts';

export interface SecretSpan extends Span {
  /** Its keys and signs stay. */
  readonly isRegion: boolean;
}

/** `secrets` are those of the document. */
export function secretSpans(text: string, document: RawDocument, secrets: readonly Secret[]): readonly SecretSpan[] {
  const own = secrets.filter(({ value, isRegion }) => value !== '' || isRegion === true);
  const places = document.locateAll(own.map(({ path }) => path));
  // told once: before each Secret of a text on one line would lie all of it
  const hasComments = text.includes('#');
  return own.flatMap((secret, index): readonly SecretSpan[] => {
    const written = places[index] ?? [];
    // what cannot be found is not shown at all
    if (written.length === 0) return [{ ...document.extent, isRegion: true }];
    if (secret.isRegion === true) return written.map((place) => ({ ...withComments(text, place, hasComments), isRegion: true }));
    const spans = written.flatMap((place) => [...spansOf(text, place, secret), ...commentBehind(text, place)]);
    return spans.map((span) => ({ ...span, isRegion: false }));
  });
}

/** With the lines of comments before it, the one behind it, and those below it that are indented. */
function withComments(text: string, { start, end }: Span, hasComments: boolean): Span {
  let from = start;
  for (
    let line = hasComments ? lineBefore(text, from) : undefined;
    line !== undefined && /^\s*#/.test(line.content);
    line = lineBefore(text, from)
  )
    from = line.start;
  let to = endOfLine(text, end);
  while (/^[ \t]+#/.test(text.slice(to + 1, endOfLine(text, to + 1)))) to = endOfLine(text, to + 1);
  return { start: from, end: to };
}

function lineBefore(text: string, at: number): { readonly start: number; readonly content: string } | undefined {
  const end = text.lastIndexOf('\n', at - 1);
  if (end === -1) return undefined;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start === end ? undefined : { start, content: text.slice(start, end) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** `value: x # was hunter2` */
function commentBehind(text: string, { end }: Span): readonly Span[] {
  const rest = /^[ \t]+#[^\n]*/.exec(text.slice(end, end + LOOK))?.[0];
  return rest === undefined ? [] : [{ start: end + rest.indexOf('#') + 1, end: endOfLine(text, end) }];
}

const LOOK = 1000;

function spansOf(text: string, place: Span, secret: Secret): readonly Span[] {
  const written = text.slice(place.start, place.end);
  const content = contentOf(written, place);
  const { parts } = secret;
  if (parts === undefined) return [content];
  const exact = asWritten(text.slice(content.start, content.end), String(secret.value), parts);
  if (exact !== undefined) return exact.map(({ start, end }) => ({ start: content.start + start, end: content.start + end }));
  const lines = textsOf({ ...secret, also: [] }).flatMap((part) => linesOf(part));
  // in quotes and folded lines a text may be written otherwise than it reads
  if (lines.length > MOST_PARTS || lines.some((line) => line.length < LEAST || !written.includes(line))) return [content];
  return finderOf(lines)(written).map(({ start, end }) => ({ start: place.start + start, end: place.start + end }));
}

function linesOf(part: string): readonly string[] {
  return part
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The parts of a value in what stands for it in the source, line by line; undefined where it is not written as it reads. */
function asWritten(content: string, value: string, parts: readonly Span[]): readonly Span[] | undefined {
  const written = content.split('\n');
  const read = value.split('\n');
  const spans: Span[] = [];
  let [from, at, next] = [0, 0, 0];
  for (const [index, line] of read.entries()) {
    const source = (written[index] ?? '').replace(/\r$/, '');
    const margin = source.length - line.length;
    // of a block each line has a margin
    if (!source.endsWith(line) || /\S/.test(source.slice(0, Math.max(0, margin))) || margin < 0) return undefined;
    for (let part = parts[next]; part !== undefined && part.start < at + line.length; part = parts[++next]) {
      const [start, end] = [Math.max(part.start, at), Math.min(part.end, at + line.length)];
      if (end > start) spans.push({ start: from + margin + start - at, end: from + margin + end - at });
      if (part.end > at + line.length) break;
    }
    from += (written[index] ?? '').length + 1;
    at += line.length + 1;
  }
  return spans;
}

/** Each is searched for in the whole value. */
const MOST_PARTS = 100;
/** What finder.ts finds at all. */
const LEAST = 6;

/** Without the quotes, and without the mark of a block (`|`). */
function contentOf(written: string, { start, end }: Span): Span {
  const quote = written[0];
  if (written.length > 1 && (quote === '"' || quote === "'") && written.endsWith(quote)) return { start: start + 1, end: end - 1 };
  const header = /^[|>][^\n]*\n/.exec(written)?.[0] ?? '';
  return { start: start + header.length, end };
}

/** Comments are no values, and who comments out a password still has it. Those of lines that follow each other are one text. */
export function spansInComments(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = nextComment(text, 0); at !== -1; ) {
    const end = endOfComments(text, at);
    const body = text.slice(at, end).replace(/^[ \t]*#/gm, (margin) => ' '.repeat(margin.length));
    const parts = OBJECTS.test(body) ? hiddenIn(keysAndSigns(body)) : secretParts(body);
    for (const part of parts) spans.push({ start: at + part.start, end: at + part.end });
    at = nextComment(text, end);
  }
  return spans;
}

function nextComment(text: string, from: number): number {
  let at = text.indexOf('#', from);
  while (at > 0 && !/\s/.test(text[at - 1] ?? '')) at = text.indexOf('#', at + 1);
  return at;
}

function endOfComments(text: string, from: number): number {
  for (let at = from; ; ) {
    const newline = text.indexOf('\n', at);
    if (newline === -1) return text.length;
    if (!/^[ \t]*#/.test(text.slice(newline + 1, newline + 200))) return newline;
    at = newline + 1;
  }
}
