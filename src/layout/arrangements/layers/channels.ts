/**
 * The channels between the layers of a graph: where each link leaves, turns and enters. Links from one box leave at one port and share a
 * track; where they enter they have ports of their own, with their words above the last stretch, which no track reaches.
 *
 *     ┌ from ─┐      tracks │ words       ┌ to ───┐
 *     │       ├────────┬────┼─ /cart ────▸│       │
 *     └───────┘        │    │             └───────┘
 *     ┌───────┐        │    │             ┌───────┐
 *     │       ├───┐    └────┼─ / ────────▸│       │
 *     └───────┘   └─────────┼────────────▸│       │
 */

import { max } from 'd3';
import { largest, smallest } from '../../../base/extremes.ts';
import { groupBy } from '../../../base/group-by.ts';
import type { Context } from '../../blocks/block.ts';
import { grown } from '../../blocks/block.ts';
import { spanWidth } from '../../blocks/lines.ts';
import type { LayersGraph, Step, Vertex } from './graph.ts';
import { fromOf, toOf } from './graph.ts';
import type { Places } from './places.ts';
import { cornerOf, spacingOf } from './places.ts';

/** Words longer than this are shortened. px */
export const widestLabel = 200;
export const track = 14;
/** From a layer to the first track, and from the last track or the words to the next layer. */
export const margin = { before: 20, after: 28 } as const;
/** Ports closer than this to another link's height would make two lines seem one. px */
const clear = 8;

export interface Lane {
  readonly step: Step;
  /** Where it leaves and where it enters, downwards from the top of the graph. px */
  readonly from: number;
  readonly to: number;
  /** -1 runs straight. */
  readonly track: number;
}

export interface Channel {
  readonly lanes: readonly Lane[];
  readonly tracks: number;
  /** Of the words, 0 where there are none. px */
  readonly labels: number;
  /** The distance that the layers beside it must keep. px */
  readonly width: number;
}

/** One channel behind each layer but the last. */
export function planChannels(graph: LayersGraph, places: Places, context: Context): readonly Channel[] {
  const middles = new Map(places.middles);
  return graph.layers.slice(1).map((layer, index) => {
    const steps = graph.steps.filter(({ from }) => from.layer === index);
    const entering = groupBy(steps, toOf);
    const starts = [...groupBy(steps, fromOf).keys()].map((vertex) => middles.get(vertex) ?? 0);
    const ports = new Map<Step, number>();
    for (const to of layer) {
      const own = [...(entering.get(to) ?? [])].sort((a, b) => (middles.get(a.from) ?? 0) - (middles.get(b.from) ?? 0));
      const froms = own.map(({ from }) => middles.get(from) ?? 0);
      const entered = enter(froms, {
        middle: middles.get(to) ?? 0,
        height: places.heightOf(to),
        spacing: spacingOf(own, context),
        corner: cornerOf(own, context),
        starts,
      });
      own.forEach((step, order) => void ports.set(step, entered[order] ?? 0));
      // a link that passes goes on at the height at which it came
      if (to.box === undefined && entered[0] !== undefined) middles.set(to, entered[0]);
    }
    const lanes = tracked(steps, (step) => ({ from: middles.get(step.from) ?? 0, to: ports.get(step) ?? 0 }));
    const tracks = lanes.reduce((most, lane) => Math.max(most, lane.track + 1), 0);
    const labels = max(steps, (step) => labelWidth(step, context)) ?? 0;
    return { lanes, tracks, labels, width: margin.before + tracks * track + (labels === 0 ? 0 : labels + 10) + margin.after };
  });
}

/** The words of a link stand where it enters its box. */
export function labelWidth({ to, link }: Step, context: Context): number {
  return to.box === undefined
    ? 0
    : Math.min(grown(widestLabel, context), largest([0, ...link.label.map((span) => spanWidth(context, span))]));
}

interface Side {
  readonly middle: number;
  readonly height: number;
  readonly spacing: number;
  /** From the outermost port to the corner. */
  readonly corner: number;
  /** Where links of this channel leave: a line that ends at such a height, but is another's, would seem to be its continuation. */
  readonly starts: readonly number[];
}

/** Where links enter one box, from above to below: straight where they can, at least one of them, around the middle else. */
function enter(froms: readonly number[], { middle, height, spacing, corner, starts }: Side): readonly number[] {
  const reach = height / 2 - corner;
  const apart = froms.every((from, order) => order === 0 || from - (froms[order - 1] ?? 0) >= spacing);
  if (apart && froms.every((from) => Math.abs(from - middle) <= reach)) return froms;
  const spread = froms.map((_, order) => (order - (froms.length - 1) / 2) * spacing);
  const room = Math.max(0, reach - largest([0, ...spread]));
  const at = (shift: number): readonly number[] => spread.map((offset) => middle + offset + shift);
  const shifts = froms.map((from, order) => from - middle - (spread[order] ?? 0)).filter((shift) => Math.abs(shift) <= room);
  const isClear = (shift: number): boolean =>
    at(shift).every((port, order) => port === froms[order] || starts.every((start) => Math.abs(start - port) >= clear));
  shifts.sort((a, b) => Math.abs(a) - Math.abs(b));
  const straight = shifts.find(isClear);
  if (straight !== undefined) return at(straight);
  for (let step = 0; step <= room; step += 2) for (const shift of [step, -step]) if (isClear(shift)) return at(shift);
  return at(shifts[0] ?? 0);
}

/** Links from one box turn together. Of those that lead down the lowest turns first, of those that lead up the highest, so that neighbours do not cross. */
function tracked(steps: readonly Step[], endsOf: (step: Step) => { readonly from: number; readonly to: number }): readonly Lane[] {
  const groups = [...groupBy(steps, fromOf)].map(([, own]) => {
    const lanes = own.map((step) => ({ step, ...endsOf(step) }));
    const from = lanes[0]?.from ?? 0;
    const tos = lanes.map(({ to }) => to);
    const rank = tos.reduce((total, to) => total + to - from, 0) > 0 ? -from : from;
    return { lanes, rank, top: smallest([from, ...tos]), bottom: largest([from, ...tos]) };
  });
  const turning = groups.filter(({ top, bottom }) => bottom - top >= 0.5).sort((a, b) => a.rank - b.rank);
  const placed: { readonly top: number; readonly bottom: number; readonly track: number }[] = [];
  const trackOf = new Map<Vertex, number>();
  for (const { lanes, top, bottom } of turning) {
    const beside = placed.filter((other) => other.top < bottom + clear && top < other.bottom + clear);
    const own = beside.reduce((most, other) => Math.max(most, other.track + 1), 0);
    placed.push({ top, bottom, track: own });
    const [first] = lanes;
    if (first !== undefined) trackOf.set(first.step.from, own);
  }
  return groups.flatMap(({ lanes }) =>
    lanes.map((lane) => ({ ...lane, track: Math.abs(lane.to - lane.from) < 0.5 ? -1 : (trackOf.get(lane.step.from) ?? -1) })),
  );
}
