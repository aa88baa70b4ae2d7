/** A small square without words, crossed where what it stands for does not run as it should. */
import type { Box } from '../../../view/types.ts';
import type { Block } from '../../blocks/block.ts';

export function squareBlock(box: Box, size: number): Block {
  const { arrangement } = box;
  const isCrossed = (arrangement.name === 'square' || arrangement.name === 'tile') && arrangement.crossed;
  return { box, width: size, height: size, shape: { type: isCrossed ? 'crossed' : 'rect' }, texts: [], children: [], links: [] };
}
