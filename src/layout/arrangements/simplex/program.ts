/**
 * Heights as a linear program: slots, each at least so far below others, some of which should be near each other. Slots in a run are at one height, until
 * the whole would be too high for it: then runs are broken, where they hold up what is above and below them.
 */
import type { Arcs, Incidence } from './arcs.ts';
import { addArc, at, incidence, leavingArcs, newArcs } from './arcs.ts';
import { settle } from './simplex.ts';

/** Vertices that are moved, one after the other, before a layout is good enough. */
const mostMoved = 1e6;

interface Run {
  readonly slots: readonly number[];
  readonly weights: readonly number[];
}

/** That two slots be near each other. */
export interface Wish {
  readonly a: number;
  readonly b: number;
  readonly first: number;
}

interface Problem {
  readonly arcs: Arcs;
  /** The vertex of each slot. */
  readonly ids: Int32Array;
  /** The arc of each cost; -1 where it costs nothing. */
  readonly costArcs: readonly number[];
  readonly near: Incidence;
  readonly values: Int32Array;
}

export class Program {
  readonly #constraints: Arcs = newArcs();
  readonly #costs: Arcs = newArcs();
  #count = 0;
  /** What stands for each slot. */
  readonly #of: number[] = [];
  readonly #runs: Run[] = [];
  #problem: Problem | undefined;

  add(): number {
    this.#of.push(this.#count);
    this.#count += 1;
    return this.#count - 1;
  }

  /** `weights`: how bad it is to break a run after each of its slots. */
  run(slots: readonly number[], weights: readonly number[]): void {
    const [first = 0] = slots;
    for (const slot of slots) this.#of[slot] = first;
    this.#runs.push({ slots, weights });
  }

  /** `below` ≥ `above` + `length`. */
  atLeast(above: number, below: number, length: number): void {
    addArc(this.#constraints, above, below, length);
  }

  /** `below` - `above` should be small, and is never negative. */
  pull(above: number, below: number, weight: number): void {
    addArc(this.#costs, above, below, 0, weight);
  }

  /** `b` - `a` should be `offset`. */
  near(a: number, b: number, weight: number, offset = 0): Wish {
    const wish = { a, b, first: this.#costs.tail.length };
    if (this.#of[a] === this.#of[b]) return wish;
    const both = this.add();
    addArc(this.#costs, both, a, 0, weight);
    addArc(this.#costs, both, b, offset, weight);
    return wish;
  }

  /** `below` should be no nearer to `above` than that. */
  roomy(above: number, below: number, length: number, weight: number): void {
    const lower = this.add();
    addArc(this.#costs, above, lower, length);
    addArc(this.#costs, below, lower, 0, weight);
  }

  /** From now on it counts so much. */
  reweigh({ a, b, first }: Wish, weight: number): void {
    if (this.#of[a] === this.#of[b]) return;
    this.#costs.weight[first] = weight;
    this.#costs.weight[first + 1] = weight;
  }

  /**
   * Breaks runs until `last` is no further below `first` than `most`, as far as that helps: all that need more room above and below them, if that is
   * in different layers. What was broken in vain is straightened by `solve`. Before `near` is called.
   */
  breakRuns(first: number, last: number, most: number): void {
    this.#breakAll(first, last, most);
    const least = at(feasible(this.#of, this.#constraints, first), at(this.#of, last));
    this.atLeast(last, first, -Math.max(least, Math.floor(most)));
  }

  #breakAll(first: number, last: number, most: number): void {
    const { tail, head, length, weight } = this.#constraints;
    const turned: Arcs = { tail: head, head: tail, length, weight };
    for (let left = 24; left > 0; left--) {
      const above = feasible(this.#of, this.#constraints, first);
      if (at(above, at(this.#of, last)) <= most) return;
      const below = feasible(this.#of, turned, last);
      const [over, under] = [new Int32Array(this.#of.length), new Int32Array(this.#of.length)];
      for (let arc = 0; arc < tail.length; arc++) {
        const [from, to] = [at(tail, arc), at(head, arc)];
        over[to] = Math.max(at(over, to), at(above, at(this.#of, from)) + at(length, arc));
        under[from] = Math.max(at(under, from), at(below, at(this.#of, to)) + at(length, arc));
      }
      let broken = 0;
      for (const run of this.#runs) if (this.#broken(run, over, under, most)) broken++;
      if (broken === 0) return;
    }
  }

  /** A run is broken between the slot that has the most above it and the one that has the most below. */
  #broken({ slots, weights }: Run, over: Int32Array, under: Int32Array, most: number): boolean {
    let isBroken = false;
    for (let start = 0; start < slots.length; ) {
      let end = start;
      let [high, low] = [start, start];
      for (; end < slots.length && this.#of[slots[end] ?? 0] === this.#of[slots[start] ?? 0]; end++) {
        if (at(over, slots[end] ?? 0) > at(over, slots[high] ?? 0)) high = end;
        if (at(under, slots[end] ?? 0) > at(under, slots[low] ?? 0)) low = end;
      }
      if (high !== low && at(over, slots[high] ?? 0) + at(under, slots[low] ?? 0) > most) {
        let cut = Math.min(high, low);
        for (let index = cut; index < Math.max(high, low); index++) if (at(weights, index) < at(weights, cut)) cut = index;
        const first = slots[cut + 1] ?? 0;
        for (let index = cut + 1; index < end; index++) this.#of[slots[index] ?? 0] = first;
        isBroken = true;
      }
      start = end;
    }
    return isBroken;
  }

  /** A second time it goes on from where it was, with the weights that wishes have by then. */
  solve(): void {
    const problem = this.#problem ?? this.#stated();
    this.#problem = problem;
    problem.costArcs.forEach((arc, cost) => {
      if (arc >= 0) problem.arcs.weight[arc] = this.#costs.weight[cost] ?? 0;
    });
    settle(problem.values, problem.arcs, problem.near, mostMoved);
  }

  /** As arcs between vertices: only what stands for something is one. */
  #stated(): Problem {
    const arcs = newArcs();
    const own = new Int32Array(this.#count);
    let count = 0;
    for (let slot = 0; slot < this.#count; slot++) if (this.#of[slot] === slot) own[slot] = count++;
    const ids = Int32Array.from({ length: this.#count }, (_, slot) => at(own, at(this.#of, slot)));
    const costArcs: number[] = [];
    for (const set of [this.#constraints, this.#costs]) {
      for (let arc = 0; arc < set.tail.length; arc++) {
        const [from, to] = [at(ids, at(set.tail, arc)), at(ids, at(set.head, arc))];
        if (set === this.#costs) costArcs.push(from === to ? -1 : arcs.tail.length);
        if (from !== to) addArc(arcs, from, to, at(set.length, arc), at(set.weight, arc));
      }
    }
    return { arcs, ids, costArcs, near: incidence(count, arcs), values: halfway(count, arcs) };
  }

  value(slot: number): number {
    return this.#problem === undefined ? 0 : at(this.#problem.values, at(this.#problem.ids, slot));
  }
}

/** In the middle between the least and the greatest values that keep to all arcs, within the height of the least. */
function halfway(count: number, arcs: Arcs): Int32Array<ArrayBuffer> {
  const { tail, head, length, weight } = arcs;
  const of = Array.from({ length: count }, (_, id) => id);
  const least = feasible(of, arcs);
  const depth = feasible(of, { tail: head, head: tail, length, weight });
  const height = least.reduce((most, value) => Math.max(most, value), 0);
  const values = least.map((value, vertex) => Math.floor((value + height - at(depth, vertex)) / 2));
  // what only costs lies as near as it may be
  const [isAbove, isBelow] = [new Uint8Array(count), new Uint8Array(count)];
  for (let arc = 0; arc < tail.length; arc++) {
    isAbove[at(tail, arc)] = 1;
    isBelow[at(head, arc)] = 1;
  }
  const nearest = new Int32Array(count).fill(unreached);
  for (let arc = 0; arc < tail.length; arc++) {
    const [from, to] = [at(tail, arc), at(head, arc)];
    if (at(isBelow, from) === 0) nearest[from] = Math.max(at(nearest, from), at(length, arc) - at(values, to));
    if (at(isAbove, to) === 0) nearest[to] = Math.max(at(nearest, to), at(values, from) + at(length, arc));
  }
  for (let vertex = 0; vertex < count; vertex++) {
    if (at(nearest, vertex) > unreached) values[vertex] = at(isBelow, vertex) === 0 ? -at(nearest, vertex) : at(nearest, vertex);
  }
  return values;
}

/** The least values that keep to all arcs, none below 0. With a `start`, as far as that is due to it. */
function feasible(of: readonly number[], arcs: Arcs, start?: number): Int32Array<ArrayBuffer> {
  const count = of.length;
  const leaving = leavingArcs(count, arcs.tail, of);
  const values = new Int32Array(count).fill(start === undefined ? 0 : unreached);
  if (start !== undefined) values[at(of, start)] = 0;
  const order = inOrder(of, arcs, leaving);
  for (const vertex of order) relax(vertex, { of, arcs, leaving, values });
  // a few arcs lead back: what they change is gone over again (Bellman and Ford)
  const queue: number[] = [];
  const waits = new Uint8Array(count);
  const changed = (vertex: number): void => {
    if (at(waits, vertex) === 1) return;
    waits[vertex] = 1;
    queue.push(vertex);
  };
  for (const vertex of order) relax(vertex, { of, arcs, leaving, values, changed });
  for (const vertex of queue) {
    waits[vertex] = 0;
    relax(vertex, { of, arcs, leaving, values, changed });
    if (queue.length > 1000 * count) throw new Error('feasible: what must be below another leads in circles');
  }
  return values;
}

const unreached = -1e9;

interface Relaxed {
  readonly of: readonly number[];
  readonly arcs: Arcs;
  readonly leaving: Incidence;
  readonly values: Int32Array;
  readonly changed?: (vertex: number) => void;
}

function relax(vertex: number, { of, arcs: { head, length }, leaving, values, changed }: Relaxed): void {
  const own = at(values, vertex);
  for (let index = at(leaving.start, vertex); index < at(leaving.start, vertex + 1); index++) {
    const arc = at(leaving.arc, index);
    const other = at(of, at(head, arc));
    const least = own + at(length, arc);
    if (other === vertex || at(values, other) >= least) continue;
    values[other] = least;
    changed?.(other);
  }
}

/** All vertices, each behind those that it must be below of. */
function inOrder(of: readonly number[], { head, length }: Arcs, { start, arc: arcs }: Incidence): Int32Array {
  const count = of.length;
  const waiting = new Int32Array(count);
  const isAhead = (vertex: number, arc: number): boolean => at(length, arc) >= 0 && at(of, at(head, arc)) !== vertex;
  for (let vertex = 0; vertex < count; vertex++) {
    for (let index = at(start, vertex); index < at(start, vertex + 1); index++) {
      const other = at(of, at(head, at(arcs, index)));
      if (isAhead(vertex, at(arcs, index))) waiting[other] = at(waiting, other) + 1;
    }
  }
  const order = new Int32Array(count);
  let size = 0;
  for (let vertex = 0; vertex < count; vertex++) if (at(waiting, vertex) === 0) order[size++] = vertex;
  for (let next = 0; next < size; next++) {
    const vertex = at(order, next);
    for (let index = at(start, vertex); index < at(start, vertex + 1); index++) {
      const arc = at(arcs, index);
      if (!isAhead(vertex, arc)) continue;
      const other = at(of, at(head, arc));
      waiting[other] = at(waiting, other) - 1;
      if (at(waiting, other) === 0) order[size++] = other;
    }
  }
  return size === count ? order : Int32Array.from({ length: count }, (_, vertex) => vertex);
}
