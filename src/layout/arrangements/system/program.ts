/**
 * Heights as a linear program: slots, each at least so far below others, some of which should be near each other. Slots in a run are at one height, until
 * the whole would be too high for it: then runs are broken, where they hold up what is above and below them.
 */
import type { Arcs } from './arcs.ts';
import { addArc, at, leavingArcs, newArcs } from './arcs.ts';
import { settle } from './simplex.ts';

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

export class Program {
  readonly #constraints: Arcs = newArcs();
  readonly #costs: Arcs = newArcs();
  #count = 0;
  /** What stands for each slot. */
  readonly #of: number[] = [];
  readonly #runs: Run[] = [];
  #values = new Int32Array(0);

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

  /** A second time it goes on from where it was. */
  solve(): void {
    const arcs = newArcs();
    // only what stands for something is a vertex
    const ids = new Map<number, number>();
    for (let slot = 0; slot < this.#count; slot++) if (this.#of[slot] === slot) ids.set(slot, ids.size);
    const idOf = (slot: number): number => ids.get(this.#of[slot] ?? 0) ?? 0;
    for (const { tail, head, length, weight } of [this.#constraints, this.#costs]) {
      for (let arc = 0; arc < tail.length; arc++) {
        const [from, to] = [idOf(tail[arc] ?? 0), idOf(head[arc] ?? 0)];
        if (from !== to) addArc(arcs, from, to, length[arc] ?? 0, weight[arc] ?? 0);
      }
    }
    const isNew = this.#values.length === 0;
    const values = isNew
      ? feasible(
          Array.from({ length: ids.size }, (_, id) => id),
          arcs,
        )
      : Int32Array.from(ids.keys(), (slot) => this.value(slot));
    settle(values, arcs, 20 * ids.size);
    this.#values = Int32Array.from({ length: this.#count }, (_, slot) => values[idOf(slot)] ?? 0);
  }

  value(slot: number): number {
    return this.#values[slot] ?? 0;
  }
}

/**
 * The least values that keep to all arcs, none below 0; some arcs lead back, so they are gone over until nothing changes (Bellman and Ford). With a
 * `start`, as far as that is due to it.
 */
function feasible(of: readonly number[], { tail, head, length }: Arcs, start?: number): Int32Array<ArrayBuffer> {
  const count = of.length;
  const values = new Int32Array(count).fill(start === undefined ? 0 : unreached);
  if (start !== undefined) values[at(of, start)] = 0;
  const leaving = leavingArcs(count, tail, of);
  const queue = start === undefined ? Array.from({ length: count }, (_, index) => index) : [at(of, start)];
  const waits = new Uint8Array(count);
  for (const vertex of queue) waits[vertex] = 1;
  // it grows while it is gone over
  for (const vertex of queue) {
    waits[vertex] = 0;
    for (let index = at(leaving.start, vertex); index < at(leaving.start, vertex + 1); index++) {
      const arc = at(leaving.arc, index);
      const other = at(of, at(head, arc));
      const least = at(values, vertex) + at(length, arc);
      if (other === vertex || at(values, other) >= least) continue;
      values[other] = least;
      if (waits[other] === 0) {
        waits[other] = 1;
        queue.push(other);
      }
    }
    if (queue.length > 1000 * count) throw new Error('feasible: what must be below another leads in circles');
  }
  return values;
}

const unreached = -1e9;
