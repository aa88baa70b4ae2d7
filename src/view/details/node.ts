import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const node: ShownDetail = {
  name: 'node',
  description: 'the node that runs a pod',
  ofPod: ({ nodeName }, { words }) => (nodeName === undefined ? [] : fact(words.say('pod-frame.on-node', { node: nodeName }))),
};
