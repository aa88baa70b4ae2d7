/** The Services that lead to a pod itself: its address is given to it to be known by, and its peers have the same one. */
import { matchesLabels, selectorOfLabels } from '../labels/selector.ts';
import type { Service } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import { isAddedByController } from '../workloads/controller-labels.ts';
import type { World } from '../world/world.ts';

export interface OwnServices {
  readonly leads: (service: Service, pod: Pod) => boolean;
  /** A Service of that name gives the pod its host name, whether the input holds it or not. */
  readonly governs: (namespace: string, name: string, pod: Pod) => boolean;
}

export function ownServices({ workloadsById }: World): OwnServices {
  const selectors = new Map<Service, ReturnType<typeof selectorOfLabels>>();
  const governs: OwnServices['governs'] = (namespace, name, pod) =>
    namespace === pod.namespace && pod.owners.some((id) => workloadsById.get(id)?.serviceName === name);
  const leads: OwnServices['leads'] = (service, pod) => {
    if (governs(service.namespace, service.name, pod)) return true;
    const selector = selectors.get(service) ?? selectorOf(service);
    selectors.set(service, selector);
    return service.namespace === pod.namespace && selector.length > 0 && matchesLabels(selector, pod.labels);
  };
  return { leads, governs };
}

/** The label that tells a pod of a StatefulSet from its peers is no matter. */
function selectorOf({ selector = {} }: Service): ReturnType<typeof selectorOfLabels> {
  return selectorOfLabels(selector).filter(({ key }) => !isAddedByController(key));
}
