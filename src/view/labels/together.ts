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
    const split = key === undefined ? undefined : splitBy(pods, key);
    const found = split === undefined ? [] : others.filter((other) => splitBy(pods, other) === split);
    if (key === undefined || found.length === 0) return [];
    const shown = list(found.length > most + 1 ? found.slice(0, most) : found);
    const keys = found.length > most + 1 ? say('list.and-more', { items: shown, count: found.length - most }) : shown;
    return [` ${say('labels.together', { count: found.length, keys, key })}`];
  });
  return sentences.join('');
}

/** Which pods go together, as text: the number of its group for each pod; undefined where all are in one. */
function splitBy(pods: readonly Pod[], key: string): string | undefined {
  const numbers = new Map<string | undefined, number>();
  const split = pods.map(({ labels }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return numbers.size < 2 ? undefined : split.join(' ');
}
