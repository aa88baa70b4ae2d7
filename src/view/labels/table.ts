/** Pods sorted into the rows and columns of a table by the values of two labels. */
import { compareNames } from '../../base/sort-names.ts';
import type { Pod } from '../../model/types.ts';
import type { LabelKeys } from './keys.ts';

/** One row or column. */
export type Band =
  | { readonly type: 'value'; readonly value: string }
  /** Pods that lack the label. */
  | { readonly type: 'unset' }
  /** Values that are too many to have a row or column each. */
  | { readonly type: 'others'; readonly values: readonly string[] }
  /** There is no label to sort by. */
  | { readonly type: 'all' };

export interface LabelTable {
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
  /** By row, then by column. */
  readonly cells: readonly (readonly (readonly Pod[])[])[];
}

export interface Bands {
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
}

export function labelBands(pods: readonly Pod[], keys: LabelKeys, most: number): Bands {
  return { rows: bands(pods, keys.rows, most), columns: bands(pods, keys.columns, most) };
}

export function labelTable(pods: readonly Pod[], keys: LabelKeys, { rows, columns }: Bands): LabelTable {
  const rowOf = bandOf(keys.rows, rows);
  const columnOf = bandOf(keys.columns, columns);
  const cells = rows.map(() => columns.map((): Pod[] => []));
  for (const pod of pods) cells[rowOf(pod)]?.[columnOf(pod)]?.push(pod);
  return { rows, columns, cells };
}

/** In natural order; of too many values the most frequent have bands of their own. */
function bands(pods: readonly Pod[], key: string | undefined, most: number): readonly Band[] {
  if (key === undefined) return [{ type: 'all' }];
  const counts = new Map<string, number>();
  let unset = false;
  for (const { labels } of pods) {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined) unset = true;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || compareNames(a[0], b[0])).map(([value]) => value);
  const own = frequent.length <= most ? frequent : frequent.slice(0, most - 1);
  const others = frequent.slice(own.length).sort(compareNames);
  return [
    ...own.sort(compareNames).map((value): Band => ({ type: 'value', value })),
    ...(others.length === 0 ? [] : [{ type: 'others' as const, values: others }]),
    ...(unset ? [{ type: 'unset' as const }] : []),
  ];
}

/** The index of the band that a pod belongs to. */
function bandOf(key: string | undefined, all: readonly Band[]): (pod: Pod) => number {
  const index = new Map<string | undefined, number>();
  all.forEach((band, at) => {
    if (band.type === 'value') index.set(band.value, at);
    else if (band.type === 'others') for (const value of band.values) index.set(value, at);
    else index.set(undefined, at);
  });
  return ({ labels }) => index.get(key !== undefined && Object.hasOwn(labels, key) ? labels[key] : undefined) ?? -1;
}
