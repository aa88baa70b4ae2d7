import { describe, expect, test } from 'vitest';
import { guardsOf } from '../../src/model/queries/guards.ts';
import { claimsOf } from '../../src/model/queries/storage.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, ONE, pod, template, workload } from './manifests.ts';
import { thing } from './related.ts';

const mounting = (name: string, claimName: string) =>
  pod({ ...ONE, volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }] }, { metadata: { name } });
const claim = (name: string, spec: JsonObject) => thing('PersistentVolumeClaim', name, { spec });

/** What stands behind the volumes of the first pod. */
const facts = (...objects: readonly JsonObject[]) => {
  const { topology } = build(...objects);
  const [first = expect.fail('no pod')] = topology.pods;
  return first.volumes.flatMap((volume) => claimsOf(topology)(first, volume));
};

describe('behind a volume stands', () => {
  const asked = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

  test('its claim, the volume of that, their class and size, and who mounts it', () => {
    const volume = thing('PersistentVolume', 'pv', { spec: { capacity: { storage: '2Gi' }, accessModes: ['ReadWriteMany'] } });
    const [found] = facts(mounting('a', 'd'), mounting('b', 'd'), mounting('c', 'x'), claim('d', { ...asked, volumeName: 'pv' }), volume);
    expect(found).toMatchObject({
      id: 'persistentvolumeclaim/default/d',
      status: 'found',
      volume: { name: 'pv' },
      size: '2Gi',
      accessModes: ['ReadWriteMany'],
      pods: [{ name: 'a' }, { name: 'b' }],
    });
    expect(found).not.toHaveProperty('storageClass');
  });

  test('the class that it gets by default', () => {
    const usual = thing('StorageClass', 'usual', { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } });
    expect(facts(mounting('a', 'd'), claim('d', asked), usual)).toMatchObject([{ storageClass: 'usual', size: '1Gi' }]);
  });

  test('a claim that is missing, by its name', () => {
    expect(facts(mounting('a', 'lost'), claim('d', asked))).toMatchObject([{ name: 'lost', status: 'dangling', accessModes: [] }]);
  });

  test('each claim of a StatefulSet’s template', () => {
    const set = workload('StatefulSet', 'db', { spec: { template: template(), volumeClaimTemplates: [{ metadata: { name: 'data' } }] } });
    const claims = facts(set, claim('data-db-0', asked), claim('data-db-1', asked));
    expect(claims.map(({ name }) => name)).toEqual(['data-db-0', 'data-db-1']);
  });

  test('nothing, if it is no claim', () => {
    expect(facts(pod({ ...ONE, volumes: [{ name: 'tmp' }] }))).toEqual([]);
  });
});

test('who scales a workload, and who protects its pods', () => {
  const scaler = thing('HorizontalPodAutoscaler', 'h', { spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' } } });
  const budget = thing('PodDisruptionBudget', 'b', { spec: { selector: {} } });
  const { topology } = build(workload('Deployment', 'web'), workload('Deployment', 'db', { metadata: { namespace: 'x' } }), scaler, budget);
  const { scalersOf, budgetsOf } = guardsOf(topology);
  expect(topology.workloads.map((one) => scalersOf(one).map(({ name }) => name))).toEqual([['h'], []]);
  expect(topology.pods.map((one) => budgetsOf(one).map(({ name }) => name))).toEqual([['b'], []]);
});
