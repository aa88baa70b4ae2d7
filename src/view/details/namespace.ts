import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const namespace: ShownDetail = {
  name: 'namespace',
  description: 'the Kubernetes namespace of a pod (shown anyway where there are several)',
  ofPod: (pod, { words }) => fact(words.say('namespace', { namespace: pod.namespace })),
};
