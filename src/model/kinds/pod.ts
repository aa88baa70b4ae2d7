import type { Kind } from '../kind.ts';

export const pod: Kind = {
  kind: 'Pod',
  groups: [''],
  shortNames: ['po'],
  description: 'a group of containers on one node; the thing that all figures show',
  namespaced: true,
  read: () => ({ type: 'pod' }),
};
