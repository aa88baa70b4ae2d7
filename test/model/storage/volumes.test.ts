import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, codes, ONE, onlyContainer, onlyPod, pod, template, workload } from '../manifests.ts';

const volume = (source: JsonObject, name = 'v') => {
  const [found] = onlyPod(build(pod({ containers: [{ name: 'app' }], volumes: [{ name, ...source }] }))).volumes;
  if (found === undefined) throw new Error('no volume');
  return found;
};

describe('a volume says what it stands on, and whose life it shares', () => {
  test.each<[JsonObject, string, string, string]>([
    [{ emptyDir: {} }, 'emptyDir', '', 'pod'],
    [{ emptyDir: { medium: 'Memory' } }, 'emptyDir', 'Memory', 'pod'],
    [{}, 'emptyDir', '', 'pod'],
    [{ emptyDir: null }, 'emptyDir', '', 'pod'],
    [{ configMap: { name: 'nginx' } }, 'configMap', 'nginx', 'pod'],
    [{ secret: { secretName: 'tls' } }, 'secret', 'tls', 'pod'],
    [{ hostPath: { path: '/var/log' } }, 'hostPath', '/var/log', 'node'],
    [{ persistentVolumeClaim: { claimName: 'data' } }, 'persistentVolumeClaim', 'data', 'cluster'],
    [{ nfs: { server: 'nas', path: '/home' } }, 'nfs', 'nas:/home', 'cluster'],
    [{ csi: { driver: 'secrets.example' } }, 'csi', 'secrets.example', 'pod'],
    [{ ephemeral: { volumeClaimTemplate: { spec: { storageClassName: 'fast' } } } }, 'ephemeral', '', 'pod'],
    [{ image: { reference: 'models:1' } }, 'image', 'models:1', 'pod'],
    [{ gitRepo: { repository: 'https://me:token@git.example/a' } }, 'gitRepo', 'https://git.example/a', 'pod'],
    [
      { projected: { sources: [{ configMap: { name: 'a' } }, { serviceAccountToken: { path: 't' } }] } },
      'projected',
      'configMap a, serviceAccountToken',
      'pod',
    ],
    [{ downwardAPI: { items: [] } }, 'downwardAPI', '', 'pod'],
  ])('%j', (source, type, on, scope) => {
    expect(volume(source)).toMatchObject({ type, source: on, scope });
  });

  test.each<[string, JsonObject, boolean]>([
    ['kube-api-access-x7k2p', { projected: { sources: [] } }, true],
    ['default-token-tr9zh', { secret: { secretName: 'default-token-tr9zh' } }, true],
    ['api-token', { secret: { secretName: 'api-token' } }, false],
    ['default-token-tr9zh', { emptyDir: {} }, false],
  ])('%s with %j is noise: %s', (name, source, noise) => {
    expect(volume(source, name).noise).toBe(noise);
  });

  test('a StatefulSet’s template has the claims of its pods, which take the place of volumes of the same name', () => {
    const spec = {
      template: template({ volumes: [{ name: 'data', emptyDir: {} }, { name: 'tmp' }] }),
      volumeClaimTemplates: [{ metadata: { name: 'data' } }],
    };
    expect(onlyPod(build(workload('StatefulSet', 'db', { spec }))).volumes).toMatchObject([
      { id: 'statefulset/default/db/volumes/tmp', type: 'emptyDir' },
      { id: 'statefulset/default/db/volumes/data', type: 'volumeClaimTemplate', source: 'data-db-…', scope: 'cluster' },
    ]);
  });

  test('a type with a typing mistake is unknown, and told', () => {
    const world = build(pod({ containers: [{ name: 'app' }], volumes: [{ name: 'v', emptydir: {} }] }));
    expect(onlyPod(world).volumes).toMatchObject([{ type: 'unknown' }]);
    expect(world.diagnostics).toMatchObject([{ code: 'model/unknown-volume-type', hint: 'did you mean emptyDir?' }]);
  });
});

describe('a mount', () => {
  const mount = (given: JsonObject, source: JsonObject = {}) =>
    onlyContainer(
      build(
        pod({
          containers: [{ name: 'app', volumeMounts: [{ name: 'v', mountPath: '/v', ...given }] }],
          volumes: [{ name: 'v', ...source }],
        }),
      ),
    ).mounts[0];

  test('can be written to unless it says otherwise', () => {
    expect(mount({})).toEqual({ volume: 'v', path: '/v', readOnly: false, block: false });
    expect(mount({ readOnly: true })?.readOnly).toBe(true);
  });

  test.each<JsonObject>([
    { configMap: { name: 'a' } },
    { secret: { secretName: 'a' } },
    { projected: {} },
    { downwardAPI: {} },
    { image: { reference: 'a' } },
    { persistentVolumeClaim: { claimName: 'a', readOnly: true } },
  ])('of %j is read-only, whatever it says', (source) => {
    expect(mount({ readOnly: false }, source)?.readOnly).toBe(true);
  });

  test('keeps its sub-path and its propagation', () => {
    expect(mount({ subPathExpr: '$(NAME)', mountPropagation: 'Bidirectional' })).toMatchObject({
      subPath: '$(NAME)',
      propagation: 'Bidirectional',
    });
    expect(mount({ subPath: '' })).not.toHaveProperty('subPath');
  });

  test('of a block device has the device’s path', () => {
    const spec = {
      containers: [{ name: 'app', volumeDevices: [{ name: 'v', devicePath: '/dev/xvda' }] }],
      volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'raw' } }],
    };
    expect(onlyContainer(build(pod(spec))).mounts).toEqual([{ volume: 'v', path: '/dev/xvda', readOnly: false, block: true }]);
  });

  test('of a volume that the pod does not have is told, and drawn on an unknown volume', () => {
    const mounts = [
      { name: 'dta', mountPath: '/a' },
      { name: 'dta', mountPath: '/b', subPath: 'b' },
    ];
    const world = build(pod({ containers: [{ name: 'app', volumeMounts: mounts }], volumes: [{ name: 'data' }] }));
    expect(onlyPod(world).volumes.map(({ name, type }) => `${name} ${type}`)).toEqual(['data emptyDir', 'dta unknown']);
    expect(codes(world)).toEqual(['model/unknown-volume', 'model/unknown-volume']);
    expect(world.diagnostics[0]).toMatchObject({
      hint: 'did you mean data?',
      place: { file: 'Pod web spec.containers.0.volumeMounts.0.name' },
    });
  });
});

test('a claim that is made for the pod says what it asks for', () => {
  const spec = { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } };
  const request = { accessModes: ['ReadWriteOnce'], size: '1Gi', storageClass: 'fast' };
  expect(
    onlyPod(build(pod({ ...ONE, volumes: [{ name: 'data', ephemeral: { volumeClaimTemplate: { spec } } }] }))).volumes[0]?.request,
  ).toEqual(request);
  const set = workload('StatefulSet', 'db', { spec: { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec }] } });
  expect(onlyPod(build(set)).volumes[0]?.request).toEqual(request);
  expect(onlyPod(build(pod({ ...ONE, volumes: [{ name: 'data', emptyDir: {} }] }))).volumes[0]?.request).toBeUndefined();
});
