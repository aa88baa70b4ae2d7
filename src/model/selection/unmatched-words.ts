/** Words of a selection that match nothing, each with what was probably meant. */
import { isGlob, matchesGlob } from '../../base/glob.ts';
import { nearMiss } from '../../base/near-miss.ts';
import { compareNames } from '../../base/sort-names.ts';

export interface Unmatched {
  readonly word: string;
  readonly message: string;
  /** '' when there is nothing to propose. */
  readonly hint: string;
}

export function unmatchedGlobs(what: string, patterns: readonly string[], known: readonly string[]): readonly Unmatched[] {
  const propose = proposals(known);
  return patterns
    .filter((pattern) => !known.some((name) => matchesGlob(pattern, name)))
    .map((pattern) => ({
      word: pattern,
      message: isGlob(pattern) ? `no ${what} matches '${pattern}'` : `no ${what} is called '${pattern}'`,
      hint: propose(pattern),
    }));
}

const MOST = 8;

/** `did you mean 'shop'? there are: default, shop`; `others` may be meant, too, but are not listed. */
export function proposals(known: readonly string[], what = 'there are', others: readonly string[] = []): (word: string) => string {
  let names: readonly string[] | undefined;
  return (word) => {
    // sorted once, and only when a word matches nothing
    names ??= [...new Set(known)].sort(compareNames);
    if (names.length === 0) return '';
    const near = nearest(word, [...names, ...others]);
    const list = `${names.slice(0, MOST).join(', ')}${names.length > MOST ? `, and ${names.length - MOST} more` : ''}`;
    return `${near === undefined ? '' : `did you mean '${near}'? `}${what}: ${list}`;
  };
}

/** Small and capital letters are the same where nothing is near otherwise. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = nearMiss(word, known);
  if (near !== undefined) return near;
  const lower = nearMiss(
    word.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  return lower === undefined ? undefined : known.find((name) => name.toLowerCase() === lower);
}
