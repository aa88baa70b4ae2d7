/**
 * Reads label selectors as `kubectl -l` does: `app=web,tier in (front,back),!canary`. The grammar, with its corners (`x in ()` and `x=` want
 * the empty value, `in` may be a key), is that of Parser in k8s.io/apimachinery/pkg/labels/selector.go; `x in (a,,)`, which trips it, is read too.
 */
import type { LabelOperator, LabelRequirement, LabelSelector } from './selector.ts';
import { isInt64 } from './selector.ts';
import { wrongLabelKey, wrongLabelValue } from './syntax.ts';
import type { Token } from './tokens.ts';
import { labelTokens } from './tokens.ts';

/** What is wrong with the text of a selector, and where in it. */
export interface SelectorMistake {
  readonly message: string;
  /** From 0. */
  readonly at: number;
  readonly length: number;
}

export type ReadSelector = { readonly selector: LabelSelector } | { readonly mistake: SelectorMistake };

/** Never throws; tells the first mistake. Values are sorted, each once; requirements keep their order. */
export function parseLabelSelector(text: string): ReadSelector {
  try {
    return { selector: readRequirements(cursorOf(labelTokens(text))) };
  } catch (error) {
    if (error instanceof Mistake) return { mistake: error.mistake };
    throw error;
  }
}

/** Thrown and caught in this file only: the way out of a nested rule. */
class Mistake extends Error {
  readonly mistake: SelectorMistake;

  constructor(message: string, { at, text }: Token) {
    super(message);
    this.mistake = { message, at, length: Math.max(1, text.length) };
  }
}

interface TokenCursor {
  readonly peek: () => Token;
  /** The end is never passed. */
  readonly take: () => Token;
}

function cursorOf(tokens: readonly Token[]): TokenCursor {
  let next = 0;
  const peek = (): Token => tokens[Math.min(next, tokens.length - 1)] ?? { type: 'end', text: '', at: 0 };
  return {
    peek,
    take: () => {
      const token = peek();
      next += 1;
      return token;
    },
  };
}

function readRequirements(tokens: TokenCursor): LabelSelector {
  const requirements: LabelRequirement[] = [];
  if (tokens.peek().type === 'end') return requirements;
  for (;;) {
    requirements.push(readRequirement(tokens));
    const behind = tokens.take();
    if (behind.type === 'end') return requirements;
    if (behind.type !== ',') throw unexpected(behind, "a ',' or the end");
  }
}

function readRequirement(tokens: TokenCursor): LabelRequirement {
  const first = tokens.take();
  const negated = first.type === '!';
  const name = negated ? tokens.take() : first;
  if (name.type !== 'word') throw unexpected(name, "a label's key");
  const wrong = wrongLabelKey(name.text);
  if (wrong !== undefined) throw new Mistake(wrong, name);
  const key = name.text;
  if (negated) return { key, operator: 'DoesNotExist', values: [] };
  const { type } = tokens.peek();
  if (type === 'end' || type === ',') return { key, operator: 'Exists', values: [] };
  const sign = tokens.take();
  const operator = OPERATORS.get(sign.text);
  if (operator === undefined) throw unexpected(sign, "'=', '!=', 'in', 'notin', '<' or '>'");
  const isSet = sign.type === 'word';
  const values = isSet ? readSet(tokens) : [readValue(tokens, sign)];
  for (const value of values) checkValue(value, operator);
  return { key, operator, values: [...new Set(values.map(({ text }) => text))].sort() };
}

const OPERATORS: ReadonlyMap<string, LabelOperator> = new Map([
  ['=', 'In'],
  ['==', 'In'],
  ['in', 'In'],
  ['!=', 'NotIn'],
  ['notin', 'NotIn'],
  ['>', 'Gt'],
  ['<', 'Lt'],
]);

/** The value behind a sign; none at all is the empty one. */
function readValue(tokens: TokenCursor, sign: Token): Token {
  const { type } = tokens.peek();
  if (type === 'end' || type === ',') return { type: 'word', text: '', at: sign.at };
  const value = tokens.take();
  if (value.type !== 'word') throw unexpected(value, "a label's value");
  return value;
}

/** `(a,b)`; between commas and brackets the empty value. */
function readSet(tokens: TokenCursor): readonly Token[] {
  const open = tokens.take();
  if (open.type !== '(') throw unexpected(open, "'('");
  const values: Token[] = [];
  for (;;) {
    const token = tokens.peek();
    values.push(token.type === 'word' ? tokens.take() : { type: 'word', text: '', at: token.at });
    const behind = tokens.take();
    if (behind.type === ')') return values;
    if (behind.type !== ',') throw unexpected(behind, "',' or ')'");
  }
}

function checkValue(value: Token, operator: LabelOperator): void {
  if ((operator === 'Gt' || operator === 'Lt') && !isInt64(value.text))
    throw new Mistake("behind '<' and '>' stands a whole number", value);
  const wrong = wrongLabelValue(value.text);
  if (wrong !== undefined) throw new Mistake(wrong, value);
}

function unexpected(token: Token, expected: string): Mistake {
  return new Mistake(
    token.type === 'end' ? `ends where ${expected} was expected` : `'${token.text}' stands where ${expected} was expected`,
    token,
  );
}
