/** View → Layout: plans what is equal in the figure, arranges boxes bottom-up, places them top-down, and sets the heading above. */

import { directionOf } from '../base/direction.ts';
import { largest } from '../base/extremes.ts';
import type { Measurer } from '../text/types.ts';
import type { Metrics } from '../theme/types.ts';
import type { Box, Legend, Link, Span, View } from '../view/types.ts';
import { arrange, surelyHasNoRoom } from './arrange.ts';
import { planCards } from './arrangements/card.ts';
import type { Block, Context } from './blocks/block.ts';
import { ceil4, grown, lookOf } from './blocks/block.ts';
import { baseline, fit, spanWidth } from './blocks/lines.ts';
import type { Page } from './blocks/page.ts';
import { roomOn, slidePage } from './blocks/page.ts';
import type { LegendRoom } from './legend.ts';
import { legendRoomOf, placeLegend } from './legend.ts';
import { place } from './place.ts';
import { isReadable, pageIn } from './readable.ts';
import type { Layout, PlacedText } from './types.ts';

export interface LayoutOptions {
  readonly measurer: Measurer;
  readonly metrics: Metrics;
  /** Wanted width / height. */
  readonly aspect: number;
  /** Default: a slide. */
  readonly page?: Page;
}

/** A figure is at least this wide, so that its title has room. px */
const minWidth = 480;
/** Around many small things, that they may be as large as possible. px */
const packedMargin = 24;
const packedCaptionGap = 16;
/** Headings longer than this are broken rather than followed. px */
const widestHeading = 640;
/** Of each card, container or column. px */
const mostStretch = 400;

/** A packed figure has less around it. */
export function metricsOf({ root }: { readonly root: { readonly arrangement: { readonly name: string } } }, metrics: Metrics): Metrics {
  if (root.arrangement.name !== 'packed') return metrics;
  return { ...metrics, margin: Math.min(metrics.margin, packedMargin), captionGap: Math.min(metrics.captionGap, packedCaptionGap) };
}

export function layout(view: View, options: LayoutOptions): Layout {
  const base = baseOf(view, options);
  return arranged(view, base, contextOf(view, base, 0));
}

/** Nothing where the page surely has no room for it: whoever can show less need not wait for a layout. */
export function layoutIfRoom(view: View, options: LayoutOptions): Layout | undefined {
  const base = baseOf(view, options);
  const first = contextOf(view, base, 0);
  return surelyHasNoRoom(view.root, first) ? undefined : arranged(view, base, first);
}

type Base = Omit<Context, 'cards' | 'stretch'>;

function baseOf(view: View, options: LayoutOptions): Base {
  const { page = slidePage } = options;
  const isPacked = view.root.arrangement.name === 'packed';
  const metrics = metricsOf(view, options.metrics);
  // what is packed leaves room for its legend from the start
  const beneath =
    isPacked && view.legend !== undefined ? legendRoomOf(view.legend, options, roomOn(page, metrics).width - 2 * metrics.margin) : 0;
  const above = headingHeight(view, metrics) + beneath + (isPacked ? moreLines(view, options, page) : 0);
  const tight = view.root.arrangement.name === 'shelves' && view.root.arrangement.tight === true;
  return { ...options, metrics, page, tight, above, linksFrom: linksByStart(view.links) };
}

function contextOf({ root }: View, base: Base, stretch: number): Context {
  return { ...base, stretch, cards: planCards(cardsOf(root), { ...base, stretch }) };
}

function arranged(view: View, base: Base, first: Context): Layout {
  const { block, context } = arrangeAsWideAsHeading(view, base, first);
  const { metrics } = context;
  const heading = setHeading(view, context, Math.max(block.width, grown(minWidth, context)));
  const width = Math.ceil(largest([block.width, ...heading.texts.map((text) => text.width)]) + 2 * metrics.margin);
  const x = metrics.margin;
  const y = metrics.margin + heading.height;
  const { root, links } = place({ block, x, y });
  const figure: Layout = {
    stage: 'layout',
    figure: view.figure,
    width,
    height: Math.ceil(y + block.height + metrics.margin),
    lang: view.lang,
    title: view.name,
    description: view.description,
    words: { title: view.title, caption: view.caption },
    heading: heading.texts,
    root,
    links,
  };
  const inner = { x, y: metrics.margin, width: width - 2 * metrics.margin, height: y + block.height - metrics.margin };
  return view.legend === undefined ? figure : withLegend(figure, view.legend, { context, figure: inner, top: y });
}

interface LegendFacts extends Pick<LegendRoom, 'figure' | 'top'> {
  readonly context: Context;
}

/** A legend that nobody asked for gives way where the figure could not be read for it. */
function withLegend(layout: Layout, asked: Legend, { context, ...room }: LegendFacts): Layout {
  const { page, metrics } = context;
  const { margin } = metrics;
  const legend = placeLegend(asked, context, { ...room, margin });
  const { x, y, width, height } = legend.rect;
  const explained: Layout = {
    ...layout,
    legend,
    width: Math.max(layout.width, Math.ceil(x + width + margin)),
    height: Math.max(layout.height, Math.ceil(y + height + margin)),
  };
  return asked.isAsked || isReadable(explained, pageIn(page, metrics)) || !isReadable(layout, page) ? explained : layout;
}

interface Arranged {
  readonly block: Block;
  readonly context: Context;
}

/** A figure that is narrower than its heading is stretched, evenly and not beyond measure, so that it fills the page that its words take. */
function arrangeAsWideAsHeading(view: View, base: Base, context: Context): Arranged {
  const attempt = (stretch: number): Arranged => {
    const wider = contextOf(view, base, stretch);
    return { block: arrange(view.root, wider), context: wider };
  };
  const plain: Arranged = { block: arrange(view.root, context), context };
  const wanted = largest(headingSpans(view).map((span) => Math.min(grown(widestHeading, plain.context), spanWidth(plain.context, span))));
  const lacking = wanted - plain.block.width;
  if (lacking <= 0) return plain;
  // a px of stretch is one for each column: how many there are, one attempt tells
  const least = Math.min(grown(mostStretch, plain.context), ceil4(lacking));
  const tried = attempt(least);
  const columns = (tried.block.width - plain.block.width) / least;
  const stretched = columns < 1.5 ? tried : attempt(ceil4(lacking / columns));
  return stretched.block.width > plain.block.width ? stretched : plain;
}

function headingSpans(view: View): readonly Span[] {
  return [
    { text: view.title, role: 'title' },
    { text: view.caption, role: 'caption' },
  ];
}

function linksByStart(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byStart = new Map<string, Link[]>();
  for (const link of links) {
    const list = byStart.get(link.from);
    if (list === undefined) byStart.set(link.from, [link]);
    else list.push(link);
  }
  return byStart;
}

/** Cards, and the lists that stand in frames where cards would. */
function cardsOf(box: Box): readonly Box[] {
  if (box.arrangement.name === 'card') return [box];
  const lists = box.arrangement.name === 'frames' ? box.children.filter(({ arrangement }) => arrangement.name === 'leaf') : [];
  return [...lists, ...box.children.flatMap(cardsOf)];
}

/** An estimate for one-line headings; only the choice of rows depends on it. */
function headingHeight(view: View, metrics: Metrics): number {
  const title = view.title === '' ? 0 : metrics.text.title.lineHeight;
  const caption = view.caption === '' ? 0 : metrics.text.caption.lineHeight;
  return title + caption === 0 ? 0 : title + caption + metrics.captionGap;
}

/** Lines of the caption beyond its first, where the figure is as wide as its page. px */
function moreLines({ caption }: View, { measurer, metrics }: LayoutOptions, page: Page): number {
  const look = metrics.text.caption;
  const lines = Math.ceil(measurer.width(caption, look) / (roomOn(page, metrics).width - 2 * metrics.margin));
  return Math.max(0, Math.min(3, lines) - 1) * look.lineHeight;
}

interface Heading {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

function setHeading(view: View, context: Context, width: number): Heading {
  const texts: PlacedText[] = [];
  let y = -6;
  for (const span of headingSpans(view)) {
    if (span.text === '') continue;
    const look = lookOf(context, span.role);
    const rightToLeft = directionOf(span.text) === 'rtl';
    for (const text of fit(context, span, look, width, 3)) {
      const measured = context.measurer.width(text, look);
      texts.push({
        text,
        look,
        anchor: rightToLeft ? 'end' : 'start',
        width: measured,
        x: context.metrics.margin + (rightToLeft ? width : 0),
        y: context.metrics.margin + y + baseline(look),
      });
      y += look.lineHeight;
    }
  }
  return { texts, height: texts.length === 0 ? 0 : y + context.metrics.captionGap };
}
