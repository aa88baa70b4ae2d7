import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/source.ts';

/** The output of the load stage: what could be read, and what there is to say about the rest. */
export interface Loaded {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A stream of bytes, such as `process.stdin`. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** What the outside must lend: the loader itself never touches the process. */
export interface LoadIo {
  readonly stdin: Chunks;
  /** The inputs are named by a file of settings: pipes and devices, which whoever types them may mean, are refused. */
  readonly onlyFiles?: boolean;
}

/** Keeps what was read already: an input named twice is read once. */
export interface Seen {
  /** Returns false when `key` was added before. */
  readonly add: (key: string) => boolean;
}
