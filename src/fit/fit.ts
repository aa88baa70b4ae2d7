/**
 * Which level of detail a figure has: view and layout are tried from the fullest on, until the figure can be read on its page in type as large
 * as the theme asks for. Where nothing more can be left out, the last one is taken if it can be read at all.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Veil } from '../base/veil.ts';
import type { Page } from '../layout/blocks/page.ts';
import { layout, layoutIfRoom } from '../layout/layout.ts';
import { isBeyondReading, isReadable, isSurelyTooFull, pageIn, roomFor, typeOn } from '../layout/readable.ts';
import type { Layout } from '../layout/types.ts';
import type { Topology } from '../model/types.ts';
import type { Measurer } from '../text/types.ts';
import type { Theme } from '../theme/types.ts';
import type { Figure } from '../view/figure.ts';
import type { Detail, View } from '../view/types.ts';
import { unreadable } from '../view/unreadable.ts';
import { veiledView } from '../view/veiled-view.ts';
import type { ViewOptions } from '../view/view.ts';
import { buildView } from '../view/view.ts';
import { levelsOf } from './levels.ts';
import { belowTheme, tooSmall } from './too-small.ts';

export interface FitRequest {
  readonly topology: Topology;
  readonly figure: Figure;
  /** What the view is asked for, whatever its level of detail. `whole`: at the fullest, however large. */
  readonly asked: Omit<ViewOptions, 'detail' | 'room'> & { readonly aspect: number };
  readonly page: Page;
  readonly theme: Pick<Theme, 'name' | 'metrics'>;
  readonly veil: Veil;
  /** Measures all that a view says. */
  readonly measurerFor: (view: View) => Promise<Measurer>;
}

export interface Fitted {
  /** The step of the ladder that was taken; absent where there is no view. */
  readonly detail?: Detail;
  readonly view?: View;
  /** Absent where nothing can be drawn, or nothing that anybody could read; a diagnostic says why. */
  readonly layout?: Layout;
  readonly diagnostics: readonly Diagnostic[];
}

/** A view that is tried has no description yet. */
interface Tried extends Fitted {
  readonly tell?: () => string;
}

export async function fit(request: FitRequest): Promise<Fitted> {
  const { tell, ...fitted } = await fullest(request);
  const { view, layout: placed } = fitted;
  if (view === undefined || tell === undefined) return fitted;
  const description = request.veil.text(tell());
  return { ...fitted, view: { ...view, description }, ...(placed === undefined ? {} : { layout: { ...placed, description } }) };
}

async function fullest(request: FitRequest): Promise<Tried> {
  const { figure, asked, page, theme, measurerFor } = request;
  const { metrics } = theme;
  const levels = levelsOf(figure, asked);
  let last: Tried = { diagnostics: [] };
  for (const detail of levels) {
    const tried = viewAt(detail, request, detail === levels.at(-1));
    if (tried === 'too-full') continue;
    const { view } = tried;
    if (view === undefined) return tried;
    // what only counts Services says nothing of routes that lead to none
    if (view.root.children.length === 0 && last.view !== undefined) continue;
    const options = { measurer: await measurerFor(view), metrics, aspect: asked.aspect, page };
    const placed = detail === levels.at(-1) ? layout(view, options) : layoutIfRoom(view, options);
    if (placed === undefined) continue;
    last = { ...tried, detail, layout: placed };
    if (isReadable(placed, pageIn(page, metrics))) return last;
  }
  return asked.whole === true ? last : asFarAsItGoes(last, request);
}

/** What a figure shows at one level; `too-full` where surely no page holds it and less can be shown. */
function viewAt(
  detail: Detail,
  { topology, figure, asked, page, theme: { metrics }, veil }: FitRequest,
  isLast: boolean,
): Tried | 'too-full' {
  const room = asked.whole === true ? {} : { room: roomFor(page, metrics) };
  const { view: seen, tooFull, diagnostics, tell } = buildView(topology, figure, { ...asked, ...room, detail, untold: true });
  const refused = (choices: readonly string[]): Fitted => ({ diagnostics: [...diagnostics, unreadable(figure.name, choices)] });
  if (tooFull !== undefined) return isLast ? refused(tooFull.choices) : 'too-full';
  if (seen === undefined) return { diagnostics };
  const view = veiledView(seen, veil);
  const tried: Tried = { view, diagnostics, ...(tell === undefined ? {} : { tell }) };
  if (asked.whole === true || view.root.children.length === 0) return tried;
  if (!isLast && isSurelyTooFull(view, pageIn(page, metrics), metrics)) return 'too-full';
  if (isLast && isBeyondReading(view)) return refused(view.choices ?? []);
  if (view.choices !== undefined && isSurelyTooFull(view, page, metrics)) return refused(view.choices);
  return tried;
}

/** Nothing more can be left out. */
function asFarAsItGoes(last: Tried, { figure, page, theme }: FitRequest): Tried {
  if (last.layout === undefined) return last;
  const type = typeOn(page, last.layout);
  const more = (diagnostic: Diagnostic): readonly Diagnostic[] => [...last.diagnostics, diagnostic];
  if (type >= page.legible) return { ...last, diagnostics: more(belowTheme(figure.name, theme, { type, page })) };
  const choices = last.view?.choices;
  return choices === undefined
    ? { ...last, diagnostics: more(tooSmall(figure.name, page)) }
    : { diagnostics: more(unreadable(figure.name, choices)) };
}
