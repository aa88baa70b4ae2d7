/**
 * podfig on one page. Each stage takes the former's data and returns its own, and nothing else; only this file calls them:
 *
 *     load → parse → model → view → layout → scene → render
 *     bytes   manifests  topology  what a   boxes with   marks   svg png pdf json
 *             + places   graph     figure   places, and
 *                                  shows    routed links
 *
 * `load` and the formats are imported when they are needed: the rest runs in a browser, too, and starts faster without them.
 */

import type { Descriptor } from '../base/listing.ts';
import type { Source } from '../base/source.ts';
import type { Texts } from '../base/texts.ts';
import { joinedTexts } from '../base/texts.ts';
import type { Veil } from '../base/veil.ts';
import { layout } from '../layout/layout.ts';
import { isBeyondReading, isReadable, isSurelyTooFull, leastLegible, roomFor, typeOnSlide } from '../layout/readable.ts';
import type { Layout } from '../layout/types.ts';
import { buildTopology } from '../model/build.ts';
import { placeExamples } from '../model/scheduler/place-examples.ts';
import { selectModel } from '../model/select-model.ts';
import { readSelection } from '../model/selection/read.ts';
import type { Topology } from '../model/types.ts';
import { parse } from '../parse/parse.ts';
import type { Parsed } from '../parse/types.ts';
import { formatNames, formats } from '../render/formats.ts';
import type { SceneOptions } from '../scene/scene.ts';
import { buildScene } from '../scene/scene.ts';
import type { Scene } from '../scene/types.ts';
import { extendTemplate } from '../template/extend.ts';
import type { Template } from '../template/types.ts';
import { bundledFonts, withFallbacks } from '../text/fonts.ts';
import { createMeasurer, missingCharacters } from '../text/measure.ts';
import { normalizeText } from '../text/normalize.ts';
import type { FontSet } from '../text/types.ts';
import { themes } from '../theme/themes.ts';
import type { Theme } from '../theme/types.ts';
import { shown } from '../view/details/shown.ts';
import type { Figure } from '../view/figure.ts';
import { figures } from '../view/figures.ts';
import type { Suggestion } from '../view/suggest.ts';
import { suggestFigures as suggestedFor } from '../view/suggest.ts';
import type { Detail, View } from '../view/types.ts';
import { details } from '../view/types.ts';
import { unreadable } from '../view/unreadable.ts';
import { veiledView } from '../view/veiled-view.ts';
import { buildView } from '../view/view.ts';
import { wordsOf } from '../view/words-of.ts';
import { checkName, checkNames, checkOptions, checkSources } from './check-options.ts';
import type { Diagnostic } from './diagnose.ts';
import { belowTheme, noFont, passedOver, sortDiagnostics, strictly, tooSmall, veiled, withoutEchoes, withoutOption } from './diagnose.ts';
import { stageAsJson } from './dump.ts';
import type { CheckResult, DescribeResult, DrawOptions, DrawResult, DumpResult, Stage } from './options.ts';
import { stages as stageNames } from './options.ts';
import { knownNames } from './registries.ts';
import { themeFonts } from './theme-fonts.ts';
import { chooseTemplate } from './user-template.ts';
import { chooseTheme } from './user-theme.ts';

/** What is wrong with a selection, told before any input is read. */
export { checkSelection } from '../model/selection/read.ts';
export { filesIn, findFonts, load, readFont } from './fetch.ts';
/** What there is to choose from, and files of settings. */
export { knownNames, list, namedFiles, readProject, starter } from './registries.ts';

/** Draws one figure of the sources. Touches neither the file system nor the process, but for formats that need a browser. Rejects for wrong option values; see `DrawOptions`. */
export async function draw(sources: readonly Source[] | Parsed, options: DrawOptions = {}): Promise<DrawResult> {
  checkCall(sources, options);
  const [result] = await drawFormats(sources, options, [options.format ?? 'svg']);
  if (result === undefined) throw new Error('one format gives one result');
  return result;
}

/** One figure in several formats, worked out once: the results in the order of the formats. */
export async function drawFormats(
  sources: readonly Source[] | Parsed,
  options: DrawOptions,
  wanted: readonly string[],
): Promise<readonly DrawResult[]> {
  checkCall(sources, options);
  const all = formatNames().map((name) => ({ name, ...formats[name] }));
  const chosen = wanted.map((name) => named(all, name, 'format'));
  const { texts, diagnostics, scene, fonts } = await stagesUpTo(sources, options);
  if (scene === undefined) return chosen.map(() => ({ texts, diagnostics: strictly(diagnostics, options.strict) }));
  const browser = options.browserPath === undefined ? {} : { browser: { executablePath: options.browserPath } };
  const results: DrawResult[] = [];
  for (const format of chosen) {
    const { render } = await format.load();
    const { bytes, diagnostics: ofRender } = await render(scene, { ...options, fonts, ...browser });
    const told = strictly([...diagnostics, ...ofRender], options.strict);
    results.push({ texts, diagnostics: told, ...(bytes.length === 0 ? {} : { output: bytes }) });
  }
  return results;
}

/** Reads sources once for several figures: `draw` takes the result in their place. */
export async function readSources(sources: readonly Source[]): Promise<Parsed> {
  checkSources(sources);
  return parse(sources);
}

/** What there is to say about the sources, whatever is drawn of them. */
export async function check(sources: readonly Source[], options: DrawOptions = {}): Promise<CheckResult> {
  checkCall(sources, options);
  const { parsed, diagnostics } = await readModel(sources, options);
  return { texts: parsed.texts, diagnostics: strictly(veiled(sortDiagnostics(diagnostics), parsed), options.strict) };
}

/** The figure told in words, as its SVG and PNG tell it to those who can't see it: alt text for docs. */
export async function describe(sources: readonly Source[], options: DrawOptions = {}): Promise<DescribeResult> {
  checkCall(sources, options);
  const { view, texts, diagnostics } = await stagesUpTo(sources, options);
  const all = { texts, diagnostics: strictly(diagnostics, options.strict) };
  if (view === undefined) return all;
  const { lang, title, caption, description } = view;
  return { ...all, told: { lang, title, caption, description } };
}

/** One stage's data as JSON, for tests and for the curious. */
export async function dump(sources: readonly Source[], stage: Stage, options: DrawOptions = {}): Promise<DumpResult> {
  checkCall(sources, options);
  checkName('stage', stage ?? null, stageNames);
  const stages = await stagesUpTo(sources, options);
  const { json, diagnostics } = stageAsJson(
    stages[stage === 'manifests' ? 'parsed' : stage === 'model' ? 'topology' : stage],
    stages.parsed.veil(),
  );
  const all = strictly([...stages.diagnostics, ...diagnostics], options.strict);
  return { texts: stages.texts, diagnostics: all, ...(json === undefined ? {} : { json }) };
}

/** Which figures suit what was read. */
export function suggestFigures(parsed: Parsed): readonly Suggestion[] {
  return suggestedFor(buildTopology(parsed.manifests).topology);
}

/** Throws for what no program should hand over. */
function checkCall(sources: readonly Source[] | Parsed, options: DrawOptions): void {
  checkSources(sources);
  checkOptions(options);
  checkNames(options, knownNames());
}

interface Stages {
  readonly texts: Texts;
  readonly diagnostics: readonly Diagnostic[];
  readonly parsed: Parsed;
  readonly topology: Topology;
  readonly fonts: FontSet;
  readonly view?: View;
  readonly layout?: Layout;
  readonly scene?: Scene;
}

async function stagesUpTo(sources: readonly Source[] | Parsed, options: DrawOptions): Promise<Stages> {
  const { template, diagnostics: ofTemplate, texts: ofFiles } = await chooseTemplate(options, knownNames());
  const {
    theme,
    diagnostics: ofTheme,
    texts: ofThemeFile,
    placeOfFont,
  } = await chooseTheme(options.theme ?? 'paper', themes, knownNames());
  const figure = template === undefined ? undefined : named(figures, template.figure, 'figure');
  const asWritten = figure?.asWritten === true ? await import('./as-written.ts') : undefined;
  const mended = asWritten?.mend(sources) ?? { sources, diagnostics: [] };
  const { parsed, topology, diagnostics: found } = await readModel(mended.sources, options);
  const texts = joinedTexts([ofFiles, ofThemeFile, parsed.texts]);
  const told = [
    ...ofTemplate,
    ...ofTheme,
    ...mended.diagnostics,
    ...found,
    ...(template === undefined ? [] : withoutOption(template, options.options)),
  ];
  if (template === undefined || theme === undefined || figure === undefined)
    return { texts, diagnostics: veiled(told, parsed), parsed, topology, fonts: bundledFonts() };
  const descriptors = asWritten?.descriptorsIn(parsed, options) ?? [];
  const { fonts, diagnostics: ofFonts } = await themeFonts(theme, options.readFont, placeOfFont);
  const own = extendTemplate(template, template.name, { options: options.options ?? {} });
  const arranged = await arrange({ topology, veil: parsed.veil(), descriptors, figure, theme, fonts, template: own }, options);
  const background = options.background === undefined ? {} : { background: options.background };
  return {
    ...arranged,
    texts,
    diagnostics: veiled(sortDiagnostics(withoutEchoes([...told, ...ofFonts, ...arranged.diagnostics])), parsed),
    parsed,
    topology,
    ...(arranged.layout === undefined ? {} : { scene: await sceneOf(arranged.layout, { theme, ...background }) }),
  };
}

/** roughjs is loaded for a theme that is drawn by hand. */
async function sceneOf(placed: Layout, options: SceneOptions): Promise<Scene> {
  const scene = buildScene(placed, options);
  const { hand } = options.theme;
  return hand === undefined ? scene : (await import('../scene/hand.ts')).handDrawn(scene, hand);
}

type ReadModel = Pick<Stages, 'parsed' | 'topology' | 'diagnostics'>;

async function readModel(sources: readonly Source[] | Parsed, options: DrawOptions): Promise<ReadModel> {
  const selection = readSelection(options.selection);
  const parsed = 'stage' in sources ? sources : await parse(sources);
  const whole = buildTopology(parsed.manifests, { partial: options.partial === true });
  const placed = options.nodes === undefined ? undefined : placeExamples(whole.topology, options.nodes);
  const { topology, diagnostics } = selectModel({ ...whole, ...(placed && { topology: placed.topology }) }, parsed.manifests, selection);
  const told = [...parsed.diagnostics, ...passedOver(topology), ...diagnostics, ...(placed?.diagnostics ?? [])];
  return { parsed, topology, diagnostics: told };
}

type Arranged = Pick<Stages, 'fonts' | 'view' | 'layout'>;

interface Drawing {
  readonly topology: Topology;
  readonly veil: Veil;
  readonly descriptors: readonly Descriptor[];
  readonly figure: Figure;
  readonly theme: Theme;
  readonly fonts: FontSet;
  readonly template: Template;
}

/** Leaves out a level of detail at a time until the figure can be read on a slide, in type as large as the theme asks for if that can be. */
async function arrange(
  { topology, veil, descriptors, figure, theme, fonts: given, template }: Drawing,
  options: DrawOptions,
): Promise<Arranged & { readonly diagnostics: readonly Diagnostic[] }> {
  const { width, height } = options.aspect ?? template.aspect;
  let fonts = given;
  let asked = false;
  let last: Arranged & { readonly diagnostics: readonly Diagnostic[] } = { fonts, diagnostics: [] };
  const notes: Diagnostic[] = [];
  const levels = options.fold === 'none' ? details.slice(0, 1) : levelsOf(figure, template);
  for (const detail of levels) {
    const seen = buildView(topology, figure, {
      ...options,
      detail,
      ...(options.fold === 'none' ? {} : { room: roomFor({ ...theme.metrics, legible: Math.min(theme.metrics.legible, leastLegible) }) }),
      aspect: width / height,
      whole: options.fold === 'none',
      descriptors,
      pods: options.pods ?? [],
      template,
      show: shownNames(options.show),
      hide: shownNames(options.hide),
    });
    const { tooFull, diagnostics } = seen;
    if (tooFull !== undefined && detail !== levels.at(-1)) continue;
    if (tooFull !== undefined) return { fonts, diagnostics: [...diagnostics, unreadable(figure.name, tooFull.choices)] };
    if (seen.view === undefined) return { fonts, diagnostics };
    const view = veiledView(seen.view, veil);
    // what only counts Services says nothing of routes that lead to none
    if (view.root.children.length === 0 && last.view !== undefined) continue;
    if (options.fold !== 'none') {
      if (detail !== levels.at(-1) && isSurelyTooFull(view, theme.metrics)) continue;
      if (detail === levels.at(-1) && isBeyondReading(view))
        return { fonts, diagnostics: [...diagnostics, unreadable(figure.name, view.choices ?? [])] };
      if (view.choices !== undefined && isSurelyTooFull(view, { ...theme.metrics, legible: leastLegible }))
        return { fonts, diagnostics: [...diagnostics, unreadable(figure.name, view.choices)] };
    }
    const missing = asked ? [] : missingCharacters(fonts, normalizeText(wordsOf(view)));
    if (missing.length > 0) {
      asked = true;
      const found = await (options.findFonts?.(missing) ?? { fonts: [], missing });
      fonts = withFallbacks(fonts, found.fonts);
      if (found.missing.length > 0) notes.push(noFont(found.missing));
    }
    const placed = layout(view, { measurer: createMeasurer(fonts), metrics: theme.metrics, aspect: width / height });
    last = { fonts, view, layout: placed, diagnostics: [...diagnostics, ...notes] };
    if (isReadable(placed, theme.metrics.legible)) return last;
  }
  if (options.fold === 'none' || last.layout === undefined) return last;
  const type = typeOnSlide(last.layout);
  if (type >= leastLegible) return { ...last, diagnostics: [...last.diagnostics, belowTheme(figure.name, theme, type)] };
  const choices = last.view?.choices;
  if (choices === undefined) return { ...last, diagnostics: [...last.diagnostics, tooSmall(figure.name)] };
  return { fonts, diagnostics: [...last.diagnostics, unreadable(figure.name, choices)] };
}

function shownNames(names: readonly string[] = []) {
  return names.map((name) => named(shown, name, 'detail').name);
}

/** Replicas of one owner are always one card where the template groups by owners. */
function levelsOf({ details: levels }: Figure, { group }: Template): readonly Detail[] {
  const folded = levels.indexOf('folded');
  return group === 'owners' && folded !== -1 ? levels.slice(folded) : levels;
}

function named<T extends { readonly name: string }>(registry: readonly T[], name: string, what: string): T {
  const found = registry.find((entry) => entry.name === name);
  if (found === undefined) throw new RangeError(`unknown ${what} '${name}': expected ${registry.map((entry) => entry.name).join(', ')}`);
  return found;
}
