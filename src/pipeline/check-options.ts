/** A part of the pipeline's page: what a program hands over is looked at before any work, for it may come from JavaScript, or from a request. */
import { isGroup, wrongGroups } from '../base/asked/groups.ts';
import { isSide, pageSides } from '../base/asked/page-size.ts';
import { nearMiss } from '../base/near-miss.ts';
import type { DrawOptions, ReachOptions, Selection, Source } from './options.ts';
import { mostNodes } from './options.ts';

/** What is wrong with a value: a TypeError for what can be no such option at all, a RangeError for a value that this option does not take. */
interface Wrong {
  readonly error: typeof TypeError | typeof RangeError;
  readonly expected: string;
  /** Where in the value: `.names[1]`. */
  readonly path?: string;
  readonly value: unknown;
}
type Check = (value: unknown) => Wrong | undefined;

/** Throws a TypeError or a RangeError that begins with the option's name. Undefined is as good as absent. */
export function checkOptions(options: unknown): void {
  checkEach(options, CHECKS);
}

/** As `checkOptions`, of `reach()`. */
export function checkReachOptions(options: unknown): void {
  checkEach(options, REACH_CHECKS);
}

function checkEach(options: unknown, checks: Readonly<Record<string, Check>>): void {
  if (!isPlain(options)) throw new TypeError(`options ${shown(options)}: expected an object`);
  // what is inherited is read as well
  for (const name of new Set([...Object.keys(options), ...Object.keys(checks)])) {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined) continue;
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) {
      const near = nearMiss(name, Object.keys(checks));
      throw new TypeError(`${name.slice(0, 100)}: there is no such option${near === undefined ? '' : `; did you mean ${near}?`}`);
    }
    refuse(name, check(value));
  }
}

/** As `checkOptions`, of the list of sources; what `readSources` gave is known to be right. */
export function checkSources(sources: unknown): void {
  if (isRead(sources)) return;
  refuse('sources', listOf(source, 'a list of sources, each { name, content }')(sources));
}

/** One of the names that are known. */
export function checkName(what: string, value: unknown, known: readonly string[]): void {
  if (value !== undefined) refuse(what, word(...known)(value));
}

/** Words of a registry: of what has the right type already. */
export function checkNames(
  options: DrawOptions,
  known: Readonly<Record<'figures' | 'themes' | 'formats' | 'languages' | 'pages' | 'shown', readonly string[]>>,
): void {
  const { figure, theme, format, lang, page, show = [], hide = [] } = options;
  checkName('figure', figure, known.figures);
  if (typeof theme === 'string') checkName('theme', theme, known.themes);
  checkName('format', format, known.formats);
  checkName('lang', lang, known.languages);
  if (typeof page === 'string') checkName('page', page, known.pages);
  for (const name of show) checkName('show', name, known.shown);
  for (const name of hide) checkName('hide', name, known.shown);
}

/** What `findFonts` and `readFont` are asked, and where they shall look. */
export function checkFontSearch(asked: { readonly codePoints?: unknown; readonly name?: unknown }, where: unknown): void {
  if ('codePoints' in asked) refuse('codePoints', listOf(codePoint, 'a list of code points')(asked.codePoints));
  if ('name' in asked) refuse('name', text(asked.name));
  refuse('where', shape({ packageRoot: text }, 'an object with directories', { others: text })(where));
}

function refuse(name: string, wrong: Wrong | undefined): void {
  if (wrong !== undefined) throw new wrong.error(`${name}${wrong.path ?? ''} ${shown(wrong.value)}: expected ${wrong.expected}`);
}

const text: Check = (value) => (typeof value === 'string' ? undefined : { error: TypeError, expected: 'a text', value });
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : { error: TypeError, expected: 'true or false', value });
const callback: Check = (value) => (typeof value === 'function' ? undefined : { error: TypeError, expected: 'a function', value });

const codePoint = number('a code point', (value) => Number.isInteger(value) && value >= 0 && value <= 0x10ffff);

const source: Check = (value) => {
  const expected = 'a source, { name, content }, whose name is a text and whose content a text or a Uint8Array';
  return isSource(value) ? undefined : { error: TypeError, expected, value };
};

function word(...words: readonly string[]): Check {
  return (value) => {
    if (typeof value === 'string' && words.includes(value)) return undefined;
    return { error: typeof value === 'string' ? RangeError : TypeError, expected: words.join(words.length === 2 ? ' or ' : ', '), value };
  };
}

function number(expected: string, isRight: (value: number) => boolean): Check {
  return (value) => {
    if (typeof value !== 'number') return { error: TypeError, expected, value };
    return isRight(value) ? undefined : { error: RangeError, expected, value };
  };
}

function listOf(check: Check, expected: string): Check {
  return (value) => {
    if (!Array.isArray(value)) return { error: TypeError, expected, value };
    // by index, so that holes are seen
    for (let index = 0; index < value.length; index++) {
      const wrong = check(value[index]);
      if (wrong !== undefined) return { ...wrong, path: `[${index}]${wrong.path ?? ''}` };
    }
    return undefined;
  };
}

/** Of these keys and no others, or of any where `others` checks them. */
function shape(
  fields: Readonly<Record<string, Check>>,
  expected: string,
  { optional = false, others }: { optional?: boolean; others?: Check } = {},
): Check {
  return (value) => {
    if (!isPlain(value)) return { error: TypeError, expected, value };
    for (const name of new Set([...Object.keys(value), ...Object.keys(fields)])) {
      const inner: unknown = Reflect.get(value, name);
      if (inner === undefined && optional) continue;
      const check = Object.hasOwn(fields, name) ? fields[name] : others;
      const wrong =
        check === undefined ? { error: TypeError, expected: `only ${Object.keys(fields).join(', ')}`, value: inner } : check(inner);
      if (wrong !== undefined) return { ...wrong, path: `.${name.slice(0, 100)}${wrong.path ?? ''}` };
    }
    return undefined;
  };
}

const names = listOf(text, 'a list of texts');
const selection = {
  namespaces: names,
  selectors: names,
  kinds: names,
  names,
  nodes: names,
  phases: names,
  exclude: names,
  excludeFinished: flag,
} satisfies Record<keyof Selection, Check>;
const side = number('a positive number', (value) => Number.isFinite(value) && value > 0);
const pageSide = number(`a number of px from ${pageSides.least} to ${pageSides.most}`, isSide);
const nodeCount = number(
  `a whole number from 1 to ${mostNodes}, or 'input'`,
  (value) => Number.isInteger(value) && value >= 1 && value <= mostNodes,
);

const group: Check = (value) => {
  const expected = "a group, { by: 'namespace' | 'node' | 'owner' | 'workload-kind' | 'none' }, or { by: 'label' | 'node-label', key }";
  if (!isPlain(value)) return { error: TypeError, expected, value };
  return isGroup(value) ? undefined : { error: RangeError, expected, value };
};

/** Groups that are right one by one. */
function asGroups(value: unknown): Wrong | undefined {
  const wrong = Array.isArray(value) ? wrongGroups(value) : undefined;
  return wrong === undefined ? undefined : { error: RangeError, expected: wrong.expected, value };
}

const CHECKS: Readonly<Record<keyof DrawOptions, Check>> = {
  figure: text,
  template: source,
  findTemplate: callback,
  format: text,
  theme: (value) => (typeof value === 'string' ? undefined : source(value)),
  lang: text,
  selection: shape(selection, 'an object with lists of texts, and excludeFinished', { optional: true }),
  partial: flag,
  strict: flag,
  nodes: (value) => (value === 'input' ? undefined : nodeCount(value)),
  pods: names,
  focus: text,
  groups: (value) => listOf(group, 'a list of groups')(value) ?? asGroups(value),
  show: names,
  hide: names,
  notes: listOf(shape({ on: text, text }, 'an object, { on, text }'), 'a list of notes, each { on, text }'),
  options: shape({}, 'an object with texts', { others: text }),
  legend: word('auto', 'always', 'never'),
  title: text,
  caption: text,
  page: (value) =>
    typeof value === 'string' ? undefined : shape({ width: pageSide, height: pageSide }, "a page's name, or { width, height }")(value),
  aspect: (value) => shape({ width: side, height: side }, 'an object, { width, height }')(value) ?? ratio(value),
  fold: word('auto', 'none'),
  scale: number('a positive number up to 1000', (value) => value > 0 && value <= 1000),
  width: number('a number of pixels from 1 to 1000000', (value) => value >= 1 && value <= 1_000_000),
  background: (value) => {
    if (typeof value === 'string' && /^(?:none|#[0-9a-f]{6})$/i.test(value)) return undefined;
    return { error: typeof value === 'string' ? RangeError : TypeError, expected: '#RRGGBB or none', value };
  },
  text: word('fonts', 'outlines'),
  font: word('arial', 'inter'),
  engine: word('resvg', 'chromium'),
  browserPath: text,
  findFonts: callback,
  readFont: callback,
};

const REACH_CHECKS: Readonly<Record<keyof ReachOptions, Check>> = {
  selection: CHECKS.selection,
  partial: flag,
  strict: flag,
  from: names,
  to: names,
  ipv6: flag,
  hostNetwork: flag,
};

/** No list, no date, no text in an object. */
function isPlain(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** As `--aspect` takes it. */
function ratio(value: unknown): Wrong | undefined {
  if (!isAspect(value) || (value.width / value.height >= 0.05 && value.width / value.height <= 20)) return undefined;
  return { error: RangeError, expected: 'a width of a twentieth to twenty times the height', value: `${value.width}:${value.height}` };
}

function isAspect(value: unknown): value is { readonly width: number; readonly height: number } {
  return typeof value === 'object' && value !== null && 'width' in value && 'height' in value;
}

function isSource(value: unknown): value is Source {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('content' in value)) return false;
  const { name, content } = value;
  // bytes of another realm (a worker, a test's sandbox) are no instance of this one's Uint8Array
  return typeof name === 'string' && (typeof content === 'string' || Object.prototype.toString.call(content) === '[object Uint8Array]');
}

function isRead(sources: unknown): boolean {
  return (
    typeof sources === 'object' && sources !== null && 'stage' in sources && 'manifests' in sources && Array.isArray(sources.manifests)
  );
}

/** Short, and without running anything of the value's. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 100 ? `${value.slice(0, 100)}…` : value}'`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return String(value);
  return Array.isArray(value) ? '(a list)' : `(${typeof value === 'object' ? 'an object' : `a ${typeof value}`})`;
}
