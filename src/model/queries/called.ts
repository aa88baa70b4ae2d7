/** Things by the words in which people name them: `cart`, `deploy/cart`, `shop/cart`, and the whole id `deployment/shop/cart`. */
import { meansKind } from '../kinds/names.ts';

export interface Nameable {
  /** As of a Topology. */
  readonly id: string;
  /** As written: `Deployment`. */
  readonly kind: string;
  readonly name: string;
  /** '' for what lives outside of namespaces. */
  readonly namespace: string;
}

/** What comes before the slash is a kind, as kubectl takes it, or a namespace. */
export function isCalled(words: string, { id, kind, name, namespace }: Nameable): boolean {
  if (words === id) return true;
  const path = words.split('/');
  if (path.at(-1) !== name) return false;
  const [first = '', second = ''] = path;
  if (path.length === 1) return true;
  if (path.length === 2) return first === namespace || meansKind(first, kind);
  return path.length === 3 && second === namespace && meansKind(first, kind);
}
