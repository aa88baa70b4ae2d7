/** From podfig.yaml to the pictures that are to be drawn: settings merged, themes and languages multiplied, names of outputs filled in. */

import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nearMiss } from '../../base/near-miss.ts';
import { ownValue } from '../../base/own-value.ts';
import type { Place } from '../../base/place.ts';
import type { DrawOptions } from '../../pipeline/options.ts';
import type { PictureSettings, ProjectFile, Reading } from '../../settings/types.ts';
import { isThemeFile } from '../input/options.ts';
import { ignoresCase, whereItLeads } from '../input/where-it-leads.ts';
import type { Pipeline } from '../output/io.ts';
import type { OutputTarget } from '../output/read-outputs.ts';
import { alternatives } from './alternatives.ts';
import { uncountable } from './count-outputs.ts';
import { leadsOutside, outside } from './inside.ts';
import { listOf, merged, optionsOf, selectionOf } from './picture-options.ts';

/** One figure in one theme and language, and the files that it goes to. */
export interface Picture {
  /** Its key in podfig.yaml. */
  readonly name: string;
  /** With theme and language where it has several: `shop (night, ko)`. */
  readonly label: string;
  /** Paths from the working directory. */
  readonly inputs: readonly string[];
  readonly template?: string;
  /** A file of the user's. */
  readonly theme?: string;
  readonly options: DrawOptions;
  readonly targets: readonly Required<OutputTarget>[];
  /** Where podfig.yaml names it. */
  readonly place: Place;
}

export interface Project {
  /** Of podfig.yaml, as it was given. */
  readonly path: string;
  readonly file: ProjectFile;
  readonly placeOf: Reading<ProjectFile>['placeOf'];
  /** Outputs may lie outside of its directory. */
  readonly outside: boolean;
}

export interface Plan {
  readonly pictures: readonly Picture[];
  readonly problems: readonly Diagnostic[];
}

export function planOf(project: Project, pipeline: Pick<Pipeline, 'list' | 'checkSelection'>): Plan {
  const tooMany = uncountable(project.file, project.placeOf);
  if (tooMany !== undefined) return { pictures: [], problems: [tooMany] };
  const problems: Diagnostic[] = [];
  // what stands in the defaults is worked out once, however many pictures there are
  const inputsOf = once((input: PictureSettings['input']) => listOf(input).map((one) => join(directory, one)));
  const selectionProblems = once((select: PictureSettings['select']) => pipeline.checkSelection(selectionOf(select)));
  const formats = pipeline.list('formats').map(({ name }) => name);
  const directory = dirname(project.path);
  for (const path of [['defaults'], ...Object.keys(project.file.figures).map((name) => ['figures', name])])
    for (const one of contradictions(project, path)) problems.push(one);
  const pictures = Object.entries(project.file.figures).flatMap(([name, own]) => {
    const settings = merged(project.file.defaults ?? {}, own);
    const path = ['figures', name];
    const place = project.placeOf(path, 'key');
    /** The place of a setting, in the picture or in the defaults. */
    const at = (key: keyof PictureSettings) => project.placeOf(own[key] === undefined ? ['defaults', key] : [...path, key]);
    const inputs = inputsOf(settings.input);
    const patterns = listOf(settings.outputs).flatMap(alternatives);
    if (inputs.length === 0) problems.push(lacks(name, 'input', 'name files or directories of manifests', place));
    if (patterns.length === 0) problems.push(lacks(name, 'outputs', 'name files, such as {name}.svg', place));
    for (const { field, word, message } of selectionProblems(settings.select)) {
      const message_ = `'select.${field}' cannot be '${word}': ${message}`;
      problems.push({ code: 'settings/bad-value', severity: 'error', message: message_, place: at('select') });
    }
    return variantsOf(settings).map((variant): Picture => {
      const values = { name, figure: settings.figure ?? 'cluster', theme: nameOf(variant.theme ?? 'paper'), lang: variant.lang ?? 'en' };
      const targets = patterns.flatMap((pattern) =>
        targetOf(pattern, { values, formats, directory, place: at('outputs'), project, problems }),
      );
      return {
        name,
        label: variant.label === '' ? name : `${name} (${variant.label})`,
        inputs,
        ...(settings.template === undefined ? {} : { template: join(directory, settings.template) }),
        ...(variant.theme !== undefined && isThemeFile(variant.theme) ? { theme: join(directory, variant.theme) } : {}),
        get options() {
          return optionsOf(settings, variant);
        },
        targets,
        place,
      };
    });
  });
  return { pictures, problems: [...distinct(problems), ...clashes(pictures, ignoresCase(project.path))] };
}

/** Keys that say the same thing in two ways. */
const EXCLUSIVE = [
  ['theme', 'themes'],
  ['lang', 'languages'],
  ['figure', 'template'],
  ['scale', 'width'],
] as const;

function contradictions({ file, placeOf }: Project, path: readonly string[]): readonly Diagnostic[] {
  const [, name] = path;
  const settings = (name === undefined ? file.defaults : file.figures[name]) ?? {};
  return EXCLUSIVE.filter(([one, other]) => settings[one] !== undefined && settings[other] !== undefined).map(([one, other]) => ({
    code: 'settings/bad-value',
    severity: 'error',
    message: `'${one}' and '${other}' do not go together`,
    place: placeOf([...path, other], 'key'),
    hint: 'leave one of them out',
  }));
}

export interface Variant {
  readonly theme?: string;
  readonly lang?: string;
  readonly label: string;
}

/** Each theme in each language. */
function variantsOf({ theme, themes, lang, languages }: PictureSettings): readonly Variant[] {
  const inThemes = themes ?? [theme];
  const inLanguages = languages ?? [lang];
  return inThemes.flatMap((one) =>
    inLanguages.map((other) => ({
      ...(one === undefined ? {} : { theme: one }),
      ...(other === undefined ? {} : { lang: other }),
      label: [...(inThemes.length > 1 ? [one] : []), ...(inLanguages.length > 1 ? [other] : [])].join(', '),
    })),
  );
}

interface Targeting {
  readonly values: Readonly<Record<string, string>>;
  readonly formats: readonly string[];
  readonly directory: string;
  readonly place: Place;
  readonly project: Project;
  readonly problems: Diagnostic[];
}

function targetOf(pattern: string, { values, formats, directory, place, project, problems }: Targeting): readonly Required<OutputTarget>[] {
  const known = Object.keys(values);
  const unknown = [...pattern.matchAll(/\{([^}]*)\}/g)].flatMap(([, word]) => (word === undefined || known.includes(word) ? [] : word));
  const tell = (code: string, message: string, hint: string) => void problems.push({ code, severity: 'error', message, place, hint });
  const format = /[^/]\.([^./]+)$/.exec(pattern)?.[1]?.toLowerCase();
  for (const word of unknown) {
    const near = nearMiss(word, known);
    tell(
      'settings/unknown-name',
      `An output's name knows no {${word}}`,
      `${near === undefined ? '' : `did you mean {${near}}? `}there are: {${known.join('}, {')}}`,
    );
  }
  if (unknown.length > 0) return [];
  if (format === undefined || !formats.includes(format)) {
    tell('settings/bad-value', `The output '${pattern}' does not say its format`, `end it in .${formats.join(', .')}`);
    return [];
  }
  // no system has a file of a longer name
  const long = known.find((word) => (values[word]?.length ?? 0) > 255 && pattern.includes(`{${word}}`));
  if (long !== undefined) {
    tell('settings/bad-value', `The output '${pattern}' is too long: {${long}} has more than 255 characters`, 'shorten it');
    return [];
  }
  const path = join(
    directory,
    pattern.replace(/\{(\w+)\}/g, (whole, word: string) => ownValue(values, word) ?? whole),
  );
  if (!project.outside && leadsOutside(path, directory)) {
    problems.push(outside(path, project.path, place));
    return [];
  }
  return [{ path, format }];
}

/** `brand` for themes/brand.yaml. */
function nameOf(theme: string): string {
  return isThemeFile(theme) ? basename(theme).replace(/\.ya?ml$/i, '') : theme;
}

function lacks(name: string, key: string, what: string, place: Place): Diagnostic {
  return {
    code: 'settings/missing-key',
    severity: 'error',
    message: `The picture '${name}' has no '${key}'`,
    place,
    hint: `${what}; there, or in defaults`,
  };
}

/** Two pictures in one file, by whatever names. */
function clashes(pictures: readonly Picture[], withoutCase: boolean): readonly Diagnostic[] {
  const writers = new Map<string, Picture>();
  return pictures.flatMap((picture) =>
    picture.targets.flatMap(({ path }): readonly Diagnostic[] => {
      const place = whereItLeads(path);
      const key = withoutCase ? place.normalize('NFC').toLowerCase() : place;
      const first = writers.get(key);
      writers.set(key, first ?? picture);
      if (first === undefined) return [];
      const message = `Two pictures would be written to '${path}': ${first.label} and ${picture.label}`;
      const hint = first.name === picture.name ? 'put {theme} or {lang} into its name' : 'put {name} into its name';
      return [{ code: 'settings/clash', severity: 'error', message, place: picture.place, hint }];
    }),
  );
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** For one and the same object: what it gave before. */
function once<A, B>(work: (from: A) => B): (from: A) => B {
  const known = new Map<A, B>();
  return (from) => {
    const found = known.get(from) ?? work(from);
    known.set(from, found);
    return found;
  };
}
