/** A system: who calls whom, read from left to right. */
import type { Box } from '../../../view/types.ts';
import type { Block, Context } from '../../blocks/block.ts';

export function system(box: Box, _context: Context): Block {
  return { box, width: 0, height: 0, shape: { type: 'none' }, texts: [], children: [], links: [] };
}
