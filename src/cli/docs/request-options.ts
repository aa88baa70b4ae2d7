/** The words of a request as the options of `draw`: each means what it means on the command line, and what is wrong is said at its own place. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nearMiss } from '../../base/near-miss.ts';
import type { DrawOptions } from '../../pipeline/options.ts';
import { withoutEffect } from '../input/no-effect.ts';
import type { TypedOptions } from '../input/options.ts';
import { isThemeFile, readOptions } from '../input/options.ts';
import type { CliIo } from '../output/io.ts';
import type { Request, Word } from './types.ts';

/** What a request asks for, as far as it is right. */
export interface Asked {
  /** As written, from the Markdown file; none of a block. */
  readonly src: readonly string[];
  readonly output?: string;
  readonly format: string;
  readonly alt?: string;
  /** One, or one for light pages and one for dark ones; names or files. */
  readonly themes: readonly string[];
  readonly template?: string;
  readonly options: DrawOptions;
}

/** The options of `draw` by their long names, as the command line has them: `figure`, `no-title`. */
export interface DrawWords {
  readonly known: ReadonlyMap<string, { readonly takesValue: boolean; readonly repeatable: boolean }>;
  /** What they would be when typed: words that are known, each with a value or without one as it should be. */
  readonly typed: (words: readonly { readonly key: string; readonly value?: string }[]) => TypedOptions;
}

/** What a request has besides the options of `draw`. */
const OWN = ['src', 'output', 'format', 'alt'];

/** Width of a column of text: a slide would be shrunk to two thirds. */
const PAGE = 'docs';

/** Undefined when anything is wrong; it has been told. */
export function readRequest(
  request: Request,
  { io, words: drawWords }: { readonly io: CliIo; readonly words: DrawWords },
  tell: (diagnostic: Diagnostic) => void,
): Asked | undefined {
  const { known, typed: typedOf } = drawWords;
  let wrong = false;
  const problem = (diagnostic: Diagnostic): void => {
    wrong ||= diagnostic.severity === 'error';
    tell(diagnostic);
  };
  const words = request.words.filter((word) => isKnown(word, known, problem));
  for (const { key, place } of words.filter(
    ({ key }, index) => known.get(key)?.repeatable !== true && words.findIndex((other) => other.key === key) < index,
  ))
    problem({ code: 'page/bad-request', severity: 'error', message: `'${key}' is given twice`, place, hint: 'leave one of them out' });
  if (wrong) return undefined;
  const own = new Map(words.flatMap(({ key, value }) => (OWN.includes(key) ? [[key, value ?? '']] : [])));
  const themes = words.find(({ key }) => key === 'theme');
  const names = listOf(themes?.value);
  const perTheme = names.length === 0 ? [undefined] : names;
  const drawn = words.filter(({ key }) => !OWN.includes(key) && key !== 'theme');
  for (const word of drawn) readOptions(typedOf([word]), io, (one) => problem(atWord(one, word.place)));
  for (const theme of names) readOptions({ theme }, io, (one) => problem(atWord(one, themes?.place ?? request.place)));
  const typed = typedOf(drawn);
  // what only two words together have wrong
  const options = readOptions(typed, io, (one) => (wrong ? undefined : problem(atWord(one, request.place))));
  const output = own.get('output');
  const format = own.get('format') ?? /\.([^./]+)$/.exec(output ?? '')?.[1]?.toLowerCase() ?? 'svg';
  for (const message of mistakes(request, own, format, perTheme.length))
    problem({ code: 'page/bad-request', severity: 'error', place: request.place, ...message });
  for (const one of withoutEffect(typed, [{ format }])) problem(atWord(one, request.place));
  if (wrong) return undefined;
  const page = options.page === undefined && typed.template === undefined ? { page: PAGE } : {};
  const alt = own.get('alt');
  return {
    src: listOf(own.get('src')),
    ...(output === undefined ? {} : { output }),
    format,
    ...(alt === undefined ? {} : { alt }),
    themes: names,
    ...(typed.template === undefined ? {} : { template: typed.template }),
    options: { ...options, ...page },
  };
}

type Mistake = Pick<Diagnostic, 'message' | 'hint'>;

function mistakes({ kind, broken }: Request, own: ReadonlyMap<string, string>, format: string, themes: number): readonly Mistake[] {
  const src = listOf(own.get('src'));
  const output = own.get('output');
  const found: (Mistake | undefined)[] = [
    broken === undefined ? undefined : { message: `Nothing can be drawn here: ${broken}` },
    kind === 'comment' && src.length === 0
      ? { message: 'The request does not say what to draw', hint: 'name files or directories: src=deploy/' }
      : undefined,
    kind === 'block' && own.has('src')
      ? { message: "A block that holds its manifest has no 'src'", hint: 'a comment has: <!-- podfig src=deploy/ -->' }
      : undefined,
    ['svg', 'png'].includes(format) ? undefined : { message: `A page cannot show '${format}'`, hint: 'expected svg or png' },
    output !== undefined && own.has('format') && !output.toLowerCase().endsWith(`.${format}`)
      ? { message: `'${output}' does not end in .${format}`, hint: 'leave format out' }
      : undefined,
    output !== undefined && (output === '' || output.endsWith('/') || !/[^/]\.[^./]+$/.test(output))
      ? { message: `'${output}' is no name of a picture`, hint: 'name a file from here: output=images/shop.svg' }
      : undefined,
    themes > 2
      ? { message: 'A picture has at most two themes', hint: 'the first for light pages, the second for dark ones: theme=paper,night' }
      : undefined,
  ];
  return found.flatMap((one) => one ?? []);
}

function isKnown({ key, value, place }: Word, known: DrawWords['known'], problem: (diagnostic: Diagnostic) => void): boolean {
  const option = known.get(key);
  const tell = (message: string, hint: string) => problem({ code: 'page/bad-request', severity: 'error', message, place, hint });
  if (option === undefined && !OWN.includes(key)) {
    const names = [...OWN, ...known.keys()];
    const near = nearMiss(key, names);
    problem({
      code: 'page/unknown-option',
      severity: 'error',
      message: `A request knows no '${key}'`,
      place,
      hint: `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${names.join(', ')}`,
    });
    return false;
  }
  const takesValue = option?.takesValue ?? true;
  if (takesValue && value === undefined) tell(`'${key}' lacks its value`, `write it behind a sign of equality: ${key}=…`);
  else if (!takesValue && value !== undefined) tell(`'${key}' takes no value`, `write it alone: ${key}`);
  else if (/^["']/.test(value ?? '')) tell(`The value of '${key}' lacks its second quotation mark`, `${key}="one two"`);
  else return true;
  return false;
}

/** In the words of the page: `page cannot be 'a5'`, of the command line’s `--page cannot be 'a5'`. */
function atWord({ message, hint, ...rest }: Diagnostic, place: Word['place']): Diagnostic {
  return { ...rest, message: inPage(message), ...(hint === undefined ? {} : { hint: inPage(hint) }), place };
}

function inPage(text: string): string {
  return text.replace(/: --([a-z-]+) (?=\S)/g, ': $1=').replace(/(?<![\w-])--(?=[a-z])/g, '');
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',').filter((part) => part !== '');
}

export function nameOfTheme(theme: string): string {
  return isThemeFile(theme) ? (theme.split(/[/\\]/).at(-1) ?? theme).replace(/\.ya?ml$/i, '') : theme;
}
