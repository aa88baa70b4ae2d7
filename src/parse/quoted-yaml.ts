import { giveUp } from './give-up.ts';

export interface Quoted {
  readonly value: string;
  /** The offset behind the closing quote. */
  readonly end: number;
}

/** Where a scalar may go on: below its line, but deeper than `column`, the indentation of the collection that holds it. */
export interface Bounds {
  readonly limit: number;
  readonly column: number;
}

const QUOTE = 0x27;
const DOUBLE = 0x22;
const BACKSLASH = 0x5c;

/** The quoted scalar at `from`; over several lines its line breaks are folded (YAML 1.2.2, 7.3.1 and 7.3.2). */
export function quotedScalar(text: string, from: number, bounds: Bounds): Quoted {
  const single = text.charCodeAt(from) === QUOTE;
  const close = single ? closingQuote(text, from + 1) : closingDouble(text, from + 1, bounds.limit);
  if (close === -1 || close >= bounds.limit) giveUp();
  const body = text.slice(from + 1, close);
  const folded = body.includes('\n') ? fold(body, bounds.column, !single) : body;
  if (single) return { value: folded.includes("'") ? folded.replaceAll("''", "'") : folded, end: close + 1 };
  return { value: folded.includes('\\') ? unescaped(folded) : folded, end: close + 1 };
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf("'", from);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf("'", close + 2);
  return close;
}

function closingDouble(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const char = text.charCodeAt(at);
    if (char === DOUBLE) return at;
    if (char === BACKSLASH) at++;
  }
  return -1;
}

/** One line break becomes a space, n + 1 of them n line breaks; a backslash at the end of a line joins it with the next. */
function fold(body: string, column: number, escapes: boolean): string {
  if (body.includes('\t') || body.includes('\r')) giveUp();
  const lines = body.split('\n');
  let folded = '';
  let joins = true;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const last = index === lines.length - 1;
    const trimmed = index === 0 ? line : line.replace(/^ +/, '');
    const content = last ? trimmed : trimmed.replace(/ +$/, '');
    if (index > 0 && content !== '' && line.length - trimmed.length <= column) giveUp();
    // parsers do not agree about what an empty first or last line means
    if (content === '' && (index === 0 || last)) giveUp();
    if (content === '') {
      breaks++;
      continue;
    }
    // an empty line behind an escaped break is too odd to be read here
    if (joins && index > 0 && breaks > 0) giveUp();
    folded += joins ? '' : breaks > 0 ? (escapes ? '\\n' : '\n').repeat(breaks) : ' ';
    const slashes = escapes && !last ? (/\\*$/.exec(content)?.[0].length ?? 0) : 0;
    if (slashes % 2 === 1 && content !== trimmed) giveUp();
    joins = slashes % 2 === 1;
    folded += joins ? content.slice(0, -1) : content;
    breaks = 0;
  }
  return folded;
}

/** What YAML's escapes are in JSON, where they differ (YAML 1.2.2, 5.7). */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\\u0000',
  a: '\\u0007',
  e: '\\u001b',
  v: '\\u000b',
  N: '\\u0085',
  _: '\\u00a0',
  L: '\\u2028',
  P: '\\u2029',
  ' ': ' ',
};

function unescaped(body: string): string {
  const json = body.replace(
    /\\(?:x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([\s\S]))/g,
    (all, x: string | undefined, u: string | undefined, char: string | undefined) => {
      if (x !== undefined) return `\\u00${x}`;
      if (u !== undefined) return fromCodePoint(Number.parseInt(u, 16));
      return ESCAPES[char ?? ''] ?? all;
    },
  );
  try {
    return String(JSON.parse(`"${json}"`));
  } catch {
    return giveUp();
  }
}

function fromCodePoint(code: number): string {
  return code > 0x10ffff || code < 0x20 || code === DOUBLE || code === BACKSLASH ? giveUp() : String.fromCodePoint(code);
}
