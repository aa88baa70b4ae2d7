/** Reads what a pod asks of its node by label and name, and whether a node has it (k8s.io/component-helpers/scheduling/corev1/nodeaffinity). */
import type { LabelRequirement, LabelSelector } from '../../labels/selector.ts';
import { labelOperators, matchesLabels, selectorOfLabels } from '../../labels/selector.ts';
import type { Cursor } from '../../reading/read.ts';
import { labels, list, object, string, strings } from '../../reading/read.ts';
import type { Demand, Machine, NodeTerm } from '../types.ts';

export function readNodeSelector(spec: Cursor): LabelSelector {
  return selectorOfLabels(labels(spec, 'nodeSelector'));
}

/** undefined where no node affinity is required. */
export function readNodeTerms(affinity: Cursor | undefined): readonly NodeTerm[] | undefined {
  const node = affinity && object(affinity, 'nodeAffinity');
  const required = node && object(node, 'requiredDuringSchedulingIgnoredDuringExecution');
  return (
    required &&
    list(required, 'nodeSelectorTerms').map((term) => ({
      labels: list(term, 'matchExpressions').map(readRequirement),
      fields: list(term, 'matchFields').map(readRequirement),
    }))
  );
}

/** An operator that does not exist is matched by nothing. */
function readRequirement(at: Cursor): LabelRequirement {
  const written = string(at, 'operator');
  const operator = labelOperators.find((known) => known === written);
  const key = string(at, 'key') ?? '';
  return operator === undefined ? { key, operator: 'In', values: [] } : { key, operator, values: strings(at, 'values') };
}

export function matchesNode({ nodeSelector, nodeTerms }: Demand, { labels: own, node }: Machine): boolean {
  if (!matchesLabels(nodeSelector, own)) return false;
  return (
    nodeTerms === undefined ||
    nodeTerms.some(
      (term) =>
        term.labels.length + term.fields.length > 0 &&
        matchesLabels(term.labels, own) &&
        matchesLabels(term.fields, { 'metadata.name': node.name }),
    )
  );
}
