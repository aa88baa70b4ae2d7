/** Ranges of IPv4 addresses. */

/** The smallest range that holds all of the given ones (`10.1.0.0/22` for `10.1.1.0/24` to `10.1.3.0/24`); undefined if one is not IPv4. */
export function coveringCidr(cidrs: readonly string[]): string | undefined {
  const ranges = cidrs.map(parseCidr);
  let low = 0xffffffff;
  let high = 0;
  let prefix = 32;
  for (const range of ranges) {
    if (range === undefined) return undefined;
    low = Math.min(low, range.address);
    high = Math.max(high, range.address);
    prefix = Math.min(prefix, range.prefix);
  }
  while (prefix > 0 && masked(low, prefix) !== masked(high, prefix)) prefix--;
  // a range as wide as all private addresses says nothing
  return prefix < 8 || cidrs.length === 0 ? undefined : `${written(masked(low, prefix))}/${prefix}`;
}

function parseCidr(cidr: string): { readonly address: number; readonly prefix: number } | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr);
  if (match === null) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 32] = match.slice(1).map(Number);
  return [a, b, c, d].some((byte) => byte > 255) || prefix > 32 ? undefined : { address: ((a * 256 + b) * 256 + c) * 256 + d, prefix };
}

function masked(address: number, prefix: number): number {
  const size = 2 ** (32 - prefix);
  return Math.floor(address / size) * size;
}

function written(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
