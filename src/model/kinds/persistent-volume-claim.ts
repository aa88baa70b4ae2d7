import type { Kind } from '../kind.ts';
import { object, string, strings } from '../reading/read.ts';
import { sizeIn, storageClassOf } from '../storage/storage-fields.ts';

export const persistentVolumeClaim: Kind = {
  kind: 'PersistentVolumeClaim',
  groups: [''],
  shortNames: ['pvc'],
  description: 'a request for storage that outlives pods, and what pods mount of it',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const status = object(at, 'status');
    const resources = spec && object(spec, 'resources');
    const size = sizeIn(resources && object(resources, 'requests'));
    const storageClass = storageClassOf(at, spec);
    const volumeName = spec && string(spec, 'volumeName');
    const phase = status && string(status, 'phase');
    return {
      type: 'resource',
      facts: {
        type: 'claim',
        accessModes: spec === undefined ? [] : strings(spec, 'accessModes'),
        ...(size === undefined ? {} : { size }),
        ...(storageClass === undefined ? {} : { storageClass }),
        ...(volumeName ? { volumeName } : {}),
        ...(phase === undefined ? {} : { phase }),
      },
    };
  },
};
