import type { Kind } from '../kind.ts';
import { number } from '../reading/read.ts';

export const priorityClass: Kind = {
  kind: 'PriorityClass',
  groups: ['scheduling.k8s.io'],
  shortNames: ['pc'],
  description: 'how important a pod is: one of higher value is scheduled first, and may push others out',
  namespaced: false,
  read: (at) => {
    const value = number(at, 'value');
    return { type: 'resource', facts: { type: 'priority-class', ...(value === undefined ? {} : { value }) } };
  },
};
