/** The order of the vertices in each layer, so that few wires cross (Sugiyama and others, 1981; Gansner and others, 1993). */
import type { Layered, Vertex } from './vertices.ts';
import { sideOf, turnsBack } from './vertices.ts';

export interface OrderOptions {
  /** Of ends at borders: they keep this order. */
  readonly hints: ReadonlyMap<Vertex, number>;
  /** Where layers are read in several rows: a vertex of a later one stands below those of the former. */
  readonly bandOf: (vertex: Vertex) => number;
  /** Where boxes of several ranks share a layer: of what is as good otherwise, the order of the ranks is better. */
  readonly rankOf: (vertex: Vertex) => number | undefined;
}

/** How many beginnings are tried, and how often each is gone over. Larger graphs get less. */
function effortFor(size: number): { readonly starts: number; readonly sweeps: number } {
  if (size > 40_000) return { starts: 1, sweeps: 1 };
  if (size > 10_000) return { starts: 1, sweeps: 4 };
  if (size > 3000) return { starts: 2, sweeps: 8 };
  if (size > 1000) return { starts: 6, sweeps: 12 };
  return { starts: 16, sweeps: 16 };
}

/** So many beginnings in vain are enough. */
const patience = 4;

/** Of vertices and steps, up to which neighbours are exchanged as well. */
const mostExchanged = 12_000;

/** Sorts the layers in place. Returns how many wires cross. */
export function order(graph: Layered, options: OrderOptions): number {
  const net = netOf(graph, options);
  const { starts, sweeps } = effortFor(net.size);
  let best = copy(net.layers);
  let least = Number.POSITIVE_INFINITY;
  const random = lcg(graph.steps.length + 1);
  let lastBetter = 0;
  for (let start = 0; start < starts && start < lastBetter + patience && least > 0; start++) {
    if (start === 1) for (const layer of net.layers) layer.reverse();
    if (start > 1) for (const layer of net.layers) shuffle(layer, random);
    place(net);
    let stale = 0;
    let kept = Number.POSITIVE_INFINITY;
    for (let sweep = 0; sweep < sweeps && stale < 4; sweep++) {
      sweepOnce(net, sweep % 2 === 0, sweep % 4 < 2);
      if (net.size <= mostExchanged) for (let pass = 0; pass < 6 && transpose(net); pass++);
      const count = crossings(net);
      stale++;
      if (count < kept) {
        kept = count;
        stale = 0;
      }
      if (count >= least) continue;
      least = count;
      lastBetter = start;
      best = copy(net.layers);
      if (least === 0) break;
    }
  }
  graph.layers.forEach((layer, index) => {
    layer.splice(0, layer.length, ...(best[index] ?? []).flatMap((id) => net.vertices[id] ?? []));
    for (const [at, vertex] of layer.entries()) vertex.at = at;
  });
  return least;
}

type Lists = readonly (readonly number[])[];

interface Net {
  readonly vertices: readonly Vertex[];
  readonly layers: number[][];
  /** Vertices in the layers before and after it that each is joined to; and in its own, by turning back in a channel. */
  readonly before: Lists;
  readonly after: Lists;
  readonly beside: Lists;
  readonly turns: readonly { readonly from: number; readonly to: number; readonly isAfter: boolean }[];
  /** NaN for none. */
  readonly hints: Float64Array;
  readonly ranks: Float64Array;
  readonly bands: Float64Array;
  readonly hasBands: boolean;
  readonly place: Float64Array;
  readonly keys: Float64Array;
  readonly size: number;
}

function netOf({ layers, steps }: Layered, { hints, bandOf, rankOf }: OrderOptions): Net {
  const vertices = layers.flat();
  const ids = new Map(vertices.map((vertex, id) => [vertex, id]));
  const lists = (): number[][] => vertices.map(() => []);
  const [before, after, beside] = [lists(), lists(), lists()];
  const turns: { from: number; to: number; isAfter: boolean }[] = [];
  for (const step of steps) {
    const from = ids.get(step.from) ?? 0;
    const to = ids.get(step.to) ?? 0;
    if (turnsBack(step)) {
      beside[from]?.push(to);
      beside[to]?.push(from);
      turns.push({ from, to, isAfter: sideOf(step.from, step) === 'left' });
    } else {
      const [left, right] = sideOf(step.from, step) === 'left' ? [from, to] : [to, from];
      after[left]?.push(right);
      before[right]?.push(left);
    }
  }
  const bands = Float64Array.from(vertices, bandOf);
  return {
    vertices,
    layers: layers.map((layer) => layer.map((vertex) => ids.get(vertex) ?? 0)),
    before,
    after,
    beside,
    turns,
    ranks: Float64Array.from(vertices, (vertex) => rankOf(vertex) ?? Number.NaN),
    hints: Float64Array.from(vertices, (vertex) => hints.get(vertex) ?? Number.NaN),
    bands,
    hasBands: bands.some((band) => band !== 0),
    place: new Float64Array(vertices.length),
    keys: new Float64Array(vertices.length),
    size: vertices.length + steps.length,
  };
}

function copy(layers: Lists): Lists {
  return layers.map((layer) => [...layer]);
}

function place({ layers, place: at, bands, hints }: Net): void {
  for (const layer of layers) {
    for (let index = 0; index < layer.length; index++) at[layer[index] ?? 0] = index;
    layer.sort((a, b) => (bands[a] ?? 0) - (bands[b] ?? 0) || (hints[a] ?? 0) - (hints[b] ?? 0) || (at[a] ?? 0) - (at[b] ?? 0));
    for (let index = 0; index < layer.length; index++) at[layer[index] ?? 0] = index;
  }
}

function sweepOnce(net: Net, forth: boolean, byMean: boolean): void {
  const { layers, place: at, vertices, beside, hints, keys } = net;
  const near = forth ? net.before : net.after;
  for (let step = 0; step < layers.length; step++) {
    const layer = layers[forth ? step : layers.length - 1 - step] ?? [];
    for (const vertex of layer) {
      const own = near[vertex] ?? [];
      const hint = hints[vertex] ?? Number.NaN;
      if (!Number.isNaN(hint)) keys[vertex] = hint;
      else {
        const values = own.map((other) => at[other] ?? 0);
        // what turns back stays beside where it turns
        if (values.length === 0 || vertices[vertex]?.item === undefined)
          for (const other of beside[vertex] ?? []) values.push(at[other] ?? 0);
        const none = net.hasBands ? (at[vertex] ?? 0) : Number.NaN;
        keys[vertex] = values.length === 0 ? none : byMean ? values.reduce((sum, value) => sum + value, 0) / values.length : middle(values);
      }
    }
    sortLayer(layer, net);
  }
}

function middle(values: number[]): number {
  values.sort((a, b) => a - b);
  const half = values.length >> 1;
  const [low, high] = [values[half - 1] ?? 0, values[half] ?? 0];
  if (values.length % 2 === 1) return high;
  if (values.length === 2) return (low + high) / 2;
  // towards the side where they lie closer together
  const [left, right] = [low - (values[0] ?? 0), (values.at(-1) ?? 0) - high];
  return left + right === 0 ? (low + high) / 2 : (low * right + high * left) / (left + right);
}

/** By their keys, band by band; what has no key stays where it is. */
function sortLayer(layer: number[], { keys, bands, place: at }: Net): void {
  const movable = layer.filter((vertex) => !Number.isNaN(keys[vertex] ?? Number.NaN));
  movable.sort((a, b) => (bands[a] ?? 0) - (bands[b] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0) || (at[a] ?? 0) - (at[b] ?? 0));
  let next = 0;
  for (let index = 0; index < layer.length; index++) {
    const vertex = layer[index] ?? 0;
    if (!Number.isNaN(keys[vertex] ?? Number.NaN)) layer[index] = movable[next++] ?? vertex;
  }
  for (let index = 0; index < layer.length; index++) at[layer[index] ?? 0] = index;
}

/** Exchanges neighbours where that takes crossings away. */
function transpose({ layers, before, after, hints, bands, place: at }: Net): boolean {
  let better = false;
  for (const layer of layers) {
    for (let index = 0; index + 1 < layer.length; index++) {
      const [upper = 0, lower = 0] = [layer[index], layer[index + 1]];
      if (bands[upper] !== bands[lower] || !(Number.isNaN(hints[upper] ?? 0) || Number.isNaN(hints[lower] ?? 0))) continue;
      if (gain(at, before[upper], before[lower]) + gain(at, after[upper], after[lower]) <= 0) continue;
      layer[index] = lower;
      layer[index + 1] = upper;
      at[lower] = index;
      at[upper] = index + 1;
      better = true;
    }
  }
  return better;
}

/** How many crossings go when two neighbours change places. */
function gain(at: Float64Array, upper: readonly number[] = [], lower: readonly number[] = []): number {
  let count = 0;
  for (const a of upper) {
    const place = at[a] ?? 0;
    for (const b of lower) {
      const other = at[b] ?? 0;
      if (place > other) count++;
      else if (place < other) count--;
    }
  }
  return count;
}

function crossings({ layers, after, before, turns, place: at, vertices, ranks }: Net): number {
  let count = 0;
  for (const layer of layers) count += inversion * inversions(layer, ranks);
  for (const [index, layer] of layers.entries()) {
    const next = layers[index + 1];
    if (next === undefined) continue;
    // a tree of sums over the places of the next layer: how many wires so far end above each
    const tree = new Int32Array(next.length + 1);
    let total = 0;
    for (const vertex of layer) {
      const ends = after[vertex] ?? [];
      for (const end of ends) {
        let above = 0;
        for (let node = (at[end] ?? 0) + 1; node > 0; node -= node & -node) above += tree[node] ?? 0;
        count += total - above;
      }
      for (const end of ends)
        for (let node = (at[end] ?? 0) + 1; node <= next.length; node += node & -node) tree[node] = (tree[node] ?? 0) + 1;
      total += ends.length;
    }
  }
  for (const { from, to, isAfter } of turns) {
    const layer = layers[vertices[from]?.layer ?? 0] ?? [];
    const [low, high] = [Math.min(at[from] ?? 0, at[to] ?? 0), Math.max(at[from] ?? 0, at[to] ?? 0)];
    const degrees = isAfter ? after : before;
    for (let index = low + 1; index < high; index++) count += degrees[layer[index] ?? 0]?.length ?? 0;
  }
  return count;
}

/** Less than a crossing, however many there are. */
const inversion = 1e-4;

function inversions(layer: readonly number[], ranks: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const vertex of layer) {
    const rank = ranks[vertex] ?? Number.NaN;
    if (rank < most) count++;
    else if (rank > most) most = rank;
  }
  return count;
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every run. */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other] ?? 0, list[index] ?? 0];
  }
}
