/** Plans of a whole figure with their rough sizes: groups of several shapes, layers as high as they come or lower, and read in one row or in several. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { gaps } from './gaps.ts';
import type { Graph, Item, Level } from './graph.ts';
import type { GraphDraft, LevelPlan, Planned, Prepared } from './plan.ts';
import { planLevel, prepare } from './plan.ts';
import type { Sized } from './sizes.ts';

export interface Draft {
  readonly plans: ReadonlyMap<Level, LevelPlan<GraphDraft>>;
  /** About. px */
  readonly size: Size;
  /** What makes it harder to read: the share of links that lead back or to the same column, and that equals stand in several columns. */
  readonly strain: number;
}

/** Wanted width / height of the groups. */
const aspects = [0.5, 1, 1.8, 3];
/** Of the height of the highest layer. */
const shares = [1.25, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 10].map((count) => 1 / count);
/** Of parts in rows, and of grids, as factors of what their boxes would be in one rectangle. */
const widths = [0.6, 0.8, 1.25, 1.6];
const unbound = 1e9;
const split = 0.4;

export function draftsOf(graph: Graph, sized: ReadonlyMap<Box, Sized>, context: Context): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  const prepared = new Map(graph.levels.map((level) => [level, prepare(level, context)]));
  for (const aspect of graph.levels.length > 1 ? aspects : [1]) {
    const plans = new Map<Level, LevelPlan<GraphDraft>>();
    const groups = new Map<Item, Size>();
    const sizeOf = (item: Item): Size => groups.get(item) ?? sized.get(item.box) ?? { width: 0, height: 0 };
    for (const level of [...graph.levels].reverse()) {
      const own = prepared.get(level);
      if (level.item === undefined || own === undefined) continue;
      const chosen = variants(own, sizeOf, context).reduce((kept, one) => (misfit(one, aspect) < misfit(kept, aspect) ? one : kept));
      plans.set(level, chosen.plan);
      groups.set(level.item, chosen.size);
    }
    const inner = [...plans.values()];
    const root = prepared.get(graph.root);
    for (const { plan, size } of root === undefined ? [] : variants(root, sizeOf, context)) {
      const key = [...inner, plan].map((one) => one.key).join('\n\n');
      if (!drafts.has(key))
        drafts.set(key, { plans: new Map([...plans, [graph.root, plan]]), size, strain: strainOf([...inner, plan], graph) });
    }
  }
  return [...drafts.values()];
}

function strainOf(plans: readonly LevelPlan<GraphDraft>[], graph: Graph): number {
  const back = plans.reduce((sum, one) => sum + one.back, 0);
  return back / Math.max(1, graph.ways.size) + (plans.some(({ isSplit }) => isSplit) ? split : 0);
}

/** How far a group is from a shape, in powers of two. */
function misfit({ size: { width, height }, plan }: Planned, aspect: number): number {
  return Math.abs(Math.log2(width / Math.max(1, height) / aspect)) + Math.min(1, 0.4 * plan.back);
}

function variants(prepared: Prepared, sizeOf: (item: Item) => Size, context: Context): readonly Planned[] {
  const found = new Map<string, Planned>();
  const area = prepared.level.items.reduce((sum, item) => sum + (sizeOf(item).height + gaps.boxes) * (sizeOf(item).width + gaps.beside), 0);
  const likely = Math.sqrt(area * context.aspect * 1.3);
  const plan = (mostHeight: number, columns?: readonly number[], width = 1): Planned => {
    const planned = planLevel(prepared, sizeOf, { mostHeight, mostWidth: likely * width, ...(columns === undefined ? {} : { columns }) });
    const known = found.get(planned.plan.key);
    if (known === undefined) found.set(planned.plan.key, planned);
    return known ?? planned;
  };
  const graphs = plan(unbound)
    .plan.rows.flat()
    .flatMap((part) => (part.type === 'graph' ? [part] : []));
  const highest = largest([0, ...graphs.flatMap((part) => heights(part, sizeOf))]);
  for (const share of shares) plan(highest * share);
  if (graphs.length !== 1 || prepared.alone.length > 0)
    for (const width of widths) for (const share of [unbound, 0.65, 0.4]) plan(highest * share, undefined, width);
  for (const columns of joined(largest([0, ...graphs.map(({ count }) => count)]))) plan(unbound, columns);
  return [...found.values()];
}

/** Up to so many ranks all ways are tried to let neighbours share a column. */
const mostJoined = 5;

/** The column of each rank: neighbours share one, or after some of them one reads on in a further row, as text does. */
function joined(ranks: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const rows = ranks > 2 ? [2, 3].map((count) => Math.ceil(ranks / count)) : [];
  for (const length of rows) found.push(Array.from({ length: ranks }, (_, rank) => rank % length));
  if (ranks < 2) return found;
  // each bit says whether the next rank stands in the same column
  const choices =
    ranks <= mostJoined
      ? Array.from({ length: 2 ** (ranks - 1) - 1 }, (_, bits) => bits + 1)
      : Array.from({ length: ranks - 1 }, (_, bit) => 2 ** bit);
  for (const bits of choices) {
    const columns = [0];
    for (let rank = 1; rank < ranks; rank++)
      columns.push((columns[rank - 1] ?? 0) + (Math.floor(bits / 2 ** (rank - 1)) % 2 === 1 ? 0 : 1));
    found.push(columns);
  }
  return found;
}

/** Of the boxes of each layer, one below the other. */
function heights({ items, layers, count }: GraphDraft, sizeOf: (item: Item) => Size): readonly number[] {
  const sums = Array.from({ length: count }, () => 0);
  items.forEach((item, at) => {
    const layer = layers[at] ?? 0;
    sums[layer] = (sums[layer] ?? 0) + sizeOf(item).height + gaps.boxes;
  });
  return sums;
}
