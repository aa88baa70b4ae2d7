/** How good a layout is: how large it stands on its page, and how easy its lines are to follow. */
import type { Size } from '../../../base/geometry.ts';
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { scaleOn } from '../../blocks/page.ts';
import type { Places, Way } from './routes.ts';

/**
 * What it costs that each link is crossed once, bends once, and is as long as the figure is wide and high; what strains the plan; and a shape that is
 * not the page's, beyond what nobody sees.
 */
const costs = { crossings: 1.5, bends: 0.25, length: 0.6, strain: 0.8, shape: 2 } as const;
/** In powers of two. */
const unseen = 0.2;

/** Gaps become larger by this factor at the most; less in a figure that is smaller than its page. */
const mostSpread = { large: 2, small: 1.5 } as const;
/** By as much layers become higher so. */
const higher = 1.25;

/** The less, the better. In powers of two of size */
export function score(places: Places, ways: readonly Way[], strain: number, context: Context): number {
  const { rows, columns } = places;
  const corners = new Set<string>();
  let length = 0;
  for (const { points } of ways) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before !== undefined) length += Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
      if (index > 0 && index < points.length - 1) corners.add(`${point.x} ${point.y}`);
    });
  }
  const whole = Math.max(1, columns.width + rows.height);
  const lines = costs.crossings * columns.crossings + costs.bends * corners.size + (costs.length * length) / whole;
  return shapeError(places, context) + lines / Math.max(4, ways.length) + costs.strain * strain;
}

/** With gaps as wide as they may become. */
function shapeError(places: Places, context: Context): number {
  const { rows, columns } = places;
  const [wide, high] = [widthFor(rows.height, context), heightFor(columns.width, context)];
  const width = Math.max(columns.width, Math.min(wide, columns.width + columns.spare * (spreadOf(places, context) - 1)));
  const height = Math.max(rows.height, Math.min(high, rows.height * higher));
  const size = columns.width < wide ? { width, height: rows.height } : { width: columns.width, height };
  const full = withMargins(size, context);
  return figureError(size, context) + costs.shape * Math.max(0, Math.abs(Math.log2(full.width / full.height / context.aspect)) - unseen);
}

export function spreadOf({ rows, columns }: Places, context: Context): number {
  const full = withMargins({ width: columns.width, height: rows.height }, context);
  return scaleOn(context.page, full) > 1 ? mostSpread.small : mostSpread.large;
}

function withMargins({ width, height }: Size, { above, metrics }: Context): Size {
  return { width: width + 2 * metrics.margin, height: height + 2 * metrics.margin + above };
}

/** At which a figure so wide has the wanted aspect. px */
export function heightFor(width: number, { aspect, above, metrics }: Context): number {
  return (width + 2 * metrics.margin) / aspect - above - 2 * metrics.margin;
}

export function widthFor(height: number, { aspect, above, metrics }: Context): number {
  return (height + 2 * metrics.margin + above) * aspect - 2 * metrics.margin;
}
