/** Services as lists, where there are too many to draw each. */
import type { Topology } from '../model/types.ts';
import { namespaceLists } from './namespace-lists.ts';
import { plural } from './plural.ts';
import type { ServiceMap } from './service-map.ts';
import type { Box, Detail } from './types.ts';

export function countedServices({ selected }: ServiceMap, { resources }: Topology, detail: Detail): readonly Box[] {
  const pods = new Map<string, number>();
  for (const { group, services } of selected) {
    const count = group.pods.reduce((sum, pod) => sum + (pod.replicas ?? 1), 0);
    for (const service of services) pods.set(service, (pods.get(service) ?? 0) + count);
  }
  const entries = new Map<string, number>();
  for (const { type, namespace } of resources)
    if (type === 'route' || type === 'gateway') entries.set(namespace, (entries.get(namespace) ?? 0) + 1);
  const things = resources.flatMap(({ type, id, name, namespace }) =>
    type === 'service' ? [{ namespace, name, fact: `→ ${plural(pods.get(id) ?? 0, 'pod')}` }] : [],
  );
  return namespaceLists(things, detail, {
    kind: 'services',
    style: 'service',
    one: 'Service',
    many: 'Services',
    more: (namespace) => {
      const count = entries.get(namespace) ?? 0;
      return count === 0 ? '' : plural(count, 'route or gateway', 'routes and gateways');
    },
  });
}
