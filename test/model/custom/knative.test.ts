import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import type { World } from '../manifests.ts';
import { build, codes, onlyPod, pod, RUNNING, workload } from '../manifests.ts';
import { related } from '../related.ts';

const knative = (kind: string, name: string, more: JsonObject = {}, owner?: readonly [string, string]): JsonObject => ({
  apiVersion: 'serving.knative.dev/v1',
  kind,
  metadata: {
    name,
    ...(owner === undefined ? {} : { ownerReferences: [{ apiVersion: 'serving.knative.dev/v1', kind: owner[0], name: owner[1] }] }),
  },
  ...more,
});
const templateOf = (annotations: JsonObject = {}, name?: string): JsonObject => ({
  template: { metadata: { annotations, ...(name === undefined ? {} : { name }) }, spec: { containers: [{ image: 'hello:2' }] } },
});
const id = 'service.serving.knative.dev/default/hello';
const revision = (name: string) => `revision.serving.knative.dev/default/${name}`;
const shares = ({ topology }: World): readonly (readonly [string, unknown])[] =>
  topology.relations.flatMap((one): readonly (readonly [string, unknown])[] =>
    one.type === 'selects'
      ? [[one.to, one.traffic]]
      : one.type === 'routes'
        ? [[one.to, one.rules.map(({ share, tag }) => [share, tag])]]
        : [],
  );
const podOf = (name: string): JsonObject =>
  pod(
    { containers: [{ name: 'user-container' }] },
    { metadata: { name: `${name}-x`, labels: { 'serving.knative.dev/revision': name } }, status: RUNNING },
  );

describe('a Service of Knative', () => {
  test.each([
    [{}, { min: 0 }, undefined],
    [{ 'autoscaling.knative.dev/min-scale': '2', 'autoscaling.knative.dev/max-scale': '5' }, { min: 2, max: 5 }, 2],
    [{ 'autoscaling.knative.dev/minScale': '1', 'autoscaling.knative.dev/maxScale': '0' }, { min: 1 }, 1],
  ])('with %j makes as many pods as requests call for', (annotations, bounds, replicas) => {
    const world = build(knative('Service', 'hello', { spec: templateOf(annotations) }));
    expect(world.topology.workloads).toMatchObject([{ id, bounds }]);
    expect(world.topology.workloads[0]?.bounds).toEqual(bounds);
    expect(onlyPod(world).replicas).toBe(replicas);
  });

  test('leads all requests to the pods of its template where it says nothing', () => {
    const world = build(knative('Service', 'hello', { spec: templateOf() }));
    expect(shares(world)).toEqual([[id, { percent: 100 }]]);
  });

  test('shares them out to revisions: those of its template, and those that are elsewhere', () => {
    const traffic = [
      { revisionName: 'hello-00001', percent: 80, tag: 'stable' },
      { latestRevision: true, percent: 20, tag: 'canary' },
    ];
    const world = build(knative('Service', 'hello', { spec: { ...templateOf({}, 'hello-00002'), traffic } }));
    expect(shares(world)).toEqual([
      [revision('hello-00001'), [[80, 'stable']]],
      [id, { percent: 20, tag: 'canary' }],
    ]);
    expect(related(world, 'routes')).toEqual([`${id} → ${revision('hello-00001')} (outside)`]);
  });

  test('by its status where it has one, to the pods that bear the names of revisions', () => {
    const status = {
      url: 'https://hello.example.com/',
      latestReadyRevisionName: 'hello-00002',
      traffic: [
        { revisionName: 'hello-00001', percent: 90 },
        { revisionName: 'hello-00002', percent: 10, latestRevision: true },
      ],
    };
    const world = build(knative('Service', 'hello', { spec: templateOf(), status }), podOf('hello-00001'), podOf('hello-00002'));
    expect(shares(world).filter(([to]) => to.startsWith('pod/'))).toEqual([
      ['pod/default/hello-00001-x', { percent: 90 }],
      ['pod/default/hello-00002-x', { percent: 10 }],
    ]);
    expect(world.topology.resources).toMatchObject([{ hosts: ['hello.example.com'] }]);
  });

  test('the Route that it makes says the same once more, and is a part of it', () => {
    const world = build(
      knative('Service', 'hello', { spec: templateOf() }),
      knative('Route', 'hello', { spec: { traffic: [{ configurationName: 'hello', percent: 100 }] } }),
    );
    expect(world.topology.resources.map(({ kind }) => kind)).toEqual(['Service']);
  });
});

describe('what Knative scales to zero', () => {
  const chain = (more: JsonObject, ...others: readonly JsonObject[]) =>
    build(
      knative('Service', 'hello', { spec: templateOf(), status: { latestReadyRevisionName: 'hello-00001' } }),
      knative('Configuration', 'hello', { spec: templateOf() }, ['Service', 'hello']),
      knative('Revision', 'hello-00001', { spec: { containers: [{ image: 'hello:1' }] }, ...more }, ['Configuration', 'hello']),
      ...others,
    );
  const deployment = (replicas: number) =>
    workload('Deployment', 'hello-00001-deployment', {
      spec: { replicas },
      metadata: { ownerReferences: [{ apiVersion: 'serving.knative.dev/v1', kind: 'Revision', name: 'hello-00001' }] },
    });

  test.each([
    ['its Revision counts none', chain({ status: { actualReplicas: 0 } })],
    ['its Revision gets no traffic', chain({ status: { conditions: [{ type: 'Active', status: 'False', reason: 'NoTraffic' }] } })],
    ['its Deployment wants none', chain({}, deployment(0))],
  ])('%s: it has no pods, and that is told', (_, world) => {
    expect(world.topology.pods).toEqual([]);
    expect(world.topology.workloads.find((one) => one.id === id)).toMatchObject({ replicas: 0 });
    expect(world.diagnostics.map(({ message }) => message)).toEqual([
      'Service (serving.knative.dev) hello is scaled to zero, so none is drawn',
    ]);
    expect(related(world, 'routes')).toEqual([`${id} → ${revision('hello-00001')}`]);
  });

  test('nothing says so: its template stands for its pods', () => {
    expect(onlyPod(chain({}))).toMatchObject({ id });
    expect(onlyPod(chain({}, deployment(1)))).toMatchObject({ id });
  });
});

test('a Revision alone is itself the template of its pods', () => {
  const world = build(knative('Revision', 'hello-00001', { spec: { containerConcurrency: 50, containers: [{ image: 'hello:1' }] } }));
  expect(onlyPod(world)).toMatchObject({ id: revision('hello-00001'), containers: [{ image: 'hello:1' }] });
  expect(codes(world)).toEqual([]);
});

test('two of one custom resource that differ are told, of other groups and kinds not', () => {
  const two = [knative('Service', 'hello', { spec: templateOf() }), knative('Service', 'hello', { spec: templateOf({}, 'other') })];
  expect(codes(build(...two))).toEqual(['model/duplicate']);
  const unknown = (apiVersion: string, size: number): JsonObject => ({
    apiVersion,
    kind: 'Thing',
    metadata: { name: 'a' },
    spec: { size },
  });
  expect(build(unknown('a.example.com/v1', 1), unknown('a.example.com/v1', 2)).diagnostics[0]?.message).toMatch(
    /is in the input twice and differs; the one at .* is counted$/,
  );
  expect(codes(build(unknown('a.example.com/v1', 1), unknown('b.example.com/v1', 2)))).toEqual([]);
});
