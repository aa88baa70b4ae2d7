/** The settings of one picture as the options of `draw`. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { isWrong, readGroups } from '../../base/asked/groups.ts';
import { readPageSize } from '../../base/asked/page-size.ts';
import { ownValue } from '../../base/own-value.ts';
import type { DrawOptions, Selection } from '../../pipeline/options.ts';
import type { PictureSettings } from '../../settings/types.ts';
import { isThemeFile } from '../input/options.ts';

/** What a picture says itself wins, also over what the defaults say in another way: `theme: night` over `themes`. */
export function merged(defaults: PictureSettings, own: PictureSettings): PictureSettings {
  const rest: { -readonly [K in keyof PictureSettings]: PictureSettings[K] } = { ...defaults };
  if (own.theme !== undefined || own.themes !== undefined) {
    delete rest.theme;
    delete rest.themes;
  }
  if (own.lang !== undefined || own.languages !== undefined) {
    delete rest.lang;
    delete rest.languages;
  }
  if (own.figure !== undefined || own.template !== undefined) {
    delete rest.figure;
    delete rest.template;
  }
  if (own.scale !== undefined || own.width !== undefined) {
    delete rest.scale;
    delete rest.width;
  }
  return { ...rest, ...own };
}

export function listOf(words: string | readonly string[] | undefined): readonly string[] {
  return words === undefined ? [] : typeof words === 'string' ? [words] : words;
}

export function selectionOf(select: PictureSettings['select'] = {}): Selection {
  return {
    ...(select.namespaces !== undefined && { namespaces: listOf(select.namespaces) }),
    ...(select.selectors !== undefined && { selectors: listOf(select.selectors) }),
    ...(select.kinds !== undefined && { kinds: listOf(select.kinds) }),
    ...(select.names !== undefined && { names: listOf(select.names) }),
    ...(select.nodes !== undefined && { nodes: listOf(select.nodes) }),
    ...(select.phases !== undefined && { phases: listOf(select.phases) }),
    ...(select.excludeFinished !== undefined && { excludeFinished: select.excludeFinished }),
    ...(select.exclude !== undefined && { exclude: listOf(select.exclude) }),
  };
}

export function optionsOf(settings: PictureSettings, { theme, lang }: { readonly theme?: string; readonly lang?: string }): DrawOptions {
  const {
    figure,
    select,
    pods,
    nodes,
    legend,
    group,
    partial,
    show,
    options,
    hide,
    title,
    caption,
    notes,
    page,
    aspect,
    focus,
    fold,
    scale,
    width,
    background,
    text,
    font,
    engine,
  } = settings;
  return {
    ...(figure !== undefined && { figure }),
    ...(theme !== undefined && !isThemeFile(theme) && { theme }),
    ...(lang !== undefined && { lang }),
    ...(select !== undefined && { selection: selectionOf(select) }),
    ...(pods !== undefined && { pods: listOf(pods) }),
    ...(nodes !== undefined && { nodes }),
    ...(legend !== undefined && { legend }),
    ...(partial !== undefined && { partial }),
    ...(group !== undefined && { groups: groupsOf(group) }),
    ...(show !== undefined && { show }),
    ...(options !== undefined && { options }),
    ...(hide !== undefined && { hide }),
    ...(title !== undefined && { title: inLanguage(title, lang) }),
    ...(caption !== undefined && { caption: inLanguage(caption, lang) }),
    ...(notes !== undefined && { notes: Object.entries(notes).map(([on, said]) => ({ on, text: inLanguage(said, lang) })) }),
    ...(page !== undefined && { page: readPageSize(page) ?? page }),
    ...(aspect !== undefined && { aspect: aspectOf(aspect) }),
    ...(focus !== undefined && { focus }),
    ...(fold !== undefined && { fold }),
    ...(scale !== undefined && { scale }),
    ...(width !== undefined && { width }),
    ...(background !== undefined && { background: background.toLowerCase() }),
    ...(text !== undefined && { text }),
    ...(font !== undefined && { font }),
    ...(engine !== undefined && { engine }),
  };
}

function inLanguage(text: string | Readonly<Record<string, string>>, lang = 'en'): string {
  return typeof text === 'string' ? text : (ownValue(text, lang) ?? ownValue(text, 'en') ?? Object.values(text)[0] ?? '');
}

/** As the schema has checked. */
function groupsOf(words: string | readonly string[]): readonly GroupBy[] {
  const groups = readGroups(listOf(words).join());
  return isWrong(groups) ? [] : groups;
}

/** `16:9`, as the schema has checked. */
function aspectOf(ratio: string): { readonly width: number; readonly height: number } {
  const [width = 16, height = 9] = ratio.split(/[:x/]/).map(Number);
  return { width, height };
}
