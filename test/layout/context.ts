/** What every arrangement is given besides its box, as layout makes it for a figure of 16:9 in the bundled fonts. */
import { planCards } from '../../src/layout/arrangements/card.ts';
import type { Context } from '../../src/layout/blocks/block.ts';
import { slidePage } from '../../src/layout/blocks/page.ts';
import { metrics } from '../../src/theme/themes/metrics.ts';
import type { Box } from '../../src/view/types.ts';
import { measurer } from '../laws/stages.ts';

export function contextFor(cards: readonly Box[] = []): Context {
  const base = { measurer, metrics, aspect: 16 / 9, page: slidePage, tight: false, above: 0, stretch: 0, linksFrom: new Map() };
  return { ...base, cards: planCards(cards, base) };
}
