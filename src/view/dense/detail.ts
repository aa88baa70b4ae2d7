/** The steps at which a figure is packed: what a figure must know of them before it is one of them. */
import type { Detail } from '../types.ts';

/** Steps at which a figure is packed. */
export type DenseDetail = 'chips' | 'lines' | 'words' | 'tiles';

export function isDense(detail: Detail): detail is DenseDetail {
  return detail === 'chips' || detail === 'lines' || detail === 'words' || detail === 'tiles';
}

/** No more pods are drawn each for itself. */
export const mostTiles = 12_000;

/** What the squares say belongs to the caption. */
export function withMore<H extends { readonly caption: string }>(heading: H, told: string): H {
  return told === '' ? heading : { ...heading, caption: `${heading.caption} ${told}` };
}
