/** Topology → View: the chosen figure at the chosen level of detail, in the words of its template and language, or the user's where given. */

import type { GroupBy } from '../base/asked/groups.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Descriptor } from '../base/listing.ts';
import { hasExamples } from '../model/queries/topology.ts';
import type { Topology } from '../model/types.ts';
import { builtInTemplate } from '../template/built-in.ts';
import { capital, headingOf } from '../template/heading.ts';
import type { Template } from '../template/types.ts';
import type { Words } from '../words/types.ts';
import { wordsIn } from '../words/words.ts';
import { withoutLongLists } from './boxes/long-lists.ts';
import { withoutLongWords } from './boxes/long-words.ts';
import { showingOf } from './details/showing.ts';
import type { Figure, FigureRequest, FigureResult, Room } from './figure.ts';
import { legendOf } from './legend/legend-of.ts';
import { leftOutWithContainers, notGrouped, notShown } from './not-shown.ts';
import type { Note } from './notes.ts';
import { withNotes } from './notes.ts';
import { notesTold, whatIsDrawn } from './told/told.ts';
import type { Legend, LegendEntry, Shown, View } from './types.ts';

export interface ViewOptions extends Pick<FigureRequest, 'detail' | 'pods'> {
  /** Beyond what the template shows. */
  readonly show?: readonly Shown[];
  readonly hide?: readonly Shown[];
  /** Default: `en`. */
  readonly lang?: string;
  /** Default: the figure's own. */
  readonly template?: Template;
  /** Default: the template's. */
  readonly groups?: readonly GroupBy[];
  /** The user's notes on things of the figure. */
  readonly notes?: readonly Note[];
  /** Replaces the figure's own; '' leaves it out. */
  readonly title?: string;
  readonly caption?: string;
  /** Default: the template's. */
  readonly legend?: Template['legend'];
  /** Default: 16 / 9. */
  readonly aspect?: number;
  readonly whole?: boolean;
  /** Default: infinite. */
  readonly room?: Room;
  readonly focus?: string;
  /** Its description is left out until it is known to be drawn: of a large figure it takes long. */
  readonly untold?: boolean;
  readonly descriptors?: readonly Descriptor[];
}

export interface ViewResult extends Pick<FigureResult, 'tooFull'> {
  readonly view?: View;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a view that is untold: its description. */
  readonly tell?: () => string;
}

export function buildView(topology: Topology, figure: Figure, options: ViewOptions): ViewResult {
  const request = requestOf(figure, options);
  const { body, tooFull, diagnostics: found } = figure.draw(topology, request);
  if (body === undefined) return { diagnostics: found, ...(tooFull === undefined ? {} : { tooFull }) };
  const diagnostics = [
    ...found,
    ...notShown(figure, request, options),
    ...notGrouped(figure, options.groups),
    ...leftOutWithContainers(body.root, figure, options),
  ];
  const { legend: own = [], ...drawnBody } = body;
  const view: View = {
    stage: 'view',
    figure: figure.name,
    lang: options.lang ?? 'en',
    ...drawnBody,
    name: options.title || body.title,
    title: options.title ?? body.title,
    caption: options.caption ?? withExamples(body.caption, topology, request.words),
    description: withExamples(capital(body.description), topology, request.words),
  };
  const noted = withNotes(view, options.notes ?? []);
  const tell = (): string =>
    [view.description, crossed(own, request), whatIsDrawn(view, request.words), notesTold(noted.view.root, request.words)]
      .filter((text) => text !== '')
      .join(' ');
  const legend = withOwn(
    own,
    legendOf(view, options.legend ?? request.template.legend, request.words),
    options.legend ?? request.template.legend,
  );
  const whole = { ...noted.view, description: options.untold === true ? '' : tell(), ...(legend === undefined ? {} : { legend }) };
  return {
    view: withoutLongWords(request.whole ? whole : withoutLongLists(whole, request.words)),
    diagnostics: [...diagnostics, ...noted.diagnostics],
    tell,
  };
}

/** What does not run, in a figure of tiles: these have no words, and the legend counts what is crossed. */
function crossed(legend: readonly LegendEntry[], { detail, words }: FigureRequest): string {
  const failed = detail === 'tiles' ? legend.find(({ key }) => key === 'tile-failed') : undefined;
  return failed === undefined ? '' : words.say('sentence', { text: failed.words });
}

/** What the figure must explain, and what else is explained. */
function withOwn(own: readonly LegendEntry[], found: Legend | undefined, mode: Template['legend']): Legend | undefined {
  if (own.length === 0 || mode === 'never') return found;
  const keys = new Set(own.map(({ key }) => key));
  return { entries: [...own, ...(found?.entries ?? []).filter(({ key }) => !keys.has(key))], isAsked: true };
}

/** What is made up says so. */
function withExamples(text: string, topology: Topology, { say }: Words): string {
  if (!hasExamples(topology)) return text;
  const sentence = topology.nodes.some(({ isExample }) => isExample) ? say('example.nodes') : say('example.pods');
  return text === '' ? sentence : `${text} ${sentence}`;
}

const endless: Room = { boxes: Number.POSITIVE_INFINITY, links: Number.POSITIVE_INFINITY, drawn: Number.POSITIVE_INFINITY };

function requestOf(figure: Figure, options: ViewOptions): FigureRequest {
  const { detail, pods, lang = 'en', template = builtInTemplate(figure.name) } = options;
  const { aspect = 16 / 9, whole = false, room = endless, focus, descriptors = [] } = options;
  const words = wordsIn(lang);
  return {
    detail,
    pods,
    ...showingOf(template, options),
    words,
    template,
    groups: options.groups ?? template.groups,
    heading: (situation, values) => headingOf(template, lang, situation, values),
    aspect,
    whole,
    room,
    ...(focus === undefined ? {} : { focus }),
    descriptors,
  };
}
