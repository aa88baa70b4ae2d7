/** The network beneath the groups of a packed figure, and the lines that they drop to it. */
import type { Box } from '../../../view/types.ts';
import type { ChildBlock, Context } from '../../blocks/block.ts';
import { lookOf } from '../../blocks/block.ts';
import { setCentred } from '../../blocks/lines.ts';
import type { PlacedLink } from '../../types.ts';
import type { Packing } from './plan.ts';

/** From the groups down to the bar. px */
export const drop = 16;
/** Between columns of groups, for the lines of several rows. px */
export const gutter = 16;

export function barHeight(context: Context): number {
  return lookOf(context, 'network-name').lineHeight + 12;
}

export function networkBar(bus: Box, { y, width }: { readonly y: number; readonly width: number }, context: Context): ChildBlock {
  const height = barHeight(context);
  const { texts } = setCentred(context, bus.lines.slice(0, 1), { x: 24, y: 0, width: width - 48, height, maxLines: 1 });
  return { block: { box: bus, width, height, shape: { type: 'rect' }, texts, children: [], links: [] }, x: 0, y };
}

/** One row of groups: straight down from each. Several: out at its right side, and down the gutter, where the lines of a column run as one. */
export function trunks(
  groups: readonly ChildBlock[],
  bar: ChildBlock,
  { plan, context }: { readonly plan: Packing; readonly context: Context },
): readonly PlacedLink[] {
  const several = new Set(groups.map(({ y }) => y)).size > 1;
  const aside = new Set(groups.map(({ x }) => x)).size > 1 ? plan.gap / 2 : gutter;
  return groups.flatMap(({ block, x, y }) => {
    const right = x + block.width;
    const middle = y + block.height / 2;
    return (context.linksFrom.get(block.box.id) ?? [])
      .filter(({ to }) => to === bar.block.box.id)
      .map((link): PlacedLink => {
        const points = several
          ? [
              { x: right, y: middle },
              { x: right + aside, y: middle },
              { x: right + aside, y: bar.y },
            ]
          : [
              { x: x + block.width / 2, y: y + block.height },
              { x: x + block.width / 2, y: bar.y },
            ];
        return { link, points, radius: several ? 4 : 0, labels: [] };
      });
  });
}
