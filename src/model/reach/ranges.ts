/** The addresses outside of the cluster, cut where rules cut them: what lies between two cuts is the same to every rule. */
import type { AddressRange } from '../network/ip-block.ts';
import { formatAddress, rangeOf } from '../network/ip-block.ts';
import type { Group } from './rules.ts';

type Block = Extract<Group, { type: 'block' }>;

/** In their order, IPv4 first. One range for all of a family that no block cuts. */
export function cutRanges(blocks: readonly Block[], families: readonly AddressRange['bits'][]): readonly AddressRange[] {
  const written = blocks.flatMap(({ cidr, except }) => [cidr, ...except].flatMap((text) => rangeOf(text) ?? []));
  return families.flatMap((bits) => {
    const end = 1n << BigInt(bits);
    const own = written.filter((range) => range.bits === bits);
    const cuts = new Set([0n, end, ...own.flatMap(({ first, last }) => [first, last + 1n])]);
    const sorted = [...cuts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return sorted.slice(0, -1).map((first, index) => ({ bits, first, last: (sorted[index + 1] ?? end) - 1n }));
  });
}

/** Which of the ranges are in the block, by their places. */
export function rangesIn(ranges: readonly AddressRange[], { cidr, except }: Block): readonly number[] {
  const out = new Set(except.flatMap((text) => within(ranges, text)));
  return within(ranges, cidr).filter((index) => !out.has(index));
}

function within(ranges: readonly AddressRange[], cidr: string): readonly number[] {
  const block = rangeOf(cidr);
  if (block === undefined) return [];
  const found: number[] = [];
  for (let index = firstFrom(ranges, block); index < ranges.length; index++) {
    const range = ranges[index];
    if (range === undefined || range.bits !== block.bits || range.last > block.last) break;
    found.push(index);
  }
  return found;
}

/** The place of the first range that does not begin before the block; by halves, for policies may have thousands of blocks. */
function firstFrom(ranges: readonly AddressRange[], block: AddressRange): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range !== undefined && (range.bits < block.bits || (range.bits === block.bits && range.first < block.first))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `outside/10.0.0.0-10.255.255.255`. */
export function rangeId({ bits, first, last }: AddressRange): string {
  return `outside/${formatAddress({ bits, value: first })}-${formatAddress({ bits, value: last })}`;
}
