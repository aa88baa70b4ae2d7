/**
 * The network simplex method (Gansner, Koutsofios, North, Vo: A technique for drawing directed graphs, 1993): whole numbers y for which
 * y[head] - y[tail] ≥ length on every arc, and for which the sum of weight × (y[head] - y[tail]) is least.
 */
import type { Arcs, Incidence } from './arcs.ts';
import { at } from './arcs.ts';
import { Heap } from './heap.ts';

/** Changes `y`, which keeps to all arcs already, in place. All vertices must hang together. Ends early when it has moved `most` vertices. */
export function settle(y: Int32Array, arcs: Arcs, near: Incidence, most: number): void {
  const count = y.length;
  const { tail, head, length } = arcs;
  const tree = tightTree(y, arcs, near);
  const { parentArc } = tree;
  const sum = sums(tree, arcs);
  const isIn = new Int32Array(count);
  const part = new Int32Array(count);
  let idle = 0;
  let pivots = 0;
  let moved = 0;
  for (let vertex = 0; idle <= count && moved < most; vertex = vertex + 1 === count ? 0 : vertex + 1) {
    const arc = at(parentArc, vertex);
    const pull = at(sum, vertex);
    const isBelow = arc >= 0 && at(head, arc) === vertex;
    // a part of the tree moves where that costs less, unless its arc to the rest keeps it from that
    if (arc < 0 || (isBelow ? pull >= 0 : pull <= 0)) {
      idle++;
      continue;
    }
    idle = 0;
    pivots++;
    const size = gather(tree, arcs, vertex, { part, isIn, stamp: pivots });
    moved += size;
    let least = Number.POSITIVE_INFINITY;
    let entering = -1;
    for (let index = 0; index < size; index++) {
      const own = at(part, index);
      for (let next = at(near.start, own); next < at(near.start, own + 1); next++) {
        const other = at(near.arc, next);
        const [inside, outside] = isBelow ? [at(tail, other), at(head, other)] : [at(head, other), at(tail, other)];
        if (inside !== own || at(isIn, outside) === pivots) continue;
        const free = at(y, at(head, other)) - at(y, at(tail, other)) - at(length, other);
        if (free < least) {
          least = free;
          entering = other;
        }
      }
    }
    if (entering < 0) continue;
    const shift = isBelow ? least : -least;
    if (shift !== 0) for (let index = 0; index < size; index++) y[at(part, index)] = at(y, at(part, index)) + shift;
    exchange(tree, sum, { arcs, vertex, entering, isTailInside: at(isIn, at(tail, entering)) === pivots });
  }
}

interface Tree {
  /** -1 for the root. */
  readonly parent: Int32Array;
  readonly parentArc: Int32Array;
  /** Arcs of the tree at each vertex. */
  readonly near: readonly number[][];
  /** From the root on. */
  readonly order: readonly number[];
}

/** What it costs to move all that hangs on each vertex down by one. */
function sums({ parent, order }: Tree, { tail, head, weight }: Arcs): Float64Array {
  const sum = new Float64Array(parent.length);
  for (let arc = 0; arc < tail.length; arc++) {
    const own = at(weight, arc);
    sum[at(head, arc)] = at(sum, at(head, arc)) + own;
    sum[at(tail, arc)] = at(sum, at(tail, arc)) - own;
  }
  for (let index = order.length - 1; index > 0; index--) {
    const vertex = at(order, index);
    const above = at(parent, vertex);
    sum[above] = at(sum, above) + at(sum, vertex);
  }
  return sum;
}

interface Part {
  readonly part: Int32Array;
  readonly isIn: Int32Array;
  readonly stamp: number;
}

/** Fills `part` with all that hangs on `vertex`, and stamps it. Returns how many there are. */
function gather({ near, parentArc }: Tree, { tail, head }: Arcs, vertex: number, { part, isIn, stamp }: Part): number {
  part[0] = vertex;
  isIn[vertex] = stamp;
  let size = 1;
  for (let index = 0; index < size; index++) {
    const own = at(part, index);
    for (const arc of near[own] ?? []) {
      if (arc === at(parentArc, own)) continue;
      const next = at(tail, arc) === own ? at(head, arc) : at(tail, arc);
      if (at(isIn, next) === stamp) continue;
      isIn[next] = stamp;
      part[size++] = next;
    }
  }
  return size;
}

interface Exchange {
  readonly arcs: Arcs;
  /** The root of the part that moved. */
  readonly vertex: number;
  readonly entering: number;
  readonly isTailInside: boolean;
}

/** The part hangs on another arc from now on. */
function exchange({ parent, parentArc, near }: Tree, sum: Float64Array, { arcs, vertex, entering, isTailInside }: Exchange): void {
  const { tail, head } = arcs;
  const leaving = at(parentArc, vertex);
  const total = at(sum, vertex);
  const [inside, outside] = isTailInside ? [at(tail, entering), at(head, entering)] : [at(head, entering), at(tail, entering)];
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
    const [nextOwn, nextArc, before] = [at(parent, own), at(parentArc, own), at(sum, own)];
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
function tightTree(y: Int32Array, { tail, head, length }: Arcs, { start, arc: arcs }: Incidence): Tree {
  const count = y.length;
  const parent = new Int32Array(count).fill(-1);
  const parentArc = new Int32Array(count).fill(-1);
  const near: number[][] = Array.from({ length: count }, () => []);
  const order: number[] = [];
  const isIn = new Uint8Array(count);
  const first = Int32Array.from(y);
  // how far the tree has moved; slack of arcs that leave it falls with it, that of arcs that enter it rises
  let moved = 0;
  const leaving = new Heap();
  const entering = new Heap();
  const add = (vertex: number): void => {
    isIn[vertex] = 1;
    order.push(vertex);
    first[vertex] = at(y, vertex) - moved;
    for (let next = at(start, vertex); next < at(start, vertex + 1); next++) {
      const arc = at(arcs, next);
      const isTail = at(tail, arc) === vertex;
      const other = isTail ? at(head, arc) : at(tail, arc);
      if (at(isIn, other) === 1) continue;
      const gap = (isTail ? at(y, other) - at(first, vertex) : at(first, vertex) - at(y, other)) - at(length, arc);
      (isTail ? leaving : entering).push(gap, arc);
    }
  };
  const drop = (heap: Heap, ends: readonly number[]): void => {
    while (heap.size > 0 && at(isIn, at(ends, heap.top())) === 1) heap.pop();
  };
  add(0);
  while (order.length < count) {
    drop(leaving, head);
    drop(entering, tail);
    if (leaving.size === 0 && entering.size === 0) throw new Error('settle: the vertices do not hang together');
    const [down, up] = [leaving.least() - moved, entering.least() + moved];
    const arc = down <= up ? leaving.top() : entering.top();
    moved += down <= up ? down : -up;
    const [inside, outside] = down <= up ? [at(tail, arc), at(head, arc)] : [at(head, arc), at(tail, arc)];
    parent[outside] = inside;
    parentArc[outside] = arc;
    near[inside]?.push(arc);
    near[outside]?.push(arc);
    add(outside);
  }
  for (let vertex = 0; vertex < count; vertex++) y[vertex] = at(first, vertex) + moved;
  return { parent, parentArc, near, order };
}
