import type { Kind } from '../kind.ts';
import type { Cursor } from '../reading/read.ts';
import { isObject, object, string, strings } from '../reading/read.ts';
import { sizeIn, storageClassOf } from '../storage/storage-fields.ts';

export const persistentVolume: Kind = {
  kind: 'PersistentVolume',
  groups: [''],
  shortNames: ['pv'],
  description: 'a piece of storage of the cluster, bound to one claim at a time',
  namespaced: false,
  read: (at) => {
    const spec = object(at, 'spec');
    const status = object(at, 'status');
    const size = sizeIn(spec && object(spec, 'capacity'));
    const storageClass = storageClassOf(at, spec);
    const claim = claimIn(spec && object(spec, 'claimRef'));
    const phase = status && string(status, 'phase');
    return {
      type: 'resource',
      facts: {
        type: 'persistent-volume',
        accessModes: spec === undefined ? [] : strings(spec, 'accessModes'),
        ...(size === undefined ? {} : { size }),
        ...(storageClass === undefined ? {} : { storageClass }),
        source: SOURCES.find((source) => spec !== undefined && isObject(spec.object[source])) ?? '',
        ...(claim === undefined ? {} : { claim }),
        ...(phase === undefined ? {} : { phase }),
      },
    };
  },
};

/** PersistentVolumeSource, core/v1. */
const SOURCES: readonly string[] = [
  'csi',
  'hostPath',
  'local',
  'nfs',
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'iscsi',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

function claimIn(at: Cursor | undefined): { readonly namespace: string; readonly name: string } | undefined {
  const name = at && string(at, 'name');
  return at === undefined || !name ? undefined : { namespace: string(at, 'namespace') || 'default', name };
}
