/** Which two labels split pods best into rows and columns. */
import { ownValue } from '../base/own-value.ts';
import type { Pod } from '../model/types.ts';

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
  const rest = all.filter((key) => key !== given.rows && key !== given.columns);
  let best: LabelKeys = given.rows === undefined && given.columns === undefined ? single(pods, all) : given;
  let score = 1e-9;
  for (const rows of given.rows === undefined ? rest : [given.rows])
    for (const columns of given.columns === undefined ? rest : [given.columns]) {
      if (rows === columns) continue;
      const found = independence(pods, rows, columns);
      if (found > score + 1e-9) {
        score = found;
        best = { rows, columns };
      }
    }
  if (given.rows !== undefined || given.columns !== undefined || best.rows === undefined || best.columns === undefined) return best;
  // a page is wider than high: the label of more values makes the columns, of two alike the one that says what a pod is
  const [a, b] = [best.rows, best.columns].sort(byUse);
  const [countA, countB] = [a, b].map((key) => valuesOf(pods, key ?? '').length);
  return (countA ?? 0) >= (countB ?? 0) ? { columns: a ?? '', rows: b ?? '' } : { columns: b ?? '', rows: a ?? '' };
}

/** The label that most pods have, and that has most to say; in no order of the input. */
function single(pods: readonly Pod[], keys: readonly string[]): LabelKeys {
  let best: string | undefined;
  let score = 0;
  for (const key of keys) {
    const found = usability(pods, key) * (0.1 + entropy(pods.map(({ labels }) => ownValue(labels, key))));
    if (found > score + 1e-9) [best, score] = [key, found];
  }
  return best === undefined ? {} : { columns: best };
}

function independence(pods: readonly Pod[], a: string, b: string): number {
  const having = pods.filter(({ labels }) => Object.hasOwn(labels, a) && Object.hasOwn(labels, b));
  const both = entropy(having.map(({ labels }) => JSON.stringify([ownValue(labels, a), ownValue(labels, b)])));
  const [onlyA = 0, onlyB = 0] = [a, b].map((key) => entropy(having.map(({ labels }) => ownValue(labels, key))));
  if (Math.min(onlyA, onlyB) < 1e-9) return 0;
  const open = [both - onlyA, both - onlyB];
  const share = having.length / pods.length;
  // both must leave something open, or one is but a part of the other
  return share ** 2 * fewness(pods, a) * fewness(pods, b) * (Math.min(...open) * 2 + Math.max(...open) * 0.25);
}

/** The share of pods that have it; much less where it has too many values. */
function usability(pods: readonly Pod[], key: string): number {
  const having = pods.filter(({ labels }) => Object.hasOwn(labels, key)).length / Math.max(1, pods.length);
  return having * fewness(pods, key);
}

function fewness(pods: readonly Pod[], key: string): number {
  const count = valuesOf(pods, key).length;
  return count > most ? (most / count) ** 2 : 1;
}

function valuesOf(pods: readonly Pod[], key: string): readonly string[] {
  return [...new Set(pods.flatMap(({ labels }) => (Object.hasOwn(labels, key) ? [labels[key] ?? ''] : [])))];
}

/** In bits. */
function entropy(values: readonly (string | undefined)[]): number {
  const counts = new Map<string | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let sum = 0;
  // in one order, so that sums are the same for shuffled input
  for (const count of [...counts.values()].sort((a, b) => a - b)) sum -= (count / values.length) * Math.log2(count / values.length);
  return sum;
}

function byUse(a: string, b: string): number {
  return rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(key: string): number {
  const index = usual.indexOf(key.slice(key.lastIndexOf('/') + 1));
  return index < 0 ? usual.length : index;
}
