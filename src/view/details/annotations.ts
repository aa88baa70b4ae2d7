import type { ShownDetail } from './detail.ts';
import { machineList } from './detail.ts';

/** Their values may be anything, also secret: they never get here. */
export const annotations: ShownDetail = {
  name: 'annotations',
  description: 'the names of the annotations of pods, never a value',
  ofPod: ({ annotations: own }, { words }) =>
    machineList(
      own.map((name) => words.say('details.annotation', { name })),
      words,
    ),
};
