/** What there is to say of calls that lead nowhere: each thing once, for all pods of a workload. */

import type { Origin } from '../../parse/types.ts';
import { lostPortHint } from '../network/unknown-port.ts';
import type { Service } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import { referrerOf } from '../world/referrer.ts';
import type { World } from '../world/world.ts';

export interface LostCall {
  readonly pod: Pod;
  readonly service: Service;
  readonly port: number;
  /** Where the address is written. */
  readonly origin: Origin;
}

export function lostCalls(world: World): (call: LostCall) => void {
  const told = new Set<string>();
  return ({ pod, service, port, origin }) => {
    const who = referrerOf(pod, world);
    const key = JSON.stringify([who, pod.namespace, service.id, port]);
    if (told.has(key)) return;
    told.add(key);
    world.report({
      code: 'model/unknown-port',
      severity: 'warning',
      message: `${who} calls port ${port} of Service ${service.name}, which has no such port`,
      about: origin.manifest.name,
      place: origin.manifest.placeOf(origin.path),
      hint: lostPortHint(port, service),
    });
  };
}
