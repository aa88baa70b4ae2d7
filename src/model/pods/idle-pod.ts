/** Whether a pod that a Service leads to gets requests: what the controller of EndpointSlices makes of it. */
import type { Idle } from '../relation-types.ts';
import type { Pod } from '../types.ts';

/**
 * podToEndpoint and ShouldPodBeInEndpoints in k8s.io/endpointslice: a pod without an IP is no endpoint, one that is being deleted is never ready,
 * and one that is not ready gets requests only where the Service publishes such addresses.
 */
export function idleOf(pod: Pod, publishNotReady: boolean): Idle | undefined {
  // of a template or a pod without a status nobody has seen that it is not ready
  if (pod.existence !== 'observed') return undefined;
  if (pod.phase === 'Pending' && pod.ips.length === 0) return 'no-ip';
  if (publishNotReady) return undefined;
  if (pod.isTerminating === true) return 'terminating';
  return isReady(pod) ? undefined : 'not-ready';
}

/** By the condition, which readiness gates and the node have a say in; a status that was cut short may have its containers alone. */
function isReady({ conditions, containers }: Pod): boolean {
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (ready !== undefined) return ready.status === 'True';
  return containers.every(({ role, state }) => role === 'init' || role === 'ephemeral' || state?.ready !== false);
}
