import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

/** The time itself, for podfig has no clock: the same input gives the same picture on any day. */
export const created: ShownDetail = {
  name: 'created',
  description: 'when a pod was created',
  ofPod: ({ created: own }, { words }) => (own === undefined ? [] : fact(words.say('details.created', { time: readable(own) }))),
};

/** `2018-11-12 08:27:58 UTC`. */
function readable(time: string): string {
  return time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC');
}
