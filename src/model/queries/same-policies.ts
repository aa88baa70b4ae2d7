/** Which pods the same NetworkPolicies isolate. */
import { groupBy } from '../../base/group-by.ts';
import type { Topology } from '../types.ts';

/** By the id of a pod: equal for pods that the same policies isolate, '' where none does. */
export function samePolicies({ relations }: Topology): (pod: string) => string {
  const byPod = groupBy(
    relations.filter(({ type }) => type === 'restricts'),
    ({ to }) => to,
  );
  return (pod) => (byPod.get(pod) ?? []).map(({ from }) => from).join('\n');
}
