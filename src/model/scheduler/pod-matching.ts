/** Which pods a term of another pod selects. */
import { matchesLabels } from '../labels/selector.ts';
import type { KubeNamespace } from '../types.ts';
import type { Demand, PodTerm, SpreadRule } from './types.ts';

export type MatchesTerm = (term: PodTerm, pod: Demand) => boolean;

export function termMatcher(namespaces: readonly KubeNamespace[]): MatchesTerm {
  // the API server labels each namespace with its name
  const labelsOf = new Map(namespaces.map(({ name, labels }) => [name, { 'kubernetes.io/metadata.name': name, ...labels }]));
  return ({ selector, namespaces: named, namespaceSelector }, pod) =>
    selector !== undefined &&
    matchesLabels(selector, pod.labels) &&
    (named.includes(pod.namespace) ||
      (namespaceSelector !== undefined &&
        matchesLabels(namespaceSelector, labelsOf.get(pod.namespace) ?? { 'kubernetes.io/metadata.name': pod.namespace })));
}

/** A spread constraint counts pods of the own namespace. */
export function isSpreadWith(rule: SpreadRule, owner: Demand, pod: Demand): boolean {
  return rule.selector !== undefined && owner.namespace === pod.namespace && matchesLabels(rule.selector, pod.labels);
}
