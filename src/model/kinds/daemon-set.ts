import type { Kind } from '../kind.ts';
import { templateIn, workloadSpec } from '../pods/workload-spec.ts';

export const daemonSet: Kind = {
  kind: 'DaemonSet',
  groups: ['apps', 'extensions'],
  shortNames: ['ds'],
  description: 'one pod on each node that it may run on',
  namespaced: true,
  read: (at) => {
    const template = templateIn(workloadSpec(at));
    return { type: 'workload', ...(template === undefined ? {} : { template }) };
  },
};
