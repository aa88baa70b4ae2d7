/**
 * The words of `--from` and `--to`: `KIND/NAME`, `NAMESPACE/NAME` or `NAME`, where all but the kind are globs; `outside`, or an address; and ids
 * as they are printed. What comes before the slash is a kind if it can be one, as for `--exclude`.
 */
import { parseAddress } from '../network/ip-block.ts';
import type { Nameable } from '../selection/called.ts';
import { calledTest } from '../selection/called.ts';
import type { Unmatched } from '../selection/unmatched-words.ts';
import { proposals } from '../selection/unmatched-words.ts';
import type { Topology } from '../types.ts';
import type { End } from './ends.ts';

/** What is wrong with a word, before any input is read; undefined when nothing is. */
export function wrongEndWord(word: string): string | undefined {
  if (word.trim() === '') return 'is empty';
  const parts = word.split('/');
  return parts.length > 3 || parts.includes('') ? 'is neither NAME nor KIND/NAME nor NAMESPACE/NAME nor outside' : undefined;
}

export interface NamedEnds {
  readonly isNamed: (end: End) => boolean;
  /** No word names any. */
  readonly isEmpty: boolean;
  /** Words that name no end. */
  readonly unmatched: readonly Unmatched[];
}

export function namedEnds(words: readonly string[], ends: readonly End[], { workloads, namespaces }: Topology): NamedEnds {
  const byId = new Map(workloads.map((workload) => [workload.id, workload]));
  const thingsOf = (end: End): readonly Nameable[] =>
    end.pods.flatMap((pod) => {
      const itself = pod.existence === 'template' ? [] : [{ id: pod.id, kind: 'Pod', namespace: pod.namespace, name: pod.name }];
      return [...itself, ...pod.owners.flatMap((id) => byId.get(id) ?? [])];
    });
  const all = ends.map((end) => ({ end, things: thingsOf(end) }));
  const kinds = new Set(workloads.map(({ kind }) => kind));
  const tests = words.map((word) => ({ word, test: testOf(word, kinds) }));
  const named = new Set<End>();
  const unmatched = tests.flatMap(({ word, test }): readonly Unmatched[] => {
    const found = all.filter(({ end, things }) => test(end, things));
    for (const { end } of found) named.add(end);
    return found.length > 0
      ? []
      : [
          unmatchedWord(
            word,
            all.flatMap(({ things }) => things),
            namespaces.map(({ name }) => name),
          ),
        ];
  });
  return { isNamed: (end) => words.length === 0 || named.has(end), isEmpty: words.length > 0 && named.size === 0, unmatched };
}

type Test = (end: End, things: readonly Nameable[]) => boolean;

function testOf(word: string, kinds: ReadonlySet<string>): Test {
  if (word === OUTSIDE) return ({ range }) => range !== undefined;
  const address = parseAddress(word);
  if (address !== undefined)
    return ({ range }) => range !== undefined && range.bits === address.bits && range.first <= address.value && address.value <= range.last;
  const isMeant = calledTest(word, kinds);
  return ({ id }, things) => id === word || things.some(isMeant);
}

const OUTSIDE = 'outside';

function unmatchedWord(word: string, things: readonly Nameable[], namespaces: readonly string[]): Unmatched {
  const names = things.map(({ name }) => name);
  const message = `no pod or workload, and nothing outside, is meant by '${word}'`;
  if (namespaces.includes(word)) return { word, message, hint: `did you mean '${word}/*'?` };
  return { word, message, hint: proposals(names, 'there are', [OUTSIDE])(word.split('/').at(-1) ?? word) };
}
