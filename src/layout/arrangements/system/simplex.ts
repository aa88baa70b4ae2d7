/**
 * The network simplex method (Gansner, Koutsofios, North, Vo: A technique for drawing directed graphs, 1993): whole numbers y for which
 * y[head] - y[tail] ≥ length on every arc, and for which the sum of weight × (y[head] - y[tail]) is least.
 */
import { Heap } from './heap.ts';

export interface Arcs {
  readonly tail: number[];
  readonly head: number[];
  readonly length: number[];
  readonly weight: number[];
}

export function newArcs(): Arcs {
  return { tail: [], head: [], length: [], weight: [] };
}

export function addArc(arcs: Arcs, tail: number, head: number, length: number, weight = 0): void {
  arcs.tail.push(tail);
  arcs.head.push(head);
  arcs.length.push(length);
  arcs.weight.push(weight);
}

/** Changes `y`, which keeps to all arcs already, in place. All vertices must hang together. `most` pivots at the most. */
export function settle(y: Int32Array, arcs: Arcs, most: number): void {
  const count = y.length;
  const { tail, head, length, weight } = arcs;
  const arcsAt = incidence(count, arcs);
  const slack = (arc: number): number => at(y, at(head, arc)) - at(y, at(tail, arc)) - at(length, arc);
  const tree = tightTree(y, arcs, arcsAt);
  const { parent, parentArc, near } = tree;
  const sum = new Float64Array(count);
  for (let arc = 0; arc < tail.length; arc++) {
    const own = at(weight, arc);
    sum[at(head, arc)] = at(sum, at(head, arc)) + own;
    sum[at(tail, arc)] = at(sum, at(tail, arc)) - own;
  }
  for (let index = count - 1; index > 0; index--) {
    const vertex = at(tree.order, index);
    const above = at(parent, vertex);
    sum[above] = at(sum, above) + at(sum, vertex);
  }
  const isIn = new Int32Array(count);
  const stack: number[] = [];
  let stamp = 0;
  let idle = 0;
  let pivots = 0;
  for (let vertex = 0; idle <= count && pivots < most; vertex = (vertex + 1) % count) {
    const arc = at(parentArc, vertex);
    const pull = at(sum, vertex);
    const isBelow = arc >= 0 && at(head, arc) === vertex;
    // a part of the tree moves down where that costs less, and up; its arc to the rest keeps it from the other way
    if (arc < 0 || (isBelow ? pull >= 0 : pull <= 0)) {
      idle++;
      continue;
    }
    idle = 0;
    pivots++;
    stamp++;
    const part: number[] = [];
    stack.push(vertex);
    isIn[vertex] = stamp;
    while (stack.length > 0) {
      const own = stack.pop() ?? 0;
      part.push(own);
      for (const other of near[own] ?? []) {
        const next = at(tail, other) === own ? at(head, other) : at(tail, other);
        if (other !== at(parentArc, own) && at(isIn, next) !== stamp) {
          isIn[next] = stamp;
          stack.push(next);
        }
      }
    }
    let least = Number.POSITIVE_INFINITY;
    let entering = -1;
    for (const own of part) {
      for (const other of arcsAt[own] ?? []) {
        const inside = isBelow ? at(tail, other) : at(head, other);
        const outside = isBelow ? at(head, other) : at(tail, other);
        if (inside !== own || at(isIn, outside) === stamp) continue;
        const free = slack(other);
        if (free < least) {
          least = free;
          entering = other;
        }
      }
    }
    if (entering < 0) continue;
    const shift = isBelow ? least : -least;
    if (shift !== 0) for (const own of part) y[own] = at(y, own) + shift;
    exchange(tree, sum, { arcs, vertex, entering, isInside: (one) => at(isIn, one) === stamp });
  }
}

interface Tree {
  readonly parent: Int32Array;
  /** -1 for the root. */
  readonly parentArc: Int32Array;
  /** Arcs of the tree at each vertex. */
  readonly near: readonly number[][];
  /** From the root on. */
  readonly order: readonly number[];
}

interface Exchange {
  readonly arcs: Arcs;
  /** The root of the part that moved. */
  readonly vertex: number;
  readonly entering: number;
  readonly isInside: (vertex: number) => boolean;
}

/** The part hangs on another arc from now on. */
function exchange({ parent, parentArc, near }: Tree, sum: Float64Array, { arcs, vertex, entering, isInside }: Exchange): void {
  const { tail, head } = arcs;
  const leaving = at(parentArc, vertex);
  const total = at(sum, vertex);
  const [inside, outside] = isInside(at(tail, entering))
    ? [at(tail, entering), at(head, entering)]
    : [at(head, entering), at(tail, entering)];
  for (let above = at(parent, vertex); above >= 0; above = at(parent, above)) sum[above] = at(sum, above) - total;
  for (let above = outside; above >= 0; above = at(parent, above)) sum[above] = at(sum, above) + total;
  remove(near[at(tail, leaving)], leaving);
  remove(near[at(head, leaving)], leaving);
  near[at(tail, entering)]?.push(entering);
  near[at(head, entering)]?.push(entering);
  let own = inside;
  let above = outside;
  let arc = entering;
  let below = 0;
  for (;;) {
    const nextOwn = at(parent, own);
    const nextArc = at(parentArc, own);
    const before = at(sum, own);
    sum[own] = total - below;
    parent[own] = above;
    parentArc[own] = arc;
    if (own === vertex) return;
    below = before;
    above = own;
    own = nextOwn;
    arc = nextArc;
  }
}

function remove(list: number[] | undefined, value: number): void {
  const index = list?.indexOf(value) ?? -1;
  if (list === undefined || index < 0) return;
  list[index] = list[list.length - 1] ?? 0;
  list.pop();
}

/** Grows a tree of arcs without slack; what it holds moves until the nearest arc to the rest has none either. */
function tightTree(y: Int32Array, arcs: Arcs, arcsAt: readonly number[][]): Tree {
  const count = y.length;
  const { tail, head, length } = arcs;
  const parent = new Int32Array(count).fill(-1);
  const parentArc = new Int32Array(count).fill(-1);
  const near: number[][] = Array.from({ length: count }, () => []);
  const order: number[] = [];
  const isIn = new Uint8Array(count);
  const start = Int32Array.from(y);
  // how far the tree has moved; slack of arcs that leave it falls with it, that of arcs that enter it rises
  let moved = 0;
  const leaving = new Heap();
  const entering = new Heap();
  const add = (vertex: number): void => {
    isIn[vertex] = 1;
    order.push(vertex);
    start[vertex] = at(y, vertex) - moved;
    for (const arc of arcsAt[vertex] ?? []) {
      const isTail = at(tail, arc) === vertex;
      const other = isTail ? at(head, arc) : at(tail, arc);
      if (at(isIn, other) === 1) continue;
      const gap = (isTail ? at(y, other) - at(start, vertex) : at(start, vertex) - at(y, other)) - at(length, arc);
      (isTail ? leaving : entering).push(gap, arc);
    }
  };
  add(0);
  while (order.length < count) {
    const drop = (heap: Heap, ends: readonly number[]): void => {
      while (heap.size > 0 && at(isIn, at(ends, heap.top())) === 1) heap.pop();
    };
    drop(leaving, head);
    drop(entering, tail);
    if (leaving.size === 0 && entering.size === 0) throw new Error('settle: the vertices do not hang together');
    const first = leaving.size === 0 ? Number.POSITIVE_INFINITY : leaving.least() - moved;
    const second = entering.size === 0 ? Number.POSITIVE_INFINITY : entering.least() + moved;
    const arc = first <= second ? leaving.top() : entering.top();
    moved += first <= second ? first : -second;
    const [inside, outside] = first <= second ? [at(tail, arc), at(head, arc)] : [at(head, arc), at(tail, arc)];
    parent[outside] = inside;
    parentArc[outside] = arc;
    near[inside]?.push(arc);
    near[outside]?.push(arc);
    add(outside);
  }
  for (let vertex = 0; vertex < count; vertex++) y[vertex] = at(start, vertex) + moved;
  return { parent, parentArc, near, order };
}

function incidence(count: number, { tail, head }: Arcs): readonly number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let arc = 0; arc < tail.length; arc++) {
    lists[at(tail, arc)]?.push(arc);
    lists[at(head, arc)]?.push(arc);
  }
  return lists;
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
