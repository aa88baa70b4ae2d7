import type { Kind } from '../kind.ts';
import { readLabelSelector } from '../labels/read-selector.ts';
import type { LabelSelector } from '../labels/selector.ts';
import type { Cursor } from '../reading/read.ts';
import { numberOrText, object } from '../reading/read.ts';

export const podDisruptionBudget: Kind = {
  kind: 'PodDisruptionBudget',
  groups: ['policy'],
  shortNames: ['pdb'],
  description: 'how many of the pods that it selects may be away at a time, when nodes are drained',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const minAvailable = spec && numberOrText(spec, 'minAvailable');
    const maxUnavailable = spec && numberOrText(spec, 'maxUnavailable');
    return {
      type: 'resource',
      facts: {
        type: 'budget',
        ...(minAvailable === undefined ? {} : { minAvailable: String(minAvailable) }),
        ...(maxUnavailable === undefined ? {} : { maxUnavailable: String(maxUnavailable) }),
        podSelector: selectorIn(spec && object(spec, 'selector')),
      },
    };
  },
};

/** An empty selector selects every pod of the namespace in policy/v1, and none in v1beta1 (PodDisruptionBudgetSpec of both). */
function selectorIn(at: Cursor | undefined): LabelSelector | undefined {
  const selector = at && readLabelSelector(at);
  return selector?.length === 0 && at?.manifest.apiVersion === 'policy/v1beta1' ? undefined : selector;
}
