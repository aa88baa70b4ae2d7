/** The size of a page as it is typed: `900x1200`, or `900×1200`, in px. */
import type { Size } from '../geometry.ts';

/** In px: below, no figure has room; beyond, nobody prints or shows it. */
export const pageSides = { least: 200, most: 10_000 } as const;

/** Undefined for what is no size, or none that a page has. */
export function readPageSize(text: string): Size | undefined {
  const [, width, height] = /^(\d{1,5})[x×](\d{1,5})$/i.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return isSide(size.width) && isSide(size.height) ? size : undefined;
}

export function isSide(px: number): boolean {
  return px >= pageSides.least && px <= pageSides.most;
}
