/** Distances that all of a system keeps. px, on the grid of 4 */
import { framePadding } from '../../blocks/block.ts';

export const gaps = { boxes: 24, rows: 12, boxAndLine: 16, lines: 12, ports: 12, parts: 32, beside: 48, grid: 20 } as const;

/** Inside the frame of a group. */
export const padding = framePadding;
