/** Which layout a system gets: several are made, and the one is taken that stands largest on its page and has the fewest crossings. */

import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { placeColumns } from './columns.ts';
import type { Graph, Item, Level } from './graph.ts';
import { order } from './order.ts';
import { placeRows } from './places.ts';
import type { LevelPlan } from './plan.ts';
import { planLevel } from './plan.ts';
import { ports, portsHeight } from './ports.ts';
import type { Places } from './routes.ts';
import type { Sized } from './sizes.ts';
import { merged } from './vertices.ts';

export interface Candidate {
  readonly plans: ReadonlyMap<Level, LevelPlan>;
  readonly places: Places;
}

export function best(graph: Graph, sized: ReadonlyMap<Box, Sized>, context: Context): Candidate {
  let kept: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mostHeight of [300, 450, 600, 800, 1200, 2000]) {
    const candidate = candidateOf(graph, sized, mostHeight, context);
    const { rows, columns } = candidate.places;
    const error = figureError({ width: columns.width, height: rows.height }, context) + columns.crossings * 0.02;
    if (error < least - 1e-9) {
      kept = candidate;
      least = error;
    }
  }
  if (kept === undefined) throw new Error('system: there is always a layout');
  return kept;
}

function candidateOf(graph: Graph, sized: ReadonlyMap<Box, Sized>, mostHeight: number, context: Context): Candidate {
  const groupSizes = new Map<Item, Size>();
  const plans = new Map<Level, LevelPlan>();
  const sizeOf = (item: Item): Size => groupSizes.get(item) ?? sized.get(item.box) ?? { width: 0, height: 0 };
  for (const level of [...graph.levels].reverse()) {
    const { plan, size } = planLevel(level, sizeOf, { mostHeight, mostWidth: mostHeight * context.aspect }, context);
    plans.set(level, plan);
    if (level.item !== undefined) groupSizes.set(level.item, size);
  }
  const heights = new Map<Item, number>();
  for (const level of graph.levels) {
    for (const part of plans.get(level)?.rows.flat() ?? []) {
      if (part.type !== 'graph') continue;
      order(part.graph);
      part.graph = merged(part.graph);
      const { out, into } = ports(part.graph);
      for (const [{ item }, list] of [...out, ...into]) {
        if (item === undefined) continue;
        heights.set(item, Math.max(heights.get(item) ?? 0, sizeOf(item).height, portsHeight(list)));
      }
    }
  }
  const root = plans.get(graph.root);
  if (root === undefined) throw new Error('system: the figure has a plan');
  const rows = placeRows(plans, root, { heightOf: (item) => heights.get(item) ?? sizeOf(item).height, spread: 1 });
  const columns = placeColumns(plans, root, rows, { widthOf: (item) => sizeOf(item).width, spread: 1, context });
  return { plans, places: { rows, columns } };
}
