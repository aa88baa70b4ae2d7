/** How good a layout is: how large it stands on its page, and how easy its lines are to follow. */
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import type { Places, Way } from './routes.ts';

/** What it costs that each link is crossed once, bends once, is as long as the figure is wide and high, and leads back. */
const costs = { crossings: 1.5, bends: 0.25, length: 0.6, back: 0.8 } as const;

/** The less, the better. In powers of two of size */
export function score({ rows, columns }: Places, ways: readonly Way[], back: number, context: Context): number {
  const size = { width: columns.width, height: rows.height };
  const corners = new Set<string>();
  let length = 0;
  for (const { points } of ways) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before !== undefined) length += Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
      if (index > 0 && index < points.length - 1) corners.add(`${point.x} ${point.y}`);
    });
  }
  const count = Math.max(4, ways.length);
  const lines =
    (costs.crossings * columns.crossings + costs.bends * corners.size + (costs.length * length) / Math.max(1, size.width + size.height)) /
    count;
  return figureError(size, context) + lines + costs.back * back;
}
