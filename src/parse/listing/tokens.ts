/** From marks over a text (here a key, there a number) to the tokens of its lines; what lies between the marks is space, comment or punctuation. */
import type { Token, TokenSort } from '../../base/listing.ts';

/** Where a token stands in the text; it may go over several lines. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly sort: TokenSort;
}

export interface TokenRow {
  readonly tokens: readonly Token[];
  /** The line begins inside of a mark that an earlier line began. */
  readonly inside: boolean;
}

/** One row for each line; `marks` do not overlap. */
export function tokensOf(text: string, starts: readonly number[], marks: readonly Mark[]): readonly TokenRow[] {
  const sorted = [...marks].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let next = 0;
  const between = tokensBetween();
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? text.length + 1) - 1;
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= start) next++;
    const first = sorted[next];
    const inside = first !== undefined && first.start < start;
    const tokens: Token[] = [];
    let at = start;
    for (let of = next; of < sorted.length; of++) {
      const mark = sorted[of];
      if (mark === undefined || mark.start >= end) break;
      for (const token of between(text.slice(at, Math.max(at, mark.start)))) tokens.push(token);
      const from = Math.max(at, mark.start);
      at = Math.min(end, mark.end);
      withMargin(text.slice(from, at), mark.sort, tokens);
    }
    for (const token of between(text.slice(at, end))) tokens.push(token);
    return { tokens, inside };
  });
}

/** The indentation of a text that goes on is space, like any other. */
function withMargin(text: string, sort: TokenSort, tokens: Token[]): void {
  const body = text.trim();
  if (body === text) return push(tokens, body, sort);
  const [before = '', after = ''] = body === '' ? [text] : text.split(body);
  push(tokens, before, 'space');
  push(tokens, body, sort);
  push(tokens, after, 'space');
}

/** What stands between two marks: in nearly every line the same. */
function tokensBetween(): (text: string) => readonly Token[] {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const found = known.get(text) ?? between(text);
    if (text.length <= LONGEST) known.set(text, found);
    return found;
  };
}

/** In characters: what is longer is a comment. */
const LONGEST = 60;

function between(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [part] of text.matchAll(/(?<=^|\s)#.*$|\s+|[^\s#]+|#/g)) {
    const sort = part.trim() === '' ? 'space' : part.startsWith('#') ? 'comment' : /^[&*!]./.test(part) ? 'word' : 'punctuation';
    push(tokens, part, sort);
  }
  return tokens;
}

function push(tokens: Token[], text: string, sort: TokenSort): void {
  if (text !== '') tokens.push({ text, sort });
}
