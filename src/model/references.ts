/** What a pod's spec names of other objects: configuration, secrets, claims, its service account, its classes. */
import type { Cursor } from './read.ts';
import type { PodReference } from './relation-types.ts';
import type { Pod, Volume } from './types.ts';

export interface ReferencesOf {
  readonly existence: Pod['existence'];
  readonly name: string;
  readonly volumes: readonly Volume[];
}

export function readReferences(_spec: Cursor, _of: ReferencesOf): readonly PodReference[] {
  return [];
}
