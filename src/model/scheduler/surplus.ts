/** Of what a node has most beside another one that takes from it, kept in a heap: looking through all pods for each that moves takes long. */

/** Things that become less and never more, while the heap is asked. */
export interface Lessening<Of> {
  readonly of: Of;
  /** Now. */
  readonly count: () => number;
}

/** A function that gives the one with the largest count; of equal ones the last in the list. */
export function largestOf<Of>(things: readonly Lessening<Of>[]): () => Of | undefined {
  const heap = things.map(({ count }, index): Entry => ({ count: count(), index }));
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at);
  return () => {
    for (;;) {
      const [top] = heap;
      const thing = top === undefined ? undefined : things[top.index];
      if (top === undefined || thing === undefined) return undefined;
      const count = thing.count();
      if (count === top.count) return thing.of;
      // it has become less since it was looked at
      heap[0] = { count, index: top.index };
      sink(heap, 0);
    }
  };
}

interface Entry {
  readonly count: number;
  readonly index: number;
}

function sink(heap: Entry[], from: number): void {
  for (let at = from; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const first = [at, left, right].reduce((best, one) => (isBefore(heap[one], heap[best]) ? one : best), at);
    const [one, other] = [heap[at], heap[first]];
    if (first === at || one === undefined || other === undefined) return;
    heap[at] = other;
    heap[first] = one;
    at = first;
  }
}

function isBefore(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.count > other.count || (one.count === other.count && one.index > other.index);
}
