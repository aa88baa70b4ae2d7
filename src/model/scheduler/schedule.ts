/** Places replicas one after the other, each where the filters allow it: on the node that spreads best, else on the emptiest one. */
import type { Cluster } from './cluster.ts';
import { isEligible, reasonsAgainst } from './filters.ts';
import type { Demand, Machine } from './types.ts';
import { unfitMessage } from './unfit.ts';
import type { Replica } from './wishes.ts';
import { wishes } from './wishes.ts';

export interface Schedule {
  readonly placed: ReadonlyMap<Replica, Machine>;
  /** Why a pod like this does not fit anywhere, when the last one was placed. */
  readonly reasonOf: (demand: Demand) => string;
}

/** `replicas` in the order in which they are asked; `daemons` have one node each. Adds what it places to the cluster. */
export function schedule(
  { replicas, daemons }: { readonly replicas: readonly Replica[]; readonly daemons: readonly Daemon[] },
  machines: readonly Machine[],
  cluster: Cluster,
): Schedule {
  const placed = new Map<Replica, Machine>();
  const own = new Map<Demand, Map<Machine, number>>();
  const put = (replica: Replica, machine: Machine): void => {
    placed.set(replica, machine);
    cluster.add(replica.demand, machine);
    const counts = own.get(replica.demand) ?? new Map<Machine, number>();
    own.set(replica.demand, counts.set(machine, (counts.get(machine) ?? 0) + 1));
  };
  const fits = (demand: Demand, machine: Machine): boolean => reasonsAgainst(demand, machine, cluster).length === 0;
  const withoutThoseThatFit = (some: readonly Daemon[]): readonly Daemon[] =>
    some.filter(({ replica, machine }) => {
      if (!fits(replica.demand, machine)) return true;
      put(replica, machine);
      return false;
    });
  let lateDaemons = withoutThoseThatFit(daemons);
  const eligible = rememberEligible(cluster);
  const wished = wishes(
    replicas.filter(({ demand }) => !demand.isGated),
    { machines, isEligible: eligible, load: (machine) => cluster.taken(machine).pods },
  );
  const emptiest = (demand: Demand): Machine | undefined => {
    const counts = own.get(demand);
    let best: Machine | undefined;
    const score = (machine: Machine): readonly [number, number] => [counts?.get(machine) ?? 0, cluster.taken(machine).pods];
    for (const machine of machines) {
      if (!eligible(demand, machine)) continue;
      if (best !== undefined && !isLess(score(machine), score(best))) continue;
      if (fits(demand, machine)) best = machine;
    }
    return best;
  };
  // a pod that found no place may find one when another pod has come that it wants to be near to
  let waiting = [...wished.keys()].sort(byOrderOf(replicas));
  for (let before = -1; waiting.length + lateDaemons.length !== before; ) {
    before = waiting.length + lateDaemons.length;
    const lost = new Set<Demand>();
    let since = placed.size;
    waiting = waiting.filter((replica) => {
      const { demand } = replica;
      if (placed.size !== since) lost.clear();
      since = placed.size;
      if (lost.has(demand)) return true;
      const wish = wished.get(replica);
      const machine = wish !== undefined && fits(demand, wish) ? wish : emptiest(demand);
      if (machine === undefined) lost.add(demand);
      else put(replica, machine);
      return machine === undefined;
    });
    lateDaemons = withoutThoseThatFit(lateDaemons);
  }
  return {
    placed,
    reasonOf: (demand) =>
      demand.isGated
        ? 'Scheduling is blocked due to non-empty scheduling gates'
        : unfitMessage(machines.map((machine) => reasonsAgainst(demand, machine, cluster))),
  };
}

export interface Daemon {
  readonly replica: Replica;
  readonly machine: Machine;
}

function isLess([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a < c || (a === c && b < d);
}

function byOrderOf(replicas: readonly Replica[]): (a: Replica, b: Replica) => number {
  const places = new Map(replicas.map((replica, index) => [replica, index]));
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}

function rememberEligible(cluster: Cluster): (demand: Demand, machine: Machine) => boolean {
  const known = new Map<Demand, (boolean | undefined)[]>();
  return (demand, machine) => {
    const answers = known.get(demand) ?? [];
    known.set(demand, answers);
    const answer = answers[machine.index] ?? isEligible(demand, machine, cluster);
    answers[machine.index] = answer;
    return answer;
  };
}
