/** What routes say of other objects: kinds with their groups, names with their places. */
import type { Origin } from '../../parse/types.ts';
import type { Cursor } from '../reading/read.ts';
import { pathOf } from '../reading/read.ts';

/** A kind of core alone, any other with its group: `Service`, `StorageBucket.k8s.example.com`. */
export function kindWithGroup(kind: string, group: string | undefined): string {
  return group === undefined || group === '' ? kind : `${kind}.${group}`;
}

/** Where the name of what is meant stands. */
export function nameOrigin(at: Cursor, key: string): Origin {
  return { manifest: at.manifest, path: [...pathOf(at), key] };
}
