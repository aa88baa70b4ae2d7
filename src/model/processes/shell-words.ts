/**
 * Words and operators of a shell script, as far as they tell which commands it runs (POSIX Shell Command Language, 2.3 Token Recognition):
 * quotes, comments, substitutions and here-documents are skipped or kept whole, redirections dropped.
 */

export type ShellToken =
  | { readonly type: 'word'; readonly text: string; readonly quoted: boolean }
  | { readonly type: 'operator'; readonly text: ShellOperator };

export type ShellOperator = '&' | '&&' | '||' | '|' | ';' | ';;' | '(' | ')';

/** More of a script than this nobody reads in a manifest; characters. */
const longest = 20_000;

export function shellTokens(script: string): readonly ShellToken[] {
  const text = script.slice(0, longest).replace(/\\\n/g, ' ');
  const tokens: ShellToken[] = [];
  let at = 0;
  let ends: readonly string[] = [];
  const operator = (found: ShellOperator, length = found.length): void => {
    tokens.push({ type: 'operator', text: found });
    at += length;
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 3);
    const character = text.charAt(at);
    if (character === '\n') {
      operator(';', 1);
      for (const end of ends) at = afterHereDocument(text, at, end);
      ends = [];
    } else if (/\s/.test(character)) at++;
    else if (character === '#') at = endOfLine(text, at);
    else if (/^(&>|\d*>&|\d*<&|\d*[<>])/.test(rest)) {
      const found = /^(?:&>>?|\d*[<>]&[\d-]*|\d*<<-?|\d*>[>|]?|\d*<>?)[ \t]*/.exec(text.slice(at, at + 20))?.[0] ?? character;
      at += found.length;
      const isHereDocument = found.includes('<<') && text.charAt(at) !== '<';
      if (text.charAt(at) === '<') at++;
      if (/&[\d-]+[ \t]*$/.test(found)) continue;
      const target = wordAt(text, at);
      at = target.end;
      if (isHereDocument) ends = [...ends, target.text];
    } else if (rest.startsWith('&&')) operator('&&');
    else if (rest.startsWith('||')) operator('||');
    else if (rest.startsWith(';;')) operator(';;');
    else if (character === '&' || character === '|' || character === ';' || character === '(' || character === ')') operator(character);
    else {
      const word = wordAt(text, at);
      tokens.push({ type: 'word', text: word.text, quoted: word.quoted });
      at = Math.max(at + 1, word.end);
    }
  }
  return tokens;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function afterHereDocument(text: string, at: number, end: string): number {
  for (let line = at; line < text.length; ) {
    const next = endOfLine(text, line);
    if (text.slice(line, next).trim() === end) return next;
    line = next + 1;
  }
  return text.length;
}

interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly end: number;
}

function wordAt(text: string, start: number): Word {
  let word = '';
  let quoted = false;
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\\') {
      word += text.charAt(at + 1);
      at += 2;
    } else if (character === "'" || character === '"') {
      const end = closingQuote(text, at);
      word += text.slice(at + 1, end);
      quoted = true;
      at = end + 1;
    } else if (character === '`') {
      const end = text.indexOf('`', at + 1);
      at = end < 0 ? text.length : end + 1;
      word += '$';
    } else if (character === '$' && (text.charAt(at + 1) === '(' || text.charAt(at + 1) === '{')) {
      word += '$';
      at = closingBracket(text, at + 1);
    } else if (/[\s&|;()<>]/.test(character)) break;
    else {
      word += character;
      at++;
    }
  }
  return { text: word, quoted, end: at };
}

function closingQuote(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let end = at + 1; end < text.length; end++) {
    if (quote === '"' && text.charAt(end) === '\\') end++;
    else if (text.charAt(end) === quote) return end;
  }
  return text.length;
}

/** Behind the bracket that closes the one at `at`; quotes within may hold brackets. */
function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === "'" || character === '"') end = closingQuote(text, end);
    else if (character === '(' || character === '{') depth++;
    else if (character === ')' || character === '}') {
      depth--;
      if (depth === 0) return end + 1;
    }
  }
  return text.length;
}
