/** Example addresses: of nodes from 192.168.1.0/24 on, of pods from the pod CIDRs of their node. */
import { formatAddress, parseAddress } from '../network/ip-block.ts';
import type { KubeNode } from '../types.ts';

/** Gives each address once; those that the input has are taken from the start. */
export interface Addresses {
  readonly ofNode: (number: number) => string;
  /** One of each pod CIDR of the node: two, where it is of both families. */
  readonly ofPod: (node: KubeNode, index: number) => readonly string[];
}

/** The first is the node's own, the bridge of its pods. */
const FIRST = 2n;

export function exampleAddresses(taken: readonly string[]): Addresses {
  const used = new Set(taken.flatMap((text) => parseAddress(text)?.value ?? []));
  const next = new Map<string, bigint>();
  const takeFrom = (cidr: string): readonly string[] => {
    const block = parseBlock(cidr);
    if (block === undefined) return [];
    let host = next.get(cidr) ?? FIRST;
    while (used.has(block.base + host)) host += 1n;
    next.set(cidr, host + 1n);
    // the last address of an IPv4 block is its broadcast address
    if (host >= block.size - (block.bits === 32 ? 1n : 0n)) return [];
    used.add(block.base + host);
    return [formatAddress({ bits: block.bits, value: block.base + host })];
  };
  return {
    ofNode: (number) => {
      let value = (parseAddress('192.168.1.9')?.value ?? 0n) + BigInt(number);
      while (used.has(value)) value += 1n;
      used.add(value);
      return formatAddress({ bits: 32, value });
    },
    ofPod: (node, index) => (node.podCIDRs.length > 0 ? node.podCIDRs : [exampleCIDR(index + 1)]).flatMap(takeFrom),
  };
}

/** `10.1.2.0/24` for the second node. */
export function exampleCIDR(number: number): string {
  return `10.${1 + (number >> 8)}.${number & 255}.0/24`;
}

function parseBlock(cidr: string): { readonly bits: 32 | 128; readonly base: bigint; readonly size: bigint } | undefined {
  const [network = '', length = ''] = cidr.split('/');
  const address = parseAddress(network);
  const host = (address?.bits ?? 0) - Number(length);
  if (address === undefined || !/^\d{1,3}$/.test(length) || host < 0) return undefined;
  const size = 1n << BigInt(host);
  return { bits: address.bits, base: address.value - (address.value % size), size };
}
