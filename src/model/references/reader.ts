/** Reads one name of another object where a pod's spec says it. */
import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, object, pathOf, string } from '../reading/read.ts';
import type { PodReference, ReferenceWay } from '../relation-types.ts';

export interface Referring {
  readonly kind: PodReference['kind'];
  readonly way?: ReferenceWay;
  readonly by?: string;
  readonly optional?: boolean;
}

/** The name at `key`; '' names nothing. */
export function nameIn(at: Cursor, key: string, { kind, way, by, optional = false }: Referring): readonly PodReference[] {
  const name = string(at, key);
  if (name === undefined || name === '') return [];
  const reference: Draft<PodReference> = { kind, name, optional, origin: { manifest: at.manifest, path: [...pathOf(at), key] } };
  if (way !== undefined) reference.way = way;
  if (by !== undefined) reference.by = by;
  return [reference];
}

/** What the object at `key` names (`configMapKeyRef`, `secretRef`), which may say `optional: true`. */
export function referenceIn(parent: Cursor, key: string, referring: Referring): readonly PodReference[] {
  const at = object(parent, key);
  return at === undefined ? [] : nameIn(at, 'name', { ...referring, optional: boolean(at, 'optional') ?? false });
}
