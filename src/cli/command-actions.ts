/** What each command does once its words are read. */
import type { TypedBuild } from './commands/build.ts';
import type { TypedDocs } from './commands/docs.ts';
import type { TypedNew } from './commands/new.ts';
import type { TypedReach } from './commands/reach.ts';
import type { TypedOptions } from './input/options.ts';

export interface Commands {
  readonly draw: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
  readonly list: (what: string | undefined) => Promise<void>;
  readonly check: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
  readonly build: (path: string, typed: TypedBuild) => Promise<void>;
  readonly docs: (files: readonly string[], typed: TypedDocs) => Promise<void>;
  readonly init: (directory: string) => Promise<void>;
  readonly new: (what: string, name: string, typed: TypedNew) => Promise<void>;
  readonly describe: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
  readonly reach: (inputs: readonly string[], typed: TypedReach) => Promise<void>;
  readonly dump: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
}
