/**
 * Where a wire passes several layers it runs on at one height. Of two that cross, one has to turn: in each channel as many as can go straight on.
 *
 *     ──▪──────▪──     one block of two vertices
 *     ──▪──┐ ┌─▪──     these cross the first: they turn
 *          └─┘
 */
import { groupBy } from '../../../base/group-by.ts';
import type { Layered, Step, Vertex } from './vertices.ts';

export interface Run {
  /** From left to right, two at least. */
  readonly vertices: readonly Vertex[];
  /** How much is carried on from each to the next. */
  readonly weights: readonly number[];
}

export function runs({ layers, steps }: Layered): readonly Run[] {
  const next = new Map<Vertex, Pair>();
  const byChannel = groupBy(
    steps.filter(({ from, to }) => from.passing !== undefined && to.passing !== undefined && from.layer !== to.layer),
    ({ channel }) => channel,
  );
  for (const [, own] of byChannel) for (const pair of straightest(own)) next.set(pair.left, pair);
  const isLater = new Set([...next.values()].map(({ right }) => right));
  return layers.flat().flatMap((start): readonly Run[] => {
    if (isLater.has(start) || !next.has(start)) return [];
    const vertices = [start];
    const weights: number[] = [];
    for (let pair = next.get(start); pair !== undefined; pair = next.get(pair.right)) {
      vertices.push(pair.right);
      weights.push(pair.weight);
    }
    return [{ vertices, weights }];
  });
}

interface Pair {
  readonly left: Vertex;
  readonly right: Vertex;
  readonly weight: number;
}

/** The pairs that do not cross each other and carry the most: of a tree that forks, the branch that carries the most. */
function straightest(steps: readonly Step[]): readonly Pair[] {
  const ends = steps.map(({ from, to, branches }): Pair => {
    const [left, right] = from.layer < to.layer ? [from, to] : [to, from];
    return { left, right, weight: branches.length };
  });
  const heaviest = (list: readonly Pair[], end: (pair: Pair) => Vertex): readonly Pair[] =>
    [...groupBy(list, end)].map(([, own]) => own.reduce((best, pair) => (pair.weight > best.weight ? pair : best)));
  const single = heaviest(
    heaviest(ends, ({ left }) => left),
    ({ right }) => right,
  );
  const pairs = [...single].sort((a, b) => a.left.at - b.left.at);
  // the heaviest chain of pairs that are in one order at both sides, by a tree of maxima over the places at the right
  const places = [...new Set(pairs.map(({ right }) => right.at))].sort((a, b) => a - b);
  const rank = new Map(places.map((at, index) => [at, index + 1]));
  const tree: (Chain | undefined)[] = Array.from({ length: places.length + 1 });
  let best: Chain | undefined;
  for (const pair of pairs) {
    const own = rank.get(pair.right.at) ?? 1;
    let before: Chain | undefined;
    for (let node = own - 1; node > 0; node -= node & -node) before = heavier(before, tree[node]);
    const chain: Chain = { pair, weight: pair.weight + (before?.weight ?? 0), ...(before === undefined ? {} : { before }) };
    for (let node = own; node <= places.length; node += node & -node) tree[node] = heavier(tree[node], chain);
    best = heavier(best, chain);
  }
  const kept: Pair[] = [];
  for (let chain = best; chain !== undefined; chain = chain.before) kept.push(chain.pair);
  return kept;
}

interface Chain {
  readonly pair: Pair;
  readonly weight: number;
  readonly before?: Chain;
}

function heavier(a: Chain | undefined, b: Chain | undefined): Chain | undefined {
  return a === undefined || (b !== undefined && b.weight > a.weight) ? b : a;
}
