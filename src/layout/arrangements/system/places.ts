/**
 * How far down everything stands, all levels at once: boxes of a layer one below the other, wires as straight as can be, groups around what stands in
 * them. That is a linear program, which the network simplex solves; its unit is 4 px.
 */

import type { Wish } from '../simplex/program.ts';
import { Program } from '../simplex/program.ts';
import { gaps } from './gaps.ts';
import type { Item, Level, Wire } from './graph.ts';
import { labelLines } from './labels.ts';
import type { GraphPart, LevelPlan } from './plan.ts';
import type { Port } from './ports.ts';
import { ports } from './ports.ts';
import { runs } from './runs.ts';
import type { Step, Vertex } from './vertices.ts';
import { turnsBack } from './vertices.ts';

export interface Rows {
  /** The upper edge of a box or group, and its height. px from the top of the figure */
  readonly topOf: (item: Item) => number;
  readonly heightOf: (item: Item) => number;
  /** Where a step begins and ends. */
  readonly startOf: (step: Step) => number;
  readonly endOf: (step: Step) => number;
  readonly height: number;
}

export interface PlacesOptions {
  readonly heightOf: (item: Item) => number;
  /** From a line to the next where words stand between them. px */
  readonly labelled: number;
  /** Gaps between boxes, as a factor. */
  readonly spread: number;
  /** No higher, if that can be. px */
  readonly mostHeight: number;
  /** With all care. */
  readonly isFinal: boolean;
}

/** What counts how much: a bend of a wire that passes a layer is the worst. */
const weights = { bend: 8, passing: 24, between: 64, middle: 1, height: 3, gap: 10 } as const;

const unit = 4;
/** So small a bend looks like a slip; those that can't be had straight are given up. In units */
const jogs = [6, 3, 2];

/** That a step run straight. */
interface Bend {
  readonly wish: Wish;
  readonly weight: number;
}

export function placeRows(
  plans: ReadonlyMap<LevelPlan['level'], LevelPlan>,
  root: LevelPlan,
  { heightOf, spread, labelled, mostHeight, isFinal }: PlacesOptions,
): Rows {
  const program = new Program();
  const tops = new Map<Item, number>();
  const bottoms = new Map<Item, number>();
  const passes = new Map<Vertex, number>();
  const starts = new Map<Step, number>();
  const ends = new Map<Step, number>();
  const inside = new Map<Wire, number>();
  const outside = new Map<Level, Map<Wire, number>>();
  const bends: Bend[] = [];
  const middles: Wish[] = [];
  const outsideOf = (own: Level): Map<Wire, number> => {
    const known = outside.get(own) ?? new Map<Wire, number>();
    outside.set(own, known);
    return known;
  };
  // in the end straight lines count more than that gaps are equally wide
  const isSoft = isFinal && spread > 1;
  const space = (px: number): number => Math.round((px * (isSoft ? 1 : spread)) / unit);
  /** `more`: besides the gap. In units */
  const apart = (above: number, below: number, px: number, more = 0): void => {
    program.atLeast(above, below, space(px) + more);
    if (isSoft) program.roomy(above, below, Math.round((px * spread) / unit) + more, weights.gap);
  };
  const own = (item: Item): number => heightOf(item) / unit;

  /** Things of a level in a column, from `top`; its lowest is above `bottom`. */
  const level = (plan: LevelPlan, top: number, bottom: number): void => {
    let above = top;
    plan.rows.forEach((row, index) => {
      const below = index === plan.rows.length - 1 ? bottom : program.add();
      for (const part of row) {
        if (part.type === 'graph') graphPart(plan, part, above, below);
        else {
          let line = above;
          part.rows.forEach((items, order) => {
            const next = order === part.rows.length - 1 ? below : program.add();
            for (const item of items) {
              place(item);
              if (order === 0) program.atLeast(line, tops.get(item) ?? 0, 0);
              else apart(line, tops.get(item) ?? 0, gaps.grid);
              program.atLeast(bottoms.get(item) ?? 0, next, bottomGap(item));
              program.near(line, tops.get(item) ?? 0, 1);
            }
            line = next;
          });
        }
      }
      if (index < plan.rows.length - 1) {
        above = program.add();
        apart(below, above, gaps.parts);
      }
    });
    if (plan.rows.length === 0) program.atLeast(top, bottom, 0);
  };

  const lines = linesAtBorders(plans);
  /** At the left border of a group: above a line its first words, beneath it the others. In units */
  const wordsBetween = (above: Vertex, below: Vertex): number => {
    if (above.layer !== 0 || above.wire === undefined || below.wire === undefined) return 0;
    const needed = Math.min(1, lines.get(below.wire) ?? 0) + Math.max(0, (lines.get(above.wire) ?? 0) - 1);
    return needed === 0 ? 0 : (needed * labelled - gaps.lines) / unit;
  };

  /** Of a box, `bottoms` holds its top as well. */
  const bottomGap = (item: Item): number => (item.inner === undefined ? own(item) : 0);

  const place = (item: Item): void => {
    const top = program.add();
    tops.set(item, top);
    const plan = item.inner === undefined ? undefined : plans.get(item.inner);
    if (plan === undefined) {
      bottoms.set(item, top);
      return;
    }
    const bottom = program.add();
    bottoms.set(item, bottom);
    const first = program.add();
    const last = program.add();
    program.atLeast(top, first, plan.head / unit);
    program.atLeast(last, bottom, (plan.rows.length === 0 ? 0 : plan.padding) / unit);
    program.atLeast(first, last, 0);
    program.pull(top, bottom, weights.height);
    level(plan, first, last);
  };

  const graphPart = (plan: LevelPlan, { graph }: GraphPart, above: number, below: number): void => {
    for (const layer of graph.layers) {
      let last = above;
      let before: Vertex | undefined;
      for (const vertex of layer) {
        let top: number;
        if (vertex.item !== undefined) {
          place(vertex.item);
          top = tops.get(vertex.item) ?? 0;
        } else {
          top = program.add();
          passes.set(vertex, top);
          if (vertex.layer === 0 && vertex.wire !== undefined) inside.set(vertex.wire, top);
          if (vertex.out !== undefined) outsideOf(plan.level).set(vertex.out, top);
        }
        if (before === undefined) program.atLeast(last, top, 0);
        else
          apart(
            last,
            top,
            gapBetween(before, vertex),
            wordsBetween(before, vertex) + (before.item === undefined ? 0 : bottomGap(before.item)),
          );
        last = vertex.item === undefined ? top : (bottoms.get(vertex.item) ?? 0);
        before = vertex;
      }
      program.atLeast(last, below, before?.item === undefined ? 0 : bottomGap(before.item));
    }
    for (const run of runs(graph)) {
      program.run(
        run.vertices.map((vertex) => passes.get(vertex) ?? 0),
        run.weights,
      );
    }
  };

  const first = program.add();
  const last = program.add();
  level(root, first, last);
  program.breakRuns(first, last, mostHeight / unit);
  program.pull(first, last, isSoft ? 1 : weights.height);

  for (const plan of plans.values()) {
    for (const part of plan.rows.flat()) {
      if (part.type !== 'graph') continue;
      const { out, into } = ports(part.graph, labelled);
      const along = (item: Item, own: readonly Port[], ofStep: Map<Step, number>): void => {
        const top = tops.get(item) ?? 0;
        const height = heightOf(item) / unit;
        const spacing = (own[0]?.spacing ?? 0) / unit;
        const corner = cornerFor(height, own);
        let above: number | undefined;
        own.forEach(({ steps }, index) => {
          const port = program.add();
          for (const step of steps) ofStep.set(step, port);
          program.atLeast(above ?? top, port, above === undefined ? corner : spacing);
          middles.push(program.near(top, port, weights.middle, Math.round(height / 2 + (index - (own.length - 1) / 2) * spacing)));
          above = port;
        });
        if (above !== undefined) program.atLeast(above, top, corner - height);
      };
      for (const [{ item }, list] of out) if (item !== undefined && item.inner === undefined) along(item, list, starts);
      for (const [{ item }, list] of into) if (item !== undefined && item.inner === undefined) along(item, list, ends);
      for (const step of part.graph.steps) {
        const [branch] = step.branches;
        const inner = step.from.item?.inner;
        const start = starts.get(step) ?? (inner === undefined ? passes.get(step.from) : outsideOf(inner).get(step.wire)) ?? first;
        const end =
          ends.get(step) ??
          (step.to.item === undefined ? passes.get(step.to) : branch?.next === undefined ? undefined : inside.get(branch.next)) ??
          first;
        starts.set(step, start);
        ends.set(step, end);
        const passing = Number(step.from.item === undefined) + Number(step.to.item === undefined);
        const weight = passing === 0 ? weights.bend : passing === 1 ? weights.passing : weights.between;
        // what turns back turns anyway
        const own = turnsBack(step) ? 1 : weight * Math.min(4, step.branches.length);
        bends.push({ wish: program.near(start, end, own), weight: own });
      }
    }
  }
  program.solve();
  if (isFinal) straighten(program, bends, middles);
  const px = (variable: number | undefined): number => (program.value(variable ?? first) - program.value(first)) * unit;
  return {
    topOf: (item) => px(tops.get(item)),
    heightOf: (item) => (item.inner === undefined ? heightOf(item) : px(bottoms.get(item)) - px(tops.get(item))),
    startOf: (step) => px(starts.get(step)),
    endOf: (step) => px(ends.get(step)),
    height: px(last),
  };
}

/** A wire that bends anyway need not leave its box by a corner to bend less; one that all but runs straight should. What is done for one may undo another. */
function straighten(program: Program, bends: readonly Bend[], middles: readonly Wish[]): void {
  for (const wish of middles) program.reweigh(wish, weights.middle * 3);
  for (let round = 0; round < jogs.length; round++) {
    let slips = 0;
    for (const { wish, weight } of bends) {
      const distance = Math.abs(program.value(wish.a) - program.value(wish.b));
      const isSlip = distance <= (jogs[round] ?? 0);
      if (distance > 0 && isSlip) slips++;
      program.reweigh(wish, isSlip ? weight * 3 : Math.max(1, Math.round(weight / 24)));
    }
    if (round > 0 && slips === 0) return;
    program.solve();
  }
}

/** How many lines of words stand outside a group where a wire enters it. */
function linesAtBorders(plans: ReadonlyMap<Level, LevelPlan>): ReadonlyMap<Wire, number> {
  const lines = new Map<Wire, number>();
  for (const part of [...plans.values()].flatMap(({ rows }) => rows.flat())) {
    if (part.type !== 'graph') continue;
    for (const step of part.graph.steps) {
      const next = step.to.item?.inner === undefined ? undefined : step.branches[0]?.next;
      if (next !== undefined) lines.set(next, labelLines(step));
    }
  }
  return lines;
}

/** From the corner of a box to its first port. In units */
function cornerFor(height: number, own: readonly Port[]): number {
  const [first] = own;
  if (first === undefined) return 0;
  return Math.max(1, Math.min(Math.ceil(first.corner / unit), Math.floor((height - ((own.length - 1) * first.spacing) / unit) / 2)));
}

function gapBetween(above: Vertex, below: Vertex): number {
  if (above.item === undefined && below.item === undefined) return gaps.lines;
  if (above.item === undefined || below.item === undefined) return gaps.boxAndLine;
  return above.item.box.arrangement.name === 'row' && below.item.box.arrangement.name === 'row' ? gaps.rows : gaps.boxes;
}
