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
  /** It only passes, backwards where the wire leads against the layers. */
  readonly passing?: 'forth' | 'back';
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
  /** All that run along it. */
  readonly branches: readonly Branch[];
}

export interface Layered {
  readonly layers: Vertex[][];
  readonly steps: readonly Step[];
  /** The steps of each branch, in its direction. */
  readonly ways: ReadonlyMap<Branch, readonly Step[]>;
}

export type Side = 'left' | 'right';

/** At which side of its channel a step begins, or ends. */
export function sideOf({ layer }: Vertex, { channel }: Step): Side {
  return layer === channel ? 'left' : 'right';
}

export function turnsBack({ from, to }: Step): boolean {
  return from.layer === to.layer;
}

/** Where its wire is one in this channel. */
export function hubOf({ wire, from, to }: Step): Vertex {
  return wire.hub === 'from' ? from : to;
}

export interface LayeredOf {
  readonly wires: readonly Wire[];
  readonly items: readonly Item[];
  /** Counts from 1. */
  readonly layerOf: ReadonlyMap<Item, number>;
  readonly count: number;
  /** Wires around the group that begin at its right border. */
  readonly outs: readonly Wire[];
  /** A wire passes each layer at one place, as there are so many. */
  readonly isCoarse: boolean;
}

export function layered({ wires, items, layerOf, count, outs, isCoarse }: LayeredOf): Layered {
  const layers: Vertex[][] = Array.from({ length: count + 2 }, () => []);
  const add = (vertex: Omit<Vertex, 'at'>): Vertex => {
    const layer = layers[vertex.layer];
    const placed: Vertex = { ...vertex, at: layer?.length ?? 0 };
    layer?.push(placed);
    return placed;
  };
  const byItem = new Map(items.map((item) => [item, add({ layer: layerOf.get(item) ?? 1, item })]));
  const byOut = new Map(outs.map((out) => [out, add({ layer: count + 1, out })]));
  const ways = new Map<Branch, readonly Step[]>();
  for (const wire of wires) {
    // what ends at the border of its group has no branches within
    const isEntering = wire.branches.length === 0 || wire.branches.some(({ from }) => from === undefined);
    const entry = isEntering ? add({ layer: 0, wire }) : undefined;
    const known = new Map<string, Vertex>();
    const pass = (layer: number, passing: 'forth' | 'back'): Vertex => {
      const vertex = (isCoarse ? known.get(`${passing} ${layer}`) : undefined) ?? add({ layer, wire, passing });
      if (isCoarse) known.set(`${passing} ${layer}`, vertex);
      return vertex;
    };
    for (const branch of wire.branches) {
      const start = branch.from === undefined ? entry : byItem.get(branch.from);
      const end = branch.to === undefined ? byOut.get(branch.next ?? wire) : byItem.get(branch.to);
      if (start === undefined || end === undefined) continue;
      const way: Step[] = [];
      const step = (from: Vertex, to: Vertex, channel: number): void => void way.push({ wire, from, to, channel, branches: [branch] });
      let last = start;
      if (end.layer > start.layer) {
        for (let layer = start.layer + 1; layer < end.layer; layer++) {
          const passing = pass(layer, 'forth');
          step(last, passing, layer - 1);
          last = passing;
        }
      } else {
        for (let layer = start.layer; layer >= end.layer; layer--) {
          const passing = pass(layer, 'back');
          step(last, passing, layer);
          last = passing;
        }
      }
      step(last, end, end.layer - 1);
      ways.set(branch, way);
    }
  }
  const all = { layers, steps: [...ways.values()].flat(), ways };
  return isCoarse ? merged(all) : all;
}

/** Branches of one wire that pass a layer beside each other pass it as one, from where they are one on. */
export function merged({ layers, steps, ways }: Layered): Layered {
  const into = new Map<Vertex, Vertex>();
  const rootOf = (vertex: Vertex): Vertex => into.get(vertex) ?? vertex;
  /** The vertex nearer to where the wire is one. */
  const toward = new Map<Vertex, Vertex>();
  for (const { wire, from, to } of steps) {
    if (wire.hub === 'from') toward.set(to, from);
    else toward.set(from, to);
  }
  const unite = (layer: readonly Vertex[], passing: (hub: Wire['hub']) => Vertex['passing']): void => {
    let kept: Vertex | undefined;
    for (const vertex of layer) {
      if (into.has(vertex)) continue;
      const own = vertex.wire === undefined || vertex.passing !== passing(vertex.wire.hub) ? undefined : toward.get(vertex);
      const other = kept === undefined ? undefined : toward.get(kept);
      const isSame =
        own !== undefined &&
        other !== undefined &&
        kept?.wire === vertex.wire &&
        kept?.passing === vertex.passing &&
        rootOf(own) === rootOf(other);
      if (isSame && kept !== undefined) into.set(vertex, kept);
      else kept = vertex;
    }
  };
  for (const layer of layers) unite(layer, (hub) => (hub === 'from' ? 'forth' : 'back'));
  for (const layer of [...layers].reverse()) unite(layer, (hub) => (hub === 'from' ? 'back' : 'forth'));
  const left = layers.map((layer) => layer.filter((vertex) => !into.has(vertex)));
  for (const layer of left) for (const [at, vertex] of layer.entries()) vertex.at = at;
  const ids = new Map<Vertex | Wire, number>();
  const idOf = (of: Vertex | Wire): number => {
    const id = ids.get(of) ?? ids.size;
    ids.set(of, id);
    return id;
  };
  const joined = new Map<string, Step & { readonly branches: Branch[] }>();
  const joint = (step: Step): Step & { readonly branches: Branch[] } => {
    const [from, to] = [rootOf(step.from), rootOf(step.to)];
    const key = `${idOf(step.wire)} ${idOf(from)} ${idOf(to)} ${step.channel}`;
    const known = joined.get(key) ?? { ...step, from, to, branches: [] };
    joined.set(key, known);
    return known;
  };
  const kept = new Map<Branch, readonly Step[]>();
  for (const [branch, way] of ways) {
    const own = way.map(joint);
    for (const step of own) step.branches.push(branch);
    kept.set(branch, own);
  }
  return { layers: left, steps: [...joined.values()], ways: kept };
}
