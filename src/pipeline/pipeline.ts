/**
 * What podfig does, for the library and the command line alike. The stages themselves, one after the other, are called in stages.ts:
 *
 *     load → parse → model → fit( view → layout ) → scene → render
 *     bytes   manifests  topology   the fullest view   marks   svg png pdf pptx …
 *             + places   graph      that a page holds
 *
 * `load` and the formats are imported when they are needed: the rest runs in a browser, too, and starts faster without them.
 */
import { once } from '../base/once.ts';
import type { Source } from '../base/source.ts';
import { buildTopology } from '../model/build.ts';
import { parse } from '../parse/parse.ts';
import type { Parsed } from '../parse/types.ts';
import { allFormats } from '../render/formats.ts';
import type { Suggestion } from '../view/suggest.ts';
import { suggestFigures as suggestedFor } from '../view/suggest.ts';
import { checkName, checkNames, checkOptions, checkReachOptions, checkSources } from './check-options.ts';
import { sortDiagnostics, strictly, veiled } from './diagnose.ts';
import { stageAsJson } from './dump.ts';
import { named } from './named.ts';
import type {
  CheckResult,
  DescribeResult,
  DrawOptions,
  DrawResult,
  DumpResult,
  ReachOptions,
  ReachResult,
  Stage,
  Told,
} from './options.ts';
import { stages as stageNames } from './options.ts';
import { readModel } from './read-model.ts';
import { knownNames } from './registries.ts';
import { stagesUpTo } from './stages.ts';

/** What is wrong with words of `reach`, and with a selection, told before any input is read. */
export { wrongEndWord } from '../model/reach/names.ts';
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
  const chosen = wanted.map((name) => named(allFormats(), name, 'format'));
  // slides are laid out for themselves
  const stagesFor = (isDeck: boolean) => once(() => stagesUpTo(sources, { ...options, isDeck }));
  const [usual, ofDecks] = [stagesFor(false), stagesFor(true)];
  const browser = options.browserPath === undefined ? {} : { browser: { executablePath: options.browserPath } };
  const results: DrawResult[] = [];
  for (const format of chosen) {
    const { texts, diagnostics, view, scene, fonts, page } = await (format.isDeck ? ofDecks : usual)();
    if (scene === undefined || view === undefined) {
      results.push({ texts, diagnostics: strictly(diagnostics, options.strict) });
      continue;
    }
    const { render } = await format.load();
    const { bytes, diagnostics: ofRender } = await render(scene, { ...options, fonts, ...browser, ...(page && { slide: page }) });
    const said = strictly([...diagnostics, ...ofRender], options.strict);
    results.push({ texts, diagnostics: said, told: inWords(view), ...(bytes.length === 0 ? {} : { output: bytes }) });
  }
  return results;
}

/** A figure as pages, an overview and one for each group: for each format the results of its pages, or one for a format that holds them all. */
export async function drawPages(
  sources: readonly Source[] | Parsed,
  options: DrawOptions,
  wanted: readonly string[],
): Promise<readonly (readonly DrawResult[])[]> {
  checkCall(sources, options);
  const pages = await import('./pages.ts');
  return pages.drawPages(sources, options, wanted);
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
  return view === undefined ? all : { ...all, told: inWords(view) };
}

function inWords({ lang, title, caption, description }: Told): Told {
  return { lang, title, caption, description };
}

/** Who may reach whom, by all policies of the input: a row for each pair that may connect. */
export async function reach(sources: readonly Source[], options: ReachOptions = {}): Promise<ReachResult> {
  checkSources(sources);
  checkReachOptions(options);
  const late = await import('./reach.ts');
  return late.reach(sources, options);
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
