/**
 * Tracks in a channel: what does not run straight across turns on a track, an upright line of its own. The order of the tracks decides what crosses
 * in the channel.
 *
 *     a ──┐          a before b: one crossing more than b before a
 *     b ──┼─┐
 *         │ └── b
 *         └──── a
 */

/** What one wire does in a channel. px downwards */
export interface Net {
  /** Where it meets the left side of the channel, and the right side. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export interface Tracks {
  /** Where each net turns, from left to right: once, not at all where it runs straight across, or twice where two would else lie on one another. */
  readonly of: readonly (readonly Turn[])[];
  readonly count: number;
  readonly crossings: number;
}

export interface Turn {
  /** 0 at the left. */
  readonly track: number;
  /** Where it goes on to the next turn. px; absent for the last */
  readonly y?: number;
}

/** Level lines nearer to each other than this would seem to be one. px */
const clear = 8;
/** Upright lines on one track keep as far from each other. */
const apart = 12;
/** A crossing is better than that lines lie on one another, or all but do. */
const costs = { over: 1000, close: 1.5 } as const;
/** More nets than these are not exchanged. */
const most = 150;
/** So many nets of a channel may turn twice. */
const mostTwice = 12;

interface Upright extends Net {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
  /** The first of two turns, or the second. */
  readonly half?: 1 | 2;
}

export function tracks(nets: readonly Net[]): Tracks {
  let uprights = nets.flatMap((net, index): readonly Upright[] => {
    const own = upright(net, index);
    return own.bottom - own.top < 0.5 ? [] : [own];
  });
  let order = ordered(uprights);
  for (let left = mostTwice; left > 0; left--) {
    const twice = firstOver(order);
    if (twice === undefined) break;
    const between = freeHeight(twice, nets, uprights);
    if (between === undefined) break;
    uprights = uprights.flatMap((net) =>
      net !== twice
        ? [net]
        : [
            { ...upright({ left: net.left, right: [between] }, net.index), half: 1 },
            { ...upright({ left: [between], right: net.right }, net.index), half: 2 },
          ],
    );
    order = ordered(uprights);
  }
  const track = onTracks(order);
  const of = nets.map((_, index): readonly Turn[] =>
    order
      .filter((net) => net.index === index)
      .map((net) => ({ track: track.get(net) ?? 0, ...(net.half === 1 ? { y: net.right[0] ?? 0 } : {}) })),
  );
  const straight = nets.flatMap(({ left, right }) => (new Set([...left, ...right]).size === 1 ? [left[0] ?? 0] : []));
  let crossings = 0;
  for (const [index, net] of order.entries()) {
    crossings += straight.filter((y) => y > net.top && y < net.bottom).length;
    for (const later of order.slice(index + 1)) if (later.index !== net.index) crossings += crossed(net, later);
  }
  return { of, count: Math.max(0, ...[...track.values()].map((own) => own + 1)), crossings };
}

function upright({ left, right }: Net, index: number): Upright {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const list of [left, right]) {
    for (const y of list) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, right, index, top, bottom };
}

/** As far left as the order allows. */
function onTracks(order: readonly Upright[]): ReadonlyMap<Upright, number> {
  const tracks = new Map<Upright, number>();
  for (const net of order) {
    let own = 0;
    for (const [other, track] of tracks) {
      if (other.top < net.bottom + apart && net.top < other.bottom + apart) own = Math.max(own, track + 1);
    }
    tracks.set(net, own);
  }
  return tracks;
}

/** Of two nets that lie on one another one that can turn twice. */
function firstOver(order: readonly Upright[]): Upright | undefined {
  for (const [index, net] of order.entries()) {
    for (const later of order.slice(index + 1)) {
      if (!isOver(net, later) || net.index === later.index) continue;
      const found = [net, later].find(({ half, left, right }) => half === undefined && left.length > 0 && right.length > 0);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** `a` turns further left than `b`, and leaves to the right where `b` comes from the left. */
function isOver(a: Net, b: Net): boolean {
  return a.right.some((y) => b.left.some((other) => Math.abs(y - other) < 0.5));
}

/** Where no other line of the channel runs, next to its middle. */
function freeHeight(net: Upright, nets: readonly Net[], uprights: readonly Upright[]): number | undefined {
  const taken = [...nets, ...uprights].flatMap(({ left, right }) => [...left, ...right]);
  const [low, high] = [Math.min(...taken), Math.max(...taken)];
  const middle = Math.round((net.top + net.bottom) / 8) * 4;
  for (const distance of [clear, 4]) {
    for (let step = 0; step <= high - low; step += 4) {
      for (const y of [middle + step, middle - step]) {
        if (y > low && y < high && taken.every((other) => Math.abs(other - y) >= distance)) return y;
      }
    }
  }
  return undefined;
}

/** How often `a` crosses `b`, which has a track further right. */
function crossed(a: Upright, b: Upright): number {
  let count = 0;
  for (const y of a.right) if (y > b.top && y < b.bottom) count++;
  for (const y of b.left) if (y > a.top && y < a.bottom) count++;
  return count;
}

/** What it costs that `a` is further left than `b`. */
function before(a: Upright, b: Upright): number {
  if (a.index === b.index) return a.half === 2 ? costs.over : 0;
  let cost = crossed(a, b);
  for (const y of a.right) {
    for (const other of b.left) {
      const distance = Math.abs(y - other);
      if (distance < 0.5) cost += costs.over;
      else if (distance < clear) cost += costs.close;
    }
  }
  return cost;
}

/** As nested brackets are; then each to where it costs least, until nothing changes. */
function ordered(nets: readonly Upright[]): readonly Upright[] {
  const order = [...nets].sort((a, b) => rank(a) - rank(b) || a.index - b.index || (a.half ?? 0) - (b.half ?? 0));
  const count = order.length;
  if (count > most) return order;
  const cost = new Float64Array(count * count);
  for (const [i, a] of order.entries()) for (const [j, b] of order.entries()) if (i !== j) cost[i * count + j] = before(a, b);
  const sequence = order.map((_, index) => index);
  for (let pass = 0; pass < 8; pass++) {
    let isBetter = false;
    for (let item = 0; item < count; item++) {
      const from = sequence.indexOf(item);
      const to = bestPlace(sequence, from, cost);
      if (to === from) continue;
      sequence.splice(from, 1);
      sequence.splice(to, 0, item);
      isBetter = true;
    }
    if (!isBetter) break;
  }
  return sequence.flatMap((index) => order[index] ?? []);
}

function bestPlace(sequence: readonly number[], from: number, cost: Float64Array): number {
  const count = sequence.length;
  const item = sequence[from] ?? 0;
  let best = from;
  let gain = 1e-9;
  for (const direction of [-1, 1]) {
    let sum = 0;
    for (let to = from + direction; to >= 0 && to < count; to += direction) {
      const other = sequence[to] ?? 0;
      const first = cost[item * count + other] ?? 0;
      const second = cost[other * count + item] ?? 0;
      sum += direction > 0 ? first - second : second - first;
      if (sum > gain) {
        gain = sum;
        best = to;
      }
    }
  }
  return best;
}

/** Of nets that lead down the lowest turns first, of those that lead up the highest. */
function rank({ left, right, top, bottom }: Upright): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, y) => sum + y, 0) / Math.max(1, list.length);
  const start = left.length === 0 ? mean(right) : mean(left);
  return right.length > 0 && mean(right) < start ? top : -bottom;
}
