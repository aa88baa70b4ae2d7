import { files } from './sources/files.ts';
import { stdin } from './sources/stdin.ts';
import type { Loaded, LoadIo, Seen } from './types.ts';

export { filesIn } from './sources/files.ts';

/**
 * Reads the inputs in their order: files, directories, and `-` for standard input. What cannot be read is a diagnostic, the
 * others go on. At most 512 MiB each: longer text does not fit into one string.
 */
export async function load(inputs: readonly string[], io: LoadIo): Promise<Loaded> {
  const seen = seenOnce();
  const loaded: Loaded[] = [];
  for (const input of inputs) {
    if (input === '-' && !seen.add('-')) continue;
    loaded.push(input === '-' ? await stdin(io.stdin) : await files(input, seen, io.onlyFiles === true));
  }
  return { sources: loaded.flatMap(({ sources }) => sources), diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics) };
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
