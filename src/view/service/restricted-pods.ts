/** Pods that NetworkPolicies restrict and to which no Service leads: they stand by themselves in the figure `service`. */
import { groupBy } from '../../base/group-by.ts';
import { samePolicies } from '../../model/queries/same-policies.ts';
import type { Pod, Topology } from '../../model/types.ts';
import { groupPods } from '../pod/card.ts';
import type { SelectedPods } from './pods.ts';

/** Cards beside those of Services; policies of a whole namespace restrict far more pods than a figure of Services has room for. */
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
  const policies = samePolicies(topology);
  const groups = [...groupBy(alone, ({ id }) => policies(id)).values()].flatMap((pods) => groupPods(pods, fold));
  const isAlone = !topology.resources.some(({ type }) => type === 'service' || type === 'route' || type === 'gateway');
  return groups.length > most && !isAlone ? [] : groups.map((group) => ({ group, ways: [] }));
}
