/** Counts of pods by topology domain, kept while pods are placed so that no filter looks at all pods. */
import { ownValue } from '../../base/own-value.ts';
import type { Demand, Machine } from './types.ts';

export interface Tally {
  readonly topologyKey: string;
  readonly count: (domain: string | undefined) => number;
  readonly isEmpty: () => boolean;
  /** The count of the domain that has fewest. */
  readonly least: () => number;
  readonly domains: () => number;
  readonly add: (pod: Demand, machine: Machine) => void;
}

export interface TallyOf {
  readonly topologyKey: string;
  readonly counts: (pod: Demand) => boolean;
  /** Of domains that count even while no pod is there. */
  readonly machines?: readonly Machine[];
}

export function createTally({ topologyKey, counts, machines }: TallyOf): Tally {
  const eligible = machines && new Set(machines);
  const byDomain = new Map<string, number>();
  for (const { labels } of machines ?? []) {
    const domain = ownValue(labels, topologyKey);
    if (domain !== undefined) byDomain.set(domain, 0);
  }
  let total = 0;
  let least: number | undefined;
  const known = new Map<Demand, boolean>();
  const isCounted = (pod: Demand): boolean => {
    const found = known.get(pod) ?? counts(pod);
    known.set(pod, found);
    return found;
  };
  return {
    topologyKey,
    count: (domain) => (domain === undefined ? 0 : (byDomain.get(domain) ?? 0)),
    isEmpty: () => total === 0,
    least: () => {
      least ??= [...byDomain.values()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      return least;
    },
    domains: () => byDomain.size,
    add: (pod, machine) => {
      const domain = ownValue(machine.labels, topologyKey);
      if (domain === undefined || (eligible !== undefined && !eligible.has(machine)) || !isCounted(pod)) return;
      byDomain.set(domain, (byDomain.get(domain) ?? 0) + 1);
      total += 1;
      least = undefined;
    },
  };
}
