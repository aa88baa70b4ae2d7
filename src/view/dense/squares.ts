/** What the squares of lines mean: the roles of containers, and the cross. */
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box, LegendEntry } from '../types.ts';
import type { FillKey } from './fills.ts';

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

/** A sentence on what the things of packs of pods are; '' where cards say it. */
export function podsTold(packs: readonly Box[], by: FillKey, { detail, words: { say } }: Pick<CardStyle, 'detail' | 'words'>): string {
  if (detail === 'tiles') return say(`dense.tiles.${by}`);
  if (detail === 'words') return say('dense.words');
  return detail === 'lines' && packs.some(hasSquares) ? say('dense.lines') : '';
}

function hasSquares({ arrangement, children }: Box): boolean {
  return arrangement.name === 'square' || children.some(hasSquares);
}
