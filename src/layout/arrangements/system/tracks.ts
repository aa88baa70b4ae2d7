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
  /** The track of each net, 0 at the left; -1 for one that runs straight across. */
  readonly of: readonly number[];
  readonly count: number;
  readonly crossings: number;
}

/** Level lines nearer to each other than this would seem to be one. px */
const clear = 8;
/** Upright lines on one track keep as far from each other. */
const apart = 12;
/** A crossing is better than that lines lie on one another, or all but do. */
const costs = { over: 1000, close: 1.5 } as const;
/** More nets than these are not exchanged. */
const most = 150;

interface Upright extends Net {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

export function tracks(nets: readonly Net[]): Tracks {
  const uprights = nets.flatMap((net, index): readonly Upright[] => {
    const all = [...net.left, ...net.right];
    const [top, bottom] = [Math.min(...all), Math.max(...all)];
    return bottom - top < 0.5 ? [] : [{ ...net, index, top, bottom }];
  });
  const straight = nets.flatMap(({ left, right }) => (new Set([...left, ...right]).size === 1 ? [left[0] ?? 0] : []));
  const order = ordered(uprights);
  const of = nets.map(() => -1);
  const done: Upright[] = [];
  let count = 0;
  for (const net of order) {
    let track = 0;
    for (const other of done) {
      if (other.top < net.bottom + apart && net.top < other.bottom + apart) track = Math.max(track, (of[other.index] ?? -1) + 1);
      else if (before(other, net) > before(net, other)) track = Math.max(track, of[other.index] ?? 0);
    }
    of[net.index] = track;
    count = Math.max(count, track + 1);
    done.push(net);
  }
  let crossings = 0;
  for (const net of order) crossings += straight.filter((y) => y > net.top && y < net.bottom).length;
  for (const [index, net] of order.entries()) for (const later of order.slice(index + 1)) crossings += crossed(net, later);
  return { of, count, crossings };
}

/** How often `a` crosses `b`, which has a track further right. */
function crossed(a: Net & Pick<Upright, 'top' | 'bottom'>, b: Net & Pick<Upright, 'top' | 'bottom'>): number {
  let count = 0;
  for (const y of a.right) if (y > b.top && y < b.bottom) count++;
  for (const y of b.left) if (y > a.top && y < a.bottom) count++;
  return count;
}

/** What it costs that `a` is further left than `b`. */
function before(a: Upright, b: Upright): number {
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

/** Those that lead far come last or first, as in nested brackets; then each to where it costs least, until nothing changes. */
function ordered(nets: readonly Upright[]): readonly Upright[] {
  const order = [...nets].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  if (order.length > most) return order;
  const cost = order.map((a) => order.map((b) => before(a, b)));
  const sequence = order.map((_, index) => index);
  for (let pass = 0; pass < 6; pass++) {
    let better = false;
    for (let item = 0; item < order.length; item++) {
      const from = sequence.indexOf(item);
      let best = from;
      let gain = 0;
      for (const direction of [-1, 1]) {
        let sum = 0;
        for (let to = from + direction; to >= 0 && to < sequence.length; to += direction) {
          const other = sequence[to] ?? 0;
          const [now, then] = [cost[item]?.[other] ?? 0, cost[other]?.[item] ?? 0];
          sum += direction > 0 ? now - then : then - now;
          if (sum > gain + 1e-9) {
            gain = sum;
            best = to;
          }
        }
      }
      if (best === from) continue;
      sequence.splice(from, 1);
      sequence.splice(best, 0, item);
      better = true;
    }
    if (!better) break;
  }
  return sequence.flatMap((index) => order[index] ?? []);
}

/** Of nets that lead down the lowest turns first, of those that lead up the highest. */
function rank({ left, right, top, bottom }: Upright): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, y) => sum + y, 0) / Math.max(1, list.length);
  const start = left.length === 0 ? mean(right) : mean(left);
  return right.length > 0 && mean(right) < start ? top : -bottom;
}
