/** Amounts of resources as figures say them: sums of many pods, in few digits. */

const ONE = 10n ** 9n;
const MEMORY_UNITS = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

/** `0.25` cores, `1.5Gi`; a whole number of anything else. Rounded to three decimals of a core, and one of a unit of memory. */
export function amountText(resource: string, billionths: bigint): string {
  if (resource !== 'memory') return decimal(billionths, ONE, 3);
  let unit = ONE;
  let index = 0;
  while (index + 1 < MEMORY_UNITS.length && billionths >= unit << 10n) {
    unit <<= 10n;
    index++;
  }
  return `${decimal(billionths, unit, 1)}${MEMORY_UNITS[index] ?? ''}`;
}

/** As Kubernetes would write it, and exactly: `1250m`, `1073741824`. */
export function exactAmount(billionths: bigint): string {
  if (billionths % ONE === 0n) return `${billionths / ONE}`;
  return billionths % 1_000_000n === 0n ? `${billionths / 1_000_000n}m` : `${billionths}n`;
}

/** How much of `whole` it is; 1 is all of it. */
export function shareOf(amount: bigint, whole: bigint): number {
  return Number((amount * 10_000n) / whole) / 10_000;
}

function decimal(amount: bigint, unit: bigint, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const rounded = (amount * scale + unit / 2n) / unit;
  // what is not nothing isn't said to be
  if (rounded === 0n && amount > 0n) return `<${1 / Number(scale)}`;
  const fraction = `${rounded % scale}`.padStart(digits, '0').replace(/0+$/, '');
  return `${rounded / scale}${fraction === '' ? '' : `.${fraction}`}`;
}
