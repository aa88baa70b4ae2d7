/** Which layout a system gets: several are made, and the one is taken that stands largest on its page and is easiest to follow. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { placeColumns } from './columns.ts';
import type { Graph, Item, Level } from './graph.ts';
import { ordered } from './ordered.ts';
import { placeRows } from './places.ts';
import type { LevelPlan, Planned } from './plan.ts';
import { planLevel } from './plan.ts';
import { ports, portsHeight } from './ports.ts';
import type { Places } from './routes.ts';
import type { Sized } from './sizes.ts';

export interface Candidate {
  readonly plans: ReadonlyMap<Level, LevelPlan>;
  readonly places: Places;
}

type Plans = ReadonlyMap<Level, LevelPlan>;

interface Draft {
  readonly plans: Plans;
  readonly size: Size;
  readonly key: string;
}

/** How many drafts are worked out, by how many links there are. */
function mostDrafts(links: number): number {
  return links > 1500 ? 1 : links > 400 ? 2 : links > 200 ? 4 : 8;
}

export function best(graph: Graph, sized: ReadonlyMap<Box, Sized>, context: Context): Candidate {
  const drafts = draftsOf(graph, sized, context);
  drafts.sort((a, b) => figureError(a.size, context) - figureError(b.size, context));
  let kept: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const draft of drafts.slice(0, mostDrafts(graph.ways.size))) {
    const candidate = workedOut(graph, draft, sized, context);
    const { rows, columns } = candidate.places;
    const error = figureError({ width: columns.width, height: rows.height }, context) + (0.4 * columns.crossings) / Math.max(4, graph.ways.size);
    if (error < least - 1e-9) {
      kept = candidate;
      least = error;
    }
  }
  if (kept === undefined) throw new Error('system: there is always a layout');
  return kept;
}

/** Wanted width / height of the groups. */
const aspects = [0.5, 1, 1.8, 3];

function draftsOf(graph: Graph, sized: ReadonlyMap<Box, Sized>, context: Context): Draft[] {
  const drafts = new Map<string, Draft>();
  const isNested = graph.levels.length > 1;
  for (const aspect of isNested ? aspects : [1]) {
    const plans = new Map<Level, LevelPlan>();
    const groups = new Map<Item, Size>();
    const keys: string[] = [];
    const sizeOf = (item: Item): Size => groups.get(item) ?? sized.get(item.box) ?? { width: 0, height: 0 };
    for (const level of [...graph.levels].reverse()) {
      if (level.item === undefined) continue;
      const chosen = variants(level, sizeOf, context).reduce((kept, one) => (oblong(one.size, aspect) < oblong(kept.size, aspect) ? one : kept));
      plans.set(level, chosen.plan);
      groups.set(level.item, chosen.size);
      keys.push(chosen.key);
    }
    for (const { plan, size, key } of variants(graph.root, sizeOf, context)) {
      const all = [...keys, key].join('\n\n');
      if (!drafts.has(all)) drafts.set(all, { plans: new Map([...plans, [graph.root, plan]]), size, key: all });
    }
  }
  return [...drafts.values()];
}

function oblong({ width, height }: Size, aspect: number): number {
  return Math.abs(Math.log2(width / Math.max(1, height) / aspect));
}

const unbound = 1e9;

/** Layers as high as they come, or lower ones and more of them; and layers that are read in two rows or three. */
function variants(level: Level, sizeOf: (item: Item) => Size, context: Context): readonly Planned[] {
  const found = new Map<string, Planned>();
  const plan = (mostHeight: number, mostLayers: number): Planned => {
    const heights = level.items.reduce((sum, item) => sum + (sizeOf(item).height + 24) * (sizeOf(item).width + 60), 0);
    const mostWidth = Math.sqrt(heights * context.aspect * 1.3);
    const planned = planLevel(level, sizeOf, { mostHeight, mostLayers, mostWidth }, context);
    const known = found.get(planned.key);
    if (known === undefined) found.set(planned.key, planned);
    return known ?? planned;
  };
  const natural = plan(unbound, unbound);
  const highest = largest([0, ...natural.plan.rows.flat().map((part) => (part.type === 'graph' ? layersHeight(part.graph.layers, sizeOf) : 0))]);
  for (const share of [0.8, 0.65, 0.5, 0.4, 0.3, 0.2, 0.14, 0.1]) plan(highest * share, unbound);
  const layers = largest([1, ...natural.plan.rows.flat().map((part) => (part.type === 'graph' ? part.graph.layers.length - 2 : 1))]);
  if (layers > 3 && level.item === undefined) for (const rows of [2, 3]) plan(unbound, Math.ceil(layers / rows));
  return [...found.values()];
}

function layersHeight(layers: readonly (readonly { readonly item?: Item }[])[], sizeOf: (item: Item) => Size): number {
  return largest([0, ...layers.map((layer) => layer.reduce((sum, { item }) => sum + (item === undefined ? 0 : sizeOf(item).height + 24), 0))]);
}

function workedOut(graph: Graph, { plans: drafted, size }: Draft, sized: ReadonlyMap<Box, Sized>, context: Context): Candidate {
  const sizeOf = (item: Item): Size => sized.get(item.box) ?? { width: 0, height: 0 };
  const plans = ordered(graph, drafted);
  const heights = new Map<Item, number>();
  for (const part of [...plans.values()].flatMap(({ rows }) => rows.flat())) {
    if (part.type !== 'graph') continue;
    const { out, into } = ports(part.graph);
    for (const [{ item }, list] of [...out, ...into]) {
      if (item !== undefined) heights.set(item, Math.max(heights.get(item) ?? 0, sizeOf(item).height, portsHeight(list)));
    }
  }
  const root = plans.get(graph.root);
  if (root === undefined) throw new Error('system: the figure has a plan');
  const rows = placeRows(plans, root, { heightOf: (item) => heights.get(item) ?? sizeOf(item).height, spread: 1, mostHeight: Math.max(size.height, heightFor(size.width, context)) });
  const columns = placeColumns(plans, root, rows, { widthOf: (item) => sizeOf(item).width, spread: 1, context });
  return { plans, places: { rows, columns } };
}

/** At which a figure so wide has the wanted aspect. px */
function heightFor(width: number, { aspect, above, metrics }: Context): number {
  return (width + 2 * metrics.margin) / aspect - above - 2 * metrics.margin;
}
