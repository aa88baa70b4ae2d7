/** Numbers that are the same for the same seed on every machine: all that decides what a case is. */

export interface Random {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** A whole number from 0 to below this one. */
  readonly below: (end: number) => number;
  /** Whether this happens, once in so many times. */
  readonly oneIn: (times: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** Undefined for an empty list. */
  readonly any: <T>(items: readonly T[]) => T | undefined;
  /** Some of them, in their order. */
  readonly some: <T>(items: readonly T[], times: number) => readonly T[];
}

/** mulberry32, begun at a place of its own for each case: case 70,000 needs none of those before it. */
export function randomOf(seed: number, run: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35)) >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (end: number): number => Math.floor(share() * end);
  return {
    share,
    below,
    oneIn: (times) => share() * times < 1,
    pick: (items) => items[below(items.length)] ?? items[0],
    any: (items) => items[below(items.length)],
    some: (items, times) => items.filter(() => share() * times < 1),
  };
}
