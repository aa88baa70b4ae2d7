/** Amounts of resources as Kubernetes writes them (resource.Quantity in k8s.io/apimachinery/pkg/api/resource), exactly. */
import type { JsonValue } from '../../parse/types.ts';

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

/** In billionths, rounded down: `250m`, `1Gi`, `0.5`, `1e3`, or a plain number. Undefined when it is none. */
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
