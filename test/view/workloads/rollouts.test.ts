import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { boxCalled, ownedBy, running, viewOf, wordsIn, workload } from '../small-world.ts';

const revision = (number: string): JsonObject => ({ annotations: { 'deployment.kubernetes.io/revision': number } });
const set = (name: string, number: string, replicas: number): JsonObject =>
  workload('ReplicaSet', name, { spec: { replicas }, metadata: { ...revision(number), ...ownedBy('Deployment', 'web') } });

describe('ReplicaSets without pods', () => {
  const wordsOf = (current: string, ...sets: readonly JsonObject[]) => {
    const deployment = workload('Deployment', 'web', { spec: { replicas: 1 }, metadata: current === '' ? {} : revision(current) });
    const view = viewOf('owners', [deployment, ...sets, running('web-2-a', { owner: ownedBy('ReplicaSet', 'web-2') })]);
    return wordsIn(boxCalled(view, 'deployment/default/web')).filter((text) => text.includes('ReplicaSet'));
  };

  test('are older or newer than the one that has pods, by their revisions', () => {
    expect(wordsOf('2', set('web-1', '1', 0), set('web-2', '2', 1))).toEqual(['1 older ReplicaSet without pods']);
    expect(wordsOf('3', set('web-2', '2', 1), set('web-3', '3', 0))).toEqual(['1 newer ReplicaSet without pods']);
    expect(wordsOf('', set('web-1', '1', 0), set('web-2', '2', 1), set('web-3', '3', 0))).toEqual([
      '1 newer ReplicaSet without pods',
      '1 older ReplicaSet without pods',
    ]);
  });

  test('of which nothing says their revision are no older', () => {
    const bare = workload('ReplicaSet', 'web-x', { spec: { replicas: 0 }, metadata: ownedBy('Deployment', 'web') });
    expect(wordsOf('2', bare, set('web-2', '2', 1))).toEqual(['1 more ReplicaSet without pods']);
  });
});

describe('the pods of a StatefulSet', () => {
  const chain = (status: JsonObject): JsonObject => ({ ...workload('StatefulSet', 'chain', { spec: { replicas: 3 } }), status });
  const pod = (name: string, hash: string): JsonObject =>
    running(name, { owner: { labels: { 'controller-revision-hash': `chain-${hash}` }, ...ownedBy('StatefulSet', 'chain') } });
  const status = { replicas: 3, readyReplicas: 3, updatedReplicas: 1, currentRevision: 'chain-aaa', updateRevision: 'chain-bbb' };

  test('are old or new by its updateRevision, and those that are updated are counted', () => {
    const view = viewOf('owners', [chain(status), pod('chain-0', 'aaa'), pod('chain-1', 'aaa'), pod('chain-2', 'bbb')]);
    expect(wordsIn(boxCalled(view, 'statefulset/default/chain'))).toContain('1 of 3 updated');
    expect(wordsIn(boxCalled(view, 'pod/default/chain-0'))).toContain('revision aaa, old');
    expect(wordsIn(boxCalled(view, 'pod/default/chain-2'))).toContain('revision bbb, new');
  });

  test('are all old while none is updated', () => {
    const view = viewOf('cluster', [
      chain({ ...status, updatedReplicas: 0 }),
      ...['chain-0', 'chain-1', 'chain-2'].map((name) => pod(name, 'aaa')),
    ]);
    expect(wordsIn(boxCalled(view, 'pod/default/chain-1'))).toContain('revision aaa, old');
  });

  test('are counted by the status where the input lacks some', () => {
    const view = viewOf('owners', [chain(status), pod('chain-0', 'aaa')]);
    expect(wordsIn(boxCalled(view, 'statefulset/default/chain'))).toContain('1 of 3 updated');
  });

  test('are nothing of the sort once all are updated', () => {
    const view = viewOf('owners', [
      chain({ ...status, currentRevision: 'chain-bbb', updatedReplicas: 3 }),
      ...['chain-0', 'chain-1', 'chain-2'].map((name) => pod(name, 'bbb')),
    ]);
    expect(wordsIn(boxCalled(view, 'statefulset/default/chain')).join()).not.toContain('updated');
    expect(wordsIn(boxCalled(view, 'pod/default/chain-1')).join()).not.toContain('revision');
  });
});

test('the pods of a DaemonSet are old or new by the generation of its template', () => {
  const agent = {
    ...workload('DaemonSet', 'agent', { metadata: { annotations: { 'deprecated.daemonset.template.generation': '4' } } }),
    status: { currentNumberScheduled: 2, desiredNumberScheduled: 2, numberReady: 2, updatedNumberScheduled: 1 },
  };
  const pod = (name: string, hash: string, generation: string): JsonObject =>
    running(name, {
      owner: { labels: { 'controller-revision-hash': hash, 'pod-template-generation': generation }, ...ownedBy('DaemonSet', 'agent') },
    });
  const view = viewOf('owners', [agent, pod('agent-a', 'aaa', '3'), pod('agent-b', 'bbb', '4')]);
  expect(wordsIn(boxCalled(view, 'daemonset/default/agent'))).toContain('1 of 2 updated');
  expect(wordsIn(boxCalled(view, 'pod/default/agent-a'))).toContain('revision aaa, old');
  expect(wordsIn(boxCalled(view, 'pod/default/agent-b'))).toContain('revision bbb, new');
});
