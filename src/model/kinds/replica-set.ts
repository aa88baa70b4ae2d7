import type { Kind } from '../kind.ts';
import { replicated } from '../pods/workload-spec.ts';

export const replicaSet: Kind = {
  kind: 'ReplicaSet',
  groups: ['apps', 'extensions'],
  shortNames: ['rs'],
  description: 'keeps a number of equal pods running; usually a Deployment owns it',
  namespaced: true,
  read: replicated,
};
