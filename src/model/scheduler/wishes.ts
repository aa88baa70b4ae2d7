/**
 * On which node each replica would be if nothing but room to spread mattered. The nodes join one after the other, and each takes from the
 * fullest ones what it may run until it has as many pods: so one node more moves only the pods that it takes itself.
 *
 *     node-1        node-1  node-2      node-1  node-2  node-3
 *     a1 a2 b1 b2 → a1 b1   a2 b2     → a1      a2 b2   b1
 */
import { largestOf } from './surplus.ts';
import type { Demand, Machine } from './types.ts';

/** One pod to be placed. */
export interface Replica {
  readonly demand: Demand;
  /** Which of its template's pods it is, from 0. */
  readonly ordinal: number;
}

export interface WishFacts {
  readonly machines: readonly Machine[];
  readonly isEligible: (demand: Demand, machine: Machine) => boolean;
  /** How many pods the node runs already. */
  readonly load: (machine: Machine) => number;
}

interface Guests {
  readonly machine: Machine;
  load: number;
  readonly byDemand: Map<Demand, Replica[]>;
}

/** A replica that no node may run has no wish. */
export function wishes(replicas: readonly Replica[], { machines, isEligible, load }: WishFacts): ReadonlyMap<Replica, Machine> {
  const joined: Guests[] = [];
  let waiting = replicas;
  for (const machine of machines) {
    const guests: Guests = { machine, load: load(machine), byDemand: new Map() };
    for (const replica of waiting) if (isEligible(replica.demand, machine)) receive(guests, replica);
    waiting = waiting.filter(({ demand }) => !isEligible(demand, machine));
    const may = (demand: Demand): boolean => isEligible(demand, machine);
    const givers = joined.map((one): Giver => ({ guests: one, most: surplusOf(one, guests, may) }));
    for (let taken = takeFrom(givers, guests); taken !== undefined; taken = takeFrom(givers, guests)) receive(guests, taken);
    for (const own of guests.byDemand.values()) own.sort((a, b) => a.ordinal - b.ordinal);
    joined.push(guests);
  }
  return new Map(joined.flatMap(({ machine, byDemand }) => [...byDemand.values()].flat().map((replica) => [replica, machine] as const)));
}

function receive(guests: Guests, replica: Replica): void {
  guests.load += 1;
  const own = guests.byDemand.get(replica.demand);
  if (own === undefined) guests.byDemand.set(replica.demand, [replica]);
  else own.push(replica);
}

/** A node that has joined before, and of what it has most beside the new one. */
interface Giver {
  readonly guests: Guests;
  readonly most: () => Replica[] | undefined;
}

/** The last replica of which the fullest node has most beside the new one; undefined when taking one would make nothing more even. */
function takeFrom(givers: readonly Giver[], newcomer: Guests): Replica | undefined {
  let from: { readonly guests: Guests; readonly own: Replica[] } | undefined;
  for (const { guests, most } of givers) {
    if (guests.load <= newcomer.load + 1 || (from !== undefined && guests.load <= from.guests.load)) continue;
    const own = most();
    if (own !== undefined) from = { guests, own };
  }
  if (from === undefined) return undefined;
  from.guests.load -= 1;
  return from.own.pop();
}

function surplusOf({ byDemand }: Guests, newcomer: Guests, may: (demand: Demand) => boolean): Giver['most'] {
  const allowed = [...byDemand].filter(([demand]) => may(demand));
  const most = largestOf(
    allowed.map(([demand, own]) => ({
      of: own,
      // what it has none of, it cannot give
      count: () => (own.length === 0 ? Number.NEGATIVE_INFINITY : own.length - (newcomer.byDemand.get(demand)?.length ?? 0)),
    })),
  );
  return () => {
    const own = most();
    return own === undefined || own.length === 0 ? undefined : own;
  };
}
