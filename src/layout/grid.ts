/** Cards of one size in rows and columns. */
import { cardGap } from './block.ts';

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
 * How far a figure of width × height is from the wanted aspect, in powers of two; 0 is exact. A figure that is too wide
 * is worse than one that is too tall by the same factor: pages scroll downwards.
 */
export function aspectError(width: number, height: number, aspect: number): number {
  const error = Math.log2(width / height / aspect);
  return error > 0 ? error * 1.1 : -error;
}
