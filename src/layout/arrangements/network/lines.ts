/** The lines of the flat network: from pods down to a bar, and between the bars of several rows. */
import type { Point, Rect } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { ChildBlock, Context } from '../../blocks/block.ts';
import type { PlacedLink } from '../../types.ts';

/** Between the columns of a pair whose lines are gathered. px */
export const gutter = 52;
/** Height of a network bar. */
export const bar = 52;
/** Room at the side where the bars of several rows are joined. */
export const joint = 28;
/** How far above the node's lower border several gutters are collected into one trunk. */
const collector = 14;

/**
 * The lines from a node's pods to the bar. In a single row they drop straight; gathered, each pod reaches the gutter of its pair at half height, and
 * the gutters of a node are collected in its foot into the trunk nearest to its middle. Lines that share a trunk lie on one another there.
 */
export function drops(
  at: ChildBlock,
  barTop: number,
  { gathered, context }: { readonly gathered: boolean; readonly context: Context },
): readonly PlacedLink[] {
  const cards = at.block.children;
  const linked = cards.flatMap((child) =>
    (context.linksFrom.get(child.block.box.id) ?? []).flatMap((link) => (link.relation === 'pod-network' ? [{ child, link }] : [])),
  );
  const gutters = [...new Set(linked.map(({ child }) => gutterOf(child, cards)))];
  const middle = at.block.width / 2;
  const trunk = gutters.reduce((best, x) => (Math.abs(x - middle) < Math.abs(best - middle) ? x : best), gutters[0] ?? middle);
  return linked.map(({ child, link }): PlacedLink => {
    const top = at.y + child.y;
    const { width, height } = child.block;
    if (!gathered) {
      const x = at.x + child.x + width / 2;
      return {
        link,
        points: [
          { x, y: top + height },
          { x, y: barTop },
        ],
        radius: 0,
        labels: [],
      };
    }
    const own = gutterOf(child, cards);
    const y = top + height / 2;
    const points: Point[] = [
      { x: at.x + (own > child.x ? child.x + width : child.x), y },
      { x: at.x + own, y },
    ];
    if (own !== trunk)
      points.push({ x: at.x + own, y: at.y + at.block.height - collector }, { x: at.x + trunk, y: at.y + at.block.height - collector });
    points.push({ x: at.x + trunk, y: barTop });
    return { link, points, radius: 6, labels: [] };
  });
}

/** The middle of the gutter that a card's pair of columns has between it. */
function gutterOf(child: ChildBlock, cards: readonly ChildBlock[]): number {
  const xs = [...new Set(cards.map((card) => card.x))].sort((a, b) => a - b);
  const column = xs.indexOf(child.x);
  const left = xs[column - (column % 2)] ?? child.x;
  return left + child.block.width + gutter / 2;
}

/** The side lines that make the bars of several rows one network. */
export function joints(bus: Box, bars: readonly Rect[]): readonly PlacedLink[] {
  return bars.slice(1).map((lower, index): PlacedLink => {
    const upper = bars[index] ?? lower;
    const x = lower.x + lower.width;
    const points = [
      { x, y: upper.y + bar / 2 + 8 },
      { x: x + 20, y: upper.y + bar / 2 + 8 },
      { x: x + 20, y: lower.y + bar / 2 - 8 },
      { x, y: lower.y + bar / 2 - 8 },
    ];
    const link = {
      from: bus.id,
      to: bus.id,
      relation: 'pod-network',
      style: 'trunk',
      startArrow: false,
      endArrow: false,
      label: [],
      tooltip: '',
    } as const;
    return { link, points, radius: 8, labels: [] };
  });
}
