/**
 * What a pod takes of its node, and may take at most: PodRequests and PodLimits in k8s.io/component-helpers/resource. Init containers run one
 * after the other, before the others; a native sidecar that has started keeps running beside all that come after it. The largest of these counts,
 * and the overhead of the sandbox:
 *
 *     init-a    sidecar-b   init-c        main + sidecar-b
 *     a         b           b + c         b + main
 */

import type { Amounts, Resources } from '../pods/detail-types.ts';
import { quantity } from '../reading/quantity.ts';
import type { Pod } from '../types.ts';
import { isAppContainer } from './app-containers.ts';

/** By resource, in billionths. */
export type Quantities = ReadonlyMap<string, bigint>;

export interface EffectiveResources {
  readonly requests: Quantities;
  /** A resource without a limit is not in it. */
  readonly limits: Quantities;
}

export function effectiveResources(pod: Pod): EffectiveResources {
  const own = pod.resources;
  const overhead = quantities(pod.overhead);
  const ofContainers = largestAtATime(pod, requestsOf);
  // resources of the pod itself (KEP-2837) take the place of its containers'; its limits are its requests where not even a container has one
  const requests = new Map([...quantities(own?.limits), ...ofContainers, ...quantities(own?.requests)]);
  const limits = new Map([...largestAtATime(pod, ({ limits: written }) => quantities(written)), ...quantities(own?.limits)]);
  // what has no limit gets none by the overhead
  const limited = new Map([...overhead].filter(([name]) => (limits.get(name) ?? 0n) > 0n));
  return {
    requests: sum([requests, overhead]),
    limits: new Map([...sum([limits, limited])].filter(([name, amount]) => !isNoLimit(name, amount))),
  };
}

/** Of these a limit of 0 is none: the kubelet sets no quota for it (ResourceConfigForPod in kubernetes/pkg/kubelet/cm, and its eviction manager). */
const UNLIMITED_BY_ZERO: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

export function isNoLimit(resource: string, amount: bigint | undefined): boolean {
  return amount === 0n && UNLIMITED_BY_ZERO.has(resource);
}

/** Pods that have ended hold nothing any more. */
export function holdsResources({ phase }: Pod): boolean {
  return phase !== 'Succeeded' && phase !== 'Failed';
}

/** A request that is missing is the limit, as the API server sets it. */
export function requestsOf({ requests, limits }: Resources): Quantities {
  return new Map([...quantities(limits), ...quantities(requests)]);
}

export function quantities(amounts: Amounts | undefined): Quantities {
  return new Map(
    Object.entries(amounts ?? {}).flatMap(([name, written]): readonly (readonly [string, bigint])[] => {
      const amount = quantity(written);
      return amount === undefined ? [] : [[name, amount]];
    }),
  );
}

export function sum(parts: readonly Quantities[]): Quantities {
  const total = new Map<string, bigint>();
  for (const part of parts) for (const [name, amount] of part) total.set(name, (total.get(name) ?? 0n) + amount);
  return total;
}

function largestAtATime({ containers }: Pod, of: (resources: Resources) => Quantities): Quantities {
  let running: Quantities = new Map();
  let sidecars: Quantities = new Map();
  let most: Quantities = new Map();
  for (const { role, resources } of containers) {
    if (role === 'ephemeral' || resources === undefined) continue;
    const own = of(resources);
    if (isAppContainer({ role })) running = sum([running, own]);
    else {
      const beside = sum([sidecars, own]);
      if (role === 'sidecar') sidecars = beside;
      most = largest(most, beside);
    }
  }
  return largest(sum([running, sidecars]), most);
}

function largest(a: Quantities, b: Quantities): Quantities {
  const most = new Map(a);
  for (const [name, amount] of b) if (amount >= (most.get(name) ?? 0n)) most.set(name, amount);
  return most;
}
