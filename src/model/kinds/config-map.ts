import type { Kind } from '../kind.ts';

export const configMap: Kind = {
  kind: 'ConfigMap',
  groups: [''],
  shortNames: ['cm'],
  description: 'settings that pods mount or take as environment; of its texts only addresses of Services are read',
  namespaced: true,
  read: () => ({ type: 'resource', facts: { type: 'config' } }),
};
