/** Service → Pod, by the Service's selector. */

import { selectedPort } from '../network/target-ports.ts';
import { reportUnknownTargets } from '../network/unknown-port.ts';
import { idleOf } from '../pods/idle-pod.ts';
import type { Relation, Selects } from '../relation-types.ts';
import type { Service } from '../resource-types.ts';
import { nothingSelected } from '../selection/nothing.ts';
import type { Pod } from '../types.ts';
import { copiesWith } from '../workloads/controller-labels.ts';
import { podsByLabels } from '../workloads/pod-index.ts';
import type { RelationRule } from '../world/relation.ts';
import { withinRoom } from '../world/relation-room.ts';
import type { World } from '../world/world.ts';

export const serviceSelects: RelationRule = {
  types: ['selects'],
  between: 'Service → Pod',
  description: 'pods of its namespace that have all labels of its selector and have not ended, and what its ports mean in each',
  needs: ['service'],
  find: (world) => {
    const podsWith = podsByLabels(world);
    const roleOf = rolesIn(world);
    return withinRoom(world.ofType('service'), world, (service): readonly Relation[] => {
      const { id: from, selector, serviceType, origin } = service;
      // an ExternalName is but another name in DNS: the controllers of endpoints pass it over
      if (selector === undefined || serviceType === 'ExternalName') return [];
      const matching = podsWith(service.namespace, selector);
      const pods = matching.filter(isEndpoint);
      const selects = { type: 'selects', by: 'selector', from, origin } as const;
      if (pods.length === 0) {
        return [{ ...selects, to: '', ports: [], ...nothingSelected({ service, selector, ended: matching, podsWith, world }) }];
      }
      reportUnknownTargets(service, pods, world.report);
      return pods.map((pod): Selects => {
        const copies = copiesWith(pod, selector);
        const idle = idleOf(pod, service.publishNotReady);
        const role = roleOf(service, pod);
        return {
          ...selects,
          to: pod.id,
          status: 'found',
          ports: service.ports.map((port) => selectedPort(port, pod)),
          ...(copies === undefined ? {} : { copies }),
          ...(role === undefined ? {} : { role }),
          ...(idle === undefined ? {} : { idle }),
        };
      });
    });
  },
};

/**
 * ShouldPodBeInEndpoints in k8s.io/endpointslice/util: a pod that has ended is none, one that is being deleted still is. One without an IP will
 * be, so that it counts here, as does one that is not ready.
 */
function isEndpoint({ phase }: Pod): boolean {
  return phase !== 'Succeeded' && phase !== 'Failed';
}

/** To which of a Rollout's revisions the Service is turned, if the pod is one of the Rollout. */
function rolesIn({ workloads }: World): (service: Service, pod: Pod) => Selects['role'] {
  const byService = new Map<string, ReadonlyMap<string, Selects['role']>>();
  for (const { id, namespace, rollout } of workloads) {
    for (const { name, role } of rollout?.services ?? []) {
      const key = `${namespace}/${name}`;
      byService.set(key, new Map([...(byService.get(key) ?? []), [id, role]]));
    }
  }
  if (byService.size === 0) return () => undefined;
  return ({ namespace, name }, { owners }) => {
    const roles = byService.get(`${namespace}/${name}`);
    return roles && owners.map((owner) => roles.get(owner)).find((role) => role !== undefined);
  };
}
