/** The filters in the order in which kube-scheduler asks them; the first that says no gives the reason (kubernetes/pkg/scheduler/apis/config/v1). */
import type { Cluster } from './cluster.ts';
import type { Filter } from './filter.ts';
import { interPodAffinity } from './filters/inter-pod-affinity.ts';
import { nodeAffinity } from './filters/node-affinity.ts';
import { nodeName } from './filters/node-name.ts';
import { nodePorts } from './filters/node-ports.ts';
import { nodeResourcesFit } from './filters/node-resources-fit.ts';
import { nodeUnschedulable } from './filters/node-unschedulable.ts';
import { podTopologySpread } from './filters/pod-topology-spread.ts';
import { taintToleration } from './filters/taint-toleration.ts';
import type { Demand, Machine } from './types.ts';

export const filters: readonly Filter[] = [
  nodeUnschedulable,
  nodeName,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResourcesFit,
  podTopologySpread,
  interPodAffinity,
];

/** Why the pod may not run there now; empty when it may. */
export function reasonsAgainst(demand: Demand, machine: Machine, cluster: Cluster): readonly string[] {
  for (const filter of filters) {
    if (demand.nodeName !== undefined && !filter.byKubelet) continue;
    const reasons = filter.reasons(demand, machine, cluster);
    if (reasons.length > 0) return reasons;
  }
  return [];
}

/** Whether the pod may run there at all, whatever else does. */
export function isEligible(demand: Demand, machine: Machine, cluster: Cluster): boolean {
  return filters.every(
    (filter) =>
      !filter.isStatic || (demand.nodeName !== undefined && !filter.byKubelet) || filter.reasons(demand, machine, cluster).length === 0,
  );
}
