/** Services as lists, where there are too many to draw each. */
import type { Pod, Selects, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { DenseDetail } from '../dense/detail.ts';
import type { DenseThing } from '../dense/things.ts';
import { thingPacks } from '../dense/things.ts';
import type { NamespaceLists } from '../owners/namespace-lists.ts';
import { namespaceLists } from '../owners/namespace-lists.ts';
import { isTroubled } from '../pod/state.ts';
import type { Box, Detail } from '../types.ts';
import type { ServiceMap } from './map.ts';
import { countSelected } from './pods.ts';
import { briefPortWords } from './port-words.ts';

export interface CountsStyle {
  readonly detail: Detail;
  readonly words: Words;
}

export function countedServices(map: ServiceMap, topology: Topology, { detail, words }: CountsStyle): readonly Box[] {
  return namespaceLists(listed(map, topology, words), detail, listsOf(topology, words));
}

/** The same where each has room for a line, or a card with what it leads to. */
export function densePacks(
  map: ServiceMap,
  topology: Topology,
  { detail, words }: { readonly detail: DenseDetail; readonly words: Words },
) {
  return thingPacks(listed(map, topology, words), { ...listsOf(topology, words), detail, squares: false });
}

function listsOf({ resources }: Topology, words: Words): NamespaceLists {
  const entries = new Map<string, number>();
  for (const { type, namespace } of resources)
    if (type === 'route' || type === 'gateway') entries.set(namespace, (entries.get(namespace) ?? 0) + 1);
  const more = (namespace: string): string => {
    const count = entries.get(namespace) ?? 0;
    return count === 0 ? '' : words.say('count.routes', { count });
  };
  return { kind: 'services', style: 'service', words, more };
}

function listed({ selected, lostPorts }: ServiceMap, { resources }: Topology, words: Words): readonly DenseThing[] {
  const { say } = words;
  const pods = new Map<string, { readonly count: number; readonly idle: number; readonly own: Pod[]; readonly selects: Selects[] }>();
  for (const { group, ways } of selected) {
    for (const way of ways) {
      const known = pods.get(way.from) ?? { count: 0, idle: 0, own: [], selects: [] };
      known.selects.push(way);
      const count = countSelected(group, way);
      known.own.push(...group.pods);
      pods.set(way.from, { ...known, count: known.count + count, idle: known.idle + (way.idle === undefined ? 0 : count) });
    }
  }
  return resources.flatMap((resource) => {
    if (resource.type !== 'service') return [];
    const { namespace, name, selector, ports } = resource;
    const { count, idle, own, selects } = pods.get(resource.id) ?? { count: 0, idle: 0, own: [], selects: [] };
    const lost = lostPorts.get(resource.id) ?? [];
    const isLost = lost.length > 0 && lost.length === ports.length;
    const elsewhere = count === 0 && selector === undefined;
    const leads = [say('count.pods', { count }), ...(idle === 0 ? [] : [say('tally.pods.not-ready', { count: idle })])].join(', ');
    const fact = isLost ? `→ ${say('port.missing', { port: lost[0] ?? '' })}` : elsewhere ? say('service.no-selector') : `→ ${leads}`;
    const isTrouble = isLost || own.some(isTroubled) || (!elsewhere && count > 0 && count === idle);
    const thing: DenseThing = {
      ...{ id: resource.id, kind: 'service', namespace, name, pods: own, fact, isTrouble, style: 'service' },
      beside: isLost ? '' : briefPortWords(resource, { selects, endpoints: [], words }),
      short: elsewhere ? '' : isLost ? '→ 0' : `→ ${idle === 0 ? count : `${count - idle}/${count}`}`,
      data: { name, namespace },
      sort: resource.serviceType,
      tooltip: [`Service ${namespace}/${name}`, ...ports.map(({ port, protocol }) => `${port}/${protocol}`), fact].join('\n'),
      parts: [],
    };
    return [thing];
  });
}
