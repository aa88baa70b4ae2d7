import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, codes, pod, template } from '../manifests.ts';
import { related, thing } from '../related.ts';

const config = (apiVersion: string): JsonObject => ({
  apiVersion,
  kind: 'DeploymentConfig',
  metadata: { name: 'web' },
  spec: { replicas: 2, template: template() },
  status: { latestVersion: 3, replicas: 2, readyReplicas: 1 },
});
const controller = (name: string, config: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ReplicationController',
  metadata: {
    name,
    labels: { 'openshift.io/deployment-config.name': config },
    annotations: { 'openshift.io/deployment-config.latest-version': '3' },
  },
  spec: { replicas: 2, template: template() },
});

describe('a DeploymentConfig of OpenShift', () => {
  test.each(['apps.openshift.io/v1', 'v1'])('of %s is a workload whose revisions are ReplicationControllers', (apiVersion) => {
    const { topology, diagnostics } = build(config(apiVersion), controller('web-3', 'web'));
    const id = apiVersion === 'v1' ? 'deploymentconfig/default/web' : 'deploymentconfig.apps.openshift.io/default/web';
    expect(topology.workloads.map(({ id, owner, revision }) => [id, owner, revision])).toEqual([
      [id, undefined, '3'],
      ['replicationcontroller/default/web-3', id, '3'],
    ]);
    expect(topology.pods.map(({ id, unseen }) => [id, unseen])).toEqual([[id, 2]]);
    expect(diagnostics).toEqual([]);
  });

  test('a ReplicationController of that name that is marked as another’s is not its own', () => {
    const { topology } = build(config('apps.openshift.io/v1'), controller('web-3', 'other'));
    expect(topology.workloads.map(({ owner }) => owner)).toEqual([undefined, undefined]);
  });

  test('that leaves out its replicas says no number', () => {
    const { status: _, ...object } = config('v1');
    expect(build({ ...object, spec: { template: template() } }).topology.workloads[0]?.replicas).toBeUndefined();
  });
});

const route = (spec: JsonObject): JsonObject => ({ apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: { name: 'web' }, spec });
const service = (name: string): JsonObject =>
  thing('Service', name, { spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] } });
const web = pod({ containers: [{ name: 'app' }] }, { metadata: { labels: { app: 'web' } } });

describe('a Route of OpenShift', () => {
  test('leads one host and path to its Services by their weights, 100 unless they say so', () => {
    const spec = {
      host: 'a.example.com',
      path: '/shop',
      to: { kind: 'Service', name: 'web' },
      alternateBackends: [{ name: 'next', weight: 25 }],
    };
    const world = build(route({ ...spec, tls: { termination: 'edge', key: 'x' } }), service('web'), service('next'), web);
    expect(related(world, 'routes')).toEqual([
      'route.route.openshift.io/default/web → service/default/next',
      'route.route.openshift.io/default/web → service/default/web',
    ]);
    expect(world.topology.relations.flatMap((one) => (one.type === 'routes' ? [one.rules] : []))).toEqual([
      [{ host: 'a.example.com', match: '/shop', share: 20 }],
      [{ host: 'a.example.com', match: '/shop', share: 80 }],
    ]);
    expect(world.topology.resources[0]).toMatchObject({ hosts: ['a.example.com'], tlsHosts: ['a.example.com'], termination: 'edge' });
    expect(codes(world)).toEqual([]);
  });

  test.each([
    ['a number is that of the pods', 8080, []],
    ['a name is that of the Service', 'http', []],
    ['the number of the Service is none', 80, ['model/unknown-port']],
    ['a name that nobody has is none', 'https', ['model/unknown-port']],
  ])('asks for a port: %s', (_, targetPort, expected) => {
    expect(codes(build(route({ to: { name: 'web' }, port: { targetPort } }), service('web'), web))).toEqual(expected);
  });

  test.each([
    [{ host: 'a.example.com', wildcardPolicy: 'Subdomain' }, undefined, ['*.example.com']],
    [{}, { ingress: [{ host: 'given.example.com' }, { host: 'given.example.com' }] }, ['given.example.com']],
    [{}, undefined, []],
  ])('%j has the hosts that it says, or that its router gave it', (spec, status, hosts) => {
    const object = route({ ...spec, to: { name: 'web' } });
    expect(build({ ...object, ...(status === undefined ? {} : { status }) }).topology.resources).toMatchObject([{ hosts }]);
  });
});

describe('a Route that no router admits', () => {
  const route = (...statuses: readonly string[]) => ({
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name: 'door' },
    spec: { host: 'a.example', to: { kind: 'Service', name: 'web' } },
    status: {
      ingress: statuses.map((status) => ({
        conditions: [{ type: 'Admitted', status, reason: status === 'False' ? 'HostAlreadyClaimed' : '' }],
      })),
    },
  });
  const told = (...statuses: readonly string[]) =>
    build(route(...statuses)).diagnostics.flatMap(({ code, message }) => (code === 'model/route-not-allowed' ? [message] : []));

  test('is told with the reason, where no other router admits it', () => {
    expect(told('False')).toEqual(['no router admits Route (route.openshift.io) door: HostAlreadyClaimed']);
    expect(told('False', 'True')).toEqual([]);
    expect(told()).toEqual([]);
  });
});
