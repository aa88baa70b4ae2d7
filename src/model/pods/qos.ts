/** The QoS class of a pod from its requests and limits: ComputePodQOS in kubernetes/pkg/apis/core/v1/helper/qos. */

import type { JsonObject, JsonValue } from '../../parse/types.ts';
import { quantity } from '../reading/quantity.ts';
import type { Cursor } from '../reading/read.ts';
import { isList, isObject } from '../reading/read.ts';
import type { Pod } from '../types.ts';

const RESOURCES = ['cpu', 'memory'] as const;

export function qosClass(spec: Cursor): Pod['qosClass'] {
  const parts = resourcesOf(spec.object);
  if (!parts.some((part) => RESOURCES.some((name) => part.limits.has(name) || part.requests.has(name)))) return 'BestEffort';
  // every container has both limits, and what is requested in all is what is allowed in all
  if (!parts.every(({ limits }) => RESOURCES.every((name) => limits.has(name)))) return 'Burstable';
  return RESOURCES.every((name) => total(parts, 'requests', name) === total(parts, 'limits', name)) ? 'Guaranteed' : 'Burstable';
}

type Amounts = ReadonlyMap<string, JsonValue>;

interface Resources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

function resourcesOf(spec: JsonObject): readonly Resources[] {
  // resources of the pod itself (KEP-2837) take the place of its containers'
  const holders = isObject(spec.resources)
    ? [spec]
    : [spec.containers, spec.initContainers].flatMap((members) => (isList(members) ? members : []));
  return holders.filter(isObject).map(({ resources }) => {
    if (!isObject(resources)) return { requests: new Map(), limits: new Map() };
    const limits = amounts(resources.limits);
    // the API server sets a request that is missing to the limit
    return { limits, requests: new Map([...limits, ...amounts(resources.requests)]) };
  });
}

/** cpu and memory of requests or limits; those of zero do not count. */
function amounts(map: JsonValue | undefined): Amounts {
  const found = new Map<string, JsonValue>();
  if (!isObject(map)) return found;
  for (const name of RESOURCES) {
    const value = map[name];
    if ((typeof value === 'string' || typeof value === 'number') && /^\+?[0.]*[1-9]/.test(String(value))) found.set(name, value);
  }
  return found;
}

function total(parts: readonly Resources[], key: keyof Resources, name: string): bigint {
  return parts.reduce((sum, part) => sum + (quantity(part[key].get(name)) ?? 0n), 0n);
}
