/** Heights of the boxes of a graph of layers, and where each stands in its layer: as near as can be to what it is linked to. */

import { mean, sum } from 'd3';
import { largest, smallest } from '../../../base/extremes.ts';
import { groupBy } from '../../../base/group-by.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { grown } from '../../blocks/block.ts';
import { placeSlots } from '../../blocks/slots.ts';
import { cardHeight } from '../card.ts';
import { leafHeight } from '../leaf.ts';
import { isRow, rowHeight } from '../row.ts';
import type { LayersGraph, Step, Vertex } from './graph.ts';
import { fromOf, neighbours, toOf } from './graph.ts';

/** Between the boxes of a layer, and between rows. px */
const gap = { boxes: 16, rows: 8 } as const;
/** Between the ports of links that enter one box, and from the outermost to its corner. */
export const portSpacing = { plain: 16, labelled: 24, onBothSides: 48 } as const;
export const corner = { plain: 12, onBothSides: 24 } as const;
/** What a link that passes a layer takes of it. */
const passingHeight = 12;

export interface Places {
  /** px */
  readonly heightOf: (vertex: Vertex) => number;
  /** The middle of each vertex, downwards from the top of the graph. px */
  readonly middles: ReadonlyMap<Vertex, number>;
  readonly height: number;
}

export function placeVertices(graph: LayersGraph, widthOf: (layer: number) => number, context: Context): Places {
  const entering = groupBy(graph.steps, toOf);
  const heights = new Map<Vertex, number>();
  for (const vertex of graph.layers.flat()) {
    const natural = vertex.box === undefined ? passingHeight : boxHeight(vertex.box, widthOf(vertex.layer), context);
    heights.set(vertex, Math.max(natural, portsHeight(entering.get(vertex) ?? [], context)));
  }
  const heightOf = (vertex: Vertex): number => heights.get(vertex) ?? 0;
  const middles = placeLayers(graph, heightOf);
  const all = graph.layers.flat();
  const top = smallest(all.map((vertex) => (middles.get(vertex) ?? 0) - heightOf(vertex) / 2));
  const bottom = largest(all.map((vertex) => (middles.get(vertex) ?? 0) + heightOf(vertex) / 2));
  return { heightOf, middles: new Map([...middles].map(([vertex, middle]) => [vertex, middle - top])), height: bottom - top };
}

function boxHeight(box: Box, width: number, context: Context): number {
  if (isRow(box)) return rowHeight(context);
  if (box.arrangement.name !== 'card') return leafHeight(box, width, context);
  const { head, body } = cardHeight(box, context);
  return head + body;
}

/** What the links need that enter a box one below the other. */
function portsHeight(steps: readonly Step[], context: Context): number {
  if (steps.length < 2 && wordLines(steps) < 2) return 0;
  return (steps.length - 1) * spacingOf(steps, context) + 2 * cornerOf(steps, context);
}

export function spacingOf(steps: readonly Step[], context: Context): number {
  const lines = wordLines(steps);
  return lines === 0 ? portSpacing.plain : grown(lines === 1 ? portSpacing.labelled : portSpacing.onBothSides, context);
}

/** Words beneath a link keep away from those above a link of the next box. */
export function cornerOf(steps: readonly Step[], context: Context): number {
  return wordLines(steps) < 2 ? corner.plain : grown(corner.onBothSides, context);
}

function wordLines(steps: readonly Step[]): number {
  return largest([0, ...steps.map(({ to, link }) => (to.box === undefined ? 0 : link.label.length))]);
}

function gapOf(layer: readonly Vertex[]): number {
  return layer.every(({ box }) => box === undefined || isRow(box)) ? gap.rows : gap.boxes;
}

/** The highest layer stands packed; the others follow it to both sides, each box at the middle of those that it is linked to. */
function placeLayers({ layers, steps }: LayersGraph, heightOf: (vertex: Vertex) => number): ReadonlyMap<Vertex, number> {
  const middles = new Map<Vertex, number>();
  const needs = layers.map((layer) => sum(layer, heightOf) + (layer.length - 1) * gapOf(layer));
  const highest = needs.indexOf(largest(needs));
  const set = (layer: readonly Vertex[], wanted: readonly number[]): void => {
    const slots = layer.map((vertex, index) => ({ wanted: wanted[index] ?? 0, size: heightOf(vertex) }));
    placeSlots(slots, gapOf(layer), Number.NEGATIVE_INFINITY).forEach((middle, index) => {
      const vertex = layer[index];
      if (vertex !== undefined) middles.set(vertex, middle);
    });
  };
  // what no link joins stands in one line
  if (steps.length === 0) {
    for (const layer of layers) set(layer, []);
    return middles;
  }
  set(layers[highest] ?? [], []);
  const follow = (layer: readonly Vertex[], near: ReadonlyMap<Vertex, readonly Vertex[]>): void => {
    let last = 0;
    const wanted = layer.map((vertex) => {
      last = mean(near.get(vertex) ?? [], (other) => middles.get(other)) ?? last + heightOf(vertex);
      return last;
    });
    set(layer, wanted);
  };
  const froms = neighbours(steps, toOf, fromOf);
  const tos = neighbours(steps, fromOf, toOf);
  for (const layer of layers.slice(highest + 1)) follow(layer, froms);
  for (const layer of layers.slice(0, highest).reverse()) follow(layer, tos);
  return middles;
}
