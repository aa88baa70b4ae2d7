/** Whole cards in groups: all of one width, as everywhere. */
import type { Context } from '../../blocks/block.ts';
import { cardGap, cardWidth, frameGap, framePadding } from '../../blocks/block.ts';
import { card, cardHeight } from '../card.ts';
import type { Cut } from './cut.ts';

export function cardCuts(context: Context): readonly Cut[] {
  return [
    {
      width: cardWidth(context),
      isSquare: false,
      isFixed: true,
      gap: { x: cardGap, y: cardGap },
      padding: framePadding,
      frameGap,
      order: 'rows',
      isWhole: true,
      cost: 0,
      heightOf: (item) => {
        const { head, body } = cardHeight(item, context);
        return head + body;
      },
      draw: (item, { height }) => {
        const { head } = cardHeight(item, context);
        return card(item, context, { head, body: height - head });
      },
    },
  ];
}
