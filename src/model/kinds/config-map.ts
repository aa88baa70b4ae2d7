import type { Kind } from '../kind.ts';

export const configMap: Kind = {
  kind: 'ConfigMap',
  groups: [''],
  shortNames: ['cm'],
  description: 'settings that pods mount or take as environment; only its name is read',
  namespaced: true,
  read: () => ({ type: 'resource', facts: { type: 'config' } }),
};
