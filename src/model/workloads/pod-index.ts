/** The pods that a Service selects: by the labels that they have, and by those that controllers will give to the pods of a template. */

import { podsMatching } from '../labels/pods-matching.ts';
import { matchesLabels, selectorOfLabels } from '../labels/selector.ts';
import type { Labels } from '../labels/types.ts';
import type { Pod, Workload } from '../types.ts';
import { isAddedByController, willHave } from './controller-labels.ts';

/** The pods of the namespace that have all of these labels; none for no labels. */
export type PodsWith = (namespace: string, labels: Labels) => readonly Pod[];

export interface Labelled {
  readonly pods: readonly Pod[];
  readonly workloads: readonly Workload[];
}

export function podsByLabels({ pods, workloads }: Labelled): PodsWith {
  const matching = podsMatching(pods);
  const byId = new Map(workloads.map((workload) => [workload.id, workload]));
  const templates = pods.filter(({ existence }) => existence === 'template');
  return (namespace, labels) => {
    const selector = selectorOfLabels(labels);
    const found = selector.length === 0 ? [] : matching(namespace, selector);
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
