/**
 * The legend below the figure, in columns of equal width where one row does not hold it; or beside it, where that leaves the figure larger on its page.
 *
 *     ┌ figure ──────────────────────┐      ┌ figure ──┐  ▭ main container
 *     └──────────────────────────────┘      │          │  ┄ pod template
 *     ▭ main container   → selects pods     └──────────┘  → selects pods
 */
import { largest } from '../base/extremes.ts';
import type { Point, Rect, Size } from '../base/geometry.ts';
import type { Legend, LegendEntry } from '../view/types.ts';
import type { Context } from './blocks/block.ts';
import { ceil4, grown, lookOf } from './blocks/block.ts';
import { baseline } from './blocks/lines.ts';
import { scaleOn } from './blocks/page.ts';
import type { PlacedLegend, PlacedLegendEntry } from './types.ts';

const swatchSize: Size = { width: 28, height: 20 };
/** Between two arrowheads dashes still show. px */
const wideSwatch = 44;
/** Of a small square. px */
const tileSwatch = 12;
const wordsGap = 8;
const entryGap = 24;
const rowGap = 8;
/** From the figure. */
const apart = 24;
/** So much of its size the figure may gain by a legend beside it before it is set there. */
const gain = 1.02;

export interface LegendRoom {
  /** Of the figure with its heading, without margins. */
  readonly figure: Rect;
  /** The top of what is below the heading. */
  readonly top: number;
  readonly margin: number;
}

export function placeLegend(legend: Legend, context: Context, { figure, top, margin }: LegendRoom): PlacedLegend {
  const slot = ceil4(
    grown(legend.entries.every(isSmall) ? tileSwatch : legend.entries.some(hasTwoArrows) ? wideSwatch : swatchSize.width, context),
  );
  const widths = legend.entries.map((entry) => ceil4(slot + wordsGap + wordsWidth(entry, context)));
  const widest = largest(widths);
  const height = ceil4(grown(swatchSize.height, context));
  const oneRow = widths.reduce((sum, width) => sum + width, 0) + entryGap * (widths.length - 1);
  const columns = Math.max(1, Math.floor((figure.width + entryGap) / (widest + entryGap)));
  const flows = oneRow <= figure.width;
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + entryGap, 0));
  const below = legend.entries.map((_, index): Point => {
    const at = flows ? (starts[index] ?? 0) : (index % columns) * (widest + entryGap);
    const row = flows ? 0 : Math.floor(index / columns);
    return { x: figure.x + at, y: top + ceil4(figure.y + figure.height - top) + apart + row * (height + rowGap) };
  });
  const beside = legend.entries.map(
    (_, index): Point => ({ x: ceil4(figure.x + figure.width + apart), y: top + index * (height + rowGap) }),
  );
  const scale = (places: readonly Point[]): number => {
    const right = largest([figure.x + figure.width, ...places.map(({ x }, index) => x + (widths[index] ?? 0))]);
    const bottom = largest([figure.y + figure.height, ...places.map(({ y }) => y + height)]);
    return scaleOn(context.page, { width: right + margin, height: bottom + margin });
  };
  const places = scale(beside) > scale(below) * gain ? beside : below;
  const entries = legend.entries.map((entry, index) =>
    placeEntry(entry, context, { ...(places[index] ?? figure), width: widths[index] ?? widest, height, slot }),
  );
  const first = places[0] ?? figure;
  const rect = {
    ...first,
    width: largest(entries.map(({ rect: { x, width } }) => x + width)) - first.x,
    height: largest(entries.map(({ rect: { y } }) => y + height)) - first.y,
  };
  return { rect, entries };
}

function isSmall({ swatch }: LegendEntry): boolean {
  return swatch.type === 'box' && (swatch.shape === 'tile' || swatch.shape === 'crossed');
}

function hasTwoArrows({ swatch }: LegendEntry): boolean {
  return swatch.type === 'link' && swatch.startArrow && swatch.endArrow;
}

function wordsWidth({ words }: LegendEntry, context: Context): number {
  return context.measurer.width(words, lookOf(context, 'fact'));
}

/** What a legend of the figure's own takes in height beneath it, before it is placed. px */
export function legendRoomOf(legend: Legend, context: Pick<Context, 'measurer' | 'metrics'>, width: number): number {
  const words = legend.entries.map(({ words: text }) => context.measurer.width(text, context.metrics.text.fact));
  const slot = grown(legend.entries.every(isSmall) ? tileSwatch : swatchSize.width, context);
  const all = words.reduce((sum, own) => sum + own + slot + wordsGap + entryGap, -entryGap);
  const perRow = Math.max(1, Math.floor((width + entryGap) / (largest(words) + slot + wordsGap + entryGap)));
  const rows = all <= width ? 1 : Math.ceil(legend.entries.length / perRow);
  return apart + rows * (ceil4(grown(swatchSize.height, context)) + rowGap) - rowGap;
}

/** `slot` is the width of all swatches. px */
function placeEntry(entry: LegendEntry, context: Context, { slot, ...rect }: Rect & { readonly slot: number }): PlacedLegendEntry {
  const look = lookOf(context, 'fact');
  const side = isSmall(entry) ? grown(tileSwatch, context) : rect.height;
  const swatch = { x: rect.x, y: rect.y + (rect.height - side) / 2, width: isSmall(entry) ? side : slot, height: side };
  return {
    entry,
    rect,
    swatch,
    text: {
      text: entry.words,
      look,
      anchor: 'start',
      width: wordsWidth(entry, context),
      x: rect.x + slot + wordsGap,
      y: rect.y + (rect.height - look.lineHeight) / 2 + baseline(look),
    },
  };
}
