/** What Markdown asks podfig for, and where it does. */
import type { Place } from '../../base/place.ts';

/** A node of a syntax tree of Markdown (mdast), as far as requests are read from it; unist’s own types fit. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset?: number | undefined;
}

/** One word of a request: `figure=sidecar`, or a switch, `partial`. */
export interface Word {
  readonly key: string;
  /** Without its quotes; undefined of a switch. */
  readonly value?: string;
  readonly place: Place;
}

export interface Request {
  /** A fenced block that holds the manifest itself, or a comment that names files. */
  readonly kind: 'block' | 'comment';
  readonly words: readonly Word[];
  /** Of the whole comment or block: its first character, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** Of the word podfig in it. */
  readonly place: Place;
  /** What the lines below it begin with: `    ` in a list, `> ` in a quotation. */
  readonly prefix: string;
  /** Of a block alone. */
  readonly manifest?: Manifest;
  /** The last heading before it as a part of a name; undefined where there is none. */
  readonly heading?: string;
  /** From 1, among the requests of its file. */
  readonly number: number;
  /** Why nothing can be put behind it, in plain words. */
  readonly broken?: string;
}

export interface Manifest {
  readonly text: string;
  /** The line of the file that its first line is. */
  readonly line: number;
  /** By line, how many characters stand before it in the file: the indentation of a list, say. */
  readonly indents: readonly number[];
}
