import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, codes, ONE, pod, template, workload } from './manifests.ts';
import { object, partly, related, service, serving, told } from './network.ts';

const inShop = { namespace: 'shop' };

describe('a Service leads to', () => {
  test('pods of its own namespace that have all of its labels', () => {
    const selector = { app: 'web', tier: 'front' };
    const world = build(
      service('web', { selector }),
      serving('both', { metadata: { labels: { ...selector, version: '2' } } }),
      serving('one'),
      serving('elsewhere', { metadata: { labels: selector, ...inShop } }),
    );
    expect(related(world, 'selects')).toEqual(['service/default/web → pod/default/both']);
    expect(codes(world)).toEqual([]);
  });

  test('the template of a workload whose pods are not in the input', () => {
    const world = build(service('web'), workload('Deployment', 'web'), workload('Deployment', 'web', { metadata: inShop }));
    expect(related(world, 'selects')).toEqual(['service/default/web → deployment/default/web']);
  });

  test('pods of several workloads, as a canary wants it', () => {
    const world = build(service('web'), workload('Deployment', 'stable'), workload('Deployment', 'canary'));
    expect(related(world, 'selects')).toEqual([
      'service/default/web → deployment/default/canary',
      'service/default/web → deployment/default/stable',
    ]);
  });

  test.each([
    ['Running', true],
    ['Pending', true],
    ['Unknown', true],
    ['Succeeded', false],
    ['Failed', false],
  ])('a pod in phase %s: %s', (phase, leads) => {
    const world = build(service('web'), serving('web', { status: { phase } }), serving('other', { metadata: { labels: {} } }));
    expect(related(world, 'selects')).toEqual([`service/default/web → ${leads ? 'pod/default/web' : 'nothing (dangling)'}`]);
  });

  test('a pod that is being deleted, until it has ended', () => {
    const world = build(
      service('web'),
      serving('web', { status: { phase: 'Running' }, metadata: { labels: { app: 'web' }, deletionTimestamp: '2024-01-01T00:00:00Z' } }),
    );
    expect(related(world, 'selects')).toEqual(['service/default/web → pod/default/web']);
  });

  test('no pods when it has no selector, an empty one, or is only another name', () => {
    for (const spec of [{ selector: null }, { selector: {} }, { type: 'ExternalName', externalName: 'db.example.com' }]) {
      const world = build(service('web', spec), serving('web'));
      expect(related(world, 'selects')).toEqual([]);
      expect(codes(world)).toEqual([]);
    }
  });

  test('one pod of a StatefulSet, by the label that its controller adds', () => {
    const set = workload('StatefulSet', 'db', { spec: { replicas: 2 } });
    const only = (name: string) => service(name, { selector: { app: 'web', 'statefulset.kubernetes.io/pod-name': name } });
    const world = build(set, only('db-0'), only('db-1'), only('db-2'), only('db-01'), only('web-0'));
    expect(related(world, 'selects')).toEqual([
      'service/default/db-0 → statefulset/default/db',
      'service/default/db-01 → nothing (dangling)',
      'service/default/db-1 → statefulset/default/db',
      'service/default/db-2 → nothing (dangling)',
      'service/default/web-0 → nothing (dangling)',
    ]);
  });

  test('pods of a StatefulSet that counts from another number than 0', () => {
    const set = workload('StatefulSet', 'db', { spec: { replicas: 1, ordinals: { start: 5 } } });
    const only = (ordinal: string) => service(`db-${ordinal}`, { selector: { 'apps.kubernetes.io/pod-index': ordinal } });
    expect(related(build(set, only('0'), only('5')), 'selects')).toEqual([
      'service/default/db-0 → nothing (dangling)',
      'service/default/db-5 → statefulset/default/db',
    ]);
  });

  test('pods of a Job, by the label that its controller adds', () => {
    const world = build(service('report', { selector: { 'job-name': 'report' } }), workload('Job', 'report'));
    expect(related(world, 'selects')).toEqual(['service/default/report → job/default/report']);
  });
});

describe('a Service that selects nothing', () => {
  const labels = (name: string, of: JsonObject, more: JsonObject = {}) => pod(ONE, { metadata: { name, labels: of, ...more } });
  const hint = (selector: JsonObject, ...pods: readonly JsonObject[]) => {
    const world = build(service('web', { selector }), ...pods);
    expect(related(world, 'selects')).toEqual(['service/default/web → nothing (dangling)']);
    const [only = '', ...others] = told(world);
    expect(others).toEqual([]);
    expect(only).toContain('model/dangling-service at Service web spec.selector: ');
    return only.slice(only.indexOf(': ') + 2);
  };

  test('is told, with the label that was meant', () => {
    expect(hint({ app: 'wbe' }, labels('a', { app: 'web' }))).toBe('did you mean app=web?');
    expect(hint({ ap: 'web' }, labels('a', { app: 'web' }))).toBe('did you mean app=web?');
    expect(hint({ app: 'web', tier: 'frnot' }, labels('a', { app: 'web', tier: 'front' }), labels('b', { tier: 'fruit' }))).toBe(
      'did you mean tier=front?',
    );
  });

  test('is told where the pods are', () => {
    expect(hint({ app: 'web' }, labels('a', { app: 'web' }, inShop))).toContain('are in namespace shop');
  });

  test('is told what is there instead', () => {
    expect(hint({ app: 'web' }, labels('a', { app: 'cart' }), labels('b', { app: 'bill' }))).toBe('pods there have app=bill, app=cart');
    expect(hint({ app: 'web' }, ...['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg'].map((app) => labels(app, { app })))).toContain('--partial');
  });

  test('is told that its pods have ended', () => {
    expect(hint({ app: 'web' }, serving('web-1', { status: { phase: 'Failed' } }))).toBe(
      'a Service leads to none in phase Failed, such as web-1',
    );
  });

  test('is told what can be done', () => {
    expect(hint({ app: 'web' }, labels('a', {}))).toContain('--partial');
  });

  test('leads outside, and nothing is told, when the input is a part of a system', () => {
    const world = partly(service('web'), serving('other', { metadata: { labels: {} } }));
    expect(related(world, 'selects')).toEqual(['service/default/web → nothing (outside)']);
    expect(codes(world)).toEqual([]);
  });

  test('leads outside when the input holds no pods at all', () => {
    const world = build(service('web'));
    expect(related(world, 'selects')).toEqual(['service/default/web → nothing (outside)']);
    expect(codes(world)).toEqual([]);
  });

  test('rests when the workload that would make its pods is scaled to none', () => {
    const world = build(service('web'), workload('Deployment', 'web', { spec: { replicas: 0, template: template() } }), labels('a', {}));
    expect(related(world, 'selects')).toEqual(['service/default/web → nothing (outside)']);
    expect(codes(world)).toEqual(['model/no-replicas']);
  });
});

describe('a Service governs', () => {
  const set = (serviceName: string) => workload('StatefulSet', 'db', { spec: { serviceName } });

  test('the StatefulSet that names it', () => {
    const world = build(set('web'), service('web', { clusterIP: 'None' }), service('web', {}, inShop));
    expect(related(world, 'governs')).toEqual(['service/default/web → statefulset/default/db']);
  });

  test('no StatefulSet that names another, which is told', () => {
    const world = build(set('wbe'), service('web'));
    expect(related(world, 'governs')).toEqual(['service/default/wbe → statefulset/default/db (dangling)']);
    expect(told(world)).toEqual(['model/dangling-reference at StatefulSet db spec.serviceName: did you mean web?']);
  });

  test('nothing where the StatefulSet names none', () => {
    expect(related(build(set(''), service('web')), 'governs')).toEqual([]);
  });
});

test('a Service of Knative is another one, and leads to its pods itself', () => {
  const world = build(object('serving.knative.dev/v1', 'Service', { name: 'web' }, { template: template() }), service('web'));
  expect(related(world, 'selects')).toEqual([
    'service.serving.knative.dev/default/web → service.serving.knative.dev/default/web',
    'service/default/web → service.serving.knative.dev/default/web',
  ]);
});
