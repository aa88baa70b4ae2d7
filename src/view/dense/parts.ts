/** The containers of a workload, where it is one of many things. */
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { containerData, containerTooltip, nameOf } from '../pod/container-box.ts';
import { inRunningOrder } from '../pod/container-order.ts';
import { isTroubled } from '../pod/state.ts';
import { failingOf } from './pods.ts';
import type { ThingPart } from './things.ts';

/** Those of the pod; those that fail in one of `failing` are marked. */
export function partsOf(pod: Pod | undefined, failing: readonly Pod[], words: Words): readonly ThingPart[] {
  if (pod === undefined) return [];
  const failed = new Set(failing.filter(isTroubled).flatMap((one) => [...failingOf(one.containers)].map(({ name }) => name)));
  return inRunningOrder(pod).map((container) => ({
    id: container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    style: container.role,
    isFailing: failed.has(container.name),
    text: nameOf(container, words),
    tooltip: containerTooltip(container, words),
  }));
}
