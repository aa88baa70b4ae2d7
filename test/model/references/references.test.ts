import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, ONE, onlyPod, pod, template, workload } from '../manifests.ts';

/** `ConfigMap settings: volume conf`, with `?` behind what may be missing. */
const references = (spec: JsonObject) => namesIn(build(pod({ ...ONE, ...spec })));
const namesIn = (world: ReturnType<typeof build>) =>
  onlyPod(world).references.map(
    ({ kind, name, way, by, optional }) =>
      `${kind} ${name}${optional ? '?' : ''}${way === undefined ? '' : `: ${way}`}${by === undefined ? '' : ` ${by}`}`,
  );

describe('a volume names', () => {
  test.each<[JsonObject, readonly string[]]>([
    [{ configMap: { name: 'a' } }, ['ConfigMap a: volume v']],
    [{ configMap: { name: 'a', optional: true } }, ['ConfigMap a?: volume v']],
    [{ configMap: {} }, []],
    [{ secret: { secretName: 'a' } }, ['Secret a: volume v']],
    [{ secret: { secretName: 'a', optional: true } }, ['Secret a?: volume v']],
    [
      { projected: { sources: [{ configMap: { name: 'a' } }, { secret: { name: 'b', optional: true } }, { serviceAccountToken: {} }] } },
      ['ConfigMap a: volume v', 'Secret b?: volume v'],
    ],
    [{ persistentVolumeClaim: { claimName: 'a' } }, ['PersistentVolumeClaim a: volume v']],
    [{ csi: { driver: 'd', nodePublishSecretRef: { name: 'a' } } }, ['Secret a: volume v']],
    [{ azureFile: { secretName: 'a', shareName: 's' } }, ['Secret a: volume v']],
    [{ cephfs: { monitors: [], secretRef: { name: 'a' } } }, ['Secret a: volume v']],
    [{ iscsi: { secretRef: { name: 'a' } } }, ['Secret a: volume v']],
    [{ emptyDir: {} }, []],
    [{ configMap: 'a' }, []],
  ])('%j: %j', (source, expected) => {
    expect(references({ volumes: [{ name: 'v', ...source }] })).toEqual(expected);
  });

  test('nothing when it is a token volume, which the API server adds itself', () => {
    const projected = { sources: [{ configMap: { name: 'kube-root-ca.crt' } }] };
    expect(references({ volumes: [{ name: 'kube-api-access-abcde', projected }] })).toEqual([]);
    expect(references({ volumes: [{ name: 'default-token-abcde', secret: { secretName: 'default-token-abcde' } }] })).toEqual([]);
  });

  test('nothing when a claim template takes its place', () => {
    const spec = {
      volumeClaimTemplates: [{ metadata: { name: 'data' } }],
      template: { spec: { ...ONE, volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'old' } }] } },
    };
    expect(namesIn(build(workload('StatefulSet', 'db', { spec })))).toEqual([]);
  });

  test('the claim that is made for it, when it is ephemeral and the pod has a name', () => {
    const volumes = [{ name: 'scratch', ephemeral: { volumeClaimTemplate: { spec: {} } } }];
    expect(references({ volumes })).toEqual(['PersistentVolumeClaim web-scratch?: volume scratch']);
    expect(namesIn(build(pod({ ...ONE, volumes }, { metadata: { name: '', generateName: 'web-' } })))).toEqual([]);
    expect(namesIn(build(workload('Deployment', 'web', { spec: { template: { spec: { ...ONE, volumes } } } })))).toEqual([]);
  });
});

describe('a container names', () => {
  const key = (kind: 'configMap' | 'secret', name: string, more: JsonObject = {}) => ({
    name: 'X',
    valueFrom: { [`${kind}KeyRef`]: { name, key: 'k', ...more } },
  });
  const named = (container: JsonObject) => references({ containers: [{ name: 'app', ...container }] });

  test('what its variables are taken from', () => {
    expect(named({ env: [key('configMap', 'a'), { name: 'Y', value: 'plain' }, key('secret', 'b')] })).toEqual([
      'ConfigMap a: env app',
      'Secret b: env app',
    ]);
  });

  test('all variables of', () => {
    const envFrom = [{ configMapRef: { name: 'a' } }, { prefix: 'P_', secretRef: { name: 'b', optional: true } }];
    expect(named({ envFrom })).toEqual(['ConfigMap a: envFrom app', 'Secret b?: envFrom app']);
  });

  test('each object once; it must be there if any variable says so', () => {
    const env = [key('secret', 'b', { optional: true }), key('secret', 'b'), key('secret', 'b', { optional: true })];
    expect(named({ env })).toEqual(['Secret b: env app']);
    const [reference] = onlyPod(build(pod({ containers: [{ name: 'app', env }] }))).references;
    expect(reference?.origin.path).toEqual(['spec', 'containers', 0, 'env', 1, 'valueFrom', 'secretKeyRef', 'name']);
  });

  test('whatever its role', () => {
    const member = (name: string) => [{ name, envFrom: [{ secretRef: { name: 'a' } }] }];
    const spec = { initContainers: member('first'), containers: member('app'), ephemeralContainers: member('debug') };
    expect(references(spec)).toEqual(['Secret a: envFrom first', 'Secret a: envFrom app', 'Secret a: envFrom debug']);
  });
});

describe('a pod names', () => {
  test.each<[JsonObject, readonly string[]]>([
    [{ serviceAccountName: 'bot' }, ['ServiceAccount bot']],
    [{ serviceAccount: 'bot' }, ['ServiceAccount bot']],
    [{ serviceAccount: 'old', serviceAccountName: 'bot' }, ['ServiceAccount bot']],
    [{ priorityClassName: 'high' }, ['PriorityClass high']],
    [{ runtimeClassName: 'gvisor' }, ['RuntimeClass gvisor']],
    [{ imagePullSecrets: [{ name: 'a' }, { name: '' }, { name: 'b' }] }, ['Secret a: imagePullSecrets', 'Secret b: imagePullSecrets']],
    [{ runtimeClassName: '', serviceAccountName: '' }, []],
  ])('%j: %j', (spec, expected) => {
    expect(references(spec)).toEqual(expected);
  });

  test('in a template what its pods would name', () => {
    const world = build(workload('Deployment', 'web', { spec: { template: template({ serviceAccountName: 'bot' }) } }));
    expect(namesIn(world)).toEqual(['ServiceAccount bot']);
    expect(onlyPod(world).references[0]?.origin.path).toEqual(['spec', 'template', 'spec', 'serviceAccountName']);
  });
});
