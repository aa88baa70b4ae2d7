import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../src/model/build.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, manifest, ONE, ownedBy, pod, RUNNING, template, workload } from './manifests.ts';
import { dangling, related, thing } from './related.ts';

const app = (more: JsonObject = {}, metadata: JsonObject = {}) =>
  pod({ containers: [{ name: 'app', envFrom: [{ configMapRef: { name: 'settings' } }] }], ...more }, { metadata });

describe('a ConfigMap or Secret that a pod names', () => {
  test('is looked for in the namespace of the pod', () => {
    const world = build(
      app(),
      app({}, { namespace: 'shop' }),
      thing('ConfigMap', 'settings'),
      thing('ConfigMap', 'x', { namespace: 'shop' }),
    );
    expect(related(world, 'uses')).toEqual([
      'pod/default/web → configmap/default/settings',
      'pod/shop/web → configmap/shop/settings (dangling)',
    ]);
    expect(dangling(world)).toEqual([
      'Pod web refers to ConfigMap settings, but the input has no ConfigMap of that name in namespace shop; there is one in namespace default, but a name is looked for in its own namespace',
    ]);
  });

  test('is one relation, however often and in whatever ways it is named', () => {
    const secret = { secret: { secretName: 'key', optional: true } };
    const spec = {
      containers: [{ name: 'a', env: [{ name: 'K', valueFrom: { secretKeyRef: { name: 'key', key: 'k' } } }] }],
      volumes: [
        { name: 'x', ...secret },
        { name: 'y', ...secret },
      ],
    };
    expect(build(pod(spec), thing('Secret', 'key')).topology.relations).toMatchObject([
      { type: 'uses', from: 'pod/default/web', to: 'secret/default/key', status: 'found', ways: ['env', 'volume'], optional: false },
    ]);
  });

  test.each<[string, JsonObject, readonly JsonObject[]]>([
    ['the input has none of its kind', {}, [thing('Secret', 'settings')]],
    [
      'it is optional',
      { containers: [{ name: 'app', envFrom: [{ configMapRef: { name: 'settings', optional: true } }] }] },
      [thing('ConfigMap', 'x')],
    ],
    [
      'Kubernetes makes it itself',
      { containers: [{ name: 'app', envFrom: [{ configMapRef: { name: 'kube-root-ca.crt' } }] }] },
      [thing('ConfigMap', 'x')],
    ],
  ])('is elsewhere when %s', (_, spec, others) => {
    const world = build(app(spec), ...others);
    expect(related(world, 'uses')).toHaveLength(1);
    expect(related(world, 'uses')[0]).toContain('(outside)');
    expect(dangling(world)).toEqual([]);
  });

  test('is elsewhere when the input is said to be a part of a system', () => {
    const { topology, diagnostics } = buildTopology([app(), thing('ConfigMap', 'x')].map(manifest), { partial: true });
    expect(related({ topology, diagnostics }, 'uses')).toEqual(['pod/default/web → configmap/default/settings (outside)']);
    expect(diagnostics).toEqual([]);
  });

  test('is missed once for all pods of a workload, at the place in the first, with a near name', () => {
    const of = (name: string) => pod({ ...ONE, ...spec }, { metadata: { name, ...ownedBy('ReplicaSet', 'web-a') }, status: RUNNING });
    const spec = { volumes: [{ name: 'conf', configMap: { name: 'setings' } }] };
    const set = workload('ReplicaSet', 'web-a', { metadata: ownedBy('Deployment', 'web') });
    const world = build(set, of('web-a-2'), of('web-a-1'), thing('ConfigMap', 'settings'));
    expect(related(world, 'uses')).toEqual([
      'pod/default/web-a-1 → configmap/default/setings (dangling)',
      'pod/default/web-a-2 → configmap/default/setings (dangling)',
    ]);
    expect(dangling(world)).toEqual([
      'Deployment web refers to ConfigMap setings, but the input has no ConfigMap of that name in namespace default; did you mean settings?',
    ]);
    expect(world.diagnostics[0]?.place?.file).toBe('Pod web-a-1 spec.volumes.0.configMap.name');
  });
});

describe('a Secret that an operator will make', () => {
  const tls = pod({ ...ONE, volumes: [{ name: 'v', secret: { secretName: 'tls' } }] });
  const others = [thing('Secret', 'x')];

  test.each<[string, JsonObject]>([
    ['by its name', { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'tls' } }],
    ['by its name', { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata: { name: 'tls' }, spec: {} }],
    [
      'by the name of its target',
      { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata: { name: 'a' }, spec: { target: { name: 'tls' } } },
    ],
    ['of a certificate', { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'a' }, spec: { secretName: 'tls' } }],
  ])('is not missed: %s', (_, maker) => {
    const world = build(tls, ...others, maker);
    expect(related(world, 'uses')).toEqual(['pod/default/web → secret/default/tls (outside)']);
    expect(dangling(world)).toEqual([]);
  });

  test.each<[string, JsonObject]>([
    ['in another namespace', { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'tls', namespace: 'shop' } }],
    [
      'by another kind of the name',
      { apiVersion: 'example.com/v1', kind: 'Certificate', metadata: { name: 'a' }, spec: { secretName: 'tls' } },
    ],
    ['without a name', { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'tls' }, spec: { secretName: ['tls'] } }],
  ])('is missed: %s', (_, maker) => {
    expect(related(build(tls, ...others, maker), 'uses')).toEqual(['pod/default/web → secret/default/tls (dangling)']);
  });
});

test('what several miss is told once, with how many they are', () => {
  const called = (name: string) => app({}, { name });
  const other = thing('ConfigMap', 'x');
  const message = 'refer to ConfigMap settings, but the input has no ConfigMap of that name in namespace default; ';
  const hint = 'add it to the input; or say --partial, if the input is only a part of a system';
  expect(dangling(build(called('a'), called('b'), other))).toEqual([`Pod a and 1 other ${message}${hint}`]);
  expect(dangling(build(called('a'), called('b'), called('c'), other))).toEqual([`Pod a and 2 others ${message}${hint}`]);
});

describe('an account or a class that a pod names', () => {
  test('is found by name; classes live outside of namespaces', () => {
    const spec = { ...ONE, serviceAccountName: 'bot', priorityClassName: 'high', runtimeClassName: 'gvisor' };
    const world = build(
      pod(spec, { metadata: { namespace: 'shop' } }),
      thing('ServiceAccount', 'bot', { namespace: 'shop' }),
      thing('PriorityClass', 'high'),
      thing('RuntimeClass', 'gvisor'),
    );
    expect(related(world, 'runs-as')).toEqual(['pod/shop/web → serviceaccount/shop/bot']);
    expect(related(world, 'of-class')).toEqual(['pod/shop/web → priorityclass/high', 'pod/shop/web → runtimeclass/gvisor']);
  });

  test('is missed when others of its kind are there, but for those of the system', () => {
    const spec = { ...ONE, serviceAccountName: 'bot', priorityClassName: 'system-node-critical', runtimeClassName: 'gvisor' };
    const world = build(pod(spec), thing('ServiceAccount', 'other'), thing('PriorityClass', 'high'), thing('RuntimeClass', 'kata'));
    expect(related(world, 'runs-as')).toEqual(['pod/default/web → serviceaccount/default/bot (dangling)']);
    expect(related(world, 'of-class')).toEqual([
      'pod/default/web → priorityclass/system-node-critical (outside)',
      'pod/default/web → runtimeclass/gvisor (dangling)',
    ]);
    expect(dangling(world)).toHaveLength(2);
  });

  test('that is the default account is drawn only where the input has it, named or not', () => {
    const named = pod({ ...ONE, serviceAccountName: 'default' }, { metadata: { name: 'named' } });
    expect(related(build(pod(ONE), named, thing('ServiceAccount', 'x')), 'runs-as')).toEqual([]);
    expect(related(build(pod(ONE), named, thing('ServiceAccount', 'default')), 'runs-as')).toEqual([
      'pod/default/named → serviceaccount/default/default',
      'pod/default/web → serviceaccount/default/default',
    ]);
  });

  test('in a template is the relation of the workload', () => {
    const world = build(
      workload('Deployment', 'web', { spec: { template: template({ serviceAccountName: 'bot' }) } }),
      thing('ServiceAccount', 'bot'),
    );
    expect(related(world, 'runs-as')).toEqual(['deployment/default/web → serviceaccount/default/bot']);
  });
});
