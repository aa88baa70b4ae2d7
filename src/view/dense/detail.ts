/** The steps at which a figure is packed: what a figure must know of them before it is one of them. */
import type { FigureRequest } from '../figure.ts';
import type { Detail } from '../types.ts';

/** Steps at which a figure is packed. */
export type DenseDetail = 'chips' | 'lines' | 'words' | 'tiles';

export function isDense(detail: Detail): detail is DenseDetail {
  return detail === 'chips' || detail === 'lines' || detail === 'words' || detail === 'tiles';
}

/** Packed, too: what is to stand closer together, and everything where groups were asked for. */
export function isPacked(detail: Detail, { groups, template }: Pick<FigureRequest, 'groups' | 'template'>): boolean {
  if (isDense(detail) || detail === 'tight') return true;
  // a template that folds by itself has room for it, as a rule
  return detail === 'folded' ? groups.length > 0 || template.group !== 'owners' : detail === 'full' && groups.length > 0;
}

/** Groups were asked for, and none of them says on which node a pod is. */
export function hidesNodes({ groups }: Pick<FigureRequest, 'groups'>): boolean {
  return groups.length > 0 && groups.every(({ by }) => by !== 'node');
}

/** No more pods are drawn each for itself. */
export const mostTiles = 12_000;

/** What the squares say belongs to the caption. */
export function withMore<H extends { readonly caption: string }>(heading: H, told: string): H {
  return told === '' ? heading : { ...heading, caption: `${heading.caption} ${told}` };
}

/** Those that say something, one behind the other. */
export function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
