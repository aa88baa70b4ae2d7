/**
 * The layers of one graph of a level: its items, and the places where wires pass a layer on their way. Layer 0 are the ends of wires at the left
 * border, the last layer those at the right border. Between two layers is a channel, in which steps turn.
 *
 *     0   channel 0   1   channel 1   2   channel 2   3
 *     ├───────────────a───────────────b──────┐         two steps to b, from there back:
 *         ┌───────────▪───────────────▪──────┘         out of b into the channel, past b and a,
 *         └───────────a                                and around a into it
 */
import type { Branch, Item, Wire } from './graph.ts';

export interface Vertex {
  readonly layer: number;
  readonly item?: Item;
  /** Of a passing wire, or of one that enters by the left border. */
  readonly wire?: Wire;
  /** At the right border: the wire around the group that begins there. */
  readonly out?: Wire;
  /** Where a passing wire comes from. */
  readonly from?: Vertex;
  /** Its place in its layer. */
  at: number;
}

/** Within a channel: from a vertex at one of its sides to one at the other, or at the same. */
export interface Step {
  readonly wire: Wire;
  readonly from: Vertex;
  readonly to: Vertex;
  /** Channel c lies between the layers c and c + 1. */
  readonly channel: number;
  readonly fromSide: Side;
  readonly toSide: Side;
  /** All that run along it. */
  readonly branches: readonly Branch[];
}

export type Side = 'left' | 'right';

export interface Layered {
  readonly layers: Vertex[][];
  readonly steps: readonly Step[];
}

export interface LayeredOf {
  readonly wires: readonly Wire[];
  readonly items: readonly Item[];
  /** Counts from 1. */
  readonly layerOf: ReadonlyMap<Item, number>;
  readonly count: number;
  /** Wires around the group that begin at its right border. */
  readonly outs: readonly Wire[];
}

export function layered({ wires, items, layerOf, count, outs }: LayeredOf): Layered {
  const layers: Vertex[][] = Array.from({ length: count + 2 }, () => []);
  const add = (vertex: Omit<Vertex, 'at'>): Vertex => {
    const layer = layers[vertex.layer];
    const placed: Vertex = { ...vertex, at: layer?.length ?? 0 };
    layer?.push(placed);
    return placed;
  };
  const byItem = new Map(items.map((item) => [item, add({ layer: layerOf.get(item) ?? 1, item })]));
  const byOut = new Map(outs.map((out) => [out, add({ layer: count + 1, out })]));
  const steps: Step[] = [];
  for (const wire of wires) {
    const start = wire.from === undefined ? add({ layer: 0, wire }) : byItem.get(wire.from);
    if (start === undefined) continue;
    for (const branch of wire.branches) {
      const end = branch.to === undefined ? byOut.get(branch.next ?? wire) : byItem.get(branch.to);
      if (end === undefined) continue;
      const branches = [branch];
      const step = (from: Vertex, to: Vertex, channel: number): void => {
        const fromSide = from.layer === channel ? 'left' : 'right';
        const toSide = to.layer === channel ? 'left' : 'right';
        steps.push({ wire, from, to, channel, fromSide, toSide, branches });
      };
      let last = start;
      if (end.layer > start.layer) {
        for (let layer = start.layer + 1; layer < end.layer; layer++) {
          const passing = add({ layer, wire, from: last });
          step(last, passing, layer - 1);
          last = passing;
        }
        step(last, end, end.layer - 1);
      } else {
        for (let layer = start.layer; layer >= end.layer; layer--) {
          const passing = add({ layer, wire, from: last });
          step(last, passing, layer);
          last = passing;
        }
        step(last, end, end.layer - 1);
      }
    }
  }
  return { layers, steps };
}

/** Wires of one beginning that pass a layer beside each other pass it as one. */
export function merged({ layers, steps }: Layered): Layered {
  const into = new Map<Vertex, Vertex>();
  const rootOf = (vertex: Vertex): Vertex => into.get(vertex) ?? vertex;
  const isBack = new Set(steps.filter(({ from, to }) => to.layer <= from.layer).map(({ to }) => to));
  const unite = (layer: readonly Vertex[], back: boolean): void => {
    let kept: Vertex | undefined;
    for (const vertex of layer) {
      if (into.has(vertex)) continue;
      const isSame =
        kept?.from !== undefined &&
        vertex.from !== undefined &&
        kept.wire === vertex.wire &&
        rootOf(kept.from) === rootOf(vertex.from) &&
        isBack.has(kept) === back &&
        isBack.has(vertex) === back;
      if (isSame && kept !== undefined) into.set(vertex, kept);
      else kept = vertex;
    }
  };
  for (const layer of layers) unite(layer, false);
  for (const layer of [...layers].reverse()) unite(layer, true);
  const joined = new Map<string, { step: Step; branches: Branch[] }>();
  const ids = new Map<Vertex, number>();
  const idOf = (vertex: Vertex): number => {
    const id = ids.get(vertex) ?? ids.size;
    ids.set(vertex, id);
    return id;
  };
  for (const step of steps) {
    const from = rootOf(step.from);
    const to = rootOf(step.to);
    const key = `${idOf(from)} ${idOf(to)}`;
    const known = to.item === undefined ? joined.get(key) : undefined;
    if (known !== undefined) known.branches.push(...step.branches);
    else joined.set(to.item === undefined ? key : `${key} ${joined.size}`, { step: { ...step, from, to }, branches: [...step.branches] });
  }
  const left = layers.map((layer) => layer.filter((vertex) => !into.has(vertex)));
  for (const layer of left) for (const [at, vertex] of layer.entries()) vertex.at = at;
  return { layers: left, steps: [...joined.values()].map(({ step, branches }) => ({ ...step, branches })) };
}
