import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, codes, onlyPod, template, workload } from '../manifests.ts';
import { related, thing } from '../related.ts';

const keda = (kind: string, spec: JsonObject, annotations: JsonObject = {}): JsonObject => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind,
  metadata: { name: 'web', annotations },
  spec,
});

describe('a ScaledObject of KEDA', () => {
  const scaled = (spec: JsonObject = {}, annotations?: JsonObject) =>
    build(keda('ScaledObject', { scaleTargetRef: { name: 'web' }, ...spec }, annotations), workload('Deployment', 'web'));

  test('scales a Deployment between 0 and 100 unless it says otherwise', () => {
    const world = scaled();
    expect(related(world, 'scales')).toEqual(['scaledobject.keda.sh/default/web → deployment/default/web']);
    expect(world.topology.resources).toMatchObject([{ type: 'autoscaler', min: 0, max: 100, triggers: [] }]);
  });

  test('says its numbers, and each sort of trigger once', () => {
    const triggers = [{ type: 'kafka' }, { type: 'cron' }, { type: 'kafka' }];
    const world = scaled(
      { minReplicaCount: 2, maxReplicaCount: 8, idleReplicaCount: 0, triggers },
      { 'autoscaling.keda.sh/paused-replicas': '1' },
    );
    expect(world.topology.resources).toMatchObject([{ min: 2, max: 8, idle: 0, triggers: ['kafka', 'cron'], paused: true }]);
  });

  test.each([
    [{ 'autoscaling.keda.sh/paused': 'true' }, true],
    [{ 'autoscaling.keda.sh/paused': 'false' }, undefined],
    [{}, undefined],
  ])('%j has it wait: %s', (annotations, paused) => {
    expect((scaled({}, annotations).topology.resources[0] as { paused?: true }).paused).toBe(paused);
  });

  test('the HorizontalPodAutoscaler that it makes is a part of it', () => {
    const spec = { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } };
    const world = build(
      keda('ScaledObject', { scaleTargetRef: { name: 'web' } }),
      workload('Deployment', 'web'),
      thing('HorizontalPodAutoscaler', 'keda-hpa-web', { spec }),
      thing('HorizontalPodAutoscaler', 'other', { spec }),
    );
    expect(related(world, 'scales')).toEqual([
      'horizontalpodautoscaler/default/other → deployment/default/web',
      'scaledobject.keda.sh/default/web → deployment/default/web',
    ]);
    expect(world.topology.resources.map(({ name }) => name)).toEqual(['other', 'web']);
  });

  test('that names no workload of the input is told', () => {
    const world = build(keda('ScaledObject', { scaleTargetRef: { name: 'wbe' } }), workload('Deployment', 'web'));
    expect(codes(world)).toEqual(['model/dangling-reference']);
  });
});

test('a ScaledJob of KEDA makes Jobs of its template, and scales itself', () => {
  const world = build(keda('ScaledJob', { jobTargetRef: { parallelism: 2, completions: 2, template: template() }, maxReplicaCount: 20 }));
  expect(onlyPod(world)).toMatchObject({ id: 'scaledjob.keda.sh/default/web', replicas: 2 });
  expect(related(world, 'scales')).toEqual(['scaledjob.keda.sh/default/web → scaledjob.keda.sh/default/web']);
  expect(world.topology.resources).toMatchObject([{ min: 0, max: 20 }]);
});
