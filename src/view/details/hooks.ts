import { handlerWords } from '../boxes/life-words.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const hooks: ShownDetail = {
  name: 'hooks',
  description: 'what runs when a container has started, and before it is stopped; the signal that stops it',
  ofContainer: ({ life }, _, { words }) => [
    ...fact(life?.postStart === undefined ? '' : `postStart: ${handlerWords(life.postStart, words)}`),
    ...fact(life?.preStop === undefined ? '' : `preStop: ${handlerWords(life.preStop, words)}`),
    ...fact(life?.stopSignal === undefined ? '' : words.say('details.signal', { signal: life.stopSignal })),
  ],
};
