/** The lines behind a request that podfig writes: the picture between two comments, which the next run replaces. */
import type { Request } from './types.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Comments in the syntax of the file: MDX has none of HTML. */
export interface Syntax {
  readonly isMdx: boolean;
}

const OPEN = /(?:[ \t>]*\r?\n)+[ \t>]*(?:<!-- podfig:drawn -->|\{\/\* podfig:drawn \*\/\})/y;
const CLOSE = /(?:<!-- podfig:end -->|\{\/\* podfig:end \*\/\})/g;
/** What cannot stand within it: then its end has been lost. */
const OTHER = /(?:<!--|\{\/\*) podfig(?::drawn)? /g;

/** From the end of a request to that of its picture: nothing where none has been drawn yet; undefined where its end is missing. */
export function regionBehind(text: string, { end }: Pick<Request, 'end'>): Span | undefined {
  OPEN.lastIndex = end;
  const open = OPEN.exec(text);
  if (open === null) return { start: end, end };
  const inside = end + open[0].length;
  CLOSE.lastIndex = inside;
  const close = CLOSE.exec(text);
  OTHER.lastIndex = inside;
  const other = OTHER.exec(text);
  if (close === null || (other !== null && other.index < close.index)) return undefined;
  return { start: end, end: close.index + close[0].length };
}

/** With empty lines between its parts: without them MDX and some readers of Markdown take the picture for a part of the comment. */
export function regionText(picture: readonly string[], { prefix }: Pick<Request, 'prefix'>, newline: string, { isMdx }: Syntax): string {
  const [open, close] = isMdx ? ['{/* podfig:drawn */}', '{/* podfig:end */}'] : ['<!-- podfig:drawn -->', '<!-- podfig:end -->'];
  const lines = ['', open, '', ...picture, '', close];
  return lines.map((line) => `${newline}${line === '' ? prefix.trimEnd() : `${prefix}${line}`}`).join('');
}

/** As the line of the request ends, or else the first line. */
export function newlineAt(text: string, { end }: Pick<Request, 'end'>): string {
  const at = text.indexOf('\n', end);
  const known = at === -1 ? text.indexOf('\n') : at;
  return known > 0 && text[known - 1] === '\r' ? '\r\n' : '\n';
}

export interface Edit extends Span {
  readonly text: string;
}

/** All else stays as it is. Edits are in the order of the text. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...parts, text.slice(at)].join('');
}
