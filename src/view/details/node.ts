import { onNodeWords } from '../node-state.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const node: ShownDetail = {
  name: 'node',
  description: 'the node that runs a pod',
  ofPod: ({ nodeName }, { words, nodes }) => (nodeName === undefined ? [] : fact(onNodeWords(nodeName, nodes.get(nodeName), words))),
};
