/** Blocks of addresses in CIDR notation: `10.0.0.0/8`, `fd00::/8`. */

/** undefined when the block or the address is none. An address of the other family is in no block. */
export function blockHolds(cidr: string, address: string): boolean | undefined {
  const block = rangeOf(cidr);
  const found = parseAddress(address);
  if (block === undefined || found === undefined) return undefined;
  return block.bits === found.bits && block.first <= found.value && found.value <= block.last;
}

/** From its first address to its last, both in it. */
export interface AddressRange {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses of a block, whatever stands behind the length of its network; undefined when it is none. */
export function rangeOf(cidr: string): AddressRange | undefined {
  const [network = '', length = '', ...more] = cidr.split('/');
  const block = parseAddress(network);
  if (block === undefined || more.length > 0 || !/^\d{1,3}$/.test(length)) return undefined;
  const host = BigInt(block.bits) - BigInt(length);
  if (host < 0n) return undefined;
  const first = (block.value >> host) << host;
  return { bits: block.bits, first, last: first + (1n << host) - 1n };
}

export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
}

function parseIPv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return { bits: 32, value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) };
}

/** Eight groups, where `::` stands for as many of zeros as are missing; the last two may be written as an IPv4 address. */
function parseIPv6(text: string): Address | undefined {
  const tail = text.slice(text.lastIndexOf(':') + 1);
  const embedded = tail.includes('.') ? parseIPv4(tail) : undefined;
  if (tail.includes('.') && embedded === undefined) return undefined;
  const groups =
    embedded === undefined
      ? text
      : `${text.slice(0, -tail.length)}${(embedded.value >> 16n).toString(16)}:${(embedded.value & 0xffffn).toString(16)}`;
  const [head = '', rest, ...more] = groups.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = rest === undefined || rest === '' ? [] : rest.split(':');
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || (rest === undefined ? missing !== 0 : missing < 1)) return undefined;
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!all.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return { bits: 128, value: all.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n) };
}

export function formatAddress({ bits, value }: Address): string {
  const size = bits === 32 ? 8n : 16n;
  const parts = Array.from(
    { length: bits / Number(size) },
    (_, index) => (value >> (BigInt(bits) - size * BigInt(index + 1))) & ((1n << size) - 1n),
  );
  if (bits === 32) return parts.join('.');
  // RFC 5952: the first of the longest runs of zeros, if there are two or more, becomes `::`
  const groups = parts.map((part) => part.toString(16)).join(':');
  const longest = (groups.match(/\b0(?::0)+\b/g) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest === '' ? groups : groups.replace(new RegExp(`(^|:)${longest}(:|$)`), '::');
}
