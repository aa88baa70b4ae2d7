/** Pods that NetworkPolicies restrict and to which no Service leads: they stand by themselves in the figure `service`. */
import { groupBy } from '../../base/group-by.ts';
import type { Pod, Topology } from '../../model/types.ts';
import { groupPods } from '../pod-card.ts';
import type { SelectedPods } from '../service-pods.ts';

/** Cards; policies of a whole namespace restrict far more pods than a figure of Services has room for. */
const most = 12;

export function restrictedPods(
  topology: Topology,
  selected: readonly SelectedPods[],
  { restricts, fold }: { readonly restricts: (pod: Pod) => boolean; readonly fold: boolean },
): readonly SelectedPods[] {
  const reached = new Set(selected.flatMap(({ group }) => group.pods.map(({ id }) => id)));
  const alone = topology.pods.filter(
    (pod) => !reached.has(pod.id) && pod.phase !== 'Succeeded' && pod.phase !== 'Failed' && restricts(pod),
  );
  const policies = policiesBy(topology);
  const groups = [...groupBy(alone, ({ id }) => policies(id)).values()].flatMap((pods) => groupPods(pods, fold));
  return groups.length > most ? [] : groups.map((group) => ({ group, ways: [] }));
}

/** Equal for pods that the same policies select. */
export function policiesBy({ relations }: Topology): (pod: string) => string {
  const byPod = groupBy(
    relations.filter(({ type }) => type === 'restricts'),
    ({ to }) => to,
  );
  return (pod) => (byPod.get(pod) ?? []).map(({ from }) => from).join('\n');
}
