/** The words and signs of a label selector: the Lexer of k8s.io/apimachinery/pkg/labels/selector.go. */

export interface Token {
  /** `word` is a key or a value, and also `in` and `notin`, which mean something only behind a key. */
  readonly type: 'word' | 'end' | Sign;
  readonly text: string;
  /** Where it begins in the selector. */
  readonly at: number;
}

type Sign = '=' | '==' | '!=' | '!' | '>' | '<' | '(' | ')' | ',';

const SIGNS: readonly Sign[] = ['==', '!=', '=', '!', '>', '<', '(', ')', ','];

/** The last one is the end. Spaces, tabs and line breaks separate words and mean nothing else. */
export function labelTokens(selector: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, index: at } of selector.matchAll(/[^ \t\r\n=!(),<>]+|==|!=|[=!(),<>]/g)) {
    tokens.push({ type: SIGNS.find((sign) => sign === text) ?? 'word', text, at });
  }
  const last = tokens.at(-1);
  return [...tokens, { type: 'end', text: '', at: last === undefined ? 0 : last.at + last.text.length }];
}
