/**
 * On which node each replica would be if nothing but room to spread mattered. The nodes join one after the other, and each takes from the
 * fullest ones what it may run until it has as many pods: so one node more moves only the pods that it takes itself.
 *
 *     node-1        node-1  node-2      node-1  node-2  node-3
 *     a1 a2 b1 b2 → a1 b1   a2 b2     → a1      a2 b2   b1
 */
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
    for (let taken = takeFrom(joined, guests, may); taken !== undefined; taken = takeFrom(joined, guests, may)) receive(guests, taken);
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

/** The last replica of which the fullest node has most beside the new one; undefined when taking one would make nothing more even. */
function takeFrom(joined: readonly Guests[], newcomer: Guests, may: (demand: Demand) => boolean): Replica | undefined {
  let from: { readonly guests: Guests; readonly own: Replica[] } | undefined;
  for (const guests of joined) {
    if (guests.load <= newcomer.load + 1 || (from !== undefined && guests.load <= from.guests.load)) continue;
    const own = surplus(guests, newcomer, may);
    if (own !== undefined) from = { guests, own };
  }
  if (from === undefined) return undefined;
  from.guests.load -= 1;
  return from.own.pop();
}

function surplus({ byDemand }: Guests, newcomer: Guests, may: (demand: Demand) => boolean): Replica[] | undefined {
  let most: { readonly own: Replica[]; readonly more: number } | undefined;
  for (const [demand, own] of byDemand) {
    const more = own.length - (newcomer.byDemand.get(demand)?.length ?? 0);
    if (own.length > 0 && (most === undefined || more >= most.more) && may(demand)) most = { own, more };
  }
  return most?.own;
}
