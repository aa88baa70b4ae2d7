/** Services as lists, where there are too many to draw each. */
import type { Pod, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { namespaceLists } from '../owners/namespace-lists.ts';
import type { Box, Detail } from '../types.ts';
import type { ServiceMap } from './map.ts';
import { countSelected } from './pods.ts';

export interface CountsStyle {
  readonly detail: Detail;
  readonly words: Words;
}

export function countedServices(
  { selected, lostPorts }: ServiceMap,
  { resources }: Topology,
  { detail, words }: CountsStyle,
): readonly Box[] {
  const { say } = words;
  const pods = new Map<string, { readonly count: number; readonly idle: number; readonly own: Pod[] }>();
  for (const { group, ways } of selected) {
    for (const way of ways) {
      const known = pods.get(way.from) ?? { count: 0, idle: 0, own: [] };
      const count = countSelected(group, way);
      known.own.push(...group.pods);
      pods.set(way.from, { count: known.count + count, idle: known.idle + (way.idle === undefined ? 0 : count), own: known.own });
    }
  }
  const entries = new Map<string, number>();
  for (const { type, namespace } of resources)
    if (type === 'route' || type === 'gateway') entries.set(namespace, (entries.get(namespace) ?? 0) + 1);
  const things = resources.flatMap((resource) => {
    if (resource.type !== 'service') return [];
    const { namespace, name, selector, ports } = resource;
    const { count, idle, own } = pods.get(resource.id) ?? { count: 0, idle: 0, own: [] };
    const lost = lostPorts.get(resource.id) ?? [];
    if (lost.length > 0 && lost.length === ports.length)
      return [{ namespace, name, pods: own, fact: `→ ${say('port.missing', { port: lost[0] ?? '' })}` }];
    const elsewhere = count === 0 && selector === undefined;
    const leads = [say('count.pods', { count }), ...(idle === 0 ? [] : [say('tally.pods.not-ready', { count: idle })])].join(', ');
    return [{ namespace, name, pods: own, fact: elsewhere ? say('service.no-selector') : `→ ${leads}` }];
  });
  return namespaceLists(things, detail, {
    kind: 'services',
    style: 'service',
    words,
    more: (namespace) => {
      const count = entries.get(namespace) ?? 0;
      return count === 0 ? '' : say('count.routes', { count });
    },
  });
}
