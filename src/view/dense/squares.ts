/** What the squares of lines mean: the roles of containers, and the cross. */
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import type { Box, LegendEntry } from '../types.ts';

const order = ['main', 'supporting', 'alike', 'sidecar', 'init', 'ephemeral', 'tile-failed'] as const satisfies readonly BoxStyle[];

/** None where all are alike: then the caption says what a square is. */
export function squaresLegend(boxes: readonly Box[], { say }: Words): readonly LegendEntry[] {
  const found = new Set<BoxStyle>();
  const gather = (box: Box): void => {
    if (box.arrangement.name === 'square') found.add(box.style);
    for (const child of box.children) gather(child);
  };
  for (const box of boxes) gather(box);
  const shown = order.filter((style) => found.has(style));
  if (shown.length < 2) return [];
  return shown.map((style) => ({
    key: style,
    words: say(`legend.${style}`),
    swatch: { type: 'box', style, shape: style === 'tile-failed' ? 'crossed' : 'tile' },
  }));
}
