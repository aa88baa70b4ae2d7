import { expect, test } from 'vitest';
import { schedulerWords } from '../../../src/view/nodes/scheduler-words.ts';
import { wordsIn } from '../../../src/words/words.ts';

test.each([
  [
    '0/3 nodes are available: 1 Insufficient memory, 2 node(s) had untolerated taint {node.kubernetes.io/not-ready: }. preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.',
    '0 of 3 nodes fit: 1 Insufficient memory, 2 untolerated taint',
  ],
  [
    '0/4 nodes are available: 1 node(s) had untolerated taint {a: b}, 1 node(s) had untolerated taint {c: d, e}, 2 node(s) were unschedulable.',
    '0 of 4 nodes fit: 2 untolerated taint, 2 unschedulable',
  ],
  [
    "0/2 nodes are available: 1 node(s) had taint {a: b}, that the pod didn't tolerate, 1 node(s) didn't match Pod's node affinity/selector.",
    '0 of 2 nodes fit: 1 untolerated taint, 1 without the pod’s node affinity/selector',
  ],
  [
    '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
    '0 of 3 nodes fit: pod has unbound immediate PersistentVolumeClaims',
  ],
  [
    "0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.",
    '0 of 1 nodes fit: 1 do not have free ports for the requested pod ports',
  ],
  ['0/1 nodes are available.', '0 of 1 nodes fit'],
  ['no nodes available to schedule pods', 'no nodes available to schedule pods'],
  ['The node was low on resource: memory.', 'The node was low on resource: memory'],
])('%s', (message, words) => {
  expect(schedulerWords(message, wordsIn('en'))).toBe(words);
});
