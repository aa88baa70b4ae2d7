/** What stands around a pod: who makes it, and which Services lead to which of its containers. */

import type { Pod, Topology, Workload } from '../types.ts';
import { workloadsById } from './topology.ts';

/** The workloads that own a pod, nearest first. */
export function workloadsOf(topology: Topology): (pod: Pod) => readonly Workload[] {
  const byId = workloadsById(topology);
  return ({ owners }) => owners.flatMap((id) => byId.get(id) ?? []);
}

/** By pod: the ids of the Services that lead to each container, by the container's id. */
export function servedContainers({ relations }: Topology): (pod: Pod) => ReadonlyMap<string, ReadonlySet<string>> {
  const byPod = new Map<string, Map<string, Set<string>>>();
  for (const relation of relations) {
    if (relation.type !== 'selects') continue;
    for (const { container } of relation.ports) {
      if (container === undefined) continue;
      const inPod = byPod.get(relation.to) ?? new Map<string, Set<string>>();
      byPod.set(relation.to, inPod);
      const services = inPod.get(container) ?? new Set<string>();
      inPod.set(container, services.add(relation.from));
    }
  }
  return ({ id }) => byPod.get(id) ?? new Map();
}
