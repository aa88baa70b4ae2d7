/**
 * What a pod takes of its node: PodRequests in k8s.io/component-helpers/resource. Init containers run one after the other, before the others;
 * a native sidecar that has started keeps running beside all that come after it:
 *
 *     init-a    sidecar-b   init-c        main + sidecar-b
 *     a         b           b + c         b + main           the largest of these, and the overhead
 */
import type { JsonValue } from '../../parse/types.ts';
import { quantity } from '../reading/quantity.ts';
import type { Cursor } from '../reading/read.ts';
import { isObject, list } from '../reading/read.ts';
import type { Requests } from './types.ts';

export function podRequests(spec: Cursor): Requests {
  const running = sum(list(spec, 'containers').map(requestsOf));
  let sidecars: Requests = new Map();
  let most: Requests = new Map();
  for (const container of list(spec, 'initContainers')) {
    const beside = sum([sidecars, requestsOf(container)]);
    if (container.object['restartPolicy'] === 'Always') sidecars = beside;
    most = largest(most, beside);
  }
  const ofContainers = largest(sum([running, sidecars]), most);
  // resources of the pod itself (KEP-2837) take the place of its containers'; its limits are its requests where not even a container has one
  const { resources } = spec.object;
  const own = isObject(resources) ? resources : {};
  const whole = new Map([...amounts(own['limits']), ...ofContainers, ...amounts(own['requests'])]);
  return sum([whole, amounts(spec.object['overhead'])]);
}

/** A request that is missing is the limit, as the API server sets it. */
function requestsOf({ object: { resources } }: Cursor): Requests {
  if (!isObject(resources)) return new Map();
  return new Map([...amounts(resources['limits']), ...amounts(resources['requests'])]);
}

export function amounts(map: JsonValue | undefined): Requests {
  const found = new Map<string, bigint>();
  if (!isObject(map)) return found;
  for (const name of Object.keys(map)) {
    const amount = quantity(map[name]);
    if (amount !== undefined) found.set(name, amount);
  }
  return found;
}

function sum(parts: readonly Requests[]): Requests {
  const total = new Map<string, bigint>();
  for (const part of parts) for (const [name, amount] of part) total.set(name, (total.get(name) ?? 0n) + amount);
  return total;
}

function largest(a: Requests, b: Requests): Requests {
  const most = new Map(a);
  for (const [name, amount] of b) if (amount > (most.get(name) ?? 0n)) most.set(name, amount);
  return most;
}
