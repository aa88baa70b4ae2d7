/** The registry of arrangements: one file and one line each. */
import { unreachable } from '../base/unreachable.ts';
import type { ArrangedBox } from '../view/types.ts';
import { card, cardHeight } from './arrangements/card.ts';
import { compare } from './arrangements/compare/compare.ts';
import { timeline } from './arrangements/compare/timeline.ts';
import { described, describedHeight, describedWidth } from './arrangements/described.ts';
import { frames } from './arrangements/frames.ts';
import { gallery } from './arrangements/gallery.ts';
import { shelves } from './arrangements/layers/shelves.ts';
import { leaf, leafWidth } from './arrangements/leaf.ts';
import { listing } from './arrangements/listing/listing.ts';
import { matrix } from './arrangements/matrix.ts';
import { mounts } from './arrangements/mounts/mounts.ts';
import { network } from './arrangements/network/network.ts';
import { packed } from './arrangements/packed/packed.ts';
import { row } from './arrangements/row.ts';
import { sheet } from './arrangements/sheet.ts';
import { stack } from './arrangements/stack.ts';
import { hasNoRoom } from './arrangements/system/outset.ts';
import { system } from './arrangements/system/system.ts';
import { table } from './arrangements/table.ts';
import type { Block, Context } from './blocks/block.ts';
import { grown } from './blocks/block.ts';

export function arrange(box: ArrangedBox, context: Context): Block {
  switch (box.arrangement.name) {
    case 'leaf':
      return leaf(box, context, { width: leafWidth(box, context, grown(320, context)) });
    case 'row':
      return row(box, context, { width: leafWidth(box, context, grown(320, context)) });
    case 'card':
      return card(box, context, cardHeight(box, context));
    case 'described': {
      const width = describedWidth(box, context, { least: grown(220, context), most: grown(320, context) });
      return described(box, context, { width, height: describedHeight(box, width, context) });
    }
    case 'frames':
      return frames(box, context);
    case 'network':
      return network(box, context);
    case 'mounts':
      return mounts(box, context);
    case 'matrix':
      return matrix(box, context);
    case 'table':
      return table(box, context);
    case 'timeline':
      return timeline(box, context);
    case 'gallery':
      return gallery(box, context, arrange);
    case 'shelves':
      return shelves(box, context);
    case 'listing':
      return listing(box, context);
    case 'compare':
      return compare(box, context);
    case 'sheet':
      return sheet(box, context, arrange);
    case 'packed':
      return packed(box, context);
    case 'stack':
      return stack(box, context, arrange);
    case 'system':
      return system(box, context);
    default:
      return unreachable(box.arrangement);
  }
}

/** Where an arrangement is dear and tells before it is made that no page holds it. */
export function surelyHasNoRoom(box: ArrangedBox, context: Context): boolean {
  return box.arrangement.name === 'system' && hasNoRoom(box, context);
}
