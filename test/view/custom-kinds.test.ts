import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { View } from '../../src/view/types.ts';
import { template } from '../model/manifests.ts';
import { boxCalled, boxesOf, linksOf, ownedBy, seen, viewOf, wordsIn, workload } from './small-world.ts';

const of = (apiVersion: string, kind: string, name: string, spec: JsonObject, more: JsonObject = {}): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name, ...more },
  spec,
});
const labels = ({ links }: View): readonly string[] =>
  links.flatMap(({ from, label }) =>
    label.length === 0 ? [] : [`${from.split('/').at(-1)}: ${label.map(({ text }) => text).join(', ')}`],
  );

describe('a Rollout of Argo', () => {
  const strategy = { canary: { stableService: 'web', canaryService: 'next' } };
  const rollout = {
    ...of('argoproj.io/v1alpha1', 'Rollout', 'web', { replicas: 2, template: template(), strategy, paused: true }),
    status: { replicas: 2, readyReplicas: 2, stableRS: 'aaa', currentPodHash: 'bbb' },
  };
  const set = (hash: string, number: string): JsonObject =>
    workload('ReplicaSet', `web-${hash}`, {
      spec: { replicas: 1 },
      metadata: {
        labels: { 'rollouts-pod-template-hash': hash },
        annotations: { 'rollout.argoproj.io/revision': number },
        ...ownedBy('Rollout', 'web', { apiVersion: 'argoproj.io/v1alpha1' }),
      },
    });
  const podOf = (hash: string): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `web-${hash}-1`,
      labels: { app: 'web', 'rollouts-pod-template-hash': hash },
      ...ownedBy('ReplicaSet', `web-${hash}`),
    },
    spec: { nodeName: 'n', containers: [{ name: 'app', image: `app:${hash}` }] },
    status: { phase: 'Running' },
  });
  const service = (name: string, hash: string): JsonObject =>
    of('v1', 'Service', name, { selector: { app: 'web', 'rollouts-pod-template-hash': hash }, ports: [{ port: 80 }] });
  const world = [
    { ...rollout, metadata: { name: 'web', annotations: { 'rollout.argoproj.io/revision': '2' } } },
    set('aaa', '1'),
    set('bbb', '2'),
    podOf('aaa'),
    podOf('bbb'),
    service('web', 'aaa'),
    service('next', 'bbb'),
  ];

  test('says which of its ReplicaSets is stable, and which the canary', () => {
    const view = viewOf('owners', world);
    expect(wordsIn(boxCalled(view, 'rollout.argoproj.io/default/web'))).toEqual([
      'web',
      'Rollout (argoproj.io) · paused',
      '2 of 2 running',
    ]);
    expect(wordsIn(boxCalled(view, 'replicaset/default/web-aaa'))[1]).toBe('ReplicaSet · revision 1, old · stable');
    expect(wordsIn(boxCalled(view, 'replicaset/default/web-bbb'))[1]).toBe('ReplicaSet · revision 2, new · canary');
  });

  test('its Services lead to the revisions that they are turned to', () => {
    const view = viewOf('service', world);
    expect(linksOf(view, 'selects')).toEqual([
      'service/default/web → pod/default/web-aaa-1',
      'service/default/next → pod/default/web-bbb-1',
    ]);
    expect(labels(view)).toEqual(['web: stable', 'next: canary']);
  });

  test('says whose template it uses', () => {
    const borrowing = of('argoproj.io/v1alpha1', 'Rollout', 'web', {
      replicas: 4,
      workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    });
    const view = viewOf('owners', [borrowing, workload('Deployment', 'web', { spec: { replicas: 0 } })]);
    expect(wordsIn(boxCalled(view, 'rollout.argoproj.io/default/web'))).toEqual([
      'web',
      'Rollout (argoproj.io)',
      'template of Deployment web',
      'wants 4 pods',
    ]);
    expect(wordsIn(boxCalled(view, 'deployment/default/web'))).toEqual(['web', 'Deployment', 'wants 0 pods']);
  });
});

test('a Route of OpenShift is an entry, with its path, its shares, and where TLS ends', () => {
  const spec = {
    host: 'a.example.com',
    path: '/shop',
    to: { name: 'web', weight: 90 },
    alternateBackends: [{ name: 'next', weight: 10 }],
    tls: { termination: 'reencrypt' },
  };
  const service = (name: string): JsonObject => of('v1', 'Service', name, { selector: { app: name }, ports: [{ port: 80 }] });
  const view = viewOf('service', [of('route.openshift.io/v1', 'Route', 'shop', spec), service('web'), service('next')]);
  expect(wordsIn(boxCalled(view, 'route.route.openshift.io/default/shop'))).toEqual([
    'shop',
    'Route (route.openshift.io) · TLS',
    'TLS to the router and anew to the pods',
    'a.example.com',
  ]);
  expect(labels(view)).toEqual(['shop: /shop · 10 %', 'shop: /shop · 90 %']);
});

describe('KEDA', () => {
  const scaled = (kind: string, spec: JsonObject): JsonObject =>
    of('keda.sh/v1alpha1', kind, 'web', { triggers: [{ type: 'kafka' }], ...spec });

  test('a ScaledObject says between how many pods, by what, and how many when nothing happens', () => {
    const spec = { scaleTargetRef: { name: 'web' }, minReplicaCount: 2, maxReplicaCount: 8, idleReplicaCount: 0 };
    const view = viewOf('owners', [workload('Deployment', 'web'), scaled('ScaledObject', spec)]);
    expect(wordsIn(boxCalled(view, 'deployment/default/web'))).toContain('ScaledObject web: 2 to 8 · by kafka · idle 0');
  });

  test('a ScaledJob says how many Jobs it makes', () => {
    const view = viewOf('owners', [scaled('ScaledJob', { jobTargetRef: { template: template() }, maxReplicaCount: 20 })]);
    expect(wordsIn(boxCalled(view, 'scaledjob.keda.sh/default/web'))).toEqual(['web', 'ScaledJob (keda.sh)', '0 to 20 Jobs · by kafka']);
  });
});

describe('Knative', () => {
  const service = of('serving.knative.dev/v1', 'Service', 'hello', {
    template: {
      metadata: { name: 'hello-00002', annotations: { 'autoscaling.knative.dev/max-scale': '5' } },
      spec: { containers: [{ image: 'hello:2' }] },
    },
    traffic: [
      { revisionName: 'hello-00001', percent: 80, tag: 'stable' },
      { latestRevision: true, percent: 20 },
    ],
  });
  const id = 'service.serving.knative.dev/default/hello';
  const revision = 'revision.serving.knative.dev/default/hello-00001';

  test('a Service leads to its revisions by their shares', () => {
    const view = viewOf('service', [service]);
    expect(linksOf(view, 'routes')).toEqual([`${id} → ${revision}`]);
    expect(linksOf(view, 'selects')).toEqual([`${id} → ${id}/template`]);
    expect(labels(view)).toEqual(['hello: 80 % · stable', 'hello: 20 %']);
    expect(wordsIn(boxCalled(view, revision))).toEqual(['hello-00001', 'Revision · not in the input']);
    expect(view.caption).toBe('Requests are shared out to revisions, whose pods come and go with them.');
  });

  test('its template is called by its kind in the figure `cluster`, with how many pods there may be', () => {
    const view = viewOf('cluster', [service]);
    expect(view.caption).toBe('The pods that 1 Service (serving.knative.dev) would make; none is placed on a node.');
    expect(view.description).toContain('hello ×N (Service (serving.knative.dev), 0 to 5 pods, as requests come; container 1).');
    const twice = [service, of('serving.knative.dev/v1', 'Service', 'hello', { template: { spec: { containers: [{ name: 'a' }] } } })];
    expect(viewOf('cluster', twice).caption).toBe(view.caption);
  });

  test('its template says how many pods there may be', () => {
    const view = viewOf('owners', [service]);
    expect(wordsIn(boxCalled(view, id))).toEqual(['hello', 'Service (serving.knative.dev)', '0 to 5 pods, as requests come']);
  });

  test('scaled to zero it is drawn all the same, and says so', () => {
    const owner = { ownerReferences: [{ apiVersion: 'serving.knative.dev/v1', kind: 'Service', name: 'hello' }] };
    const resting = {
      ...of('serving.knative.dev/v1', 'Revision', 'hello-00001', { containers: [{ image: 'hello:1' }] }, owner),
      status: { actualReplicas: 0 },
    };
    expect(wordsIn(boxCalled(viewOf('owners', [service, resting]), id)).at(-1)).toBe('scaled to zero');
    expect(wordsIn(boxCalled(viewOf('service', [service, resting]), revision))).toEqual(['hello-00001', 'Revision · scaled to zero']);
    expect(wordsIn(boxCalled(viewOf('owners', [service, resting], { detail: 'counts' }), 'namespace/default/workloads'))).toEqual([
      'hello | scaled to zero',
    ]);
  });
});

test('a workload that is an autoscaler, too, is counted once where there is nothing to draw', () => {
  const job = of('keda.sh/v1alpha1', 'ScaledJob', 'web', { jobTargetRef: { template: template() }, triggers: [] });
  expect(seen('service', [job]).diagnostics[0]?.message).toBe(
    'no Services, Ingresses or Gateways in the input, only 1 ScaledJob (keda.sh)',
  );
});

test('the figure `scaling` says what sets the number of copies', () => {
  const hpa = of('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
    maxReplicas: 9,
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
  });
  const object = of('keda.sh/v1alpha1', 'ScaledObject', 'queue', { scaleTargetRef: { name: 'web' }, triggers: [{ type: 'kafka' }] });
  const view = viewOf('scaling', [workload('Deployment', 'web', { spec: { replicas: 2 } }), hpa, object]);
  expect(boxesOf(view).flatMap((box) => (box.kind === 'note' ? wordsIn(box) : []))).toEqual([
    'HPA web: 1 to 9',
    'ScaledObject queue: 0 to 100 · by kafka',
  ]);
});
