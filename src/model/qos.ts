/** The QoS class of a pod from its requests and limits: ComputePodQOS in kubernetes/pkg/apis/core/v1/helper/qos. */

import type { JsonObject, JsonValue } from '../parse/types.ts';
import type { Cursor } from './read.ts';
import { isList, isObject } from './read.ts';
import type { Pod } from './types.ts';

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

const SUFFIXES: Readonly<Record<string, bigint>> = {
  n: 1n,
  u: 1_000n,
  m: 1_000_000n,
  '': 10n ** 9n,
  k: 10n ** 12n,
  M: 10n ** 15n,
  G: 10n ** 18n,
  T: 10n ** 21n,
  P: 10n ** 24n,
  E: 10n ** 27n,
  Ki: (10n ** 9n) << 10n,
  Mi: (10n ** 9n) << 20n,
  Gi: (10n ** 9n) << 30n,
  Ti: (10n ** 9n) << 40n,
  Pi: (10n ** 9n) << 50n,
  Ei: (10n ** 9n) << 60n,
};

/** A resource.Quantity in billionths, rounded down: `250m`, `1Gi`, `0.5`, `1e3`, or a plain number. Undefined when it is none. */
export function quantity(value: JsonValue | undefined): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = /^\+?(\d{0,20})(?:\.(\d{0,20}))?(?:([eE][+-]?\d{1,2})|([numkMGTPE]|[KMGTPE]i)?)$/.exec(String(value));
  if (match === null) return undefined;
  const [, whole = '', fraction = '', exponent = 'e0', suffix = ''] = match;
  if (whole + fraction === '') return undefined;
  const shift = Number(exponent.slice(1)) - fraction.length;
  const scaled = BigInt(whole + fraction) * (SUFFIXES[suffix] ?? 0n);
  return shift < 0 ? scaled / 10n ** BigInt(-shift) : scaled * 10n ** BigInt(shift);
}
