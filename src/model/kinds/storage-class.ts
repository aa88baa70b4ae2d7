import type { Kind } from '../kind.ts';
import { object, string } from '../reading/read.ts';

export const storageClass: Kind = {
  kind: 'StorageClass',
  groups: ['storage.k8s.io'],
  shortNames: ['sc'],
  description: 'a sort of storage, and who makes volumes of it',
  namespaced: false,
  read: (at) => {
    const metadata = object(at, 'metadata');
    const annotations = metadata && object(metadata, 'annotations');
    const isDefault = MARKS.some((mark) => annotations !== undefined && string(annotations, mark) === 'true');
    return { type: 'resource', facts: { type: 'storage-class', provisioner: string(at, 'provisioner') ?? '', isDefault } };
  },
};

/** IsDefaultAnnotation in kubernetes/pkg/apis/storage/v1/util still takes the one of beta. */
const MARKS = ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'] as const;
