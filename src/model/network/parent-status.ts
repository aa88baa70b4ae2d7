/** What controllers of Gateway API say of a route in status.parents: whether they took it, and whether it may lead where it wants. */
import type { Draft } from '../reading/draft.ts';
import { namespaceOf } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { list, object, string } from '../reading/read.ts';
import type { ParentStatus, RouteParent } from '../resource-types.ts';

type StatusOf = (parent: Pick<RouteParent, 'name' | 'namespace' | 'section'>) => ParentStatus | undefined;

/** Several controllers may speak of one parent: it is accepted when one of them accepts it. */
export function readParentStatus(route: Cursor): StatusOf {
  const status = object(route, 'status');
  if (status === undefined) return () => undefined;
  const known = new Map<string, ParentStatus>();
  for (const at of list(status, 'parents')) {
    const parent = object(at, 'parentRef');
    if (parent === undefined) continue;
    const namespace = string(parent, 'namespace') || namespaceOf(route.manifest);
    const key = keyOf({ name: string(parent, 'name') ?? '', namespace, section: string(parent, 'sectionName') || undefined });
    const found = readConditions(at);
    const other = known.get(key);
    known.set(key, other?.accepted === true ? other : found);
  }
  return (parent) => known.get(keyOf(parent));
}

function keyOf({
  name,
  namespace,
  section,
}: {
  readonly name: string;
  readonly namespace: string;
  readonly section?: string | undefined;
}): string {
  return JSON.stringify([namespace, name, section]);
}

function readConditions(parent: Cursor): ParentStatus {
  const status: Draft<ParentStatus> = {};
  for (const condition of list(parent, 'conditions')) {
    const value = string(condition, 'status');
    if (value !== 'True' && value !== 'False') continue;
    const reason = string(condition, 'reason');
    switch (string(condition, 'type')) {
      case 'Accepted':
        status.accepted = value === 'True';
        if (value === 'False' && reason !== undefined) status.reason = reason;
        break;
      case 'ResolvedRefs':
        // other reasons concern backends that are missing or of an unknown kind
        if (value === 'True' || reason === 'RefNotPermitted') status.permitted = value === 'True';
        break;
      default:
    }
  }
  return status;
}
