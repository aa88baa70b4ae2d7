/** Cards of one size in rows and columns. */
import type { Size } from '../../base/geometry.ts';
import type { Context } from './block.ts';
import { cardGap } from './block.ts';
import { roomOn } from './page.ts';

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** How many rows `count` cards need in `columns` columns; no empty columns. */
export function gridOf(count: number, columns: number): Grid {
  const used = Math.max(1, Math.min(columns, count));
  return { columns: used, rows: Math.ceil(count / used) };
}

/** The length of `count` things of `size` px with gaps between them. */
export function run(count: number, size: number, gap: number = cardGap): number {
  return count <= 0 ? 0 : count * size + (count - 1) * gap;
}

/**
 * How bad a figure with a body of width × height would be. First how far it is from the wanted aspect, in powers of two: too wide is a little
 * worse than too tall by the same factor, since pages scroll downwards. Then, once it can't be read on its page, by how much; on a page as high as it
 * likes nothing is as bad as that, for the figure can grow.
 */
export function figureError(body: Size, context: Pick<Context, 'aspect' | 'above' | 'metrics' | 'page'>): number {
  const margins = 2 * context.metrics.margin;
  const width = body.width + margins;
  const height = body.height + margins + context.above;
  const error = Math.log2(width / height / context.aspect);
  const room = roomOn(context.page, context.metrics);
  const shrunk = Math.max(1, width / room.width, height / room.height);
  const weight = Number.isFinite(context.page.height) ? 2 : 20;
  return (error > 0 ? error * 1.1 : -error) + weight * Math.log2(shrunk);
}

/** Numbers of columns that are worth trying: every one up to 40, beyond that those that differ by a twentieth. */
export function columnCounts(most: number): readonly number[] {
  const counts: number[] = [];
  for (let count = 1; count < most; count = Math.max(count + 1, Math.floor(count * 1.05))) counts.push(count);
  return [...counts, most];
}

/** Things in rows of `perRow`, the last one as long as it comes. */
export function rowsOf<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / perRow) }, (_, r) => items.slice(r * perRow, (r + 1) * perRow));
}
