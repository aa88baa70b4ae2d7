/** Making boxes without repeating what most of them leave empty. */
import type { Box } from '../types.ts';

type Required = Pick<Box, 'id' | 'kind' | 'style'>;
type Arranged<A extends Box['arrangement']> = Box & { readonly arrangement: A };

export function box<A extends Box['arrangement']>(
  parts: Required & { readonly arrangement: A } & Partial<Omit<Box, 'arrangement'>>,
): Arranged<A> {
  return { data: {}, lines: [], centred: false, children: [], tooltip: '', copies: 1, ...parts };
}

/** Holds others and is not drawn itself. */
export function group<A extends Box['arrangement']>(id: string, arrangement: A, children: readonly Box[]): Arranged<A> {
  return box({ id, kind: 'group', style: 'group', arrangement, children });
}

/** How many boxes without children are in it, or it is one. */
export function countLeaves({ children }: Box): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + countLeaves(child), 0);
}
