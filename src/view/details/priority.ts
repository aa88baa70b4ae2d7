import type { ShownDetail } from './detail.ts';
import { facts } from './detail.ts';

export const priority: ShownDetail = {
  name: 'priority',
  description: 'the priority of a pod, and its class',
  ofPod: ({ priority: own, references }, { words: { say } }) => {
    const name = references.find(({ kind }) => kind === 'PriorityClass')?.name;
    return facts([
      own === undefined ? '' : say('details.priority', { priority: own }),
      name === undefined ? '' : say('reference.to.PriorityClass', { name }),
    ]);
  },
};
