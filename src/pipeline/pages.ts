/** A figure as pages: an overview, and one for each of its groups, each drawn of its part of the input alone (`--pages`). */
import type { Source } from '../base/source.ts';
import { selectPods } from '../model/selection/selection.ts';
import { parse } from '../parse/parse.ts';
import type { Parsed } from '../parse/types.ts';
import { allFormats } from '../render/formats.ts';
import { pageGroups } from '../view/dense/page-groups.ts';
import { wordsIn } from '../words/words.ts';
import { strictly } from './diagnose.ts';
import { named } from './named.ts';
import type { DrawOptions, DrawResult } from './options.ts';
import type { Stages } from './stages.ts';
import { stagesUpTo } from './stages.ts';

/** Nobody turns over more; what has more groups wants others, or a part of the input. */
const mostPages = 100;

/** In the order of the formats: a result for each page, but of a format that holds pages itself (PDF) one with all of them. */
export async function drawPages(
  sources: readonly Source[] | Parsed,
  options: DrawOptions,
  wanted: readonly string[],
): Promise<readonly (readonly DrawResult[])[]> {
  const chosen = wanted.map((name) => named(allFormats(), name, 'format'));
  const parsed = 'stage' in sources ? sources : await parse(sources);
  // slides are laid out for themselves
  const isMixed = new Set(chosen.map((format) => format.isDeck === true)).size > 1;
  if (isMixed) return (await Promise.all(wanted.map((name) => drawPages(parsed, options, [name])))).flat();
  const isDeck = chosen.some((format) => format.isDeck);
  const overview = await stagesUpTo(parsed, { ...options, isDeck });
  const { view, topology } = overview;
  const failed = (stages: Stages): DrawResult => ({ texts: stages.texts, diagnostics: strictly(stages.diagnostics, options.strict) });
  if (view === undefined || overview.scene === undefined) return chosen.map(() => [failed(overview)]);
  const words = wordsIn(options.lang ?? 'en');
  const groups = pageGroups(topology, { figure: view.figure, groups: options.groups ?? [], words });
  if (groups.length >= mostPages) {
    const more = { ...failed(overview), diagnostics: [...overview.diagnostics, tooMany(groups.length + 1)] };
    return chosen.map(() => [more]);
  }
  // each is of the figure that suits the whole
  const figure = options.template === undefined ? { figure: view.figure } : {};
  const pages: Stages[] = [overview];
  for (const { name, pods } of groups) {
    const title = words.say('pages.title', { group: name, title: view.title });
    const only = (whole: Stages['topology']) => selectPods(whole, new Set(pods.map(({ id }) => id)));
    pages.push(await stagesUpTo(parsed, { ...options, ...figure, isDeck, title, groups: (options.groups ?? []).slice(1) }, only));
  }
  const drawn = pages.filter(({ scene }) => scene !== undefined);
  const browser = options.browserPath === undefined ? {} : { browser: { executablePath: options.browserPath } };
  const results: (readonly DrawResult[])[] = [];
  for (const format of chosen) {
    const { render, renderPages } = await format.load();
    if (renderPages !== undefined) {
      const scenes = drawn.flatMap(({ scene, fonts }) => (scene === undefined ? [] : [{ scene, fonts }]));
      const { bytes, diagnostics } = await renderPages(scenes, { ...options, ...browser, ...(overview.page && { slide: overview.page }) });
      const told = [...drawn.flatMap((stages) => stages.diagnostics), ...diagnostics];
      results.push([
        { texts: overview.texts, diagnostics: strictly(told, options.strict), ...(bytes.length === 0 ? {} : { output: bytes }) },
      ]);
      continue;
    }
    const own: DrawResult[] = [];
    for (const { scene, fonts, texts, diagnostics } of drawn) {
      if (scene === undefined) continue;
      const { bytes, diagnostics: ofRender } = await render(scene, { ...options, fonts, ...browser });
      const told = strictly([...diagnostics, ...ofRender], options.strict);
      own.push({ texts, diagnostics: told, ...(bytes.length === 0 ? {} : { output: bytes }) });
    }
    results.push(own);
  }
  return results;
}

function tooMany(count: number) {
  return {
    code: 'pipeline/too-many-pages',
    severity: 'error',
    message: `a page for each group makes ${count} pages; ${mostPages} is the most`,
    hint: 'choose fewer groups (--group namespace, --group node-label:KEY), or a part of the input (--name, -n, -l)',
  } as const;
}
