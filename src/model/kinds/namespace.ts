import type { Kind } from '../kind.ts';

export const namespace: Kind = {
  kind: 'Namespace',
  groups: [''],
  shortNames: ['ns'],
  description: 'a scope for names (of Kubernetes, not of Linux)',
  namespaced: false,
  read: () => ({ type: 'namespace' }),
};
