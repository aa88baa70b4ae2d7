/** Making boxes without repeating what most of them leave empty. */
import type { Box } from '../types.ts';

type Required = Pick<Box, 'id' | 'kind' | 'style' | 'arrangement'>;

export function box(parts: Required & Partial<Box>): Box {
  return { data: {}, lines: [], centred: false, children: [], tooltip: '', copies: 1, ...parts };
}

/** Holds others and is not drawn itself. */
export function group(id: string, arrangement: Box['arrangement'], children: readonly Box[]): Box {
  return box({ id, kind: 'group', style: 'group', arrangement, children });
}

/** How many boxes without children are in it, or it is one. */
export function countLeaves({ children }: Box): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + countLeaves(child), 0);
}
