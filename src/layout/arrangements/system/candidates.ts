/** Which layout a system gets: several are made, and the one is taken that stands largest on its page and is easiest to follow. */
import type { Size } from '../../../base/geometry.ts';
import { once } from '../../../base/once.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { placeColumns } from './columns.ts';
import type { Draft } from './drafts.ts';
import type { Graph, Item, Level } from './graph.ts';
import { labelHeight } from './labels.ts';
import type { Sorted } from './ordered.ts';
import { ordered } from './ordered.ts';
import type { Outset } from './outset.ts';
import { leastShrinking } from './outset.ts';
import { placeRows } from './places.ts';
import type { LevelPlan } from './plan.ts';
import { ports, portsHeight } from './ports.ts';
import type { Places, Way } from './routes.ts';
import { ways } from './routes.ts';
import { heightFor, score, spreadOf, widthFor } from './score.ts';
import type { Sized } from './sizes.ts';

export interface Best {
  readonly ways: readonly Way[];
  readonly places: Places;
}

/** How many drafts are worked out, by how many links there are. */
function mostDrafts(links: number): number {
  return links > mostTried ? 1 : links > mostTried / 2 ? 3 : 6;
}

/** With more links than these the first draft is taken as it comes. */
const mostTried = 400;

/** Drafts that seem worse than the best one by more than that are not worked out. */
const hope = 1;
/** Of what the lines of one layout cost, no other saves more than that. */
const mostSaved = 0.75;

export function best({ graph, sized, drafts: all }: Outset, context: Context): Best {
  const drafts = all().map((draft) => ({ draft, error: figureError(draft.size, context) + draft.strain }));
  drafts.sort((a, b) => a.error - b.error);
  const known: Sorted = new Map();
  const isRough = graph.ways.size > mostTried || leastShrinking(all(), context) > beyond;
  let kept: Work | undefined;
  let least = Number.POSITIVE_INFINITY;
  let lines = 0;
  for (const { draft, error: about } of drafts.slice(0, mostDrafts(graph.ways.size))) {
    if (about > least - lines + Math.min(hope, lines * mostSaved)) break;
    const work = workOn(graph, draft, { sized, known, context });
    if (isRough) {
      kept = work;
      break;
    }
    const error = work.scoreOf(work.first());
    if (error < least - 1e-9) {
      kept = work;
      least = error;
      lines = error - figureError({ width: work.first().columns.width, height: work.first().rows.height }, context);
    }
  }
  if (kept === undefined) throw new Error('system: there is always a layout');
  const places = isRough ? kept.attempt(kept.mostHeight, plain, graph.ways.size <= 2 * mostTried) : fitted(kept, context);
  return { ways: ways(graph, kept.plans.values(), places), places };
}

/** So much larger than its room: something will be left out, and the best one need not be looked for. */
const beyond = 1.4;

interface Given {
  readonly sized: ReadonlyMap<Box, Sized>;
  readonly known: Sorted;
  readonly context: Context;
}

interface Spread {
  readonly down: number;
  readonly across: number;
}

interface Work {
  readonly plans: ReadonlyMap<Level, LevelPlan>;
  /** `isFinal`: with all care. */
  readonly attempt: (mostHeight: number, spread: Spread, isFinal: boolean) => Places;
  readonly mostHeight: number;
  readonly first: () => Places;
  readonly scoreOf: (places: Places) => number;
}

const plain: Spread = { down: 1, across: 1 };

function workOn(graph: Graph, draft: Draft, { sized, known, context }: Given): Work {
  const sizeOf = (item: Item): Size => sized.get(item.box) ?? { width: 0, height: 0 };
  const plans = ordered(graph, draft.plans, known);
  const labelled = labelHeight(context);
  const heights = new Map<Item, number>();
  for (const part of [...plans.values()].flatMap(({ rows }) => rows.flat())) {
    if (part.type !== 'graph') continue;
    const { out, into } = ports(part.graph, labelled);
    for (const [{ item }, list] of [...out, ...into]) {
      if (item !== undefined) heights.set(item, Math.max(heights.get(item) ?? 0, sizeOf(item).height, portsHeight(list)));
    }
  }
  const root = plans.get(graph.root);
  if (root === undefined) throw new Error('system: the figure has a plan');
  const attempt: Work['attempt'] = (mostHeight, spread, isFinal) => {
    const heightOf = (item: Item): number => heights.get(item) ?? sizeOf(item).height;
    const rows = placeRows(plans, root, { heightOf, labelled, spread: spread.down, mostHeight, isFinal });
    const columns = placeColumns(plans, root, rows, { widthOf: (item) => sizeOf(item).width, spread: spread.across, context });
    return { rows, columns };
  };
  const mostHeight = Math.max(draft.size.height, roomy * heightFor(draft.size.width, context));
  const scoreOf = (places: Places): number => score(places, ways(graph, plans.values(), places), draft.strain, context);
  return { plans, attempt, mostHeight, first: once(() => attempt(mostHeight, plain, false)), scoreOf };
}

/** A figure may be a little too high, if its lines are straighter for it. */
const roomy = 1.06;
const roomier = 1.2;
/** As high as the page has it for its width; with wider gaps where that makes nothing smaller. */
function fitted({ attempt, mostHeight: least, first, scoreOf }: Work, context: Context): Places {
  let mostHeight = least;
  let places = first();
  for (const factor of [roomy, roomier]) {
    const wanted = factor * heightFor(places.columns.width, context);
    if (Math.abs(wanted - mostHeight) < 0.03 * mostHeight || wanted > mostHeight === places.rows.height < mostHeight * 0.97) continue;
    const next = attempt(wanted, plain, false);
    // one that is higher than it should be by far is no choice
    if (places.rows.height < wanted * 1.03 && scoreOf(next) > scoreOf(places)) continue;
    mostHeight = wanted;
    places = next;
  }
  const { rows, columns } = places;
  const isWide = rows.height < heightFor(columns.width, context);
  if (isWide) mostHeight = heightFor(columns.width, context);
  const most = spreadOf(places, context);
  if (!isWide) {
    const lacking = widthFor(rows.height, context) - columns.width;
    const factor = lacking <= 0 || columns.spare <= 0 ? 1 : Math.min(most, 1 + lacking / columns.spare);
    return attempt(mostHeight, { down: 1, across: factor }, true);
  }
  // from two layouts it follows with which gaps it is as high as the page has it
  const gained = attempt(mostHeight, { down: 2, across: 1 }, false).rows.height - rows.height;
  const factor = gained <= 0 ? 1 : Math.min(most, 1 + (mostHeight - rows.height) / gained);
  return attempt(mostHeight, { down: factor, across: 1 }, true);
}
