/** In which layer each item of a graph stands: behind all that lead to it, as far as they do not lead in circles, and no layer higher than may be. */

/** Items as numbers from 0, in the order of the input; arcs from one to another, none to itself. */
export interface Flow {
  readonly count: number;
  readonly arcs: readonly (readonly [number, number])[];
  /** They stand at the left, whatever they lead to. */
  readonly isEntry: (item: number) => boolean;
}

/** A flow without circles, gone through once for all heights that are tried. */
export interface Ordered {
  readonly before: Lists;
  readonly after: Lists;
  /** Each item behind those that lead to it, and as far left as it may be. */
  readonly order: readonly number[];
  readonly depth: Int32Array;
}

type Lists = readonly (readonly number[])[];

export function flowOrder(flow: Flow): Ordered {
  const kept = withoutCircles(flow);
  const after = successors(flow.count, kept);
  const before = successors(
    flow.count,
    kept.map(([from, to]) => [to, from]),
  );
  const order = topological(flow.count, before, after);
  const depth = depths(order, { before, after, isEntry: flow.isEntry });
  const ahead = new Int32Array(flow.count);
  for (const item of [...order].reverse())
    for (const next of after[item] ?? []) ahead[item] = Math.max(ahead[item] ?? 0, (ahead[next] ?? 0) + 1);
  const sorted = [...order].sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0) || (ahead[b] ?? 0) - (ahead[a] ?? 0) || a - b);
  return { before, after, order: sorted, depth };
}

/** Arcs but those that lead back in an order that leaves few of them (Eades, Lin, Smyth: A fast and effective heuristic for the feedback arc set problem, 1993). */
function withoutCircles({ count, arcs }: Flow): readonly (readonly [number, number])[] {
  const into = new Int32Array(count);
  const out = new Int32Array(count);
  const after = successors(count, arcs);
  const before = successors(
    count,
    arcs.map(([from, to]) => [to, from]),
  );
  for (const [from, to] of arcs) {
    out[from] = (out[from] ?? 0) + 1;
    into[to] = (into[to] ?? 0) + 1;
  }
  const place = new Int32Array(count).fill(-1);
  let first = 0;
  let last = count - 1;
  const done = new Uint8Array(count);
  const queue: number[] = [];
  const take = (item: number, at: number): void => {
    done[item] = 1;
    place[item] = at;
    for (const other of after[item] ?? []) {
      into[other] = (into[other] ?? 0) - 1;
      if (done[other] === 0 && into[other] === 0) queue.push(other);
    }
    for (const other of before[item] ?? []) {
      out[other] = (out[other] ?? 0) - 1;
      if (done[other] === 0 && out[other] === 0) queue.push(other);
    }
  };
  for (let item = 0; item < count; item++) if (into[item] === 0 || out[item] === 0) queue.push(item);
  for (let left = count; left > 0; ) {
    let next = -1;
    for (let head = queue.shift(); head !== undefined; head = queue.shift()) {
      if (done[head] === 1) continue;
      take(head, into[head] === 0 ? first++ : last--);
      left--;
    }
    for (let item = 0; item < count; item++) {
      if (done[item] === 1) continue;
      if (next < 0 || (out[item] ?? 0) - (into[item] ?? 0) > (out[next] ?? 0) - (into[next] ?? 0)) next = item;
    }
    if (next < 0) break;
    take(next, first++);
    left--;
  }
  return arcs.filter(([from, to]) => (place[from] ?? 0) < (place[to] ?? 0));
}

function successors(count: number, arcs: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of arcs) lists[from]?.push(to);
  return lists;
}

function topological(count: number, before: Lists, after: Lists): readonly number[] {
  const waiting = Array.from({ length: count }, (_, item) => before[item]?.length ?? 0);
  const order = waiting.flatMap((number, item) => (number === 0 ? [item] : []));
  // it grows while it is gone over
  for (const item of order) {
    for (const next of after[item] ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  }
  return order;
}

/** What nothing leads to stands just before the first that it leads to. */
function depths(
  order: readonly number[],
  { before, after, isEntry }: Pick<Ordered, 'before' | 'after'> & Pick<Flow, 'isEntry'>,
): Int32Array {
  const depth = new Int32Array(order.length);
  for (const item of order) for (const last of before[item] ?? []) depth[item] = Math.max(depth[item] ?? 0, (depth[last] ?? 0) + 1);
  for (const item of order) {
    const next = after[item] ?? [];
    if ((before[item]?.length ?? 0) > 0 || next.length === 0 || isEntry(item)) continue;
    depth[item] = Math.max(0, next.reduce((least, other) => Math.min(least, depth[other] ?? 0), order.length) - 1);
  }
  return depth;
}

/**
 * The layer of each item, from 0; none of them higher than `most` px, but by one item alone. Those with the longest way ahead come first, the others
 * stand in later layers when one is full (Coffman and Graham, 1972). `heights` are in px, with the gap to the next.
 */
export function ranks({ before, order, depth }: Ordered, heights: readonly number[], most: number): readonly number[] {
  const layer = new Int32Array(order.length);
  const used: number[] = [];
  for (const item of order) {
    let own = (before[item] ?? []).reduce((latest, last) => Math.max(latest, (layer[last] ?? 0) + 1), depth[item] ?? 0);
    const height = heights[item] ?? 0;
    while ((used[own] ?? 0) > 0 && (used[own] ?? 0) + height > most) own++;
    layer[item] = own;
    used[own] = (used[own] ?? 0) + height;
  }
  // no empty layers
  const taken = [...new Set(layer)].sort((a, b) => a - b);
  const index = new Map(taken.map((own, at) => [own, at]));
  return [...layer].map((own) => index.get(own) ?? 0);
}
