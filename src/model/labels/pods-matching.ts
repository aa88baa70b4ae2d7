/** Pods by namespace and label, so that hundreds of selectors need not look at each of thousands of pods. */
import { groupBy } from '../../base/group-by.ts';
import type { Pod } from '../types.ts';
import type { LabelSelector } from './selector.ts';
import { matchesLabels } from './selector.ts';

/** The pods of the namespace that the selector fits; an empty one fits all. */
export type PodsMatching<Labelled = Pod> = (namespace: string, selector: LabelSelector) => readonly Labelled[];

type HasLabels = Pick<Pod, 'namespace' | 'labels'>;

export function podsMatching<Labelled extends HasLabels>(pods: readonly Labelled[]): PodsMatching<Labelled> {
  const namespaces = new Map([...groupBy(pods, ({ namespace }) => namespace)].map(([name, members]) => [name, indexOf(members)]));
  return (namespace, selector) => {
    const index = namespaces.get(namespace);
    if (index === undefined) return [];
    const candidates = selector.flatMap(({ key, operator, values }) =>
      operator === 'In' ? [values.flatMap((value) => index.byLabel.get(labelKey(key, value)) ?? [])] : [],
    );
    const fewest = candidates.reduce((a, b) => (b.length < a.length ? b : a), index.pods);
    return fewest.filter((pod) => matchesLabels(selector, pod.labels));
  };
}

interface Index<Labelled> {
  readonly pods: readonly Labelled[];
  readonly byLabel: ReadonlyMap<string, readonly Labelled[]>;
}

function indexOf<Labelled extends HasLabels>(pods: readonly Labelled[]): Index<Labelled> {
  const labelled = pods.flatMap((pod) => Object.entries(pod.labels).map(([key, value]) => ({ pod, label: labelKey(key, value) })));
  const groups = groupBy(labelled, ({ label }) => label);
  return { pods, byLabel: new Map([...groups].map(([label, members]) => [label, members.map(({ pod }) => pod)])) };
}

// what two labels could share is only where to look: what is found must match
function labelKey(key: string, value: string): string {
  return `${key}=${value}`;
}
