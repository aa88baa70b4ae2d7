/** The registry of things that a packed figure may hold, and how each is cut. */
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import type { Cut } from './cut.ts';
import { lineCuts } from './line.ts';
import { miniCuts } from './mini.ts';
import { tileCuts } from './tile.ts';

/** The ways to cut things of one sort, all of which are worth trying. */
export function cutsOf(items: readonly Box[], context: Context): readonly Cut[] {
  switch (items[0]?.arrangement.name) {
    case 'mini':
      return miniCuts(items, context);
    case 'line':
      return lineCuts(items, context);
    default:
      return tileCuts(context);
  }
}
