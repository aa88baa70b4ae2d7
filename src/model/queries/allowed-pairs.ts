/** Which workloads may still reach which, where a policy has a say: what a figure draws of who may, for without one all may. */
import type { PortSet } from '../network/port-set.ts';
import { joinPorts } from '../network/port-set.ts';
import { connectionsOf } from '../reach/connections.ts';
import type { End } from '../reach/ends.ts';
import { reachability } from '../reach/reach.ts';
import type { Connections, Topology } from '../types.ts';

export interface AllowedPair {
  /** The topmost owner of the pods (an id of a workload), or a pod without one. */
  readonly from: string;
  readonly to: string;
  /** Of all pods of both together, where a policy tells them apart. */
  readonly ports: PortSet;
  readonly connections: Connections;
}

/** In the order of their ends; no workload with itself, and nothing outside of the cluster. */
export function allowedPairs(topology: Topology): readonly AllowedPair[] {
  const { sources, ports, isRestricted } = reachability(topology);
  const ends = sources.filter(({ range }) => range === undefined);
  const pairs = new Map<string, Omit<AllowedPair, 'connections'>>();
  for (const source of ends) {
    const from = ownerOf(source);
    for (const target of ends) {
      const to = ownerOf(target);
      if (from === to || !isRestricted(source, target)) continue;
      const open = ports(source, target);
      if (open.length === 0) continue;
      const key = JSON.stringify([from, to]);
      const known = pairs.get(key);
      pairs.set(key, known === undefined ? { from, to, ports: open } : { ...known, ports: joinPorts([...known.ports, ...open]) });
    }
  }
  return [...pairs.values()].map((pair) => ({ ...pair, connections: connectionsOf(pair.ports) }));
}

function ownerOf({ id, pods: [first] }: End): string {
  return first === undefined ? id : (first.owners.at(-1) ?? first.id);
}
