import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, ONE, pod, template, workload } from './manifests.ts';
import { dangling, related, thing } from './related.ts';

const claim = (name: string, spec: JsonObject = {}, status?: JsonObject) =>
  thing('PersistentVolumeClaim', name, { spec, ...(status === undefined ? {} : { status }) });
const volume = (name: string, spec: JsonObject = {}, status?: JsonObject) =>
  thing('PersistentVolume', name, { spec, ...(status === undefined ? {} : { status }) });
const mounts = (...claims: readonly string[]) =>
  pod({ ...ONE, volumes: claims.map((claimName, index) => ({ name: `v${index}`, persistentVolumeClaim: { claimName } })) });

describe('what storage says of itself', () => {
  const facts = (object: JsonObject) => {
    const [{ id, kind, name, namespace, labels, origin, ...found } = expect.fail('no resource')] = build(object).topology.resources;
    return found;
  };

  test('a claim: access, size, class, volume, phase', () => {
    const spec = {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '8Gi' } },
      storageClassName: 'fast',
      volumeName: 'pv-1',
    };
    expect(facts(claim('data', spec, { phase: 'Bound' }))).toEqual({
      type: 'claim',
      accessModes: ['ReadWriteOnce'],
      size: '8Gi',
      storageClass: 'fast',
      volumeName: 'pv-1',
      phase: 'Bound',
    });
    expect(facts(claim('data', { resources: { requests: { storage: 1024 } }, storageClassName: '' }))).toEqual({
      type: 'claim',
      accessModes: [],
      size: '1024',
      storageClass: '',
    });
  });

  test('a volume: its source and whom it is kept for', () => {
    const spec = { capacity: { storage: '8Gi' }, accessModes: ['ReadWriteMany'], nfs: { server: 'nas' }, claimRef: { name: 'data' } };
    expect(facts(volume('pv-1', spec, { phase: 'Available' }))).toEqual({
      type: 'persistent-volume',
      accessModes: ['ReadWriteMany'],
      size: '8Gi',
      source: 'nfs',
      claim: { namespace: 'default', name: 'data' },
      phase: 'Available',
    });
  });

  test('a class of old, by annotation', () => {
    const annotations = { 'volume.beta.kubernetes.io/storage-class': 'old' };
    expect(facts(thing('PersistentVolumeClaim', 'data', { annotations, spec: { storageClassName: 'new' } }))).toMatchObject({
      storageClass: 'old',
    });
    const mark = { annotations: { 'storageclass.beta.kubernetes.io/is-default-class': 'true' } };
    expect(facts({ ...thing('StorageClass', 'fast', mark), provisioner: 'ebs.csi.aws.com' })).toEqual({
      type: 'storage-class',
      provisioner: 'ebs.csi.aws.com',
      isDefault: true,
    });
  });
});

describe('a claim that a pod mounts', () => {
  test('is found in its namespace, or missed', () => {
    const world = build(mounts('data', 'lost'), claim('data'));
    expect(related(world, 'claims')).toEqual([
      'pod/default/web → persistentvolumeclaim/default/data',
      'pod/default/web → persistentvolumeclaim/default/lost (dangling)',
    ]);
    expect(world.topology.relations).toMatchObject([{ volume: 'v0' }, { volume: 'v1' }]);
    expect(dangling(world)).toHaveLength(1);
  });

  test('is made for an ephemeral volume by the cluster, and not missed before', () => {
    const spec = { ...ONE, volumes: [{ name: 'scratch', ephemeral: { volumeClaimTemplate: { spec: {} } } }] };
    expect(related(build(pod(spec), claim('x')), 'claims')).toEqual([
      'pod/default/web → persistentvolumeclaim/default/web-scratch (outside)',
    ]);
    expect(related(build(pod(spec), claim('web-scratch')), 'claims')).toEqual([
      'pod/default/web → persistentvolumeclaim/default/web-scratch',
    ]);
  });

  test('belongs to the template of a StatefulSet by its name: TEMPLATE-SET-NUMBER', () => {
    const spec = { template: template(), volumeClaimTemplates: [{ metadata: { name: 'data' } }] };
    const others = ['data-db', 'data-db-x', 'data-db-01', 'log-db-0', 'data-db-2-0'].map((name) => claim(name));
    const world = build(workload('StatefulSet', 'db', { spec }), claim('data-db-10'), claim('data-db-2'), ...others);
    expect(related(world, 'claims')).toEqual([
      'statefulset/default/db → persistentvolumeclaim/default/data-db-2',
      'statefulset/default/db → persistentvolumeclaim/default/data-db-10',
    ]);
    expect(related(build(workload('StatefulSet', 'db', { spec })), 'claims')).toEqual([]);
  });
});

describe('a claim that more pods mount than it allows', () => {
  const on = (name: string, nodeName: string | null, phase = 'Running', more: JsonObject = {}) =>
    pod(
      { ...ONE, nodeName, volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }] },
      { metadata: { name, ...more }, status: { phase } },
    );
  const data = (mode: string, more: JsonObject = {}) => claim('data', { accessModes: [mode], ...more });
  const once = data('ReadWriteOnce');
  const oncePod = data('ReadWriteOncePod');
  const copies = (replicas: number) => {
    const volumes = [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }];
    return workload('Deployment', 'web', { spec: { replicas, template: template({ volumes }) } });
  };

  test.each<[string, readonly JsonObject[], string]>([
    [
      'one of one node, on two',
      [once, on('a', 'n1'), on('b', 'n2', 'Pending')],
      'ReadWriteOnce, for one node at a time, but a on n1 and b on n2',
    ],
    ['one of one pod, two', [oncePod, on('a', 'n1'), on('b', 'n1', 'Pending')], 'ReadWriteOncePod, for one pod at a time, but a and b'],
    ['one of one pod, two that wait', [oncePod, on('a', null), on('b', null)], 'ReadWriteOncePod, for one pod at a time, but a and b'],
    ['one of one pod, the copies of a template', [oncePod, copies(2)], 'ReadWriteOncePod, for one pod at a time, but 2 pods of web'],
  ])('is told: %s', (_, objects, expected) => {
    expect(build(...objects).diagnostics.map(({ message }) => message)).toEqual([`PersistentVolumeClaim data is ${expected} mount it`]);
  });

  test.each<[string, readonly JsonObject[]]>([
    ['on one node', [once, on('a', 'n1'), on('b', 'n1', 'Pending')]],
    ['running on two nodes, so that its storage allows it', [once, on('a', 'n1'), on('b', 'n2')]],
    ['where one has ended', [once, on('a', 'n1', 'Succeeded'), on('b', 'n2', 'Pending')]],
    ['where one is going', [once, on('a', 'n1', 'Running', { deletionTimestamp: 'now' }), on('b', 'n2', 'Pending')]],
    ['not yet placed', [once, on('a', 'n1'), on('b', null, 'Pending')]],
    ['of many nodes', [data('ReadWriteMany'), on('a', 'n1'), on('b', 'n2', 'Pending')]],
    ['copies that may be on one node', [once, copies(2)]],
    ['a single copy', [oncePod, copies(1)]],
    [
      'bound to a volume that allows more',
      [
        data('ReadWriteOnce', { volumeName: 'pv' }),
        volume('pv', { accessModes: ['ReadWriteMany'] }),
        on('a', 'n1'),
        on('b', 'n2', 'Pending'),
      ],
    ],
  ])('is not: %s', (_, objects) => {
    expect(build(...objects).diagnostics).toEqual([]);
  });

  test('is none where a StatefulSet makes one for each pod', () => {
    const spec = { replicas: 2, template: template(), volumeClaimTemplates: [{ metadata: { name: 'data' } }] };
    const own = claim('data-db-0', { accessModes: ['ReadWriteOncePod'] });
    expect(build(workload('StatefulSet', 'db', { spec }), own).diagnostics).toEqual([]);
  });
});

describe('a claim and its volume', () => {
  const claimRef = (name: string, namespace = 'default') => ({ claimRef: { name, namespace } });

  test.each<[string, JsonObject, JsonObject, string | undefined]>([
    ['by volumeName', claim('data', { volumeName: 'pv-1' }), volume('pv-1'), ''],
    ['by claimRef', claim('data'), volume('pv-1', claimRef('data')), ''],
    ['by both', claim('data', { volumeName: 'pv-1' }), volume('pv-1', claimRef('data')), ''],
    ['to one that is missing', claim('data', { volumeName: 'pv-1' }), volume('pv-2'), ' (dangling)'],
    ['to none that the input could have', claim('data', { volumeName: 'pv-1' }), claim('x'), ' (outside)'],
    ['not by a claimRef to another namespace', claim('data'), volume('pv-1', claimRef('data', 'shop')), undefined],
    ['not to one that is kept for another', claim('data', { volumeName: 'pv-1' }), volume('pv-1', claimRef('x')), undefined],
    ['not to one that a claim of its name has left', claim('data'), volume('pv-1', claimRef('data'), { phase: 'Released' }), undefined],
    ['not by class and size, which the cluster decides', claim('data'), volume('pv-1'), undefined],
  ])('are bound %s', (_, one, other, expected) => {
    const found = related(build(one, other), 'binds');
    expect(found).toEqual(expected === undefined ? [] : [`persistentvolumeclaim/default/data → persistentvolume/pv-1${expected}`]);
  });
});

describe('the class of a claim', () => {
  const fast = thing('StorageClass', 'fast');
  const usual = thing('StorageClass', 'usual', { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } });
  const other = thing('StorageClass', 'other', { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } });

  test.each<[string, JsonObject, readonly JsonObject[], string | undefined]>([
    ['is the one that it names', claim('data', { storageClassName: 'fast' }), [fast, usual], 'fast'],
    ['is missed', claim('data', { storageClassName: 'fats' }), [fast], 'fats (dangling)'],
    [
      'is a mere word, if a volume uses it too',
      claim('data', { storageClassName: 'manual' }),
      [fast, volume('pv', { storageClassName: 'manual' })],
      'manual (outside)',
    ],
    ['is the default one, if it names none', claim('data'), [fast, usual], 'usual'],
    ['is the default one while it waits', claim('data', {}, { phase: 'Pending' }), [usual], 'usual'],
    ['is none, if it was bound without', claim('data', {}, { phase: 'Bound' }), [usual], undefined],
    ['is none, if it says so', claim('data', { storageClassName: '' }), [usual], undefined],
    ['is not known, if two are the default', claim('data'), [usual, other], undefined],
    ['is not known without a default', claim('data'), [fast], undefined],
  ])('%s', (_, one, others, expected) => {
    const found = related(build(one, ...others), 'of-class').filter((text) => text.startsWith('persistentvolumeclaim'));
    expect(found).toEqual(expected === undefined ? [] : [`persistentvolumeclaim/default/data → storageclass/${expected}`]);
  });

  test('is that of a volume as well, which never gets the default one and may have a mere word', () => {
    const world = build(volume('a', { storageClassName: 'fast' }), volume('b', { storageClassName: 'manual' }), volume('c'), fast, usual);
    expect(related(world, 'of-class')).toEqual([
      'persistentvolume/a → storageclass/fast',
      'persistentvolume/b → storageclass/manual (outside)',
    ]);
    expect(dangling(world)).toEqual([]);
  });
});
