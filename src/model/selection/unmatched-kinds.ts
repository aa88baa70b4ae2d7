/** Kinds that were asked for and that nothing in the input is of. */
import { kindsMeant, meansKind, shortNamesOf } from '../kinds/names.ts';
import type { Topology } from '../types.ts';
import type { Unmatched } from './unmatched-words.ts';
import { proposals } from './unmatched-words.ts';

export function unmatchedKinds(words: readonly string[], whole: Topology): readonly Unmatched[] {
  const { pods, nodes, workloads, resources, namespaces } = whole;
  const owning = new Set(pods.flatMap(({ owners }) => owners));
  const known = [
    ...(pods.some(({ existence }) => existence !== 'template') ? ['Pod'] : []),
    ...(nodes.length > 0 ? ['Node'] : []),
    ...workloads.filter(({ id }) => owning.has(id)).map(({ kind }) => kind),
    ...resources.map(({ kind }) => kind),
  ];
  const all = namespaces.length > 0 ? [...known, 'Namespace'] : known;
  const kinds = [...new Set(all)];
  const propose = proposals([...new Set(known)], 'there are', [...new Set(known)].flatMap(shortNamesOf));
  return words
    .filter((word) => !kinds.some((kind) => meansKind(word, kind)))
    .map((word) => ({ word, message: why(word, whole), hint: propose(word) }));
}

/** A kind that podfig knows is told by its name: that says how the word was understood. */
function why(word: string, { pods, workloads, passedOver }: Topology): string {
  if (meansKind(word, 'Pod') && pods.length > 0) return 'the input has no pods, only templates of pods';
  const [kind] = kindsMeant(word);
  const isThere = [...workloads, ...passedOver].some((thing) => meansKind(word, thing.kind));
  return kind === undefined || isThere ? `nothing of kind '${word}' can be drawn` : `the input has no ${kind}`;
}
