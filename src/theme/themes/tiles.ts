/** The looks of small squares that stand for pods: six that groups of them may have, one for all other groups, and one for what fails. */
import type { BoxPaint, BoxStyle } from '../types.ts';

export interface TileColours {
  /** Three filled ones and three in outline, at least ten steps of grey apart within each three: so they are told apart without colour. */
  readonly solid: readonly [string, string, string];
  readonly hollow: readonly [string, string, string];
  readonly other: string;
  readonly failed: string;
  readonly paper: string;
  /** Of an outline. px */
  readonly strokeWidth: number;
}

type TileStyle = Extract<BoxStyle, `tile-${string}`>;

export function tiles({ solid, hollow, other, failed, paper, strokeWidth }: TileColours): Readonly<Record<TileStyle, BoxPaint>> {
  const filled = (fill: string): BoxPaint => ({ fill, stroke: 'none', radius: 2, strokeWidth: 0, dash: [] });
  const outlined = (stroke: string): BoxPaint => ({ fill: paper, stroke, radius: 2, strokeWidth, dash: [] });
  return {
    'tile-1': filled(solid[0]),
    'tile-2': outlined(hollow[0]),
    'tile-3': filled(solid[1]),
    'tile-4': outlined(hollow[1]),
    'tile-5': filled(solid[2]),
    'tile-6': outlined(hollow[2]),
    'tile-other': { ...outlined(other), strokeWidth: Math.min(1, strokeWidth) },
    'tile-failed': { fill: paper, stroke: failed, radius: 4, strokeWidth, dash: [] },
  };
}
