import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const qos: ShownDetail = {
  name: 'qos',
  description: 'the QoS class of a pod: Guaranteed, Burstable or BestEffort',
  ofPod: ({ qosClass }, { words }) => fact(words.say('details.qos', { class: qosClass })),
};
