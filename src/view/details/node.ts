import { nodeWords } from '../nodes/words.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const node: ShownDetail = {
  name: 'node',
  description: 'the node that runs a pod',
  ofPod: (pod, { words, nodes }) => nodeWords(pod, words, nodes.get(pod.nodeName ?? '')).flatMap(fact),
};
