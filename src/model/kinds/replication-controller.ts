import type { Kind } from '../kind.ts';
import { replicated } from '../pods/workload-spec.ts';

export const replicationController: Kind = {
  kind: 'ReplicationController',
  groups: [''],
  shortNames: ['rc'],
  description: 'keeps a number of equal pods running; the elder of ReplicaSet',
  namespaced: true,
  read: replicated,
};
