/** What the fill of a tile says, such as the namespace of its pod: the largest six groups have fills of their own. */
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

export interface Fills<T> {
  readonly styleOf: (thing: T) => BoxStyle;
  /** Tiles of one fill stand together, in the order of the legend. */
  readonly sort: (things: readonly T[]) => readonly T[];
  readonly legend: readonly LegendEntry[];
}

/** What tiles are sorted by, as far as there are words for what is beyond the six. */
export type FillKey = 'namespace' | 'owner' | 'kind';

export interface FillsBy<T> {
  readonly by: FillKey;
  readonly keyOf: (thing: T) => string;
  readonly nameOf: (key: string, first: T) => string;
  readonly words: Words;
}

export function fillsBy<T>(things: readonly T[], { by, keyOf, nameOf, words }: FillsBy<T>): Fills<T> {
  const groups = [...groupBy(things, keyOf)].flatMap(([key, own]) =>
    own[0] === undefined ? [] : [{ key, own, name: nameOf(key, own[0]) }],
  );
  const sorted = groups.sort((a, b) => b.own.length - a.own.length || compareNames(a.name, b.name) || compareNames(a.key, b.key));
  const shown = sorted.slice(0, styles.length);
  const rest = sorted.slice(shown.length);
  const ranks = new Map(shown.map(({ key }, index) => [key, index]));
  const rankOf = (thing: T): number => ranks.get(keyOf(thing)) ?? styles.length;
  const others = rest.reduce((sum, { own }) => sum + own.length, 0);
  return {
    styleOf: (thing) => styles[rankOf(thing)] ?? 'tile-other',
    sort: (own) =>
      own
        .map((thing, index) => ({ thing, index, rank: rankOf(thing) }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map(({ thing }) => thing),
    legend: [
      ...shown.map(({ name, own }, index) =>
        tileEntry(styles[index] ?? 'tile-other', words.say('dense.counted', { name, count: own.length })),
      ),
      ...(others === 0 ? [] : [tileEntry('tile-other', words.say(`dense.others.${by}`, { count: rest.length, things: others }))]),
    ],
  };
}

export function tileEntry(style: BoxStyle, words: string): LegendEntry {
  return { key: style, words, swatch: { type: 'box', style, shape: style === 'tile-failed' ? 'crossed' : 'tile' } };
}

/** By namespace; in a figure of one namespace by owner. */
export function podFills(
  pods: readonly Pod[],
  { workloads, words }: Pick<CardStyle, 'workloads' | 'words'>,
): Fills<Pod> & { readonly by: FillKey } {
  const by = new Set(pods.map(({ namespace }) => namespace)).size > 1 ? 'namespace' : 'owner';
  const fills = fillsBy(pods, {
    by,
    keyOf: (pod) => (by === 'namespace' ? pod.namespace : (topOwner(pod) ?? '')),
    nameOf: (key, first) => (by === 'namespace' ? key : key === '' ? words.say('dense.no-owner') : ownerName(first, workloads)),
    words,
  });
  const failing = pods.filter(isTroubled);
  const failed = failing.length === 0 ? [] : [tileEntry('tile-failed', statesWords(failing, words))];
  return { ...fills, by, legend: [...fills.legend, ...failed] };
}
