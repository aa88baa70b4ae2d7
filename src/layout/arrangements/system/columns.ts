/** How far to the right everything stands: layers and the channels between them, from the innermost groups outwards. */
import { largest } from '../../../base/extremes.ts';
import { groupBy } from '../../../base/group-by.ts';
import type { Context } from '../../blocks/block.ts';
import { gaps } from './gaps.ts';
import type { Item, Level } from './graph.ts';
import { labelWidth } from './labels.ts';
import type { Rows } from './places.ts';
import type { GraphPart, GridPart, LevelPlan } from './plan.ts';
import type { Turn } from './tracks.ts';
import { tracks } from './tracks.ts';
import type { Side, Step, Vertex } from './vertices.ts';
import { hubOf, sideOf, turnsBack } from './vertices.ts';

const track = 12;
/** Between the last track and words. */
const labelGap = 12;
/** From a layer to the first track, and from the last track or the words to the next layer. */
export const margin = { before: 16, after: 24 } as const;

export interface TurnAt {
  readonly x: number;
  readonly y?: number;
}

export interface Columns {
  /** The left edge and the width of each. px from the left of the figure */
  readonly leftOf: (item: Item) => number;
  readonly widthOf: (item: Item) => number;
  /** Where a step turns, from left to right; a second time, at the height to which it goes on from the first. */
  readonly turnsOf: (step: Step) => readonly TurnAt[];
  /** Where a step leaves a vertex that is no box, or enters it: at the side of its layer. */
  readonly sideOf: (vertex: Vertex, channel: number) => number;
  /** Where the words of a link stand that ends with this step. */
  readonly wordsAt: (step: Step) => number;
  readonly width: number;
  /** By how much wider it would be with channels twice as wide. px */
  readonly spare: number;
  readonly crossings: number;
}

export interface ColumnsOptions {
  readonly widthOf: (item: Item) => number;
  /** Channels are wider by this factor. */
  readonly spread: number;
  readonly context: Context;
}

/** A frame becomes wider by no more than this factor to be as wide as those above and below it. */
const mostWider = 1.25;

/** What stands in a grid stays together. */
const mostApart = 1.4;

interface Wide {
  readonly width: number;
  /** With all gaps twice as wide. */
  readonly double: number;
  /** Places all, once it is known where it begins and how wide it may be. */
  readonly put: (left: number, width: number) => void;
}

interface Placed extends Wide {
  readonly part: GraphPart | GridPart;
  /** From the left border of the group to the first boxes, where wires enter or leave by its borders. */
  readonly inset?: number;
}

/** What no wire joins is flush with what wires enter, unless many tracks keep that far from the border. px */
const mostInset = 64;

export function placeColumns(plans: ReadonlyMap<Level, LevelPlan>, root: LevelPlan, rows: Rows, options: ColumnsOptions): Columns {
  const { context, spread } = options;
  const lefts = new Map<Item, number>();
  const widths = new Map<Item, number>();
  const turns = new Map<Step, readonly TurnAt[]>();
  const words = new Map<Step, number>();
  const sides = new Map<Vertex, readonly [number, number]>();
  const beside = Math.round((gaps.beside * spread) / 4) * 4;
  const between = Math.round((gaps.grid * Math.min(mostApart, spread)) / 4) * 4;
  let crossings = 0;

  const level = (plan: LevelPlan): Wide => {
    const placed = plan.rows.map((row) => row.map((part): Placed => (part.type === 'graph' ? graph(part, plan) : grid(part))));
    const entered = largest([0, ...placed.flat().map(({ inset = 0 }) => inset)]);
    const inset = entered > mostInset ? plan.padding : Math.max(plan.padding, entered);
    const widest = (of: (one: Placed) => number, gap: number): number =>
      largest([
        plan.least,
        ...placed.map((row) => {
          const isAtBorder = row.some(({ part }) => part.type === 'graph' && part.isAtBorder);
          return row.reduce((sum, one) => sum + of(one) + gap, -gap) + (isAtBorder ? 0 : inset + plan.padding);
        }),
      ]);
    return {
      width: widest(({ width }) => width, beside),
      double: widest(({ double }) => double, 2 * gaps.beside),
      put: (left, wide) => {
        for (const row of placed) {
          const isAtBorder = row.some(({ part }) => part.type === 'graph' && part.isAtBorder);
          let x = left + (isAtBorder ? 0 : inset);
          for (const one of row) {
            one.put(x, isAtBorder ? wide : one.width);
            x += one.width + beside;
          }
        }
      },
    };
  };

  const item = (one: Item): Wide => {
    const plan = one.inner === undefined ? undefined : plans.get(one.inner);
    const inner = plan === undefined ? undefined : level(plan);
    return {
      width: inner?.width ?? options.widthOf(one),
      double: inner?.double ?? options.widthOf(one),
      put: (left, width) => {
        lefts.set(one, left);
        widths.set(one, width);
        inner?.put(left, width);
      },
    };
  };

  const grid = (part: GridPart): Placed => {
    const cells = part.rows.map((row) => row.map(item));
    const count = largest(cells.map((row) => row.length));
    const columns = Array.from({ length: count }, (_, column) => largest([0, ...cells.map((row) => row[column]?.width ?? 0)]));
    return {
      part,
      width: columns.reduce((sum, width) => sum + width + between, -between),
      double: columns.reduce((sum, width) => sum + width + mostApart * gaps.grid, -mostApart * gaps.grid),
      put: (left) => {
        for (const row of cells) {
          let x = left;
          row.forEach((cell, column) => {
            cell.put(x, cell.width);
            x += (columns[column] ?? 0) + between;
          });
        }
      },
    };
  };

  const graph = (part: GraphPart, plan: LevelPlan): Placed => {
    const { layers, steps } = part.graph;
    const cells = layers.map((layer) =>
      layer.map((vertex) => ({ vertex, cell: vertex.item === undefined ? undefined : item(vertex.item) })),
    );
    const own = cells.map((layer) => largest([0, ...layer.map(({ cell }) => cell?.width ?? 0)]));
    const entered = new Set(steps.map(({ to }) => to));
    const byChannel = groupBy(steps, ({ channel }) => channel);
    const channels = layers.slice(1).map((_, index) => {
      const planned = channel(byChannel.get(index) ?? []);
      crossings += planned.crossings;
      const isBorder = index === 0 || index === layers.length - 2;
      const none = part.isAtBorder && isBorder ? plan.padding : 0;
      // nothing stands beyond the first and the last channel of the whole
      const before = isBorder && !part.isAtBorder && index === 0 ? 0 : margin.before;
      const after = isBorder && !part.isAtBorder && index > 0 ? 0 : margin.after;
      const needed = planned.isEmpty ? 0 : before + Math.max(0, planned.tracks - 1) * track + planned.labels + after;
      return { ...planned, before, after, width: Math.max(none, needed, !isBorder && planned.isEmpty ? gaps.beside : 0) };
    });
    const stretched = channels.map((one, index) => {
      const isBorder = index === 0 || index === channels.length - 1;
      return isBorder ? one.width : Math.round((one.width * spread) / 4) * 4;
    });
    const width = own.reduce((sum, layer) => sum + layer, 0) + stretched.reduce((sum, one) => sum + one, 0);
    const doubles = cells.map((layer) => largest([0, ...layer.map(({ cell }) => cell?.double ?? 0)]));
    const inner = channels.slice(1, -1).reduce((sum, one) => sum + one.width, 0);
    const double = doubles.reduce((sum, layer) => sum + layer, 0) + channels.reduce((sum, one) => sum + one.width, 0) + inner;
    return {
      part,
      width,
      double,
      ...(part.isAtBorder ? { inset: stretched[0] ?? 0 } : {}),
      put: (left, wide) => {
        let x = left;
        cells.forEach((layer, index) => {
          const layerWidth = own[index] ?? 0;
          for (const { vertex, cell } of layer) {
            sides.set(vertex, [x, x + layerWidth]);
            if (cell === undefined) continue;
            const isGroup = vertex.item?.inner !== undefined;
            const cellWidth = isGroup && layerWidth <= mostWider * cell.width ? layerWidth : cell.width;
            cell.put(entered.has(vertex) ? x : x + layerWidth - cellWidth, cellWidth);
          }
          x += layerWidth;
          const next = channels[index];
          if (next === undefined) return;
          const free = (stretched[index] ?? 0) + (index === channels.length - 1 ? Math.max(0, wide - width) : 0);
          const spare = Math.max(0, free - next.labels - next.before - next.after - Math.max(0, next.tracks - 1) * track);
          const start = x + next.before + Math.round(spare / 8) * 4;
          for (const [step, lanes] of next.lanes) {
            turns.set(
              step,
              lanes.map(({ track: own, y }) => ({ x: start + own * track, ...(y === undefined ? {} : { y }) })),
            );
            words.set(step, x + free - next.after - next.labels + labelGap);
          }
          x += free;
        });
      },
    };
  };

  const at = (steps: readonly Step[], side: Side): readonly number[] => {
    const starts = steps.flatMap((step) => (sideOf(step.from, step) === side ? [rows.startOf(step)] : []));
    const ends = steps.flatMap((step) => (sideOf(step.to, step) === side ? [rows.endOf(step)] : []));
    return [...new Set([...starts, ...ends])];
  };

  const channel = (own: readonly Step[]) => {
    const nets = [...groupBy(own, hubOf)].flatMap(([, hub]) => [...groupBy(hub, ({ wire }) => wire)].map(([, steps]) => steps));
    const planned = tracks(nets.map((steps) => ({ left: at(steps, 'left'), right: at(steps, 'right') })));
    const lanes = new Map(nets.flatMap((steps, index) => steps.map((step) => [step, turnsOf(step, planned.of[index] ?? [])] as const)));
    const labels = largest([0, ...own.map((step) => labelWidth(step, context))]);
    return {
      lanes,
      tracks: planned.count,
      crossings: planned.crossings,
      labels: labels === 0 ? 0 : Math.ceil((labels + labelGap) / 4) * 4,
      isEmpty: own.length === 0,
    };
  };

  const whole = level(root);
  whole.put(0, whole.width);
  return {
    leftOf: (one) => lefts.get(one) ?? 0,
    widthOf: (one) => widths.get(one) ?? 0,
    turnsOf: (step) => turns.get(step) ?? [],
    sideOf: (vertex, index) => sides.get(vertex)?.[vertex.layer === index ? 1 : 0] ?? 0,
    wordsAt: (step) => words.get(step) ?? 0,
    width: whole.width,
    spare: whole.double - whole.width,
    crossings,
  };
}

/** What turns back does so once, on its side of the channel. */
function turnsOf(step: Step, turns: readonly Turn[]): readonly Turn[] {
  if (!turnsBack(step)) return turns;
  return sideOf(step.from, step) === 'left' ? turns.slice(0, 1).map(({ track: own }) => ({ track: own })) : turns.slice(-1);
}
