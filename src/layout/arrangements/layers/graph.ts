/** A graph of layers before it has places: its boxes and what leads over a layer, layer by layer, ordered so that few links cross. */
import { median } from 'd3';
import { groupBy } from '../../../base/group-by.ts';
import type { Box, Link } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';

/** A box, or the place in a layer that a link passes on its way to a later one. */
export interface Vertex {
  /** Absent for a link that passes. */
  readonly box?: Box;
  /** Of the layer among those that the graph uses, from 0. */
  readonly layer: number;
}

/** A step from one layer to the next. */
export interface Step {
  readonly from: Vertex;
  readonly to: Vertex;
  readonly link: Link;
}

export interface LayersGraph {
  /** The boxes of the layers that it uses. */
  readonly boxes: readonly Box[];
  /** Their indexes, ascending: layer 0 of the graph is layer `indexes[0]` of the figure. */
  readonly indexes: readonly number[];
  readonly layers: readonly (readonly Vertex[])[];
  readonly steps: readonly Step[];
  /** The steps of each link, in its direction. */
  readonly ways: ReadonlyMap<Link, readonly Step[]>;
}

export function layersGraph(graph: Box, context: Context): LayersGraph {
  const used = graph.children.filter((layer) => layer.children.length > 0);
  const vertices = new Map<string, Vertex>();
  const layers: Vertex[][] = used.map((layer, index) =>
    layer.children.map((box) => {
      const vertex = { box, layer: index };
      vertices.set(box.id, vertex);
      return vertex;
    }),
  );
  const steps: Step[] = [];
  const ways = new Map<Link, readonly Step[]>();
  for (const start of vertices.values()) {
    for (const link of context.linksFrom.get(start.box?.id ?? '') ?? []) {
      const end = vertices.get(link.to);
      if (end === undefined || end.layer <= start.layer) continue;
      const stops = [start];
      for (let layer = start.layer + 1; layer < end.layer; layer++) {
        const passing = { layer };
        layers[layer]?.push(passing);
        stops.push(passing);
      }
      stops.push(end);
      const way = stops.slice(1).map((to, index): Step => ({ from: stops[index] ?? start, to, link }));
      ways.set(link, way);
      for (const step of way) steps.push(step);
    }
  }
  return { boxes: used, indexes: used.map(indexOf), layers: ordered(layers, steps), steps, ways };
}

function indexOf({ arrangement }: Box): number {
  return arrangement.name === 'layer' ? arrangement.index : 0;
}

/** Larger graphs keep the order of their names: counting crossings would take long, and nobody follows so many lines. */
const mostSteps = 400;
const sweeps = 6;

type Layers = readonly (readonly Vertex[])[];

/** The median heuristic (Sugiyama and others, 1981; Gansner and others, 1993): each layer by the middle of its neighbours, to and fro; the best one seen stays. */
function ordered(layers: Layers, steps: readonly Step[]): Layers {
  let best = layers;
  let least = steps.length > mostSteps ? 0 : crossings(layers, steps);
  let current = layers;
  const before = neighbours(steps, toOf, fromOf);
  const after = neighbours(steps, fromOf, toOf);
  for (let sweep = 0; sweep < sweeps && least > 0; sweep++) {
    const forth = sweep % 2 === 0;
    current = forth ? swept(current, before) : [...swept([...current].reverse(), after)].reverse();
    const count = crossings(current, steps);
    if (count < least) {
      best = current;
      least = count;
    }
  }
  return best;
}

/** The vertices at the other ends of the steps of each vertex. */
export function neighbours(
  steps: readonly Step[],
  end: (step: Step) => Vertex,
  other: (step: Step) => Vertex,
): ReadonlyMap<Vertex, readonly Vertex[]> {
  return new Map([...groupBy(steps, end)].map(([vertex, own]) => [vertex, own.map(other)]));
}

export const fromOf = ({ from }: Step): Vertex => from;
export const toOf = ({ to }: Step): Vertex => to;

function swept(layers: Layers, near: ReadonlyMap<Vertex, readonly Vertex[]>): Layers {
  const done: (readonly Vertex[])[] = [];
  for (const layer of layers) {
    const last = done.at(-1);
    done.push(last === undefined ? layer : byMedian(layer, placesIn(last), near));
  }
  return done;
}

function placesIn(layer: readonly Vertex[]): ReadonlyMap<Vertex, number> {
  return new Map(layer.map((vertex, index) => [vertex, index]));
}

/** What has no neighbours there stays where it is; equal ones keep their order, and so do those of one series. */
function byMedian(
  layer: readonly Vertex[],
  places: ReadonlyMap<Vertex, number>,
  near: ReadonlyMap<Vertex, readonly Vertex[]>,
): readonly Vertex[] {
  const wanted = new Map(layer.map((vertex) => [vertex, median(near.get(vertex)?.flatMap((other) => places.get(other) ?? []) ?? [])]));
  const movable = layer
    .filter((vertex) => wanted.get(vertex) !== undefined)
    .sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || layer.indexOf(a) - layer.indexOf(b));
  let next = 0;
  return seriesInOrder(
    layer.map((vertex) => (wanted.get(vertex) === undefined ? vertex : (movable[next++] ?? vertex))),
    layer,
  );
}

/** The places that a series has in `sorted` are taken by its members as they came. */
function seriesInOrder(sorted: readonly Vertex[], came: readonly Vertex[]): readonly Vertex[] {
  const waiting = new Map([...groupBy(came, ({ box }) => box?.series)].map(([series, members]) => [series, [...members]]));
  return sorted.map((vertex) => (vertex.box?.series === undefined ? vertex : (waiting.get(vertex.box.series)?.shift() ?? vertex)));
}

function crossings(layers: Layers, steps: readonly Step[]): number {
  const places = new Map(layers.flatMap((layer) => [...placesIn(layer)]));
  const ends = layers.map((_, layer) =>
    steps.filter((step) => step.from.layer === layer).map((step) => ({ from: places.get(step.from) ?? 0, to: places.get(step.to) ?? 0 })),
  );
  let count = 0;
  for (const own of ends)
    for (const [index, a] of own.entries()) for (const b of own.slice(index + 1)) if ((a.from - b.from) * (a.to - b.to) < 0) count++;
  return count;
}
