import type { Kind } from '../kind.ts';
import { replicated } from '../pods/workload-spec.ts';

export const deployment: Kind = {
  kind: 'Deployment',
  groups: ['apps', 'extensions'],
  shortNames: ['deploy'],
  description: 'equal pods, replaced step by step when the template changes',
  namespaced: true,
  read: replicated,
};
