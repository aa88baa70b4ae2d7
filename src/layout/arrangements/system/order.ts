/** The order of the vertices in each layer, so that few wires cross (Sugiyama and others, 1981; Gansner and others, 1993). */
import type { Layered, Vertex } from './vertices.ts';

/** How much is tried; larger graphs get less. */
interface Effort {
  readonly starts: number;
  readonly sweeps: number;
}

function effortFor(steps: number): Effort {
  if (steps > 4000) return { starts: 1, sweeps: 2 };
  if (steps > 1200) return { starts: 1, sweeps: 8 };
  if (steps > 400) return { starts: 4, sweeps: 12 };
  return { starts: 12, sweeps: 16 };
}

/** Sorts the layers in place. Vertices with a hint (ends at borders) keep the order of their hints. Returns how many wires cross. */
export function order(graph: Layered, hints: ReadonlyMap<Vertex, number> = new Map()): number {
  const net = netOf(graph, hints);
  const { starts, sweeps } = effortFor(graph.steps.length);
  let best = copy(net.layers);
  let least = Number.POSITIVE_INFINITY;
  const random = lcg(graph.steps.length + 1);
  for (let start = 0; start < starts && least > 0; start++) {
    if (start === 1) for (const layer of net.layers) layer.reverse();
    if (start > 1) for (const layer of net.layers) shuffle(layer, random);
    place(net);
    let stale = 0;
    for (let sweep = 0; sweep < sweeps && stale < 4 && least > 0; sweep++) {
      sweepOnce(net, sweep % 2 === 0, sweep % 4 < 2);
      if (net.size <= largest) for (let pass = 0; pass < 4 && transpose(net); pass++);
      const count = crossings(net);
      stale++;
      if (count < least) {
        least = count;
        best = copy(net.layers);
        stale = 0;
      }
    }
  }
  graph.layers.forEach((layer, index) => {
    layer.splice(0, layer.length, ...(best[index] ?? []).flatMap((id) => net.vertices[id] ?? []));
    for (const [at, vertex] of layer.entries()) vertex.at = at;
  });
  return least;
}

/** Of vertices and steps, up to which neighbours are exchanged as well. */
const largest = 3000;

interface Net {
  readonly vertices: readonly Vertex[];
  readonly layers: number[][];
  /** Vertices in the layers before and after it that each is joined to; and in its own, by way of the channels before and after it. */
  readonly before: readonly number[][];
  readonly after: readonly number[][];
  readonly beside: readonly number[][];
  /** U-turns: from, to, in the channel behind their layer or before it. */
  readonly turns: readonly (readonly [number, number, 'left' | 'right'])[];
  readonly hints: Float64Array;
  readonly place: Float64Array;
  readonly size: number;
}

function netOf({ layers, steps }: Layered, hints: ReadonlyMap<Vertex, number>): Net {
  const vertices = layers.flat();
  const ids = new Map(vertices.map((vertex, id) => [vertex, id]));
  const lists = (): number[][] => vertices.map(() => []);
  const [before, after, beside] = [lists(), lists(), lists()];
  const turns: [number, number, 'left' | 'right'][] = [];
  for (const step of steps) {
    const from = ids.get(step.from) ?? 0;
    const to = ids.get(step.to) ?? 0;
    if (step.fromSide === step.toSide) {
      beside[from]?.push(to);
      beside[to]?.push(from);
      turns.push([from, to, step.fromSide]);
    } else {
      const [left, right] = step.fromSide === 'left' ? [from, to] : [to, from];
      after[left]?.push(right);
      before[right]?.push(left);
    }
  }
  return {
    vertices,
    layers: layers.map((layer) => layer.map((vertex) => ids.get(vertex) ?? 0)),
    before,
    after,
    beside,
    turns,
    hints: Float64Array.from(vertices, (vertex) => hints.get(vertex) ?? Number.NaN),
    place: new Float64Array(vertices.length),
    size: vertices.length + steps.length,
  };
}

function copy(layers: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return layers.map((layer) => [...layer]);
}

function place(net: Net): void {
  for (const layer of net.layers) for (let at = 0; at < layer.length; at++) net.place[layer[at] ?? 0] = at;
}

function sweepOnce(net: Net, forth: boolean, byMean: boolean): void {
  const { layers, place: at } = net;
  const near = forth ? net.before : net.after;
  for (let step = 0; step < layers.length; step++) {
    const layer = layers[forth ? step : layers.length - 1 - step] ?? [];
    const keys = new Map<number, number>();
    for (const vertex of layer) {
      const own = (near[vertex] ?? []).map((other) => at[other] ?? 0);
      // what turns back stays beside where it turns
      for (const other of net.beside[vertex] ?? [])
        if (own.length === 0 || net.vertices[vertex]?.item === undefined) own.push(at[other] ?? 0);
      const hint = net.hints[vertex] ?? Number.NaN;
      if (!Number.isNaN(hint)) keys.set(vertex, hint);
      else if (own.length > 0) keys.set(vertex, byMean ? own.reduce((sum, value) => sum + value, 0) / own.length : middle(own));
    }
    sortBy(layer, keys, at);
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

/** What has no key stays where it is. */
function sortBy(layer: number[], keys: ReadonlyMap<number, number>, at: Float64Array): void {
  const movable = layer.filter((vertex) => keys.has(vertex));
  movable.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || (at[a] ?? 0) - (at[b] ?? 0));
  let next = 0;
  for (let index = 0; index < layer.length; index++) {
    const vertex = layer[index] ?? 0;
    if (keys.has(vertex)) layer[index] = movable[next++] ?? vertex;
  }
  for (let index = 0; index < layer.length; index++) at[layer[index] ?? 0] = index;
}

/** Exchanges neighbours where that takes crossings away. */
function transpose({ layers, before, after, hints, place: at }: Net): boolean {
  let better = false;
  for (const layer of layers) {
    for (let index = 0; index + 1 < layer.length; index++) {
      const [upper = 0, lower = 0] = [layer[index], layer[index + 1]];
      if (!Number.isNaN(hints[upper] ?? 0) && !Number.isNaN(hints[lower] ?? 0)) continue;
      const gain =
        pairs(before[upper], before[lower], at) +
        pairs(after[upper], after[lower], at) -
        pairs(before[lower], before[upper], at) -
        pairs(after[lower], after[upper], at);
      if (gain <= 0) continue;
      layer[index] = lower;
      layer[index + 1] = upper;
      at[lower] = index;
      at[upper] = index + 1;
      better = true;
    }
  }
  return better;
}

/** How many of the wires of two neighbours, the upper one first, cross. */
function pairs(upper: readonly number[] | undefined, lower: readonly number[] | undefined, at: Float64Array): number {
  let count = 0;
  for (const a of upper ?? []) for (const b of lower ?? []) if ((at[a] ?? 0) > (at[b] ?? 0)) count++;
  return count;
}

function crossings({ layers, after, before, turns, place: at, vertices }: Net): number {
  let count = 0;
  for (const [index, layer] of layers.entries()) {
    const next = layers[index + 1];
    if (next === undefined) continue;
    // a tree of sums over the places of the next layer: how many wires so far end below each
    const tree = new Int32Array(next.length + 1);
    let total = 0;
    for (const vertex of layer) {
      const ends = (after[vertex] ?? []).map((other) => at[other] ?? 0);
      for (const end of ends) {
        let above = 0;
        for (let node = end + 1; node > 0; node -= node & -node) above += tree[node] ?? 0;
        count += total - above;
      }
      for (const end of ends) for (let node = end + 1; node <= next.length; node += node & -node) tree[node] = (tree[node] ?? 0) + 1;
      total += ends.length;
    }
  }
  for (const [from, to, side] of turns) {
    const layer = layers[vertices[from]?.layer ?? 0] ?? [];
    const [low, high] = [Math.min(at[from] ?? 0, at[to] ?? 0), Math.max(at[from] ?? 0, at[to] ?? 0)];
    const degrees = side === 'left' ? after : before;
    for (let index = low + 1; index < high; index++) count += degrees[layer[index] ?? 0]?.length ?? 0;
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
