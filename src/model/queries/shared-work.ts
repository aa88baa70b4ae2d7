/** Whether two containers of a pod work on one volume: then they cannot be on two nodes. */

import type { Container, Mount, Pod, Volume } from '../types.ts';
import { visibleVolumes } from './topology.ts';

/** What nobody writes for another to read. */
const readByAll: ReadonlySet<string> = new Set(['configMap', 'secret', 'projected', 'downwardAPI', 'image']);
/** Of the node, mounted to know the time. */
const clock = /^\/etc\/(localtime|timezone)$|\/zoneinfo/;

/** The name of the first volume that both mount and one of them writes; mounted by paths within it that differ, it is two. */
export function sharedForWork(pod: Pod, one: Container, other: Container): string | undefined {
  if (one === other) return undefined;
  return visibleVolumes(pod).find((volume) => isWorkedOn(volume) && meet(mountsIn(one, volume), mountsIn(other, volume)))?.name;
}

function isWorkedOn({ type, source }: Volume): boolean {
  return !readByAll.has(type) && !(type === 'hostPath' && clock.test(source));
}

function mountsIn({ mounts }: Container, { name }: Volume): readonly Mount[] {
  return mounts.filter(({ volume }) => volume === name);
}

function meet(mine: readonly Mount[], others: readonly Mount[]): boolean {
  return mine.some((a) =>
    others.some((b) => !(a.readOnly && b.readOnly) && (a.subPath === undefined || b.subPath === undefined || a.subPath === b.subPath)),
  );
}
