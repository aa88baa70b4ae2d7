import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, pod, workload } from '../manifests.ts';

function roles({ topology }: ReturnType<typeof build>): readonly string[] {
  return topology.pods.flatMap(({ containers }) => containers.map(({ name, role }) => `${name} ${role}`));
}

function called(...names: readonly string[]): readonly JsonObject[] {
  return names.map((name) => ({ name, image: `example.com/${name}:1` }));
}

function service(name: string, targetPort: number | string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { tier: 'front' }, ports: [{ port: 80, targetPort }] },
  };
}

describe('the main container', () => {
  test('is none where nothing says so: the order of the list means nothing', () => {
    expect(roles(build(pod({ containers: called('hare', 'hound') }, { metadata: { name: 'race' } })))).toEqual([
      'hare alike',
      'hound alike',
    ]);
  });

  test('is the only one', () => {
    const spec = { containers: called('hare'), initContainers: [{ name: 'gate' }, { name: 'mesh', restartPolicy: 'Always' }] };
    expect(roles(build(pod(spec, { metadata: { name: 'race' } })))).toEqual(['gate init', 'mesh sidecar', 'hare main']);
  });

  test.each([
    ['the pod', pod({ containers: called('log', 'race') }, { metadata: { name: 'race' } })],
    ['the app, by its label', pod({ containers: called('log', 'race') }, { metadata: { name: 'x', labels: { 'k8s-app': 'race' } } })],
    ['the owner', workload('Deployment', 'race', { spec: { template: { spec: { containers: called('log', 'race') } } } })],
    [
      'the owner, as its first word',
      workload('Deployment', 'race-of-hares', { spec: { template: { spec: { containers: called('log', 'race') } } } }),
    ],
    ['the pod, as its first words', pod({ containers: called('log', 'race') }, { metadata: { name: 'race-0.hill.example.com' } })],
  ])('is the one that has the name of %s', (_, manifest) => {
    expect(roles(build(manifest))).toEqual(['log supporting', 'race main']);
  });

  test('is the one with the longer name of two that fit', () => {
    const metadata = { name: 'etcd-metrics-0' };
    expect(roles(build(pod({ containers: called('etcd', 'etcd-metrics') }, { metadata })))).toEqual([
      'etcd supporting',
      'etcd-metrics main',
    ]);
  });

  test('has the whole name rather than its first word, and never a part of a word', () => {
    const metadata = { name: 'shop-web-7d9f', labels: { app: 'web' } };
    expect(roles(build(pod({ containers: called('shop', 'web') }, { metadata })))).toEqual(['shop supporting', 'web main']);
    expect(roles(build(pod({ containers: called('hare', 'web') }, { metadata: { name: 'website' } })))).toEqual([
      'hare alike',
      'web alike',
    ]);
  });

  test.each([
    ['by its number', 8080],
    ['by its name', 'http'],
  ])('is the only one that a Service leads to, %s', (_, targetPort) => {
    const containers = [{ name: 'hare' }, { name: 'hound', ports: [{ containerPort: 8080, name: 'http' }] }];
    const race = pod({ containers }, { metadata: { name: 'race', labels: { tier: 'front' } } });
    expect(roles(build(race, service('course', targetPort)))).toEqual(['hare supporting', 'hound main']);
  });

  test('is none where Services lead to two', () => {
    const containers = [
      { name: 'hare', ports: [{ containerPort: 8080 }] },
      { name: 'hound', ports: [{ containerPort: 9000 }] },
    ];
    const race = pod({ containers }, { metadata: { name: 'race', labels: { tier: 'front' } } });
    expect(roles(build(race, service('course', 8080), service('kennel', 9000)))).toEqual(['hare alike', 'hound alike']);
  });

  test.each([
    ['istio-proxy', 'docker.io/istio/proxyv2:1.24'],
    ['tail', 'cr.fluentbit.io/fluent/fluent-bit:3.1'],
    ['metrics', 'oliver006/redis_exporter:1'],
    ['metrics', 'prometheuscommunity/postgres-exporter'],
    ['config-reloader', 'quay.io/prometheus-operator/prometheus-config-reloader:v0.70'],
    ['provisioner', 'registry.k8s.io/sig-storage/csi-provisioner:v5@sha256:0123'],
    ['kube-rbac-proxy-main', 'quay.io/brancz/kube-rbac-proxy'],
    ['shutdown-manager', 'ghcr.io/projectcontour/contour'],
    ['thanos-sidecar', 'thanos'],
    ['puller', 'registry.k8s.io/git-sync/git-sync:v4'],
  ])('is the only one that is no known helper: %s of %s is one', (name, image) => {
    const containers = [{ name, image }, ...called('hare')];
    expect(roles(build(pod({ containers }, { metadata: { name: 'race' } })))).toEqual([`${name} supporting`, 'hare main']);
  });

  test('is not who stands before the metrics of an operator', () => {
    const containers = [{ name: 'manager' }, { name: 'kube-rbac-proxy', ports: [{ containerPort: 8443, name: 'https' }] }];
    const race = pod({ containers }, { metadata: { name: 'race', labels: { tier: 'front' } } });
    expect(roles(build(race, service('metrics', 'https')))).toEqual(['manager main', 'kube-rbac-proxy supporting']);
  });

  test('keeps its place in the list', () => {
    const spec = { containers: called('etcdctl', 'etcd', 'etcd-metrics') };
    const etcd = build(pod(spec, { metadata: { name: 'etcd-master-0.hill.example.com' } }));
    expect(roles(etcd)).toEqual(['etcdctl supporting', 'etcd main', 'etcd-metrics supporting']);
  });
});
