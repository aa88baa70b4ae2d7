/**
 * Workloads of Knative that the cluster has scaled to zero: no request comes, and nothing of theirs runs. They count no pods themselves; the Deployments
 * and Revisions below them do.
 */

import { list, number, object } from '../reading/read.ts';
import type { KubeObject } from '../world/objects.ts';
import type { Ownership } from '../world/owners.ts';

/** Their ids. */
export function scaledToZero(objects: readonly KubeObject[], ownership: Ownership): ReadonlySet<string> {
  const scaled = objects.filter(({ reading }) => reading?.type === 'workload' && reading.bounds !== undefined);
  if (scaled.length === 0) return new Set();
  const wants = new Map<string, boolean>();
  for (const one of objects) {
    const none = countsNone(one);
    if (none === undefined) continue;
    for (const id of [one.id, ...ownership.ownersOf(one.id)]) wants.set(id, (wants.get(id) ?? false) || !none);
  }
  return new Set(scaled.filter(({ id }) => wants.get(id) === false).map(({ id }) => id));
}

/** Whether it says that there are to be no pods; undefined where it says nothing. */
function countsNone({ at, reading }: KubeObject): boolean | undefined {
  if (reading?.type !== 'workload') return reading?.type === 'pod' ? false : undefined;
  if (reading.bounds === undefined) return reading.replicas === undefined ? undefined : reading.replicas === 0;
  const status = object(at, 'status');
  if (status === undefined || at.manifest.kind !== 'Revision') return undefined;
  const actual = number(status, 'actualReplicas');
  if (actual !== undefined) return actual === 0;
  const active = list(status, 'conditions').find(({ object: { type } }) => type === 'Active')?.object;
  return active?.status === 'False' && active.reason === 'NoTraffic' ? true : undefined;
}
