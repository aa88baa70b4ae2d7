import type { Filter } from '../filter.ts';
import { tolerates, UNSCHEDULABLE } from './taints.ts';

/** A cordoned node takes only pods that tolerate that. */
export const nodeUnschedulable: Filter = {
  plugin: 'NodeUnschedulable',
  isStatic: true,
  byKubelet: false,
  reasons: ({ tolerations }, { node }) =>
    node.isCordoned !== true || tolerations.some((toleration) => tolerates(toleration, UNSCHEDULABLE))
      ? []
      : ['node(s) were unschedulable'],
};
