import type { ShownDetail } from './detail.ts';

/** A figure that has it draws it by itself. */
export const outside: ShownDetail = { name: 'outside', description: 'hosts outside of the cluster whose names containers are given' };
