/** An address is never cut: where there is no room for all that a line says, whole facts or whole addresses go, and at last the only one. */
import type { Span } from '../../view/types.ts';

export interface EndRoom {
  /** Width of a text in the span's look. px */
  readonly widthOf: (text: string) => number;
  /** What the end has beside the start. px */
  readonly share: number;
  /** What it may have at most for an address, the start being shortened. px */
  readonly most: number;
}

const separator = ' · ';

/** IPv4, or IPv6 with two colons at the least; a port has one. */
const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b|[\da-f]*:[\da-f]*:[\da-f:]*/i;

/** What stands at the end: undefined for all of it, where it has room or no address; '' where there is no room for an address. What is none may still be too wide. */
export function withWholeAddress({ text, role }: Span, { widthOf, share, most }: EndRoom): string | undefined {
  if (!address.test(text) || widthOf(text) <= share) return undefined;
  // what fails matters more than where
  const goesFirst = (fact: string): boolean => address.test(fact) === (role === 'trouble');
  let facts = text.split(separator);
  while (facts.length > 1) {
    const last = facts.findLastIndex(goesFirst);
    facts = facts.toSpliced(last < 0 ? facts.length - 1 : last, 1);
    const left = facts.join(separator);
    if (widthOf(left) <= share) return left;
  }
  const [left = ''] = facts;
  if (!address.test(left)) return left;
  return widthOf(left) <= most ? left : '';
}

/** An address of its own, or several one after another, each with its mask or port: no part of a longer name (`10.0.0.1.nip.io`). */
const own = /(?<![\w.:-])\[?(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f]*:[\da-f:]*)\]?(?:\/\d+|:\d+)?(?![\w:-]|\.\w)/gi;

/**
 * What a text may say instead, the fullest first, where all of it has no room: its last addresses go, each whole, and `…` stands for them. What comes after
 * them stays. Empty where it has none.
 */
export function withFewerAddresses(text: string): readonly string[] {
  const found = [...text.matchAll(own)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  const rest = text.slice(found.at(-1)?.to ?? 0);
  return found.map(({ from }) => `${text.slice(0, from)}…${rest}`).reverse();
}
