/** How the small things of a packed figure are cut: their width, what each needs in height, and how one is drawn. */
import type { Box } from '../../../view/types.ts';
import type { Block } from '../../blocks/block.ts';

export interface Cut {
  /** Of each thing at the least; wider where the page has room, unless it is square. px */
  readonly width: number;
  readonly isSquare: boolean;
  /** Things keep their width where there is room for more. Default: squares alone. */
  readonly isFixed?: boolean;
  readonly gap: { readonly x: number; readonly y: number };
  /** Inside a group's frame, and between frames. px */
  readonly padding: number;
  readonly frameGap: number;
  /** Things follow each other in rows, or down one column after the other. */
  readonly order: 'rows' | 'columns';
  /** Nothing of a name is left out. */
  readonly isWhole: boolean;
  /** Nothing is left out, and still it is worse to read: names broken in two, squares in no column. As a factor of size, in powers of two; 0 for the best */
  readonly cost: number;
  /** At a width, that of the cut or more. px */
  readonly heightOf: (item: Box, width: number) => number;
  readonly draw: (item: Box, room: { readonly width: number; readonly height: number }) => Block;
}

/** Some numbers of a list, from small to large, without doubles: the whole list says no more. */
export function quantiles(numbers: readonly number[], shares: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [...new Set(shares.map((share) => sorted[Math.ceil(share * (sorted.length - 1))] ?? 0))];
}

/** What it costs that some names take two lines, by how many do. */
export function brokenShare(items: readonly Box[], isBroken: (item: Box) => boolean): number {
  const broken = items.filter(isBroken).length;
  return broken === 0 ? 0 : 0.1 + (0.5 * broken) / items.length;
}

/** Worked out once for each width: many plans ask for the same. */
export function heightsBy(heightAt: (item: Box, width: number) => number): Cut['heightOf'] {
  const known = new Map<number, Map<Box, number>>();
  return (item, width) => {
    const heights = known.get(width) ?? new Map<Box, number>();
    known.set(width, heights);
    const height = heights.get(item) ?? heightAt(item, width);
    heights.set(item, height);
    return height;
  };
}
