/**
 * Exclusions that exclude nothing. They often stand in a script for many clusters, so only those are told for which another word was plainly
 * meant: a typing mistake in a namespace, a kind or a name, or a kind without its slash.
 */
import { isGlob, matchesGlob } from '../../base/glob.ts';
import { compareNames } from '../../base/sort-names.ts';
import { isKindWord, meansKind, wordsOf } from '../kinds/names.ts';
import type { Topology } from '../types.ts';
import type { Exclusion } from './read.ts';
import type { Unmatched } from './unmatched-words.ts';
import { nearest, proposals, unmatchedGlobs } from './unmatched-words.ts';

/** What an exclusion can mean. */
interface Thing {
  readonly kind: string;
  readonly name: string;
  /** Absent for what lives outside of namespaces. */
  readonly namespace?: string;
}

export function unmatchedExclusions(exclusions: readonly Exclusion[], whole: Topology): readonly Unmatched[] {
  if (exclusions.length === 0) return [];
  const things: readonly Thing[] = [
    ...whole.pods.filter(({ existence }) => existence !== 'template').map(({ name, namespace }) => ({ kind: 'Pod', name, namespace })),
    ...whole.nodes.map(({ name }) => ({ kind: 'Node', name })),
    ...whole.namespaces.map(({ name }) => ({ kind: 'Namespace', name })),
    ...whole.workloads,
    ...whole.resources,
  ];
  const here: Here = { things, kinds: [...new Set(things.map(({ kind }) => kind))], namespaces: whole.namespaces.map(({ name }) => name) };
  return exclusions.flatMap((exclusion) => {
    const { name, scope } = exclusion;
    if (name === undefined) return unmatchedAlone(scope, here);
    if (isKindWord(scope, here.kinds)) return unmatchedName(name, ofKind(scope, here));
    if (!here.namespaces.some((namespace) => matchesGlob(scope, namespace))) return unmatchedScope(scope, name, here);
    const within = things.filter(({ namespace }) => namespace !== undefined && matchesGlob(scope, namespace));
    return unmatchedName(name, within, `nothing in namespace '${scope}'`);
  });
}

/** What of the input can be named. */
interface Here {
  readonly things: readonly Thing[];
  readonly kinds: readonly string[];
  readonly namespaces: readonly string[];
}

function ofKind(word: string, { things }: Here): readonly Thing[] {
  return things.filter(({ kind }) => meansKind(word, kind));
}

/** `kube-sytem`; `deploy`, which would be a namespace. */
function unmatchedAlone(scope: string, here: Here): readonly Unmatched[] {
  const isMeant = nearest(scope, here.namespaces) !== undefined;
  const [told] = unmatchedGlobs('namespace', [scope], here.namespaces);
  if (told === undefined) return [];
  if (ofKind(scope, here).length > 0) return [{ ...told, hint: `did you mean '${scope}/*'?` }];
  return isMeant ? [told] : [];
}

/** Shorter words are near to too many namespaces: `prod` is no `pod`. */
const SHORTEST = 4;

/** `deplo/*`, `shpo/web` */
function unmatchedScope(scope: string, name: string, { kinds, namespaces }: Here): readonly Unmatched[] {
  const words = kinds.flatMap(wordsOf).filter((word) => word.length >= SHORTEST);
  const near = isGlob(scope) ? undefined : nearest(scope, [...namespaces, ...words]);
  if (near === undefined) return [];
  return [{ word: scope, message: `no namespace or kind is called '${scope}'`, hint: `did you mean '${near}/${name}'?` }];
}

/** `deploy/wbe`, `shop/wbe` */
function unmatchedName(name: string, things: readonly Thing[], nothing?: string): readonly Unmatched[] {
  const names = things.map((thing) => thing.name);
  if (isGlob(name) || names.includes(name) || nearest(name, names) === undefined) return [];
  const kinds = [...new Set(things.map(({ kind }) => kind))].sort(compareNames);
  return [{ word: name, message: `${nothing ?? `no ${kinds.join(' or ')}`} is called '${name}'`, hint: proposals(names)(name) }];
}
