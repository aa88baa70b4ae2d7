/** Which two labels split pods best into rows and columns. */

import { largest, smallest } from '../../base/extremes.ts';
import type { Pod } from '../../model/types.ts';

/** Set by controllers: they say which revision, Job or pod of a set it is, and nothing that anybody chose. */
const ofControllers =
  /(^|\/)(pod-template-hash|controller-revision-hash|pod-template-generation|pod-name|pod-index|controller-uid|job-name|job-completion-index)$/;

/** What people organize pods by, first what the pod is, then which of it; the names behind a prefix count. */
const usual = [
  'app',
  'name',
  'k8s-app',
  'component',
  'tier',
  'role',
  'part-of',
  'instance',
  'rel',
  'release',
  'track',
  'env',
  'environment',
  'stage',
  'version',
];

export interface LabelKeys {
  readonly rows?: string;
  readonly columns?: string;
}

/** With more values than this, a label rather names pods than sorts them. */
const most = 12;

export function keysOf(pods: readonly Pod[]): readonly string[] {
  return [...new Set(pods.flatMap(({ labels }) => Object.keys(labels)))].filter((key) => !ofControllers.test(key)).sort(byUse);
}

/**
 * What the user gave stays. Of all pairs the one is chosen whose labels say most beside each other: how much is still open of the one when the
 * other is known, both ways, for the pods that have both. Two labels that always go together (`app`, `name`) are no pair, nor is one of a
 * single value, nor two that no pod has both.
 */
export function chooseKeys(pods: readonly Pod[], given: LabelKeys): LabelKeys {
  const all = keysOf(pods);
  const counts = countsOf(pods);
  const rest = mostUsable(
    all.filter((key) => key !== given.rows && key !== given.columns),
    counts,
    pods.length,
  );
  const column = columnsOf(pods);
  let best: LabelKeys = given.rows === undefined && given.columns === undefined ? single(all, counts, pods.length) : given;
  let score = 1e-9;
  const isFree = given.rows === undefined && given.columns === undefined;
  // it is the same either way
  for (const [index, rows] of (given.rows === undefined ? rest : [given.rows]).entries())
    for (const columns of isFree ? rest.slice(index + 1) : given.columns === undefined ? rest : [given.columns]) {
      if (rows === columns) continue;
      const found = independence(column(rows), column(columns));
      if (found > score + 1e-9) {
        score = found;
        best = { rows, columns };
      }
    }
  if (given.rows !== undefined || given.columns !== undefined || best.rows === undefined || best.columns === undefined) return best;
  // a page is wider than high: the label of more values makes the columns, of two alike the one that says what a pod is
  const [a, b] = [best.rows, best.columns].sort(byUse);
  const [countA, countB] = [a, b].map((key) => counts.get(key ?? '')?.values.size ?? 0);
  return (countA ?? 0) >= (countB ?? 0) ? { columns: a ?? '', rows: b ?? '' } : { columns: b ?? '', rows: a ?? '' };
}

/** Of one label: how many pods have it, and how many have which of its values. */
interface Counts {
  having: number;
  readonly values: Map<string, number>;
}

type CountsByKey = ReadonlyMap<string, Counts>;

function countsOf(pods: readonly Pod[]): CountsByKey {
  const all = new Map<string, Counts>();
  for (const { labels } of pods)
    for (const [key, value] of Object.entries(labels)) {
      const counts = all.get(key) ?? { having: 0, values: new Map<string, number>() };
      counts.having++;
      counts.values.set(value, (counts.values.get(value) ?? 0) + 1);
      all.set(key, counts);
    }
  return all;
}

/** Looks at pods: pairs of keys, for each pod. */
const mostLooks = 4_000_000;
const mostKeys = 400;

/** As many keys as can be compared pair by pair, in their order; all but of pods that have hundreds. */
function mostUsable(keys: readonly string[], counts: CountsByKey, pods: number): readonly string[] {
  const most = Math.max(8, Math.min(mostKeys, Math.floor(Math.sqrt(mostLooks / Math.max(1, pods)))));
  if (keys.length <= most) return keys;
  const use = new Map(keys.map((key) => [key, usability(key, counts, pods)]));
  const chosen = new Set([...keys].sort((a, b) => (use.get(b) ?? 0) - (use.get(a) ?? 0)).slice(0, most));
  return keys.filter((key) => chosen.has(key));
}

/** The label that most pods have, and that has most to say; in no order of the input. */
function single(keys: readonly string[], counts: CountsByKey, pods: number): LabelKeys {
  let best: string | undefined;
  let score = 0;
  for (const key of keys) {
    const { having = 0, values } = counts.get(key) ?? {};
    const open = entropy([...(values?.values() ?? []), ...(having < pods ? [pods - having] : [])], pods);
    const found = usability(key, counts, pods) * (0.1 + open);
    if (found > score + 1e-9) [best, score] = [key, found];
  }
  return best === undefined ? {} : { columns: best };
}

/** The values of one label as numbers, by pod; 0 for those without it. */
interface Column {
  readonly numbers: Int32Array;
  readonly different: number;
  readonly entropy: number;
}

function columnsOf(pods: readonly Pod[]): (key: string) => Column {
  const known = new Map<string, Column>();
  return (key) => {
    const found = known.get(key) ?? columnOf(pods, key);
    known.set(key, found);
    return found;
  };
}

function columnOf(pods: readonly Pod[], key: string): Column {
  const numberOf = new Map<string, number>();
  const numbers = Int32Array.from(pods, ({ labels }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined) return 0;
    const number = numberOf.get(value) ?? numberOf.size + 1;
    numberOf.set(value, number);
    return number;
  });
  return { numbers, different: numberOf.size + 1, entropy: entropyOf(numbers) };
}

/** Of the pods that have both. Both must leave something open, or one is but a part of the other. */
function independence(a: Column, b: Column): number {
  const ofA: number[] = [];
  const ofB: number[] = [];
  for (let index = 0; index < a.numbers.length; index++) {
    const [own, other] = [a.numbers[index] ?? 0, b.numbers[index] ?? 0];
    if (own === 0 || other === 0) continue;
    ofA.push(own);
    ofB.push(other);
  }
  if (ofA.length === 0) return 0;
  const [onlyA, onlyB] = [entropyOf(ofA), entropyOf(ofB)];
  if (Math.min(onlyA, onlyB) < 1e-9) return 0;
  const both = entropyOf(ofA.map((number, index) => number * b.different + (ofB[index] ?? 0)));
  const open = [both - onlyA, both - onlyB];
  const share = ofA.length / a.numbers.length;
  return share ** 2 * fewness(a) * fewness(b) * (smallest(open) * 2 + largest(open) * 0.25);
}

/** Less for a label of too many values to be the head of rows. */
function fewness({ different }: Pick<Column, 'different'>): number {
  const count = different - 1;
  return count > most ? (most / count) ** 2 : 1;
}

/** The share of pods that have it; much less where it has too many values. */
function usability(key: string, counts: CountsByKey, pods: number): number {
  const { having = 0, values } = counts.get(key) ?? {};
  const count = values?.size ?? 0;
  return (having / Math.max(1, pods)) * (count > most ? (most / count) ** 2 : 1);
}

function entropyOf(values: Iterable<number>): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    all++;
  }
  return entropy([...counts.values()], all);
}

function entropy(counts: readonly number[], all: number): number {
  let sum = 0;
  // in one order, so that sums are the same for shuffled input
  for (const count of [...counts].sort((a, b) => a - b)) sum -= (count / all) * Math.log2(count / all);
  return sum;
}

function byUse(a: string, b: string): number {
  return rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(key: string): number {
  const index = usual.indexOf(key.slice(key.lastIndexOf('/') + 1));
  return index < 0 ? usual.length : index;
}
