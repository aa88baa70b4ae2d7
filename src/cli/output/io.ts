/** What the command line needs of its process: given by `bin.ts`, or by a test. */
import type * as pipeline from '../../pipeline/pipeline.ts';

export type Pipeline = Pick<
  typeof pipeline,
  | 'load'
  | 'readProject'
  | 'namedFiles'
  | 'filesIn'
  | 'suggestFigures'
  | 'starter'
  | 'drawFormats'
  | 'drawPages'
  | 'readSources'
  | 'check'
  | 'describe'
  | 'reach'
  | 'dump'
  | 'list'
  | 'findFonts'
  | 'readFont'
  | 'checkSelection'
  | 'wrongEndWord'
>;

export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** While what podfig.yaml names is read: pipes and devices are refused. */
  readonly onlyFiles?: boolean;
  /** Resolves once it is handed over, also when nobody reads any more; rejects with an error of the system. */
  readonly write: (to: 'stdout' | 'stderr', content: Uint8Array | string) => Promise<void>;
  readonly isTerminal: (stream: 'stdin' | 'stdout' | 'stderr') => boolean;
  /** Of standard output, in characters; undefined where it is no terminal. */
  readonly columns: () => number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pipeline: Pipeline;
  /** Where fonts for other scripts are looked for, beside the system's directories. */
  readonly fontPlaces: FontPlaces;
}

export interface FontPlaces {
  /** podfig's own directory: packed fonts lie in `fonts/`. */
  readonly packageRoot: string;
  /** Font packages are looked for from here upwards. */
  readonly searchFrom: string;
}

/** Exit codes; a crash of podfig itself, which is none of these, is 70 (`EX_SOFTWARE`), and Ctrl-C is 130. */
export const exitCode = { drawn: 0, inputHasErrors: 1, wrongUsage: 2, ourMistake: 70, interrupted: 130 } as const;
