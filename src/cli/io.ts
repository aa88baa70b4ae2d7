/** What the command line needs of its process: given by `bin.ts`, or by a test. */
import type { Writable } from 'node:stream';
import type * as pipeline from '../pipeline.ts';

export type Pipeline = Pick<typeof pipeline, 'load' | 'draw' | 'dump' | 'list' | 'findFonts'>;

export type Output = Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };
export type Input = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined };

export interface CliIo {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
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
