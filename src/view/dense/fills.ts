/** What the fill of a tile says: the namespace of its pod; in a figure of one namespace, its owner. The largest six have fills of their own. */
import { groupBy } from '../../base/group-by.ts';
import { compareNames } from '../../base/sort-names.ts';
import { topOwner } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import type { CardStyle } from '../pod/card.ts';
import { ownerName } from '../pod/card.ts';
import { isTroubled, statesWords } from '../pod/state.ts';
import type { LegendEntry } from '../types.ts';

const styles = ['tile-1', 'tile-2', 'tile-3', 'tile-4', 'tile-5', 'tile-6'] as const satisfies readonly BoxStyle[];

export interface Fills {
  readonly by: 'namespace' | 'owner';
  readonly styleOf: (pod: Pod) => BoxStyle;
  /** Tiles of one fill stand together, in the order of the legend. */
  readonly sort: (pods: readonly Pod[]) => readonly Pod[];
  readonly legend: readonly LegendEntry[];
}

export function fillsOf(pods: readonly Pod[], { workloads, words }: Pick<CardStyle, 'workloads' | 'words'>): Fills {
  const namespaces = new Set(pods.map(({ namespace }) => namespace));
  const by = namespaces.size > 1 ? 'namespace' : 'owner';
  const keyOf = (pod: Pod): string => (by === 'namespace' ? pod.namespace : (topOwner(pod) ?? ''));
  const nameOf = (key: string, first: Pod): string =>
    by === 'namespace' ? key : key === '' ? words.say('dense.no-owner') : ownerName(first, workloads);
  const groups = [...groupBy(pods, keyOf)].flatMap(([key, own]) => (own[0] === undefined ? [] : [{ key, own, name: nameOf(key, own[0]) }]));
  const sorted = groups.sort((a, b) => b.own.length - a.own.length || compareNames(a.name, b.name) || compareNames(a.key, b.key));
  const shown = sorted.length <= styles.length ? sorted : sorted.slice(0, styles.length);
  const rest = sorted.slice(shown.length);
  const ranks = new Map(shown.map(({ key }, index) => [key, index]));
  const rankOf = (pod: Pod): number => ranks.get(keyOf(pod)) ?? styles.length;
  return {
    by,
    styleOf: (pod) => styles[rankOf(pod)] ?? 'tile-other',
    sort: (own) =>
      own
        .map((pod, index) => ({ pod, index, rank: rankOf(pod) }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map(({ pod }) => pod),
    legend: [
      ...shown.map(({ name, own }, index) => entry(styles[index] ?? 'tile-other', words.say('dense.counted', { name, count: own.length }))),
      ...(rest.length === 0
        ? []
        : [
            entry(
              'tile-other',
              words.say(`dense.others.${by}`, { count: rest.length, pods: rest.reduce((sum, { own }) => sum + own.length, 0) }),
            ),
          ]),
      ...failedEntry(pods, words),
    ],
  };
}

function failedEntry(pods: readonly Pod[], words: Words): readonly LegendEntry[] {
  const failing = pods.filter(isTroubled);
  return failing.length === 0 ? [] : [entry('tile-failed', statesWords(failing, words))];
}

function entry(style: BoxStyle, words: string): LegendEntry {
  return { key: style, words, swatch: { type: 'box', style, shape: style === 'tile-failed' ? 'crossed' : 'tile' } };
}
