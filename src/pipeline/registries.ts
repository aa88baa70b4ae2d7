/** A part of the pipeline's page: what there is to choose from, and files of settings that are written in its names. */

import { pages } from '../layout/blocks/page.ts';
import { customKinds } from '../model/kinds/custom-kinds.ts';
import { kinds } from '../model/kinds/kinds.ts';
import { podPhases } from '../model/selection/phases.ts';
import { formatNames, formats } from '../render/formats.ts';
import type { KnownNames, ProjectFile, Reading } from '../settings/types.ts';
import { builtInTemplate } from '../template/built-in.ts';
import { themes } from '../theme/themes.ts';
import type { Theme } from '../theme/types.ts';
import { shown } from '../view/details/shown.ts';
import { figures } from '../view/figures.ts';
import { whereShown } from '../view/not-shown.ts';
import { inLanguage } from '../words/localized.ts';
import { languages, wordsIn } from '../words/words.ts';
import { checkName } from './check-options.ts';
import type { Named, Source } from './options.ts';

const registries = ['figures', 'themes', 'formats', 'kinds', 'show', 'languages', 'pages'] as const;

/** What the registries hold. Throws a RangeError for any other word. */
export function list(what: (typeof registries)[number]): readonly Named[] {
  checkName('what', what ?? null, registries);
  if (what === 'formats') return formatNames().map((name) => ({ name, description: formats[name].describe, binary: formats[name].binary }));
  if (what === 'languages') return languages().map((name) => ({ name, description: wordsIn(name).say('language') }));
  if (what === 'figures') return figures.map(({ name }) => ({ name, description: inLanguage(builtInTemplate(name).description, 'en') }));
  if (what === 'show') return shown.map(({ name, description }) => ({ name, description: `${description} (${whereShown(name)})` }));
  const own = kinds.map(({ kind, description }) => ({ name: kind, description }));
  const others = customKinds.map(({ kind, groups: [group = ''], description }) => ({ name: `${kind}.${group}`, description }));
  return { themes, pages, kinds: [...own, ...others] }[what].map(({ name, description }) => ({
    name,
    description,
  }));
}

/** The names that files of settings may use. */
export function knownNames(): KnownNames {
  const namesOf = (registry: readonly { readonly name: string }[]) => registry.map(({ name }) => name);
  return {
    figures: namesOf(figures),
    themes: namesOf(themes),
    shown: namesOf(shown),
    languages: languages(),
    formats: formatNames(),
    pages: namesOf(pages),
    phases: podPhases,
  };
}

/** A podfig.yaml: all pictures of a repository. */
export async function readProject(text: string, name: string): Promise<Reading<ProjectFile>> {
  return (await import('../settings/settings.ts')).readProject(text, name, knownNames());
}

/** Paths in a template or theme file of the user's, as they stand there: the template that it extends, its fonts. Names of podfig's own may be among them. */
export async function namedFiles(what: 'template' | 'theme', { content }: Source): Promise<readonly string[]> {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return (await import('../settings/settings.ts')).namedFiles(what, text);
}

/** A file of settings to start from: a template that extends a figure's, or a theme that extends one of podfig's. */
export async function starter(what: 'figure' | 'theme', from: string): Promise<string> {
  const { figureStarter, themeStarter } = await import('../settings/settings.ts');
  if (what === 'figure') return figureStarter(builtInTemplate(from));
  const { name, boxes, links, paper, ink, muted, accent, alarm } = themeNamed(from);
  return themeStarter({ name, boxes, links, colours: { paper, ink, muted, accent, alarm } });
}

function themeNamed(name: string): Theme {
  const found = themes.find((theme) => theme.name === name);
  if (found === undefined) throw new RangeError(`unknown theme '${name}': expected ${themes.map((theme) => theme.name).join(', ')}`);
  return found;
}
