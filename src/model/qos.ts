/** The QoS class of a pod from its requests and limits: ComputePodQOS in kubernetes/pkg/apis/core/v1/helper/qos. */

import type { JsonValue } from '../parse/types.ts';
import type { Cursor } from './read.ts';
import { isObject, list, object } from './read.ts';
import type { Pod } from './types.ts';

const RESOURCES = ['cpu', 'memory'] as const;
type Totals = Map<string, bigint>;

export function qosClass(spec: Cursor): Pod['qosClass'] {
  const quiet = { ...spec, report: () => {} };
  const ofPod = object(quiet, 'resources');
  // resources of the pod itself (KEP-2837) take the place of its containers'
  const parts = ofPod ? [ofPod] : [...list(quiet, 'containers'), ...list(quiet, 'initContainers')].map((at) => object(at, 'resources'));
  const requests: Totals = new Map();
  const limits: Totals = new Map();
  let guaranteed = parts.length > 0;
  for (const resources of parts) {
    const limit = amounts(resources, 'limits');
    // the API server sets a request that is missing to the limit
    const request = new Map([...limit, ...amounts(resources, 'requests')]);
    add(limits, limit);
    add(requests, request);
    guaranteed &&= limit.size === RESOURCES.length;
  }
  if (requests.size === 0 && limits.size === 0) return 'BestEffort';
  return guaranteed && RESOURCES.every((name) => requests.get(name) === limits.get(name)) ? 'Guaranteed' : 'Burstable';
}

function add(totals: Totals, amounts: ReadonlyMap<string, bigint>): void {
  for (const [name, amount] of amounts) totals.set(name, (totals.get(name) ?? 0n) + amount);
}

/** cpu and memory of requests or limits; those of zero do not count. */
function amounts(resources: Cursor | undefined, key: 'requests' | 'limits'): ReadonlyMap<string, bigint> {
  const found = new Map<string, bigint>();
  const map = resources?.object[key];
  if (!isObject(map)) return found;
  for (const name of RESOURCES) {
    const amount = quantity(map[name]);
    if (amount !== undefined && amount > 0n) found.set(name, amount);
  }
  return found;
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
