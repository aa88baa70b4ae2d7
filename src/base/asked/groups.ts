/** By what a figure groups its pods, and how that is typed: `namespace`, or `node-label:topology.kubernetes.io/zone,label:app`. */
import { nearMiss } from '../near-miss.ts';

/**
 * One level of groups.
 * - `namespace`, `node`: the pod's.
 * - `owner`: its topmost workload; `workload-kind`: the kind of that.
 * - `label`, `node-label`: the value that the pod, or its node, has for this key.
 * - `none`: no groups, also where the figure makes some by itself.
 */
export type GroupBy =
  | { readonly by: 'namespace' | 'node' | 'owner' | 'workload-kind' | 'none' }
  | { readonly by: 'label' | 'node-label'; readonly key: string };

/** What is wrong, as what is expected instead. */
export interface WrongGroups {
  readonly expected: string;
  /** The word that was probably meant. */
  readonly meant?: string;
}

const PLAIN = ['namespace', 'node', 'owner', 'workload-kind', 'none'] as const;
const KEYED = ['label', 'node-label'] as const;

/** Groups within groups within groups are read by nobody. */
const mostGroups = 2;

const CHOICES = 'namespace, node, owner, workload-kind, label:KEY, node-label:KEY, or none';

/** Other words for the same. */
const MEANT: Readonly<Record<string, string>> = { ns: 'namespace', kind: 'workload-kind', workload: 'owner' };

/** Words joined by commas, the outer groups first. */
export function readGroups(text: string): readonly GroupBy[] | WrongGroups {
  const groups: GroupBy[] = [];
  for (const word of text.split(',').map((one) => one.trim())) {
    const group = readGroup(word);
    if ('expected' in group) return group;
    groups.push(group);
  }
  return wrongGroups(groups) ?? groups;
}

export function isWrong(reading: readonly GroupBy[] | WrongGroups): reading is WrongGroups {
  return 'expected' in reading;
}

/** What is wrong with groups that are right one by one; undefined when nothing is. */
export function wrongGroups(groups: readonly GroupBy[]): WrongGroups | undefined {
  if (groups.length > mostGroups) return { expected: 'one or two of them, the outer one first' };
  if (groups.length > 1 && groups.some(({ by }) => by === 'none')) return { expected: 'none without another one' };
  const words = groups.map(wordOf);
  return new Set(words).size < words.length ? { expected: 'two that are not the same' } : undefined;
}

/** As it is typed. */
export function wordOf(group: GroupBy): string {
  return 'key' in group ? `${group.by}:${group.key}` : group.by;
}

/** Whether it is one, when a program hands it over. */
export function isGroup({ by, key }: { readonly by?: unknown; readonly key?: unknown }): boolean {
  if (PLAIN.some((word) => word === by)) return key === undefined;
  return KEYED.some((word) => word === by) && typeof key === 'string' && isLabelKey(key);
}

function readGroup(word: string): GroupBy | WrongGroups {
  const plain = PLAIN.find((one) => one === word);
  if (plain !== undefined) return { by: plain };
  const [start = '', ...rest] = word.split(':');
  const by = KEYED.find((one) => one === start);
  const key = rest.join(':');
  if (by !== undefined && isLabelKey(key)) return { by, key };
  if (by !== undefined)
    return { expected: `the key of a label: ${by === 'label' ? 'label:app' : 'node-label:topology.kubernetes.io/zone'}` };
  const near = Object.hasOwn(MEANT, start) ? MEANT[start] : nearMiss(start, [...PLAIN, ...KEYED]);
  if (near === undefined) return { expected: CHOICES };
  return { expected: CHOICES, meant: KEYED.some((one) => one === near) ? `${near}:${key === '' ? 'KEY' : key}` : near };
}

/** A label's key: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
function isLabelKey(key: string): boolean {
  return /^(?:[a-z0-9](?:[-.a-z0-9]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/.test(key);
}
