/** Who is said to refer when a pod does: the workload at its top, so that what all of its pods name is told once. */

import { kindOfThing } from '../reading/ids.ts';
import type { Pod } from '../types.ts';
import type { World } from './world.ts';

/** `Deployment web`; `Pod web` for a bare pod. */
export function referrerOf(pod: Pod, { workloadsById }: World): string {
  const top = pod.owners.at(-1);
  const workload = top === undefined ? undefined : workloadsById.get(top);
  return workload === undefined ? `Pod ${pod.name}` : `${kindOfThing(workload)} ${workload.name}`;
}
