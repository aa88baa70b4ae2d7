import { nearMiss } from '../../base/near-miss.ts';
import type { Span } from '../text/document.ts';
import type { JsonValue, Path } from '../types.ts';

/** A value of the input that nobody may read. */
export interface Secret {
  readonly path: Path;
  readonly value: string | number | boolean;
  /** What of a text is secret, in order; absent where all of it is. */
  readonly parts?: readonly Span[];
  /** The same in other words: decoded, encoded, out of a text that repeats it, or the key before it. */
  readonly also?: readonly string[];
  /**
   * - `told`: a key, a kind or a word says that it is one: nobody may read it, wherever it stands.
   * - `variable`: the value of a variable whose name says nothing: often a port, a path or another pod's name, which figures show with good reason.
   * - `copy`: only what it says otherwise (`also`) matters elsewhere.
   */
  readonly sort: 'told' | 'variable' | 'copy';
  /** A mapping of which all but keys and signs is secret: the data of a Secret, with comments, tags and what an alias or a merge leaves out. */
  readonly isRegion?: true;
}

/** In characters. */
const LONGEST = 14;

/** A Secret by its kind, a list of them, and what was meant to be one. */
export function isSecretKind(kind: JsonValue | undefined): boolean {
  const word = typeof kind === 'string' ? kind.trim() : '';
  // what is near to them is hardly longer
  if (word === '' || word.length > LONGEST) return false;
  const one = word.replace(/list$/i, '');
  return (
    /^secrets?$/i.test(one) || (one.length < 9 && nearMiss(one, ['Secret']) !== undefined) || nearMiss(word, ['SecretList']) !== undefined
  );
}

/** Of a kind that is one of Secrets: a list of them, or what was meant to be one. */
export function isListKind(kind: JsonValue | undefined): boolean {
  const word = typeof kind === 'string' ? kind.trim() : '';
  return /list$/i.test(word) || (word.length > 8 && nearMiss(word, ['SecretList']) !== undefined);
}

/** The secret as texts, each as it may stand elsewhere. */
export function textsOf({ value, parts, also = [], sort }: Secret): readonly string[] {
  if (sort === 'copy') return also;
  const text = String(value);
  return [...(parts === undefined ? [text] : parts.map(({ start, end }) => text.slice(start, end))), ...also];
}
