/** Pods by namespace and label, so that hundreds of selectors need not look at each of thousands of pods. */
import { isAddedByController, willHave } from './controller-labels.ts';
import { matchesLabels, selectorOfLabels } from './label-selector.ts';
import type { Labels } from './label-types.ts';
import type { Pod, Workload } from './types.ts';

/** The pods of the namespace that have all of these labels; none for no labels. */
export type PodsWith = (namespace: string, labels: Labels) => readonly Pod[];

export interface Labelled {
  readonly pods: readonly Pod[];
  readonly workloads: readonly Workload[];
}

export function podsByLabels({ pods, workloads }: Labelled): PodsWith {
  const index = indexOf(pods);
  const byId = new Map(workloads.map((workload) => [workload.id, workload]));
  const templates = pods.filter(({ existence }) => existence === 'template');
  return (namespace, labels) => {
    const found = index(namespace, labels);
    const added = Object.entries(labels).filter(([key]) => isAddedByController(key));
    if (added.length === 0) return found;
    const written = selectorOfLabels(Object.fromEntries(Object.entries(labels).filter(([key]) => !isAddedByController(key))));
    const toBeMade = templates.filter((template) => {
      const workload = byId.get(template.id);
      if (workload === undefined || template.namespace !== namespace || found.includes(template)) return false;
      return matchesLabels(written, template.labels) && added.every((label) => willHave(template, workload, label));
    });
    return [...found, ...toBeMade];
  };
}

function indexOf(pods: readonly Pod[]): PodsWith {
  const byNamespace = new Map<string, Map<string, Pod[]>>();
  for (const pod of pods) {
    const byLabel = byNamespace.get(pod.namespace) ?? new Map<string, Pod[]>();
    byNamespace.set(pod.namespace, byLabel);
    for (const label of Object.entries(pod.labels).map(labelKey)) {
      const same = byLabel.get(label);
      if (same === undefined) byLabel.set(label, [pod]);
      else same.push(pod);
    }
  }
  return (namespace, labels) => {
    const byLabel = byNamespace.get(namespace);
    const candidates = Object.entries(labels).map((label) => byLabel?.get(labelKey(label)) ?? []);
    const [first, ...others] = candidates;
    if (first === undefined) return [];
    const fewest = others.reduce((a, b) => (b.length < a.length ? b : a), first);
    const selector = selectorOfLabels(labels);
    return fewest.filter((pod) => matchesLabels(selector, pod.labels));
  };
}

// what two labels could share is only where to look: what is found must match
function labelKey([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}
