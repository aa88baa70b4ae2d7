/** Whether a pod that a Service selects gets requests, and how many of a template's pods do. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { World } from './manifests.ts';
import { build, template, workload } from './manifests.ts';
import { service, serving } from './network.ts';

function selects({ topology }: World) {
  return topology.relations.filter((relation) => relation.type === 'selects');
}

const idle = (status: JsonObject, spec: JsonObject = {}, metadata: JsonObject = {}) =>
  selects(build(service('web', spec), serving('web', { status, metadata: { labels: { app: 'web' }, ...metadata } }))).map(
    (relation) => relation.idle,
  );
const ready = (status: string) => ({ conditions: [{ type: 'Ready', status }] });
const crashing = {
  containerStatuses: [{ name: 'app', ready: false, restartCount: 7, state: { waiting: { reason: 'CrashLoopBackOff' } } }],
};

describe('a selected pod gets no requests', () => {
  test.each<[string, JsonObject, string | undefined]>([
    ['it is ready', { phase: 'Running', podIP: '10.0.0.1', ...ready('True') }, undefined],
    ['it is not', { phase: 'Running', podIP: '10.0.0.1', ...ready('False') }, 'not-ready'],
    ['nobody knows', { phase: 'Running', podIP: '10.0.0.1', ...ready('Unknown') }, 'not-ready'],
    ['it crashes, and the status has no conditions', { phase: 'Running', podIP: '10.0.0.1', ...crashing }, 'not-ready'],
    ['it has no address', { phase: 'Pending', ...ready('False') }, 'no-ip'],
    ['its status says little', { phase: 'Running' }, undefined],
  ])('when %s: %j', (_, status, reason) => {
    expect(idle(status)).toEqual([reason]);
  });

  test('when it is being deleted', () => {
    const status = { phase: 'Running', podIP: '10.0.0.1', ...ready('True') };
    expect(idle(status, {}, { deletionTimestamp: '2024-01-01T00:00:00Z' })).toEqual(['terminating']);
  });

  test('but one that is not ready does where the Service publishes its address; one without an address cannot', () => {
    const publishing = { publishNotReadyAddresses: true };
    expect(idle({ phase: 'Running', podIP: '10.0.0.1', ...ready('False') }, publishing)).toEqual([undefined]);
    expect(idle({ phase: 'Pending', ...ready('False') }, publishing)).toEqual(['no-ip']);
  });
});

test('of the pods of a StatefulSet a Service may select one, by its name or its ordinal', () => {
  const set = (replicas: number) => workload('StatefulSet', 'db', { spec: { replicas } });
  const copies = (replicas: number, selector: JsonObject) =>
    selects(build(set(replicas), service('db', { selector }))).map((relation) => relation.copies);
  expect(copies(3, { app: 'web', 'statefulset.kubernetes.io/pod-name': 'db-0' })).toEqual([1]);
  expect(copies(3, { 'apps.kubernetes.io/pod-index': '2' })).toEqual([1]);
  expect(copies(1, { 'statefulset.kubernetes.io/pod-name': 'db-0' })).toEqual([undefined]);
  expect(copies(3, { app: 'web' })).toEqual([undefined]);
});

test('a Service whose pods are scaled to none says whose they are', () => {
  const off = workload('Deployment', 'off', { spec: { replicas: 0, template: template() } });
  const [found] = selects(build(service('web'), off));
  expect([found?.to, found?.status, found?.resting]).toEqual(['', 'outside', 'deployment/default/off']);
});
