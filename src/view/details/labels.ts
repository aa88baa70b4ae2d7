import type { ShownDetail } from './detail.ts';
import { machineList } from './detail.ts';

export const labels: ShownDetail = {
  name: 'labels',
  description: 'the labels of pods',
  ofPod: ({ labels: own }, { words }) =>
    machineList(
      Object.entries(own).map(([key, value]) => `${key}=${value}`),
      words,
    ),
};
