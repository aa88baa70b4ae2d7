/** What kube-scheduler says of a pod that fits on no node: FitError in kubernetes/pkg/scheduler/framework. */

/** `reasons` of each node: `0/3 nodes are available: 1 Insufficient memory, 2 node(s) had untolerated taint {a: b}.` */
export function unfitMessage(reasons: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons.flat()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const words = [...counts].map(([reason, count]) => `${count} ${reason}`).sort();
  return `0/${reasons.length} nodes are available${words.length === 0 ? '' : `: ${words.join(', ')}`}.`;
}
