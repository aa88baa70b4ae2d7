/** The program: each stage takes the former's data and returns its own, and nothing else. */

import type { Source } from '../base/source.ts';
import type { Texts } from '../base/texts.ts';
import { joinedTexts } from '../base/texts.ts';
import { fit } from '../fit/fit.ts';
import type { Page } from '../layout/blocks/page.ts';
import { belowTitle, isEndless, pageOfSize, pages, shapeOf } from '../layout/blocks/page.ts';
import type { Layout } from '../layout/types.ts';
import type { Topology } from '../model/types.ts';
import type { Parsed } from '../parse/types.ts';
import type { SceneOptions } from '../scene/scene.ts';
import { buildScene } from '../scene/scene.ts';
import type { Scene } from '../scene/types.ts';
import { builtInTemplate } from '../template/built-in.ts';
import { extendTemplate } from '../template/extend.ts';
import { bundledFonts } from '../text/fonts.ts';
import type { FontSet } from '../text/types.ts';
import { themes } from '../theme/themes.ts';
import { shown } from '../view/details/shown.ts';
import { figures } from '../view/figures.ts';
import { chosenFigure, suggestFigures } from '../view/suggest.ts';
import type { View } from '../view/types.ts';
import { wordsOf } from '../view/words-of.ts';
import type { Diagnostic } from './diagnose.ts';
import { sortDiagnostics, veiled, withoutEchoes, withoutOption } from './diagnose.ts';
import { lateFonts } from './late-fonts.ts';
import { named } from './named.ts';
import type { DrawOptions } from './options.ts';
import { readModel } from './read-model.ts';
import { knownNames } from './registries.ts';
import { themeFonts } from './theme-fonts.ts';
import type { ChosenTemplate } from './user-template.ts';
import { userTemplate } from './user-template.ts';
import { chooseTheme } from './user-theme.ts';

/** What each stage made, as far as it came; `diagnostics` say why it came no further. */
export interface Stages {
  readonly texts: Texts;
  readonly diagnostics: readonly Diagnostic[];
  readonly parsed: Parsed;
  readonly topology: Topology;
  readonly fonts: FontSet;
  /** What the figure is made for. */
  readonly page?: Page;
  readonly view?: View;
  readonly layout?: Layout;
  readonly scene?: Scene;
}

export interface StageOptions extends DrawOptions {
  /** For slides, which have a title of their own and are opened where podfig's fonts are not. */
  readonly isDeck?: boolean;
}

/** `only`: what is drawn of the model, where it is not all. */
export async function stagesUpTo(
  sources: readonly Source[] | Parsed,
  options: StageOptions,
  only: (topology: Topology) => Topology = (topology) => topology,
): Promise<Stages> {
  // where nobody says which figure, the input does
  const early = options.figure === undefined && options.template === undefined ? await readModel(sources, options) : undefined;
  const suiting =
    early === undefined ? [] : asksForSystem(options) ? ['system'] : suggestFigures(only(early.topology)).map(({ figure: name }) => name);
  const chosen = await chooseTemplate(early === undefined ? options : { ...options, figure: suiting[0] ?? 'cluster' });
  const { theme, placeOfFont, ...ofTheme } = await chooseTheme(options.theme ?? 'paper', themes, knownNames());
  const { template } = chosen;
  const figure = template === undefined ? undefined : named(figures, template.figure, 'figure');
  const asWritten = figure?.asWritten === true ? await import('./as-written.ts') : undefined;
  const mended = asWritten?.mend(sources) ?? { sources, diagnostics: [] };
  const selecting = {
    ...options,
    selection: { ...template?.select, ...options.selection },
    show: [...(template?.show ?? []), ...(options.show ?? [])],
  };
  const { parsed, topology: whole, diagnostics: ofInput } = early ?? (await readModel(mended.sources, selecting));
  const topology = only(whole);
  const texts = joinedTexts([chosen.texts, ofTheme.texts, parsed.texts]);
  const told = [
    ...chosen.diagnostics,
    ...ofTheme.diagnostics,
    ...mended.diagnostics,
    ...ofInput,
    ...(template === undefined ? [] : withoutOption(template, options.options)),
  ];
  if (template === undefined || theme === undefined || figure === undefined)
    return { texts, diagnostics: veiled(told, parsed), parsed, topology, fonts: bundledFonts() };
  const isBundled = theme.fonts === undefined && options.font === undefined && !options.isDeck;
  const { fonts: own, diagnostics: ofFonts } = isBundled
    ? { fonts: bundledFonts(), diagnostics: [] }
    : await themeFonts(theme, options, placeOfFont);
  const late = lateFonts(own, options.findFonts);
  const page = pageCalled(options.page ?? template.page);
  // a page that is asked for is one whose shape is, too
  const shape = options.aspect ?? (options.page === undefined ? template.aspect : undefined) ?? page;
  const asked = {
    ...options,
    aspect: shapeOf(shape),
    whole: options.fold === 'none' || isEndless(page),
    descriptors: asWritten?.descriptorsIn(parsed, selecting) ?? [],
    pods: options.pods ?? [],
    template: extendTemplate(template, template.name, { options: options.options ?? {} }),
    show: detailsCalled(options.show),
    hide: detailsCalled(options.hide),
  };
  const measurerFor = (view: View) => late.measurerFor(wordsOf(view));
  const fitted = await fit({
    topology,
    figure,
    asked,
    page: options.isDeck ? belowTitle(page) : page,
    theme,
    veil: parsed.veil(),
    measurerFor,
  });
  const all = [
    ...told,
    ...chosenFigure(suiting),
    ...ofFonts,
    ...fitted.diagnostics,
    ...(fitted.layout === undefined ? [] : late.diagnostics()),
  ];
  const background = options.background === undefined ? {} : { background: options.background };
  return {
    ...fitted,
    page,
    texts,
    diagnostics: veiled(sortDiagnostics(withoutEchoes(all)), parsed),
    parsed,
    topology,
    fonts: late.fonts(),
    ...(fitted.layout === undefined ? {} : { scene: await sceneOf(fitted.layout, { theme, ...background }) }),
  };
}

/** What only the figure `system` knows was asked for. */
function asksForSystem({ focus, options = {} }: DrawOptions): boolean {
  return focus !== undefined || ['links', 'depth', 'from', 'to'].some((name) => Object.hasOwn(options, name));
}

function pageCalled(asked: NonNullable<DrawOptions['page']> = 'slide'): Page {
  return typeof asked === 'string' ? named(pages, asked, 'page') : pageOfSize(asked);
}

function detailsCalled(names: readonly string[] = []) {
  return names.map((name) => named(shown, name, 'detail').name);
}

/** roughjs is loaded for a theme that is drawn by hand. */
async function sceneOf(placed: Layout, options: SceneOptions): Promise<Scene> {
  const scene = buildScene(placed, options);
  const { hand } = options.theme;
  return hand === undefined ? scene : (await import('../scene/hand.ts')).handDrawn(scene, hand);
}

/** The figure's own where no template is given. */
async function chooseTemplate(options: DrawOptions): Promise<ChosenTemplate> {
  const { template, figure = 'cluster' } = options;
  return template === undefined
    ? { template: builtInTemplate(figure), diagnostics: [], texts: new Map() }
    : await userTemplate(template, options, knownNames());
}
