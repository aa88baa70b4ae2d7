/**
 * A meter: words, and beneath them a bar that says how much of something is taken. To the right of the bar is room for the mark of what is more.
 *
 *     CPU 1.2 of 4 requested · limits 3
 *     ▐████████▌╌╌╌╌╌╌╌╌╌╌╌╌┐        ▌
 */
import { largest } from '../../base/extremes.ts';
import type { Box } from '../../view/types.ts';
import type { Block, Context } from '../blocks/block.ts';
import { cardGap, ceil4, grown } from '../blocks/block.ts';
import { setLines } from '../blocks/lines.ts';

/** From a meter's border to its words and bar: they are aligned with words around it. */
export const meterInset = 4;
/** Between words and bar. */
const barGap = 2;
/** Of the bar, and of the mark beside it, for facts of 12 px. */
const barSize = { height: 12, mark: 8 } as const;
/** Meters stand beside each other where each can be so wide. */
const narrowest = 240;

export function isMeter({ arrangement }: Box): boolean {
  return arrangement.name === 'meter';
}

export function meterHeight(box: Box, width: number, context: Context): number {
  const words = setLines(context, box.lines, { x: 0, y: 0, width: width - 2 * meterInset }).height;
  return ceil4(words + (sharesOf(box) === undefined ? 0 : barGap + ceil4(grown(barSize.height, context)) + barGap));
}

export function meter(box: Box, context: Context, width: number): Block {
  const height = meterHeight(box, width, context);
  const words = setLines(context, box.lines, { x: meterInset, y: 0, width: width - 2 * meterInset });
  const shares = sharesOf(box);
  const block = { box, width, height, texts: words.texts, children: [], links: [] };
  if (shares === undefined) return { ...block, shape: { type: 'none' } };
  const bar = {
    x: meterInset,
    y: words.height + barGap,
    width: width - 2 * meterInset - grown(barSize.mark, context),
    height: ceil4(grown(barSize.height, context)),
  };
  return { ...block, shape: { type: 'meter', bar, request: shares.request, limit: shares.limit ?? 0 } };
}

function sharesOf({ arrangement }: Box) {
  return arrangement.name === 'meter' ? arrangement.shares : undefined;
}

/** Meters in as many columns as have room in `width`, with the heights of their rows. */
export interface MeterRows {
  readonly width: number;
  readonly columns: number;
  readonly heights: readonly number[];
  readonly height: number;
}

/** Above the first row, and between rows. */
const rowGap = 4;

export function meterRows(meters: readonly Box[], width: number, context: Context): MeterRows {
  const columns = Math.max(1, Math.min(meters.length, Math.floor((width + cardGap) / (grown(narrowest, context) + cardGap))));
  const each = (width - (columns - 1) * cardGap) / columns;
  const heights = Array.from({ length: Math.ceil(meters.length / columns) }, (_, r) =>
    largest(meters.slice(r * columns, (r + 1) * columns).map((one) => meterHeight(one, each, context))),
  );
  return { width: each, columns, heights, height: heights.reduce((total, height) => total + rowGap + height, 0) };
}

export function setMeters(meters: readonly Box[], rows: MeterRows, context: Context) {
  return meters.map((one, index) => {
    const row = Math.floor(index / rows.columns);
    const above = rows.heights.slice(0, row).reduce((total, height) => total + rowGap + height, rowGap);
    return { block: meter(one, context, rows.width), x: (index % rows.columns) * (rows.width + cardGap), y: above };
  });
}
