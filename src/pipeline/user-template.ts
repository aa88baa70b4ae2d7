/** A part of the pipeline's page: a template of the user's, with all that it extends. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearMiss } from '../base/near-miss.ts';
import type { Place } from '../base/place.ts';
import type { Source } from '../base/source.ts';
import type { Texts } from '../base/texts.ts';
import type { KnownNames, Reading, SettingPath } from '../settings/types.ts';
import { builtInTemplate } from '../template/built-in.ts';
import { extendTemplate, placeholdersIn } from '../template/extend.ts';
import type { Template, TemplateChanges } from '../template/types.ts';
import type { Localized } from '../words/types.ts';
import type { DrawOptions } from './options.ts';

export interface ChosenTemplate {
  /** Absent when the user's cannot be used; the diagnostics say why. */
  readonly template?: Template;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the user's files, for code frames. */
  readonly texts: Texts;
}

export async function userTemplate(
  template: Source,
  { findTemplate, figure }: Pick<DrawOptions, 'findTemplate' | 'figure'>,
  known: KnownNames,
): Promise<ChosenTemplate> {
  const { readFigureTemplate } = await import('../settings/settings.ts');
  const texts = new Map<string, string>();
  const chain = await readChain(template, []);
  if (chain.template === undefined || figure === undefined || chain.template.figure === figure) return { ...chain, texts };
  return { diagnostics: [otherFigure(template.name, chain.template.figure, figure)], texts };

  async function readChain(source: Source, below: readonly string[]): Promise<Omit<ChosenTemplate, 'texts'>> {
    const text = typeof source.content === 'string' ? source.content : new TextDecoder().decode(source.content);
    const reading = readFigureTemplate(text, source.name, known);
    if (reading.isSettings) texts.set(source.name, text);
    if (reading.value === undefined) return reading;
    const { extends: from, ...changes } = reading.value;
    const at = reading.placeOf(['extends']);
    if (known.figures.includes(from)) return applied(builtInTemplate(from), source.name, changes, reading);
    if (!isPath(from)) return { diagnostics: [unknownBase(from, known, at)] };
    const base = await findTemplate?.(from, source.name);
    if (base === undefined)
      return {
        diagnostics: [{ code: 'settings/not-found', severity: 'error', message: `There is no template '${from}'`, place: at, hint: BASES }],
      };
    const names = [...below, source.name];
    if (names.includes(base.name)) return { diagnostics: [cycle([...names.slice(names.indexOf(base.name)), base.name], at)] };
    const extended = await readChain(base, names);
    return extended.template === undefined ? extended : applied(extended.template, source.name, changes, reading);
  }
}

function applied(base: Template, name: string, changes: TemplateChanges, { placeOf }: Reading<unknown>): Omit<ChosenTemplate, 'texts'> {
  const of = `the figure '${base.figure}'`;
  const unknown = (
    what: string,
    names: readonly string[],
    known: Readonly<Record<string, unknown>>,
    placeOfName: (name: string) => Place,
  ) =>
    names
      .filter((word) => !Object.hasOwn(known, word))
      .map((word) => unknownName({ what, word, of, known: Object.keys(known), place: placeOfName(word) }));
  const diagnostics = [
    ...unknown('situation', Object.keys(changes.situations ?? {}), base.situations, (word) => placeOf(['situations', word], 'key')),
    ...unknown('option', Object.keys(changes.options ?? {}), base.options, (word) => placeOf(['options', word], 'key')),
    ...textsOf(changes).flatMap(({ path, text }) => unknown('placeholder', placeholdersIn(text), base.placeholders, () => placeOf(path))),
  ];
  return diagnostics.length > 0 ? { diagnostics } : { template: extendTemplate(base, name, changes), diagnostics };
}

/** Every text in which the figure puts something. */
function textsOf({ title, caption, situations = {} }: TemplateChanges): readonly { readonly path: SettingPath; readonly text: string }[] {
  const heading = [...localizedTexts(title, ['title']), ...localizedTexts(caption, ['caption'])];
  const others = Object.entries(situations).flatMap(([name, own]) => [
    ...localizedTexts(own.title, ['situations', name, 'title']),
    ...localizedTexts(own.caption, ['situations', name, 'caption']),
  ]);
  return [...heading, ...others];
}

function localizedTexts(text: Localized | undefined, path: SettingPath) {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ path, text }];
  return Object.entries(text).map(([lang, words]) => ({ path: [...path, lang], text: words }));
}

function isPath(text: string): boolean {
  return text.includes('/') || /\.ya?ml$/.test(text);
}

interface UnknownName {
  readonly what: string;
  readonly word: string;
  /** Whose names they are. */
  readonly of: string;
  readonly known: readonly string[];
  readonly place: Place;
}

function unknownName({ what, word, of, known, place }: UnknownName): Diagnostic {
  const name = what === 'placeholder' ? `{${word}}` : `'${word}'`;
  const near = nearMiss(word, known);
  const listed = known.map((other) => (what === 'placeholder' ? `{${other}}` : other)).join(', ');
  return {
    code: 'settings/unknown-name',
    severity: 'error',
    message: `${of.replace('the', 'The')} knows no ${what} ${name}`,
    place,
    hint: `${near === undefined ? '' : `did you mean '${near}'? `}${known.length === 0 ? 'it knows none' : `there are: ${listed}`}`,
  };
}

const BASES = "a built-in figure's name, or a path from the file that says it, such as ./base.yaml";

function unknownBase(word: string, { figures }: KnownNames, place: Place): Diagnostic {
  const near = nearMiss(word, figures);
  const hint = `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${figures.join(', ')}; or a path, such as ./base.yaml`;
  return { code: 'settings/not-found', severity: 'error', message: `There is no template '${word}'`, place, hint };
}

function cycle(names: readonly string[], place: Place): Diagnostic {
  return { code: 'settings/cycle', severity: 'error', message: `These templates extend each other: ${names.join(' → ')}`, place };
}

function otherFigure(name: string, own: string, asked: string): Diagnostic {
  return {
    code: 'settings/other-figure',
    severity: 'error',
    message: `${name} is a template of the figure '${own}', not of '${asked}'`,
    hint: 'leave the figure out: the template says it',
  };
}
