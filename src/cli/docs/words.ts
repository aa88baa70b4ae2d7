/** Reads the words of a request: `src=deploy/ figure=system title="Who calls whom" partial`. */

export interface ReadWord {
  readonly key: string;
  /** Without its quotes; undefined of a word alone. */
  readonly value?: string;
  /** In the text that was read. */
  readonly index: number;
  readonly length: number;
}

/** A value with spaces stands in quotes of one sort or the other, in which nothing is escaped. */
const WORD = /([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S*)))?/g;

export function wordsIn(text: string): readonly ReadWord[] {
  return [...text.matchAll(WORD)].map((found) => {
    const [whole, key = '', double, single, plain] = found;
    const value = double ?? single ?? plain;
    return { key, ...(value === undefined ? {} : { value }), index: found.index, length: whole.length };
  });
}
