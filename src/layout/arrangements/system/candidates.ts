/** Which layout a system gets: several are made, and the one is taken that stands largest on its page and is easiest to follow. */
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { placeColumns } from './columns.ts';
import type { Draft } from './drafts.ts';
import { draftsOf } from './drafts.ts';
import type { Graph, Item, Level } from './graph.ts';
import type { Sorted } from './ordered.ts';
import { ordered } from './ordered.ts';
import { placeRows } from './places.ts';
import type { LevelPlan } from './plan.ts';
import { ports, portsHeight } from './ports.ts';
import type { Places } from './routes.ts';
import type { Sized } from './sizes.ts';

export interface Candidate {
  readonly plans: ReadonlyMap<Level, LevelPlan>;
  readonly places: Places;
}

/** How many drafts are worked out, by how many links there are. */
function mostDrafts(links: number): number {
  return links > 1500 ? 1 : links > 400 ? 2 : links > 200 ? 4 : 8;
}

/** Drafts that seem so much worse than the best are not worked out. */
const hopeless = 1.2;
/** What it costs that a third of the wires are crossed, and that lines are read on in a further row. */
const costs = { crossings: 0.5, fold: 0.3 } as const;

export function best(graph: Graph, sized: ReadonlyMap<Box, Sized>, context: Context): Candidate {
  const drafts = draftsOf(graph, sized, context).map((draft) => ({ draft, error: figureError(draft.size, context) + costs.fold * draft.folds }));
  drafts.sort((a, b) => a.error - b.error);
  const known: Sorted = new Map();
  let kept: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { draft, error: about } of drafts.slice(0, mostDrafts(graph.ways.size))) {
    if (about > (drafts[0]?.error ?? 0) + hopeless) break;
    const candidate = workedOut({ graph, draft, sized, known, context });
    const error = errorOf(candidate.places, graph, context) + costs.fold * draft.folds;
    if (error < least - 1e-9) {
      kept = candidate;
      least = error;
    }
  }
  if (kept === undefined) throw new Error('system: there is always a layout');
  return kept;
}

function errorOf({ rows, columns }: Places, graph: Graph, context: Context): number {
  return figureError({ width: columns.width, height: rows.height }, context) + (costs.crossings * columns.crossings) / Math.max(4, graph.ways.size);
}

interface Work {
  readonly graph: Graph;
  readonly draft: Draft;
  readonly sized: ReadonlyMap<Box, Sized>;
  readonly known: Sorted;
  readonly context: Context;
}

function workedOut({ graph, draft, sized, known, context }: Work): Candidate {
  const sizeOf = (item: Item): Size => sized.get(item.box) ?? { width: 0, height: 0 };
  const plans = ordered(graph, draft.plans, known);
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
  const attempt = (mostHeight: number, spread: { readonly down: number; readonly across: number }): Places => {
    const rows = placeRows(plans, root, { heightOf: (item) => heights.get(item) ?? sizeOf(item).height, spread: spread.down, mostHeight });
    const columns = placeColumns(plans, root, rows, { widthOf: (item) => sizeOf(item).width, spread: spread.across, context });
    return { rows, columns };
  };
  return { plans, places: fitted(attempt, draft.size, context) };
}

type Attempt = (mostHeight: number, spread: { readonly down: number; readonly across: number }) => Places;

/** Gaps become no larger than by these factors. */
const spreads = [1.2, 1.4, 1.6, 1.8, 2];

/** As high as the page has it for its width; with wider gaps where that makes nothing smaller. */
function fitted(attempt: Attempt, about: Size, context: Context): Places {
  const plain = { down: 1, across: 1 };
  let mostHeight = Math.max(about.height, heightFor(about.width, context));
  let places = attempt(mostHeight, plain);
  for (let turn = 0; turn < 2; turn++) {
    const wanted = heightFor(places.columns.width, context);
    if (places.rows.height <= wanted * 1.03 || wanted >= mostHeight * 0.97) break;
    mostHeight = wanted;
    places = attempt(mostHeight, plain);
  }
  const error = (one: Places): number => figureError({ width: one.columns.width, height: one.rows.height }, context);
  const isWide = places.rows.height < heightFor(places.columns.width, context);
  for (const factor of spreads) {
    const next = attempt(isWide ? heightFor(places.columns.width, context) : mostHeight, isWide ? { down: factor, across: 1 } : { down: 1, across: factor });
    if (error(next) > error(places) - 0.01) break;
    places = next;
  }
  return places;
}

/** At which a figure so wide has the wanted aspect. px */
function heightFor(width: number, { aspect, above, metrics }: Context): number {
  return (width + 2 * metrics.margin) / aspect - above - 2 * metrics.margin;
}
