import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const uid: ShownDetail = {
  name: 'uid',
  description: 'the uid that the cluster gave to a pod',
  ofPod: ({ uid: own }, { words }) => (own === undefined ? [] : fact(words.say('details.uid', { uid: own }))),
};
