/** Things in a row, each as near to where it wants to be as the others allow, in the given order, none overlapping. */

export interface Slot {
  /** Where its centre wants to be. px */
  readonly wanted: number;
  readonly size: number;
}

/** The centres, at least `gap` px between neighbours: the least squares solution (pool adjacent violators), then kept at or after `start`. */
export function placeSlots(slots: readonly Slot[], gap: number, start: number): readonly number[] {
  // in coordinates where neighbours may touch at one point, the order is all that must be kept
  const offsets: number[] = [];
  slots.forEach((slot, index) => {
    const before = slots[index - 1];
    offsets.push(before === undefined ? 0 : (offsets[index - 1] ?? 0) + (before.size + slot.size) / 2 + gap);
  });
  const pools: { sum: number; count: number }[] = [];
  slots.forEach((slot, index) => {
    let pool = { sum: slot.wanted - (offsets[index] ?? 0), count: 1 };
    for (
      let last = pools[pools.length - 1];
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools[pools.length - 1]
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const first = slots[0];
  const least = first === undefined ? start : start + first.size / 2;
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => pool.sum / pool.count))
    .map((base, index) => Math.round(Math.max(base, least) + (offsets[index] ?? 0)));
}
