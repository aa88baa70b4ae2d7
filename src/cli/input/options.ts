/** From what was typed to `DrawOptions`: every value is checked, and every mistake told, not only the first. */

import { isWrong, readGroups } from '../../base/asked/groups.ts';
import { pageSides, readPageSize } from '../../base/asked/page-size.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nearMiss } from '../../base/near-miss.ts';
import type { DrawOptions } from '../../pipeline/options.ts';
import { mostNodes } from '../../pipeline/options.ts';
import type { CliIo, Pipeline } from '../output/io.ts';
import type { TypedSelection } from './selection.ts';
import { readSelection } from './selection.ts';

/** As typed; a switch that was not given is absent. */
export interface TypedOptions extends TypedSelection {
  readonly figure?: string;
  readonly template?: string;
  readonly output?: readonly string[];
  readonly format?: string;
  readonly theme?: string;
  readonly lang?: string;
  readonly nodes?: string;
  readonly pod?: readonly string[];
  readonly focus?: string;
  readonly group?: string;
  readonly show?: readonly string[];
  readonly hide?: readonly string[];
  readonly note?: readonly string[];
  readonly rows?: string;
  readonly columns?: string;
  readonly highlight?: string;
  readonly links?: string;
  readonly depth?: string;
  /** Of `reach` words between commas. */
  readonly from?: string;
  readonly to?: string;
  /** `false` is `--no-title`. */
  readonly title?: string | false;
  readonly caption?: string;
  readonly page?: string;
  readonly pages?: boolean;
  readonly aspect?: string;
  readonly fold?: string;
  readonly legend?: string;
  readonly scale?: string;
  readonly width?: string;
  readonly background?: string;
  readonly engine?: string;
  readonly text?: string;
  readonly font?: string;
  readonly stage?: string;
  readonly partial?: boolean;
  readonly strict?: boolean;
  readonly messages?: string;
  readonly quiet?: boolean;
  readonly color?: string;
}

export type Problem = (diagnostic: Diagnostic) => void;

/**
 * The options that were given, as far as they are right; the others are reported. `format` is left to `readOutputs`, `strict` to the commands:
 * they have more to say than the pipeline.
 */
export function readOptions(typed: TypedOptions, io: CliIo, problem: Problem): DrawOptions {
  const figure = typed.figure === undefined ? undefined : readName('figure', typed.figure, io.pipeline, problem);
  // a file of the user's is read later
  const theme = typed.theme === undefined || isThemeFile(typed.theme) ? undefined : readName('theme', typed.theme, io.pipeline, problem);
  refuseBoth(typed, problem);
  readChoice('--color', typed.color, ['auto', 'always', 'never'], problem);
  readChoice('--messages', typed.messages, ['text', 'all', 'json'], problem);
  return withoutAbsent({
    figure,
    theme,
    lang: typed.lang === undefined ? undefined : readChoice('--lang', typed.lang, namesOf('languages', io), problem),
    selection: readSelection(typed, io.pipeline, problem),
    partial: typed.partial,
    nodes: readNodes(typed.nodes, problem),
    pods: typed.pod,
    focus: typed.focus,
    groups: readGrouping(typed.group, problem),
    show: readShown('--show', typed.show, io.pipeline, problem),
    hide: readShown('--hide', typed.hide, io.pipeline, problem),
    notes: typed.note?.flatMap((note) => readNote(note, problem)),
    options: readFigureOptions(typed, problem),
    title: typed.title === false ? '' : typed.title,
    caption: typed.title === false ? '' : typed.caption,
    page: readPage(typed.page, io, problem),
    aspect: readAspect(typed.aspect, problem),
    legend: readChoice('--legend', typed.legend, ['auto', 'always', 'never'], problem),
    fold: readChoice('--fold', typed.fold, ['auto', 'none'], problem),
    scale: readScale(typed.scale, problem),
    width: readWidth(typed.width, problem),
    background: readBackground(typed.background, problem),
    text: readChoice('--text', typed.text, ['fonts', 'outlines'], problem),
    font: readChoice('--font', typed.font, ['arial', 'inter'], problem),
    engine: readChoice('--engine', typed.engine, ['resvg', 'chromium'], problem),
    findFonts: (codePoints: readonly number[]) => io.pipeline.findFonts(codePoints, io.fontPlaces),
    readFont: (name: string) => io.pipeline.readFont(name, io.fontPlaces),
    browserPath: io.env['PUPPETEER_EXECUTABLE_PATH'] || undefined,
  });
}

/** `brand.yaml`, `themes/brand.yml`; anything else is a name. */
export function isThemeFile(theme: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(theme);
}

function namesOf(what: 'languages' | 'pages', io: CliIo): readonly string[] {
  return io.pipeline.list(what).map(({ name }) => name);
}

/** A name that a registry has; a near miss is proposed, and all names are listed. */
export function readName(what: 'figure' | 'theme' | 'format', name: string, pipeline: Pipeline, problem: Problem): string | undefined {
  const names = pipeline.list(`${what}s`).map((entry) => entry.name);
  if (names.includes(name)) return name;
  problem({ code: `cli/unknown-${what}`, severity: 'error', message: `there is no ${what} '${name}'`, hint: proposal(name, names) });
  return undefined;
}

/** What only one figure knows. */
function readFigureOptions(typed: TypedOptions, problem: Problem): DrawOptions['options'] {
  const { rows, columns, highlight, from, to } = typed;
  const links = readChoice('--links', typed.links, ['calls', 'allowed', 'both', 'none'], problem);
  const given = Object.entries({ rows, columns, highlight, links, depth: readDepth(typed.depth, problem), from, to }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value] as const]),
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function readDepth(depth: string | undefined, problem: Problem): string | undefined {
  if (depth === undefined || /^\d{1,4}$/.test(depth)) return depth;
  problem({
    code: 'cli/bad-value',
    severity: 'error',
    message: `--depth cannot be '${depth}'`,
    hint: 'expected a whole number: --depth 2',
  });
  return undefined;
}

function readShown(
  option: string,
  words: readonly string[] | undefined,
  pipeline: Pipeline,
  problem: Problem,
): readonly string[] | undefined {
  const known = pipeline.list('show').map(({ name }) => name);
  return words?.flatMap((word) => readChoice(option, word, known, problem) ?? []);
}

/** One of them would have no effect. */
function refuseBoth({ show = [], hide = [] }: TypedOptions, problem: Problem): void {
  for (const word of new Set(show.filter((name) => hide.includes(name))))
    problem({ code: 'cli/bad-value', severity: 'error', message: `--show and --hide both name '${word}'`, hint: 'leave one of them out' });
}

/** `pod/web=talks to the bank`. */
function readNote(note: string, problem: Problem): NonNullable<DrawOptions['notes']> {
  const [, on = '', text = ''] = /^([^=]*)=(.*)$/s.exec(note) ?? [];
  if (on.trim() !== '' && text.trim() !== '') return [{ on: on.trim(), text: text.trim() }];
  problem({
    code: 'cli/bad-value',
    severity: 'error',
    message: `--note cannot be '${note}'`,
    hint: "expected what it is about and what it says: --note 'pod/web=talks to the bank'",
  });
  return [];
}

/** One of a few words. */
export function readChoice<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  problem: Problem,
): T | undefined {
  const chosen = allowed.find((word) => word === value);
  if (value !== undefined && chosen === undefined) {
    problem({ code: 'cli/bad-value', severity: 'error', message: `${option} cannot be '${value}'`, hint: proposal(value, allowed) });
  }
  return chosen;
}

/** Other words for some names: no typing mistakes, though `light` is near to `night`. */
const MEANT = new Map([
  ['network', 'flat-network'],
  ['dark', 'night'],
  ['light', 'paper'],
]);

function proposal(word: string, known: readonly string[]): string {
  const near = known.find((name) => name === MEANT.get(word)) ?? nearMiss(word, known);
  return `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${known.join(', ')}`;
}

function readNodes(value: string | undefined, problem: Problem): DrawOptions['nodes'] {
  if (value === undefined || value === 'input') return value;
  const nodes = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (nodes >= 1 && nodes <= mostNodes) return nodes;
  return bad(
    `--nodes cannot be '${value}'`,
    `a number from 1 to ${mostNodes}, or input for the nodes of the input alone; --node chooses nodes by name`,
    problem,
  );
}

/** A name in small letters or capitals (A4), or a size. */
function readPage(value: string | undefined, io: CliIo, problem: Problem): DrawOptions['page'] {
  if (value === undefined) return undefined;
  const names = namesOf('pages', io);
  const page = names.find((name) => name === value.toLowerCase()) ?? readPageSize(value);
  if (page !== undefined) return page;
  const { least, most } = pageSides;
  return bad(
    `--page cannot be '${value}'`,
    `${proposal(value.toLowerCase(), names)}; or a size in px, such as 900x1200, each side from ${least} to ${most}`,
    problem,
  );
}

function readGrouping(value: string | undefined, problem: Problem): DrawOptions['groups'] {
  if (value === undefined) return undefined;
  const groups = readGroups(value);
  if (!isWrong(groups)) return groups;
  const { expected, meant } = groups;
  return bad(`--group cannot be '${value}'`, `${meant === undefined ? '' : `did you mean '${meant}'? `}expected ${expected}`, problem);
}

function readAspect(value: string | undefined, problem: Problem): DrawOptions['aspect'] {
  if (value === undefined) return undefined;
  const [, width, height] = /^(\d+(?:\.\d+)?)[:x/](\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const aspect = { width: Number(width), height: Number(height) };
  const ratio = aspect.width / aspect.height;
  if (ratio >= 0.05 && ratio <= 20) return aspect;
  return bad(`--aspect cannot be '${value}'`, 'width:height, such as 16:9, 4:3 or 1:1', problem);
}

function readScale(value: string | undefined, problem: Problem): number | undefined {
  if (value === undefined) return undefined;
  const scale = /^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (scale >= 0.1 && scale <= 16) return scale;
  return bad(`--scale cannot be '${value}'`, 'a number from 0.1 to 16; 2 is usual for sharp screens', problem);
}

function readWidth(value: string | undefined, problem: Problem): number | undefined {
  if (value === undefined) return undefined;
  const width = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  // 32767: the widest that the decoders of common viewers take
  if (width >= 16 && width <= 32_767) return width;
  return bad(`--width cannot be '${value}'`, 'a whole number of pixels from 16 to 32767', problem);
}

/** `#RRGGBB`, `#RGB`, each also without the `#`, which shells take for a comment. */
function readBackground(value: string | undefined, problem: Problem): string | undefined {
  if (value === undefined || value === 'none') return value;
  const digits = value.replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replace(/./g, '$&$&')}`;
  return bad(`--background cannot be '${value}'`, "a colour as '#ffffff', or none for transparent", problem);
}

function bad(message: string, hint: string, problem: Problem): undefined {
  problem({ code: 'cli/bad-value', severity: 'error', message, hint });
  return undefined;
}

type WithoutUndefined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** With `exactOptionalPropertyTypes` an absent option is no key, rather than a key with undefined. */
function withoutAbsent<T extends object>(options: T): WithoutUndefined<T> {
  const given: WithoutUndefined<T> = { ...options };
  for (const key in given) if (given[key] === undefined) delete given[key];
  return given;
}
