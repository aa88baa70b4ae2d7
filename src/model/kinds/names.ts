/** The words that mean a kind, as kubectl takes them: `StatefulSet`, `statefulsets`, `sts`, `statefulsets.apps`. */
import { allKinds } from './kinds.ts';

/** Custom kinds are known by their name and its plural; their short names stand nowhere in the input. */
export function meansKind(word: string, kind: string): boolean {
  const [first = ''] = word.toLowerCase().split('.');
  const name = kind.toLowerCase();
  if (first === name || first === pluralOf(name)) return true;
  return allKinds.some((known) => known.kind === kind && known.shortNames?.includes(first) === true);
}

/** The known kinds that the word means; none for another word. */
export function kindsMeant(word: string): readonly string[] {
  return [...new Set(allKinds.map(({ kind }) => kind))].filter((kind) => meansKind(word, kind));
}

/** The words that mean a kind, shortest first: `deploy`, `deployment`, `deployments`. */
export function wordsOf(kind: string): readonly string[] {
  const name = kind.toLowerCase();
  return [...shortNamesOf(kind), name, pluralOf(name)];
}

export function shortNamesOf(kind: string): readonly string[] {
  return allKinds.find((known) => known.kind === kind)?.shortNames ?? [];
}

/** Whether it can only be a kind: a known one, or one of `others`. */
export function isKindWord(word: string, others: Iterable<string>): boolean {
  return [...allKinds.map(({ kind }) => kind), ...others].some((kind) => meansKind(word, kind));
}

/** UnsafeGuessKindToResource in k8s.io/apimachinery/pkg/api/meta. */
function pluralOf(name: string): string {
  if (/(?:s|x|ch)$/.test(name)) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
