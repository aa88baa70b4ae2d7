/** What a process is called, from the words that start it: of these the program's name alone is kept, and only if it surely is one. */
import { interpreters, runners, wrappers, wrappersWithWord } from './program-names.ts';

const assignment = /^[A-Za-z_]\w*=/;

/** The command itself, without variables before it and without what only runs it: `exec`, `tini --`, `gosu app`. */
export function unwrapped(words: readonly string[]): readonly string[] {
  let rest = words;
  for (;;) {
    const [first = ''] = rest;
    if (assignment.test(first)) {
      rest = rest.slice(1);
      continue;
    }
    const name = first.replace(/^.*\//, '');
    if (!wrappers.has(name) || rest.length < 2) return rest;
    rest = behindOptions(rest.slice(1));
    if (wrappersWithWord.has(name) && rest.length > 1) rest = rest.slice(1);
  }
}

/** Options whose value is a word of its own. */
const withValue = /^-(?:u|n|c|s|k|g|p|-user|-group|-signal)$/;

function behindOptions(words: readonly string[]): readonly string[] {
  let at = 0;
  while (at < words.length - 1 && /^-/.test(words[at] ?? '')) at += words[at] === '--' ? 1 : withValue.test(words[at] ?? '') ? 2 : 1;
  return words.slice(at);
}

/** Letters with what programs' names have; what is long, or looks drawn at random, might be something else. */
const plain = /^[A-Za-z][\w.+-]{0,31}$/;
const scripts = /\.(?:py|js|mjs|cjs|ts|rb|pl|php|jar|sh|dll|R)$/;

/** `nginx`, `worker.py`, `puma`; undefined where no name is surely a program's. */
export function programName(command: readonly string[]): string | undefined {
  const [path = '', ...rest] = command;
  const first = path.replace(/^.*\//, '');
  if (interpreters.has(first)) return scriptName(rest) ?? first;
  if (runners.has(first)) return runName(rest) ?? first;
  return isPlain(first) ? first : undefined;
}

function scriptName(rest: readonly string[]): string | undefined {
  const module = rest.indexOf('-m');
  const said = module >= 0 ? rest[module + 1] : rest.find((word) => scripts.test(word));
  const name = said?.replace(/^.*\//, '');
  return name !== undefined && isPlain(name) ? name : undefined;
}

function runName(rest: readonly string[]): string | undefined {
  const said = rest.find((word) => !/^-|^(?:run|exec|run-script|start)$/.test(word));
  const name = said?.replace(/^.*\//, '');
  return name !== undefined && isPlain(name) ? name : undefined;
}

function isPlain(name: string): boolean {
  return plain.test(name) && !(/\d/.test(name) && /[A-Z]/.test(name)) && !/[a-z]\d[a-z]+\d/i.test(name);
}
