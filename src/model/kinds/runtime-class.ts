import type { Kind } from '../kind.ts';
import { object, string } from '../reading/read.ts';

export const runtimeClass: Kind = {
  kind: 'RuntimeClass',
  groups: ['node.k8s.io'],
  description: 'what runs the containers of a pod, such as a sandbox of its own',
  namespaced: false,
  read: (at) => {
    // v1alpha1 of node.k8s.io had it in a spec, as runtimeHandler
    const spec = object(at, 'spec');
    const handler = string(at, 'handler') ?? (spec && string(spec, 'runtimeHandler')) ?? '';
    return { type: 'resource', facts: { type: 'runtime-class', handler } };
  },
};
