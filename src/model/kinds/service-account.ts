import type { Kind } from '../kind.ts';

export const serviceAccount: Kind = {
  kind: 'ServiceAccount',
  groups: [''],
  shortNames: ['sa'],
  description: 'who the processes of a pod are to the API server',
  namespaced: true,
  read: () => ({ type: 'resource', facts: { type: 'service-account' } }),
};
