/**
 * A text that could not be read, or may not be: its keys and signs, and a mask over everything else. It may be a Secret, for all that anyone
 * knows. What is told from what is so by the line alone, for there is no tree to go by:
 *
 *     stringData:              stringData:
 *       password: "hunter2       password: "•••••••
 *       - { a: b, c             - { a: •, •
 */
import { hidden } from '../../base/veil.ts';
import { shapes } from '../text/nesting.ts';

/** The text with • for each hidden character, so that places stay what they are. */
export function keysAndSigns(text: string): string {
  const pieces: string[] = [];
  let state: State = {};
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = readLine(text.slice(start, end), state);
    pieces.push(line.text);
    if (newline !== -1) pieces.push('\n');
    state = line.state;
    start = end + 1;
  }
  return pieces.join('');
}

/** What goes on from one line to the next. */
interface State {
  /** A block of text (`|`) below a key that stands in this column. */
  readonly block?: number;
  /** A quote that was not closed in its line. */
  readonly quote?: string;
}

interface ReadLine {
  readonly text: string;
  readonly state: State;
}

/** In characters; of a longer line nobody would read the keys. */
const LONGEST_LINE = 200_000;

function readLine(line: string, { block, quote }: State): ReadLine {
  if (line.length > LONGEST_LINE) return { text: hidden(line), state: {} };
  const indent = line.length - line.trimStart().length;
  if (block !== undefined && (line.trim() === '' || indent > block)) return { text: hidden(line), state: { block } };
  if (quote !== undefined && !isKnown(/^\s*(?:- )*["']?([\w.-]+)["']?\s*:(?:\s|$)/.exec(line)?.[1])) {
    const isClosed = line.includes(quote);
    return { text: hidden(line), state: isClosed ? {} : { quote } };
  }
  return readTokens(line);
}

function readTokens(line: string): ReadLine {
  const pieces: string[] = [];
  let at = 0;
  /** The column of the last key; of the line's first character where there is none. */
  let key = line.length - line.trimStart().length;
  /** What may come: a key stands at the beginning, in brackets and behind their commas, and nowhere else. */
  let next: 'key' | 'value' | 'rest' = 'key';
  let brackets = 0;
  let state: State = {};
  while (at < line.length) {
    const token = tokenAt(line, at, next === 'key');
    pieces.push(token.text);
    if (token.sort === 'key') {
      const value = at === 0 ? headValue(line) : '';
      key = at;
      pieces.push(value);
      at += value.length;
      next = 'value';
    } else if (token.sort === 'sign') {
      if (/^[[{]/.test(token.text) && next !== 'rest') {
        brackets++;
        next = 'key';
      } else if (/^[}\]]/.test(token.text) && brackets > 0) {
        brackets--;
        next = 'rest';
      } else if (token.text === ',' && brackets > 0) next = 'key';
      else if (!/^(?:\s+|-|\?|:)$/.test(token.text)) next = 'rest';
    } else if (token.sort === 'block') {
      if (next !== 'rest') state = { block: key };
      next = 'rest';
    } else {
      if (token.sort === 'open') state = { quote: token.text[0] ?? '"' };
      next = 'rest';
    }
    at += token.text.length;
  }
  return { text: pieces.join(''), state };
}

interface Token {
  readonly text: string;
  /** `open`: a quote that nothing closes in this line. */
  readonly sort: 'sign' | 'key' | 'value' | 'block' | 'open';
}

const SIGN = /(?:\s+|[{}[\],]|(?:-|\?|:)(?=[\s"'[{]|$)|---|\.\.\.|<{7}|={7}|>{7}|[@`%“”„‘’«»&*!])/y;
const BLOCK = /[|>][-+0-9]{0,2}(?=\s*(?:#|$))/y;
const COMMENT = /#.*/y;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y;
const COLON = /\s*:(?=[\s,}\]"'[{]|$)/y;
/** As far as a blank and a colon go: `key: value`, `key:`, and to the next sign of a list in brackets. */
const PLAIN = /(?:[^\s,[\]{}:#]|:(?!\s|$)|#)+/y;
const KEY = /^[A-Za-z_$][\w./$-]{0,79}$|^<<$/;

function tokenAt(line: string, at: number, mayBeKey: boolean): Token {
  const block = matchAt(BLOCK, line, at);
  if (block !== undefined) return { text: block, sort: 'block' };
  const sign = matchAt(SIGN, line, at);
  if (sign !== undefined) return { text: sign, sort: 'sign' };
  const comment = matchAt(COMMENT, line, at);
  if (comment !== undefined) return { text: `#${hidden(comment.slice(1))}`, sort: 'value' };
  const quoted = matchAt(QUOTED, line, at);
  if (quoted !== undefined) {
    const isKey = mayBeKey && matchAt(COLON, line, at + quoted.length) !== undefined && KEY.test(quoted.slice(1, -1));
    return isKey ? { text: quoted, sort: 'key' } : { text: `${quoted[0]}${hidden(quoted.slice(1, -1))}${quoted.at(-1)}`, sort: 'value' };
  }
  if (line[at] === '"' || line[at] === "'") return { text: `${line[at]}${hidden(line.slice(at + 1))}`, sort: 'open' };
  const word = matchAt(PLAIN, line, at) ?? line.slice(at, at + 1);
  if (mayBeKey && KEY.test(word) && matchAt(COLON, line, at + word.length) !== undefined) return { text: word, sort: 'key' };
  // `image nginx`, `image:nginx`: a field whose colon or blank lacks
  const field = mayBeKey ? /^[A-Za-z]+(?=:|$)/.exec(word)?.[0] : undefined;
  if (field === undefined || !isKnown(field)) return { text: hidden(word), sort: 'value' };
  const colon = word[field.length] === ':' ? ':' : '';
  return { text: `${field}${colon}${hidden(word.slice(field.length + colon.length))}`, sort: 'value' };
}

/** What sort of object it is, where that stands at the margin. */
function headValue(line: string): string {
  return /^(?:apiVersion|kind)(: +[\w./-]{1,60}\s*)$/.exec(line)?.[1] ?? '';
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}

/** Fields of Kubernetes itself. */
function isKnown(word: string | undefined): boolean {
  return word !== undefined && Object.values(shapes).some((shape) => Object.hasOwn(shape, word));
}
