/** Arcs between vertices that are numbers: `head` at least `length` below `tail`, and how much it counts that it is not further. */
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

/** The arcs at each vertex: those of v are `arc[start[v]]` to `arc[start[v + 1] - 1]`. */
export interface Incidence {
  readonly start: Int32Array;
  readonly arc: Int32Array;
}

export function incidence(count: number, { tail, head }: Arcs): Incidence {
  return listed(count, [tail, head], (vertex) => vertex);
}

/** Those that leave each vertex; slots that are one vertex have one number by `of`. */
export function leavingArcs(count: number, tail: readonly number[], of: readonly number[]): Incidence {
  return listed(count, [tail], (slot) => at(of, slot));
}

function listed(count: number, ends: readonly (readonly number[])[], vertexOf: (end: number) => number): Incidence {
  const start = new Int32Array(count + 2);
  let total = 0;
  for (const list of ends) {
    total += list.length;
    for (let arc = 0; arc < list.length; arc++) {
      const own = vertexOf(at(list, arc)) + 2;
      start[own] = at(start, own) + 1;
    }
  }
  for (let vertex = 2; vertex < start.length; vertex++) start[vertex] = at(start, vertex) + at(start, vertex - 1);
  const arcs = new Int32Array(total);
  for (const list of ends) {
    for (let arc = 0; arc < list.length; arc++) {
      const own = vertexOf(at(list, arc)) + 1;
      arcs[at(start, own)] = arc;
      start[own] = at(start, own) + 1;
    }
  }
  return { start, arc: arcs };
}

/** 0 beyond the end. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
