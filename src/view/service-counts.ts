/** Services as lists, where there are too many to draw each. */
import type { Topology } from '../model/types.ts';
import { namespaceLists } from './namespace-lists.ts';
import { plural } from './plural.ts';
import type { ServiceMap } from './service-map.ts';
import { countSelected } from './service-pods.ts';
import type { Box, Detail } from './types.ts';

export function countedServices({ selected, lostPorts }: ServiceMap, { resources }: Topology, detail: Detail): readonly Box[] {
  const pods = new Map<string, { readonly count: number; readonly idle: number }>();
  for (const { group, ways } of selected) {
    for (const way of ways) {
      const known = pods.get(way.from) ?? { count: 0, idle: 0 };
      const count = countSelected(group, way);
      pods.set(way.from, { count: known.count + count, idle: known.idle + (way.idle === undefined ? 0 : count) });
    }
  }
  const entries = new Map<string, number>();
  for (const { type, namespace } of resources)
    if (type === 'route' || type === 'gateway') entries.set(namespace, (entries.get(namespace) ?? 0) + 1);
  const things = resources.flatMap((resource) => {
    if (resource.type !== 'service') return [];
    const { namespace, name, selector, ports } = resource;
    const { count, idle } = pods.get(resource.id) ?? { count: 0, idle: 0 };
    const lost = lostPorts.get(resource.id) ?? [];
    if (lost.length > 0 && lost.length === ports.length) return [{ namespace, name, fact: `→ no port ${lost[0]}` }];
    const elsewhere = count === 0 && selector === undefined;
    return [{ namespace, name, fact: elsewhere ? 'no selector' : `→ ${plural(count, 'pod')}${idle === 0 ? '' : `, ${idle} not ready`}` }];
  });
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
