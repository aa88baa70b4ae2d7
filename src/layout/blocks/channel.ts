/** Routing in a channel: the strip between two rows of ports, in which each net runs along one track. */

/** A net from a port on one side of the channel to a port on the other, both as positions along it in px. */
export interface Net {
  readonly from: number;
  readonly to: number;
}

/**
 * The track of each net, 0 nearest to the `from` side; -1 for a net that runs straight across. Two nets share a track only if their runs
 * are apart. Of two nets that both lead to the right, the one that starts further right turns first, and mirrored; so nets
 * whose ends are in the same order never cross.
 *
 *     from  a   b            b turns above a, so b's run doesn't meet a's way down
 *           │   └─────┐
 *           └─────┐   │
 *     to          a   b
 */
export function assignTracks(nets: readonly Net[], clearance = 10): readonly number[] {
  const tracks = nets.map(() => -1);
  const order = nets.map((_, index) => index).filter((index) => runs(nets[index]));
  order.sort((a, b) => rank(nets[a]) - rank(nets[b]) || a - b);
  const done: number[] = [];
  for (const index of order) {
    const net = nets[index];
    if (net === undefined) continue;
    let track = 0;
    for (const other of done) {
      const earlier = nets[other];
      if (earlier !== undefined && overlap(net, earlier, clearance)) track = Math.max(track, (tracks[other] ?? -1) + 1);
    }
    tracks[index] = track;
    done.push(index);
  }
  return tracks;
}

/** How many tracks the channel needs. */
export function trackCount(tracks: readonly number[]): number {
  return tracks.reduce((most, track) => Math.max(most, track + 1), 0);
}

function runs(net: Net | undefined): boolean {
  return net !== undefined && Math.abs(net.from - net.to) >= 0.5;
}

/** Nets to the right from the right end on, then nets to the left from the left end on. */
function rank(net: Net | undefined): number {
  if (net === undefined) return 0;
  return net.to > net.from ? -net.from : net.from;
}

function overlap(a: Net, b: Net, clearance: number): boolean {
  return Math.min(a.from, a.to) < Math.max(b.from, b.to) + clearance && Math.min(b.from, b.to) < Math.max(a.from, a.to) + clearance;
}
