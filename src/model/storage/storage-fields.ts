/** What claims and volumes write in the same way: their class and their size. */
import type { Cursor } from '../reading/read.ts';
import { object, string } from '../reading/read.ts';

/** Absent where the object leaves the class to the cluster; '' says explicitly: none. */
export function storageClassOf(at: Cursor, spec: Cursor | undefined): string | undefined {
  const metadata = object(at, 'metadata');
  const annotations = metadata && object(metadata, 'annotations');
  // GetPersistentVolumeClaimClass in kubernetes/pkg/apis/core/v1/helper: the annotation of beta comes before the field
  return (annotations && string(annotations, 'volume.beta.kubernetes.io/storage-class')) ?? (spec && string(spec, 'storageClassName'));
}

/** A quantity, by default `storage` of a list of resources. It may be written as a number as well. */
export function sizeIn(at: Cursor | undefined, key = 'storage'): string | undefined {
  if (at === undefined) return undefined;
  const size = at.object[key];
  return typeof size === 'number' ? String(size) : string(at, key);
}
