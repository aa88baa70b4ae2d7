import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, ONE, ownedBy, pod, RUNNING, workload } from './manifests.ts';
import { dangling, related, thing } from './related.ts';

const scaler = (target: JsonObject, more: JsonObject = {}) =>
  thing('HorizontalPodAutoscaler', 'web', { spec: { scaleTargetRef: target, maxReplicas: 9, ...more } });
const toDeployment = (name: string) => ({ apiVersion: 'apps/v1', kind: 'Deployment', name });

describe('an autoscaler', () => {
  test('says between which numbers; one at least, unless it says otherwise', () => {
    const facts = (more: JsonObject) => build(scaler(toDeployment('web'), more)).topology.resources[0];
    expect(facts({})).toMatchObject({ type: 'autoscaler', min: 1, max: 9, target: { kind: 'Deployment', name: 'web' } });
    expect(facts({ minReplicas: 0 })).toMatchObject({ min: 0 });
  });

  test.each<[string, JsonObject, string]>([
    ['of any version', toDeployment('web'), 'deployment/default/web'],
    ['by an old group', { apiVersion: 'extensions/v1beta1', kind: 'Deployment', name: 'web' }, 'deployment/default/web'],
    ['by kind alone', { kind: 'Deployment', name: 'web' }, 'deployment/default/web'],
    ['that is missed', toDeployment('wep'), 'deployment/default/wep (dangling)'],
    [
      'of a kind that the input has none of',
      { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db' },
      'statefulset/default/db (outside)',
    ],
    [
      'of a custom kind that the input may hold without knowing it',
      { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaConnect', name: 'c' },
      'kafkaconnect.kafka.strimzi.io/default/c (outside)',
    ],
  ])('scales the workload %s', (_, target, expected) => {
    const world = build(workload('Deployment', 'web'), scaler(target));
    expect(related(world, 'scales')).toEqual([`horizontalpodautoscaler/default/web → ${expected}`]);
  });

  test('scales a custom resource, and a workload that is only named', () => {
    const rollout = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web' },
      spec: { template: { spec: ONE } },
    };
    const target = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web' };
    expect(related(build(rollout, scaler(target)), 'scales')).toEqual([
      'horizontalpodautoscaler/default/web → rollout.argoproj.io/default/web',
    ]);
    const named = pod(ONE, { metadata: ownedBy('Deployment', 'web'), status: RUNNING });
    expect(related(build(named, scaler(toDeployment('web'))), 'scales')).toEqual([
      'horizontalpodautoscaler/default/web → deployment/default/web',
    ]);
  });

  test('does not reach into another namespace, and offers a near name in its own', () => {
    const elsewhere = workload('Deployment', 'web', { metadata: { namespace: 'shop' } });
    const world = build(elsewhere, workload('Deployment', 'webs'), scaler(toDeployment('web')));
    expect(related(world, 'scales')).toEqual(['horizontalpodautoscaler/default/web → deployment/default/web (dangling)']);
    expect(dangling(world)).toEqual([
      'HorizontalPodAutoscaler web refers to Deployment web, but the input has no Deployment of that name in namespace default; did you mean webs?',
    ]);
  });
});

describe('a disruption budget', () => {
  const web = pod(ONE, { metadata: { name: 'web', labels: { app: 'web' } } });
  const db = pod(ONE, { metadata: { name: 'db', labels: { app: 'db' } } });
  const elsewhere = pod(ONE, { metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } } });
  const budget = (spec: JsonObject, apiVersion = 'policy/v1') => ({ ...thing('PodDisruptionBudget', 'b', { spec }), apiVersion });

  test.each<[JsonObject, string, readonly string[]]>([
    [{ selector: { matchLabels: { app: 'web' } } }, 'policy/v1', ['web']],
    [{ selector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'db'] }] } }, 'policy/v1', ['db', 'web']],
    [{ selector: {} }, 'policy/v1', ['db', 'web']],
    [{ selector: {} }, 'policy/v1beta1', []],
    [{ selector: { matchLabels: { app: 'web' } } }, 'policy/v1beta1', ['web']],
    [{}, 'policy/v1', []],
    [{ selector: { matchExpressions: [{ key: 'app', operator: 'Is' }] } }, 'policy/v1', []],
  ])('with %j in %s protects %j', (spec, apiVersion, expected) => {
    const world = build(web, db, elsewhere, budget({ minAvailable: 1, ...spec }, apiVersion));
    expect(related(world, 'protects')).toEqual(expected.map((name) => `poddisruptionbudget/default/b → pod/default/${name}`));
  });

  test('says how many, as a number or a share', () => {
    expect(build(budget({ minAvailable: 2 })).topology.resources).toMatchObject([{ type: 'budget', minAvailable: '2' }]);
    expect(build(budget({ maxUnavailable: '30%' })).topology.resources).toMatchObject([{ maxUnavailable: '30%' }]);
  });
});
