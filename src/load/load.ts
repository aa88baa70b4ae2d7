import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/source.ts';
import { files } from './sources/files.ts';
import { stdin } from './sources/stdin.ts';
import type { Loaded, LoadIo, Seen } from './types.ts';

/**
 * Reads the inputs in their order: files, directories, and `-` for standard input. What cannot be read is a diagnostic, the
 * others go on. At most 512 MiB each: longer text does not fit into one string.
 */
export async function load(inputs: readonly string[], io: LoadIo): Promise<Loaded> {
  const seen = seenOnce();
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    if (input === '-' && !seen.add('-')) continue;
    const loaded = input === '-' ? await stdin(io.stdin) : await files(input, seen);
    sources.push(...loaded.sources);
    diagnostics.push(...loaded.diagnostics);
  }
  return { sources, diagnostics };
}

function seenOnce(): Seen {
  const keys = new Set<string>();
  return {
    add: (key) => {
      const before = keys.size;
      return keys.add(key).size > before;
    },
  };
}
