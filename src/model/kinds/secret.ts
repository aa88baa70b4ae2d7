import type { Kind } from '../kind.ts';

export const secret: Kind = {
  kind: 'Secret',
  groups: [''],
  description: 'what pods mount or take as environment and nobody should see; only its name is read',
  namespaced: true,
  read: () => ({ type: 'resource', facts: { type: 'config' } }),
};
