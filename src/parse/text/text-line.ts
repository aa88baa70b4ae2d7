import type { Span } from './document.ts';

/** One line of a text, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

export function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  return { start, end, content: text.slice(start, end).replace(/\r$/, '') };
}

/** The next line that is neither blank nor a comment; the line itself at the end of the text. */
export function contentBelow(text: string, line: Line): Line {
  for (let below = line; below.end + 1 < text.length; ) {
    below = lineAt(text, below.end + 1);
    if (!/^\s*(?:#|$)/.test(below.content)) return below;
  }
  return line;
}

export function linesBefore(text: string, extent: Span, line: Line, count: number): readonly Line[] {
  return count > 0 && line.start > extent.start ? [lineAt(text, line.start - 1)] : [];
}

export function indentOf({ content }: Line): number {
  return content.length - content.trimStart().length;
}

export function firstWord(line: Line): Span {
  const start = line.start + indentOf(line);
  const word = /^\S+/.exec(line.content.trimStart())?.[0] ?? '';
  return { start, end: start + Math.max(1, word.length) };
}
