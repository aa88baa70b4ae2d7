/**
 * Things by the words in which people name them: `cart`, `deploy/cart`, `shop/cart`, and the whole id `deployment/shop/cart`; all but the kind
 * are globs. What comes before the slash is a kind if it can be one, as for `--exclude`.
 */
import { matchesGlob } from '../../base/glob.ts';
import { isKindWord, meansKind } from '../kinds/names.ts';

export interface Nameable {
  /** As of a Topology. */
  readonly id: string;
  /** As written: `Deployment`. */
  readonly kind: string;
  readonly name: string;
  /** '' for what lives outside of namespaces. */
  readonly namespace: string;
}

/** `kinds`: those of the input, which may be custom ones. */
export function calledTest(words: string, kinds: Iterable<string>): (thing: Nameable) => boolean {
  const test = partsTest(words.split('/'), kinds);
  return (thing) => thing.id === words || test(thing);
}

function partsTest([first = '', second, third, ...more]: readonly string[], kinds: Iterable<string>): (thing: Nameable) => boolean {
  if (more.length > 0) return () => false;
  if (second === undefined) return ({ name }) => matchesGlob(first, name);
  if (third !== undefined)
    return ({ kind, namespace, name }) => meansKind(first, kind) && matchesGlob(second, namespace) && matchesGlob(third, name);
  if (isKindWord(first, kinds)) return ({ kind, name }) => meansKind(first, kind) && matchesGlob(second, name);
  return ({ namespace, name }) => matchesGlob(first, namespace) && matchesGlob(second, name);
}
