/**
 * Values of environment variables may be secrets, so no code frame shows what stands behind a key `value`, whatever it belongs to, or
 * behind an `env` that is no list. Found by the text alone: that costs little, and holds in documents that cannot be read, too.
 */
import type { Span } from './document.ts';
import { stringEnd } from './json-walk.ts';

/** The rest of a value that stands between brackets. */
const INSIDE = /\{[^}]*|[^,\]}\n]*/y;
const COLON = /\\?["']?[ \t]*:/y;
const LIST = /\s*[[-]/y;
const BLANKS = /[ \t]*/y;

export function envValueSpans(text: string): readonly Span[] {
  return [...spansBehind('value', text), ...spansBehind('env', text)];
}

function spansBehind(key: 'value' | 'env', text: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  // on from the end of each span: what stands inside of it is masked, and looked at once
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, Math.max(at + 1, end))) {
    const start = endOf(COLON, text, at + key.length);
    const column = start === undefined ? undefined : columnOf(text, at);
    if (start === undefined || column === undefined || (key === 'env' && endOf(LIST, text, start) !== undefined)) continue;
    const value = endOf(BLANKS, text, start) ?? start;
    const quoted = endOfQuoted(text, value);
    end = column === 'inside' ? (quoted ?? endOf(INSIDE, text, value) ?? value) : Math.max(quoted ?? 0, endOfBlock(text, start, column));
    spans.push({ start, end });
  }
  return spans;
}

/** Where the key stands in its line; `inside` when other text stands before it, undefined when the word is no key. */
function columnOf(text: string, at: number): number | 'inside' | undefined {
  let start = at;
  if (text[start - 1] === '"' || text[start - 1] === "'") start--;
  else if (!/[\s{,]|^$/.test(text[start - 1] ?? '')) return undefined;
  let before = start;
  while (text[before - 1] === ' ' || text[before - 1] === '-') before--;
  return before === 0 || text[before - 1] === '\n' ? start - before : 'inside';
}

/** Behind the closing quote, or the end of the text; undefined where no quote opens. By searches: a pattern would overflow at some megabytes. */
function endOfQuoted(text: string, from: number): number | undefined {
  if (text[from] === '"') return stringEnd(text, from);
  if (text[from] === "'") return endOfText("'", (end) => text[end + 1] === "'");
  // JSON in a text of JSON, as `kubectl apply` keeps it
  if (text.startsWith('\\"', from)) return endOfText('\\"', (end) => text[end - 1] === '\\');
  return undefined;

  function endOfText(quote: string, isEscaped: (end: number) => boolean): number {
    let end = text.indexOf(quote, from + quote.length);
    while (end !== -1 && isEscaped(end)) end = text.indexOf(quote, end + 2);
    return end === -1 ? text.length : end + quote.length;
  }
}

/** The end of the line, and of those below that are indented further than the key. */
function endOfBlock(text: string, start: number, column: number): number {
  let end = endOfLine(text, start);
  while (end < text.length) {
    let first = end + 1;
    while (text[first] === ' ') first++;
    const blank = text[first] === '\n' || text[first] === '\r' || first >= text.length;
    if (!blank && first - end - 1 <= column) break;
    end = endOfLine(text, first);
  }
  return end;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
