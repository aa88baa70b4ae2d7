/** Labels that tell pods apart in the same way as another one does: what has `app: web` has `tier: front`, and nothing else has. */
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { LabelKeys } from './keys.ts';
import { keysOf } from './keys.ts';

/** Keys that are named; the rest is counted. */
const most = 3;

/** ` tier varies with app.`, to stand behind a caption's sentence; '' where none does. */
export function togetherWords(pods: readonly Pod[], { columns, rows }: LabelKeys, { say, list }: Words): string {
  const others = keysOf(pods).filter((key) => key !== columns && key !== rows);
  const sentences = [columns, rows].flatMap((key) => {
    const alike = key === undefined ? undefined : alikeTo(pods, key);
    const found = alike === undefined ? [] : others.filter((other) => alike.has(other));
    if (key === undefined || found.length === 0) return [];
    const shown = list(found.length > most + 1 ? found.slice(0, most) : found);
    const keys = found.length > most + 1 ? say('list.and-more', { items: shown, count: found.length - most }) : shown;
    return [` ${say('labels.together', { count: found.length, keys, key })}`];
  });
  return sentences.join('');
}

/** Pods that have one value of a label: all of one group, as long as nothing else is seen. */
interface Holders {
  readonly group: number;
  count: number;
}

/**
 * The keys by which the same pods go together as by this one; those without a label are a group as well. Undefined where it leaves all in one. Each
 * label is looked at once, for there may be as many keys as pods.
 */
function alikeTo(pods: readonly Pod[], key: string): ReadonlySet<string> | undefined {
  const { groupOf, sizes } = groupsBy(pods, key);
  if (sizes.length < 2) return undefined;
  const holders = new Map<string, Map<string, Holders>>();
  const mixed = new Set<string>();
  pods.forEach(({ labels }, index) => {
    const group = groupOf[index] ?? 0;
    for (const [other, value] of Object.entries(labels)) {
      const values = holders.get(other) ?? new Map<string, Holders>();
      holders.set(other, values);
      const known = values.get(value);
      if (known === undefined) values.set(value, { group, count: 1 });
      else if (known.group === group) known.count++;
      else mixed.add(other);
    }
  });
  const isAlike = (other: string, values: ReadonlyMap<string, Holders>): boolean => {
    if (mixed.has(other)) return false;
    const own = [...values.values()];
    const having = own.reduce((sum, { count }) => sum + count, 0);
    // each value has all of a group, and the pods without it are what is left: one group, or none
    const left = having < pods.length ? 1 : 0;
    return own.length + left === sizes.length && own.every(({ group, count }) => count === sizes[group]);
  };
  return new Set([...holders].flatMap(([other, values]) => (isAlike(other, values) ? [other] : [])));
}

interface Groups {
  /** By pod. */
  readonly groupOf: readonly number[];
  readonly sizes: readonly number[];
}

function groupsBy(pods: readonly Pod[], key: string): Groups {
  const numbers = new Map<string | undefined, number>();
  const sizes: number[] = [];
  const groupOf = pods.map(({ labels }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { groupOf, sizes };
}
