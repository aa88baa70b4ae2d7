/** What stands behind a word that says 'a secret follows': in its quotes, to the end of its line, of its element or of its word. */
import type { Span } from '../text/document.ts';
import type { KeyClass } from './key-class.ts';

/** A text whose line ends are found once each: it may be a megabyte on one line, with a hundred thousand words in it. */
export interface Lines {
  readonly text: string;
  readonly endOfLine: (from: number) => number;
}

export function linesOf(text: string): Lines {
  let [from, end] = [0, -1];
  return {
    text,
    endOfLine: (at) => {
      if (at < from || at > end) {
        const found = text.indexOf('\n', at);
        [from, end] = [at, found === -1 ? text.length : found];
      }
      return end;
    },
  };
}

/** The secrets behind a word of this class. */
export function secretBehind(lines: Lines, word: Span, sort: KeyClass): readonly Span[] {
  const { text } = lines;
  const name = text.slice(word.start, word.end);
  const before = lineBefore(text, word.start);
  const after = text.slice(word.end, Math.min(lines.endOfLine(word.end), word.end + LOOK));
  const behind = (gap: string, how: How): readonly Span[] => valueAt(lines, word.end + gap.length, { sort, how });
  if (isVariable(name, before, lines, word)) {
    const separator = SEPARATOR.exec(after)?.[0];
    return separator === undefined ? [] : behind(separator, OWN_LINE.test(before) ? 'line' : 'word');
  }
  const isScheme = /^(?:bearer|basic)$/i.test(name);
  // `Pass: skips all other rules`
  if ((sort === 'plain' && !isScheme) || (name === 'Pass' && /^\s*:/.test(after))) return [];

  // <add key="password" value="…"/>, {"name": "password", "value": "…"}
  const pair = /^\\?["']\s*[,{]?\s*\\?["']?(?:value|val|content|default)\\?["']?\s*[:=]\s*/i.exec(after)?.[0];
  if (pair !== undefined && /(?:name|key|id|property)\\?["']?\s*[:=]\s*\\?["']$/i.test(before)) return behind(pair, 'word');
  // <password>…</password>, <entry key="db.password">…</entry>
  // <key>password</key><string>…</string>
  const sibling = /^[\w.-]{0,80}<\/(?:key|name)>\s*<(?:string|value)>/.exec(text.slice(word.end, word.end + LOOK))?.[0];
  const element = sibling ?? /^(?:["'\s][^<>]{0,200})?>/.exec(after)?.[0];
  if (element !== undefined && (sibling !== undefined || /<[^<>]*$/.test(before))) {
    const start = word.end + element.length;
    if (text.startsWith('<![CDATA[', start)) return kept(text, { start: start + 9, end: behindOf(text, ']]>', start) }, sort);
    const close = text.indexOf('<', start);
    return kept(text, { start, end: close === -1 ? text.length : close }, sort);
  }
  const separator = SEPARATOR.exec(after)?.[0];
  if (separator !== undefined) return behind(separator, OWN_LINE.test(before) ? 'line' : 'word');
  // --token hunter2, ["--token", "hunter2"], Bearer hunter2, ENV TOKEN hunter2
  // - --token⏎- hunter2, --token \⏎ hunter2
  const isItem = /^\s*-[ \t]+["']?-{0,2}$/.test(before) && /^-{1,2}\w|^\w/.test(name);
  const nextLine = /^(?:["']?[ \t]*\r?\n\s*-[ \t]+|[ \t=]*\\\r?\n\s*)(?=[^\s-])/.exec(text.slice(word.end, word.end + LOOK))?.[0];
  if (nextLine !== undefined && (isItem ? /^-|-$/.test(name + before.trimEnd()) : nextLine.includes('\\'))) return behind(nextLine, 'flag');
  const isFlag = isScheme || /^-{1,2}\w/.test(name) || /(?:(?:^|[\s"'[(,])-{1,2}|\b(?:ENV|ARG|set|setenv)\s+\$?)$/.test(before);
  const gap = /^\\*["']?[ \t]*,?[ \t]+\\*|^\\*["']\s*,\s*\\*(?=["'])/.exec(after)?.[0];
  // define('DB_PASSWORD', 'hunter2'), proxy_set_header Authorization "hunter2"
  const argument = /\(\s*\\*["']$/.test(before)
    ? /^\\*["']\s*,\s*(?=\\*["'])/.exec(after)?.[0]
    : /^(?:[ \t]+|\(\s*|\s*(?:\?\?|\|\|)\s*)(?=["'])/.exec(after)?.[0];
  if (argument !== undefined) return behind(argument, 'flag');
  if (isFlag && gap !== undefined && !/^["']?-/.test(after.slice(gap.length)))
    // `basic authentication` is prose
    return isScheme && !/^\S*[0-9=A-Z]/.test(after.slice(gap.length + 1)) ? [] : behind(gap, 'flag');
  // `requirepass hunter2`, `machine db login me password hunter2`: settings of words, two of them or pairs
  // of a line that is no sentence, all of it
  const ownLine =
    /^[\s#;]*$/.test(before) &&
    /^[a-z]/.test(name) &&
    /^[ \t]+[^\s:=][^:]*$/.test(after) &&
    after.trim().split(/\s+/).length <= 6 &&
    !/\.\s*$|^\s+(?:is|are|was|must|should|for|of|and|to|in|has|can|will)\b/.test(after);
  if (sort === 'password' && ownLine) return behind(/^[ \t]+/.exec(after)?.[0] ?? '', 'line');
  const twoWords = /^[\s#;]*[\w./-]*$/.test(before) && /^[ \t]+[^\s:=]\S*[ \t]*$/.test(after);
  const blank = /^[ \t]+/.exec(after)?.[0];
  const isPair = twoWords || /(?:^|\s)(?:machine|login|user)\s+\S+\s+$/.test(before);
  return sort === 'password' && isPair && blank !== undefined ? behind(blank, 'flag') : [];
}

const SEPARATOR = /^(?:\\*["'])?[\])]?\s*(?:=>|:=|\+=|==|=|:)(?!\/\/)[ \t]*/;

/** `value` of something that has a name: a variable's, in YAML that stands in a text. */
function isVariable(name: string, before: string, { text }: Lines, word: Span): boolean {
  if (!/^va(?:l|lue|ule)$/i.test(name)) return false;
  if (/\b(?:name|key)\\?["']?\s*:[^:]*,\s*\\?["']?$/i.test(before)) return true;
  const above = text.slice(Math.max(0, word.start - LOOK), word.start);
  return /\b(?:name|key)["']?\s*:[^\n]*\n[ \t]*["']?$/i.test(above);
}

/** As far as is looked to both sides of a word, in characters. */
const LOOK = 400;

function lineBefore(text: string, end: number): string {
  const head = text.slice(Math.max(0, end - LOOK), end);
  return head.slice(head.lastIndexOf('\n') + 1);
}

/** A value that has the rest of its line to itself, one that ends at the next blank, and one that belongs to a flag. */
type How = 'line' | 'word' | 'flag';

/** Only the key stands before the value. */
const OWN_LINE = /^\s*(?:[#;/*!]+\s*)?(?:- |export |set |declare (?:-x )?|ENV |local )?\\*["']?[\w.$[\]/-]*$/;
const SCHEME = /^(?:bearer|basic|token|digest|negotiate|apikey)[ \t]+/i;

function valueAt(lines: Lines, from: number, { sort, how }: { readonly sort: KeyClass; readonly how: How }): readonly Span[] {
  const { text } = lines;
  const triple = /^(?:"""|''')/.exec(text.slice(from, from + 3))?.[0];
  if (triple !== undefined) {
    const close = text.indexOf(triple, from + 3);
    return kept(text, { start: from + 3, end: close === -1 ? text.length : close }, sort);
  }
  const quote = /^\\*["'`]/.exec(text.slice(from, from + 8))?.[0];
  if (quote !== undefined) {
    const start = from + quote.length;
    return kept(text, { start, end: closingQuote(text, start, quote) }, sort);
  }
  const lineEnd = lines.endOfLine(from);
  const rest = text.slice(from, Math.min(lineEnd, from + LOOK));
  // a block of lines below its key: YAML in a text
  if (/^(?:[|>][-+0-9]{0,2})?\s*(?:#.*)?$/.test(rest) && how !== 'flag') return blockBelow(lines, from, lineEnd);
  if (/^(?:\[|\{(?!\{))/.test(rest)) return kept(text, { start: from, end: closingBracket(text, from, lineEnd) }, sort);
  const command = /^\$\([^()\n]*\)/.exec(rest)?.[0];
  if (command !== undefined) return kept(text, { start: from, end: from + command.length }, sort);
  const scheme = SCHEME.exec(rest)?.[0].length ?? 0;
  const end = how === 'line' ? lineEnd : endOfWord(text, from + scheme, lineEnd);
  return kept(text, { start: from, end: trimmedEnd(text, from, end) }, sort);
}

/** Not what stands for a value that is elsewhere, and not what says that there is none. */
function kept(text: string, span: Span, sort: KeyClass): readonly Span[] {
  const value = text.slice(span.start, Math.min(span.end, span.start + LOOK)).trim();
  if (value === '' || NO_SECRET.test(value)) return [];
  if (sort !== 'password' && /^-?\d{1,9}(?:ms|s|m|h|d)?[,;)}\]]*$/.test(value)) return [];
  return [span];
}

/** Words of settings, and `$VAR`, `${VAR}`, `$(cmd)`, `{{ .Values.x }}`, `<password>`, `%s`. */
const NO_SECRET =
  /^(?:basic|bearer|oidc|oauth2?|ldap|saml|jwt|digest|kerberos|m?tls|x509|required|optional|enabled|disabled|true|false|null|none|nil|undefined|yes|no|on|off|~|\$[A-Za-z_]\w*|\$\{[A-Za-z_]\w*(?::?[-?+=])?\}|\$\([\w ./-]*\)|__[A-Z_]+__|\{\{[\w\s.$|]*\}\}|<[a-z_ -]*>|%[sdv]|\*+|•+)[,;)}\]]*$/i;

/** Those further in than the line of the key. */
function blockBelow({ text, endOfLine }: Lines, from: number, lineEnd: number): readonly Span[] {
  const own = /^[ \t]*/.exec(lineBefore(text, from))?.[0].length ?? 0;
  let end = lineEnd;
  for (let at = lineEnd + 1; at < text.length; ) {
    const close = endOfLine(at);
    const isBlank = text.slice(at, close).trim() === '';
    if (!isBlank && indentAt(text, at) <= own) break;
    if (!isBlank) end = close;
    at = close + 1;
  }
  return end <= lineEnd ? [] : [{ start: lineEnd + 1, end }];
}

function indentAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - lineStart;
}

/** The same quote again, with as many backslashes before it; or the end of the text. */
function closingQuote(text: string, from: number, quote: string): number {
  const mark = quote.at(-1) ?? '"';
  const slashes = quote.length - 1;
  for (let close = text.indexOf(mark, from); close !== -1; close = text.indexOf(mark, close + 1)) {
    // YAML's 'it''s'
    if (mark === "'" && slashes === 0 && text[close + 1] === "'" && close > from) {
      close++;
      continue;
    }
    let before = 0;
    while (close - 1 - before >= from && text[close - 1 - before] === '\\') before++;
    if (before <= slashes || (slashes === 0 && before % 2 === 0)) return close - Math.min(before, slashes);
  }
  return text.length;
}

/** Of the list or mapping that opens here; where it is not closed the end of the line. */
function closingBracket(text: string, from: number, lineEnd: number): number {
  let open = 0;
  for (let at = from; at < text.length && at - from < MOST_IN_BRACKETS; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = Math.min(closingQuote(text, at + 1, sign), text.length);
    else if (sign === '{' || sign === '[') open++;
    else if ((sign === '}' || sign === ']') && --open === 0) return at + 1;
  }
  return Math.max(lineEnd, Math.min(text.length, from + MOST_IN_BRACKETS));
}

const MOST_IN_BRACKETS = 20_000;

function endOfWord(text: string, from: number, lineEnd: number): number {
  let end = from;
  while (end < lineEnd && !/[\s"'`<]/.test(text[end] ?? '')) end++;
  return end;
}

function trimmedEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where a mark begins; the end of the text where it does not. */
function behindOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found;
}
