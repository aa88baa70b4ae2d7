/**
 * A text word by word, each with the name that stands before it: `--db-host redis`, `host=redis`, `"host": "redis"`, `server_name web;`. For texts of any
 * sort: scripts, YAML, JSON, properties, files of nginx. Comments are passed over.
 */

export interface KeyedWord {
  readonly word: string;
  /** Where it stands in the text, and what comes behind it. */
  readonly start: number;
  readonly end: number;
  /** The nearest name before it, if it is its value. */
  readonly key?: string;
  /** The first word of its line or block, where a blank follows that: the directive of a file such as nginx's. */
  readonly directive?: string;
}

export interface HowToRead {
  readonly comments: boolean;
  readonly directives: boolean;
}

/** `read` may say from where to go on. */
export function readWords(text: string, { comments, directives }: HowToRead, read: (word: KeyedWord) => number | undefined): void {
  const words = /[^\s"'`,;=()[\]{}<>|\\]+/g;
  let key: string | undefined;
  let directive: string | undefined;
  let before = '';
  let end = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const [found] = match;
    const gap = text.slice(end, match.index);
    const isFirst = match.index === gap.length || /[\n;{}]/.test(gap);
    if (isFirst) {
      key = undefined;
      directive = undefined;
    }
    if (comments && isComment(found, match.index === gap.length ? `\n${gap}` : gap)) {
      end = lineEnd(text, match.index);
      words.lastIndex = end;
      continue;
    }
    // of `"port":8080` the colon is the key's
    const word = found.startsWith(':') && /["']$/.test(gap) ? found.slice(1) : found;
    if (word !== found) key = before;
    end = match.index + found.length;
    const named = word.includes('://') ? undefined : keyIn(word, text, end);
    if (named !== undefined) key = named;
    else if (directives && isFirst && /^[a-z][\w-]*$/i.test(word) && /[ \t]/.test(text.charAt(end))) directive = word;
    else if (word !== '') {
      const start = end - word.length;
      const next = read({ word, start, end, ...(key === undefined ? {} : { key }), ...(directive === undefined ? {} : { directive }) });
      if (next !== undefined && next > end) {
        end = next;
        words.lastIndex = next;
      }
      if (nextSign(text, end) !== ',') key = undefined;
    }
    before = word;
  }
}

/** `# …` and `// …` behind a blank, and lines of INI files that begin with a semicolon. */
function isComment(word: string, gap: string): boolean {
  if (/;[ \t]*$/.test(gap)) return /^[ \t]*;+[ \t]*$/.test(gap.slice(gap.lastIndexOf('\n') + 1)) && gap.includes('\n');
  return (word.startsWith('#') || word.startsWith('//')) && /\s$/.test(gap);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The word is the name of what follows: `host:`, `"host":`, `host =`, `--host`. */
function keyIn(word: string, text: string, end: number): string | undefined {
  if (word.length > 1 && word.endsWith(':')) return word.slice(0, -1);
  if (/^["']$/.test(text.charAt(end)) && text.charAt(blanksEnd(text, end + 1)) === ':') return word;
  const sign = text.charAt(end) === '=' ? end : /^[ \t]/.test(text.charAt(end)) ? blanksEnd(text, end) : -1;
  if (sign >= 0 && text.charAt(sign) === '=' && text.charAt(sign + 1) !== '=') return word;
  return /^--?[a-z]/i.test(word) ? word : undefined;
}

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1;
  return end;
}

/** What comes behind the word and its quote: a comma goes on with the list. */
function nextSign(text: string, end: number): string {
  let at = end;
  while (/^[ \t"'\]]$/.test(text.charAt(at))) at += 1;
  return text.charAt(at);
}
