import type { Filter } from '../filter.ts';
import { untolerated } from './taints.ts';

/** Taints keep pods away that do not tolerate them; the kubelet asks of NoExecute alone. */
export const taintToleration: Filter = {
  plugin: 'TaintToleration',
  isStatic: true,
  byKubelet: true,
  reasons: ({ nodeName, tolerations }, { taints }) => {
    const effects = nodeName === undefined ? ['NoSchedule', 'NoExecute'] : ['NoExecute'];
    const taint = untolerated(taints, tolerations, effects);
    return taint === undefined ? [] : [`node(s) had untolerated taint {${taint.key}: ${taint.value}}`];
  },
};
