/** Source text as a figure shows it: lines of coloured words that know what of the object they belong to. */

export type TokenSort = 'key' | 'string' | 'number' | 'word' | 'comment' | 'punctuation' | 'space';

/** A run of characters of one sort. */
export interface Token {
  readonly text: string;
  readonly sort: TokenSort;
}

export interface ListingLine {
  readonly tokens: readonly Token[];
  /** Of the innermost entry that begins in this line: `['spec', 'containers', 0, 'image']`; of a comment, of the entry below it. */
  readonly path: readonly (string | number)[];
  /** The index of the line that this one stands below (its key, or the first line of its list item); -1 at the margin. */
  readonly parent: number;
  /** `rest`: goes on with what an earlier line began (a block of text, a bracket). */
  readonly sort: 'entry' | 'comment' | 'rest';
  /** Of an entry with one word or text as its value. */
  readonly value?: string;
}

/** One object of the input as its author wrote it. Its lines are read when they are asked for. */
export interface Descriptor {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** '' when the object does not say. */
  readonly namespace: string;
  readonly lines: () => readonly ListingLine[];
}
