/** What there is to say of calls that lead nowhere: each thing once, for all pods of a workload. */

import type { Origin } from '../../parse/types.ts';
import { lostPortHint } from '../network/unknown-port.ts';
import type { Service } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import { referrerOf } from '../world/referrer.ts';
import type { World } from '../world/world.ts';

/** From that pod on their containers were not read to the end. */
export function tellUnread(pods: readonly Pod[], index: number, { report }: World): void {
  const pod = pods[index];
  if (pod === undefined) return;
  const { manifest, path } = pod.origin;
  report({
    code: 'model/too-many-relations',
    severity: 'error',
    message: `The containers of ${index + 1} pods such as ${pod.name} are given so many texts and addresses that whom they and ${pods.length - index - 1} more call is not known`,
    about: manifest.name,
    place: manifest.placeOf(path),
    hint: 'draw a part of the input, such as one namespace (-n NAME)',
  });
}

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
