/** What keeps watch over pods and workloads: autoscalers and disruption budgets. */
import { groupBy } from '../../base/group-by.ts';
import type { Autoscaler, DisruptionBudget, Pod, Topology, Workload } from '../types.ts';

export interface Guards {
  /** HorizontalPodAutoscalers of a workload; more than one fight each other. */
  readonly scalersOf: (workload: Workload) => readonly Autoscaler[];
  /** PodDisruptionBudgets of a pod; with more than one it cannot be evicted at all. */
  readonly budgetsOf: (pod: Pod) => readonly DisruptionBudget[];
}

export function guardsOf({ resources, relations }: Topology): Guards {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const guards = groupBy(
    relations.filter(({ type }) => type === 'scales' || type === 'protects'),
    ({ to }) => to,
  );
  const guarding = (id: string) => (guards.get(id) ?? []).flatMap(({ from }) => byId.get(from) ?? []);
  return {
    scalersOf: ({ id }) => guarding(id).filter((guard) => guard.type === 'autoscaler'),
    budgetsOf: ({ id }) => guarding(id).filter((guard) => guard.type === 'budget'),
  };
}
