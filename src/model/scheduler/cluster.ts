/** The cluster while pods are placed: what each node has left, and which pods stand in which topology domain. */
import { ownValue } from '../../base/own-value.ts';
import type { KubeNamespace } from '../types.ts';
import { matchesNode } from './filters/node-terms.ts';
import { untolerated } from './filters/taints.ts';
import { isSpreadWith, termMatcher } from './pod-matching.ts';
import type { Tally } from './tally.ts';
import { createTally } from './tally.ts';
import type { Demand, Machine, PodTerm, Requests, SpreadRule } from './types.ts';

export interface Taken {
  readonly pods: number;
  readonly requests: Requests;
  readonly ports: ReadonlySet<string>;
}

export interface SpreadTally extends Tally {
  readonly rule: SpreadRule;
  readonly selectsItself: boolean;
}

export interface Cluster {
  readonly taken: (machine: Machine) => Taken;
  /** For each term of its affinity the pods that all of them select. */
  readonly near: (demand: Demand) => { readonly tallies: readonly Tally[]; readonly selectsItself: boolean };
  /** For each term of its anti-affinity the pods that it selects. */
  readonly apart: (demand: Demand) => readonly Tally[];
  /** The pods that want such a pod apart from them, for each of their terms. */
  readonly shunning: (demand: Demand) => readonly Tally[];
  readonly spread: (demand: Demand) => readonly SpreadTally[];
  /** `isLeaving`: it takes room until it is gone, but does not count for spreading. */
  readonly add: (demand: Demand, machine: Machine, isLeaving?: boolean) => void;
}

interface Room {
  pods: number;
  readonly requests: Map<string, bigint>;
  readonly ports: Set<string>;
}

/** `demands` are all that will ever be asked about or added. */
export function createCluster(machines: readonly Machine[], demands: readonly Demand[], namespaces: readonly KubeNamespace[]): Cluster {
  const matches = termMatcher(namespaces);
  const rooms = new Map(machines.map((machine): [Machine, Room] => [machine, { pods: 0, requests: new Map(), ports: new Set() }]));
  const roomOf = (machine: Machine): Room => rooms.get(machine) ?? { pods: 0, requests: new Map(), ports: new Set() };
  const near = new Map<Demand, readonly Tally[]>();
  const apart = new Map<Demand, readonly Tally[]>();
  const spread = new Map<Demand, readonly SpreadTally[]>();
  const owned = new Map<string, { readonly term: PodTerm; readonly tally: Tally }>();
  const keysOf = remembered((pod): ReadonlySet<string> => new Set(pod.apart.map((term) => JSON.stringify(term))));
  for (const demand of demands) {
    const all = remembered((pod) => demand.near.every((term) => matches(term, pod)));
    if (demand.near.length > 0)
      near.set(
        demand,
        demand.near.map(({ topologyKey }) => createTally({ topologyKey, counts: all })),
      );
    if (demand.apart.length > 0)
      apart.set(
        demand,
        demand.apart.map((term) => createTally({ topologyKey: term.topologyKey, counts: (pod) => matches(term, pod) })),
      );
    for (const term of demand.apart) {
      const key = JSON.stringify(term);
      const counts = (pod: Demand): boolean => keysOf(pod).has(key);
      if (!owned.has(key)) owned.set(key, { term, tally: createTally({ topologyKey: term.topologyKey, counts }) });
    }
    if (demand.spread.length > 0)
      spread.set(
        demand,
        demand.spread.map((rule) => spreadTally(rule, demand, machines)),
      );
  }
  const standing = [...near.values(), ...apart.values(), [...owned.values()].map(({ tally }) => tally)].flat();
  const spreading = [...spread.values()].flat();
  const shunning = new Map<Demand, readonly Tally[]>();
  return {
    taken: roomOf,
    near: (demand) => ({ tallies: near.get(demand) ?? [], selectsItself: demand.near.every((term) => matches(term, demand)) }),
    apart: (demand) => apart.get(demand) ?? [],
    shunning: (demand) => {
      const found = shunning.get(demand) ?? [...owned.values()].flatMap(({ term, tally }) => (matches(term, demand) ? [tally] : []));
      shunning.set(demand, found);
      return found;
    },
    spread: (demand) => spread.get(demand) ?? [],
    add: (demand, machine, isLeaving = false) => {
      const room = roomOf(machine);
      room.pods += 1;
      for (const [name, amount] of demand.requests) room.requests.set(name, (room.requests.get(name) ?? 0n) + amount);
      for (const port of demand.hostPorts) room.ports.add(port);
      for (const tally of standing) tally.add(demand, machine);
      if (!isLeaving) for (const tally of spreading) tally.add(demand, machine);
    },
  };
}

/** Asked for each term of a pod, which may have thousands. */
function remembered<Answer>(find: (pod: Demand) => Answer): (pod: Demand) => Answer {
  const known = new Map<Demand, { readonly answer: Answer }>();
  return (pod) => {
    const found = known.get(pod) ?? { answer: find(pod) };
    known.set(pod, found);
    return found.answer;
  };
}

function spreadTally(rule: SpreadRule, demand: Demand, machines: readonly Machine[]): SpreadTally {
  const eligible = machines.filter(
    (machine) =>
      demand.spread.every(({ topologyKey }) => ownValue(machine.labels, topologyKey) !== undefined) &&
      (!rule.honorsAffinity || matchesNode(demand, machine)) &&
      (!rule.honorsTaints || untolerated(machine.taints, demand.tolerations, ['NoSchedule', 'NoExecute']) === undefined),
  );
  const tally = createTally({
    topologyKey: rule.topologyKey,
    counts: (pod) => isSpreadWith(rule, demand, pod),
    machines: eligible,
  });
  return { ...tally, rule, selectsItself: isSpreadWith(rule, demand, demand) };
}
