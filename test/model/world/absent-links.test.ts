import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, codes, ONE, ownedBy, pod, RUNNING, template, workload } from '../manifests.ts';

const selector = { matchLabels: { app: 'web' } };
const web = workload('Deployment', 'web', { spec: { replicas: 2, selector } });
const made = (name: string, labels: JsonObject, owner: JsonObject = {}) =>
  pod(ONE, { metadata: { name, labels: { app: 'web', ...labels }, ...owner }, status: RUNNING });
const ownersOf = (...objects: readonly JsonObject[]) =>
  build(...objects).topology.pods.map(({ id, owners }) => [id, ...owners].join(' < '));

describe('a link of the chain is not in the input', () => {
  test('pods of a ReplicaSet that they alone name are the Deployment’s, and its template is not drawn beside them', () => {
    const pods = ['a', 'b'].map((name) =>
      made(`web-7d4b9c-${name}`, { 'pod-template-hash': '7d4b9c' }, ownedBy('ReplicaSet', 'web-7d4b9c')),
    );
    const world = build(web, ...pods);
    expect(world.topology.pods.map(({ owners }) => owners)).toEqual(
      Array(2).fill(['replicaset/default/web-7d4b9c', 'deployment/default/web']),
    );
    expect(world.topology.workloads.find(({ kind }) => kind === 'ReplicaSet')).toMatchObject({ owner: 'deployment/default/web' });
    expect(codes(world)).toEqual([]);
  });

  test.each([
    ['without the label, by its name alone', {}, 'web-7d4b9c', 'deployment/default/web'],
    ['another hash than the name has', { 'pod-template-hash': 'other' }, 'web-7d4b9c', undefined],
    ['another app', { app: 'db' }, 'web-7d4b9c', undefined],
    ['of web-api, not of web', { 'pod-template-hash': '7d4b9c' }, 'web-api-7d4b9c', undefined],
  ])('%s', (_, labels, set, owner) => {
    const found = build(web, made('web-7d4b9c-a', labels, ownedBy('ReplicaSet', set))).topology.workloads;
    expect(found.find(({ name }) => name === set)?.owner).toBe(owner);
  });

  test('a Job that its pods alone name is its CronJob’s', () => {
    const cron = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'web' },
      spec: { jobTemplate: { spec: { template: template() } } },
    };
    const job = (name: string) => made(`${name}-x`, { 'job-name': name }, ownedBy('Job', name, { apiVersion: 'batch/v1' }));
    expect(ownersOf(cron, job('web-28912345'))).toEqual(['pod/default/web-28912345-x < job/default/web-28912345 < cronjob/default/web']);
    expect(ownersOf(cron, job('web-again'))).toContain('pod/default/web-again-x < job/default/web-again');
  });

  test('a DeploymentConfig’s pods name its ReplicationController', () => {
    const config = {
      ...workload('DeploymentConfig', 'web', { spec: { selector: { app: 'web' }, template: template() } }),
      apiVersion: 'apps.openshift.io/v1',
    };
    expect(ownersOf(config, made('web-3-x', {}, ownedBy('ReplicationController', 'web-3', { apiVersion: 'v1' })))).toEqual([
      'pod/default/web-3-x < replicationcontroller/default/web-3 < deploymentconfig.apps.openshift.io/default/web',
    ]);
  });
});

describe('ownerReferences were taken away', () => {
  test.each([
    ['Deployment', 'web-7d4b9c-a', { 'pod-template-hash': '7d4b9c' }],
    ['StatefulSet', 'web-0', { 'statefulset.kubernetes.io/pod-name': 'web-0' }],
    ['DaemonSet', 'web-x2lkq', { 'controller-revision-hash': '6f8' }],
    ['Job', 'web-x2lkq', { 'job-name': 'web' }],
  ])('%s %s is known by the label that its controller gives', (kind, name, labels) => {
    const owner = workload(kind, 'web', { spec: { selector } });
    expect(ownersOf(owner, made(name, labels))).toEqual([`pod/default/${name} < ${kind.toLowerCase()}/default/web`]);
    expect(build(owner, made(name, {})).topology.pods.find(({ id }) => id === `pod/default/${name}`)?.owners).toEqual([]);
  });

  test('the nearer of a Deployment and its ReplicaSet is the owner', () => {
    const set = workload('ReplicaSet', 'web-7d4b9c', { spec: { selector }, metadata: { labels: { 'pod-template-hash': '7d4b9c' } } });
    expect(ownersOf(web, set, made('web-7d4b9c-a', { 'pod-template-hash': '7d4b9c' }))).toEqual([
      'pod/default/web-7d4b9c-a < replicaset/default/web-7d4b9c < deployment/default/web',
    ]);
  });
});

test.each(['__proto__', 'constructor', 'toString'])('an owner of the kind %s is none that is known', (kind) => {
  const made: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'a', ownerReferences: [{ apiVersion: 'apps/v1', kind, name: 'web', controller: true }] },
  };
  const web: JsonObject = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { template: {} } };
  expect(() => build(web, made)).not.toThrow();
});
