/** Command lines that only draw, and in which nothing is to be explained: read without commander, which takes longer than a small figure. */
import { commandNames } from './command-names.ts';
import type { TypedOptions } from './input/options.ts';
import type { KnownOption } from './program-options.ts';
import { collect, collectWords, figureOptions, messageOptions, outputOptions, selectionOptions } from './program-options.ts';

export interface PlainArguments {
  readonly inputs: readonly string[];
  readonly typed: TypedOptions;
}

/**
 * What commander would read, for words that are an input, or an option just as it is called with its value behind it: `-f pod`, `--quiet`.
 * Undefined for all else: a command, `--figure=pod`, `-qh`, what is given twice or is unknown.
 */
export function plainArguments(argv: readonly string[]): PlainArguments | undefined {
  const inputs: string[] = [];
  const typed: Record<string, string | boolean | readonly string[]> = {};
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '-' || !word.startsWith('-')) {
      if (commandNames.includes(word)) return undefined;
      inputs.push(word);
      continue;
    }
    const option = options.find(({ names }) => names.includes(word));
    if (option === undefined) return undefined;
    const { key, takesValue, collects } = option;
    const before = typed[key];
    if (before !== undefined && collects === undefined) return undefined;
    if (!takesValue) {
      typed[key] = !word.startsWith('--no-');
      continue;
    }
    index += 1;
    const value = argv[index];
    if (value === undefined) return undefined;
    const list = Array.isArray(before) ? before : undefined;
    typed[key] = collects === undefined ? value : collects === 'each' ? collect(value, list) : collectWords(value, list);
  }
  return { inputs, typed };
}

interface ReadOption {
  /** `-o` and `--output`. */
  readonly names: readonly string[];
  /** In `TypedOptions`: of `--no-title` it is `title`, of `--exclude-finished` `excludeFinished`. */
  readonly key: string;
  readonly takesValue: boolean;
  readonly collects: KnownOption['collects'];
}

const options: readonly ReadOption[] = [selectionOptions, figureOptions, outputOptions, messageOptions].flatMap((group) =>
  group.options.map(({ flags, collects }) => {
    const names = flags.split(/,? /).filter((word) => word.startsWith('-'));
    return { names, key: keyOf(names.at(-1) ?? ''), takesValue: flags.includes('<'), collects };
  }),
);

/** As commander makes it: `excludeFinished` of `--exclude-finished`. */
function keyOf(name: string): string {
  return name.replace(/^--(?:no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
