/** How requests come from outside: clients, Gateways, Ingresses and routes, and Services that are open. */
import type { Attaches, Gateway, Route, Routes, Service, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { isOpen } from '../service/clients.ts';
import type { Doors } from './doors.ts';
import type { EntryThing, System, Way } from './types.ts';

export const clientsId = 'client/system';

export interface EntryFacts {
  readonly doors: Doors;
  /** Where a link to a Service ends: at the card of the only workload that it leads to, or at its own box. */
  readonly endOf: (service: string) => string;
  readonly words: Words;
}

export function entriesOf({ resources, relations }: Topology, { doors, endOf, words }: EntryFacts): System {
  const entries = resources.filter((resource): resource is Route | Gateway => resource.type === 'route' || resource.type === 'gateway');
  const attaches = relations.filter((relation): relation is Attaches => relation.type === 'attaches');
  const routes = relations.filter((relation): relation is Routes => relation.type === 'routes');
  const attached = new Set(attaches.map(({ to }) => to));
  const open = [...doors.values()].filter(({ service }) => isOpen(service));
  const first = entries.filter(({ id, type }) => type === 'gateway' || !attached.has(id));
  const ways: readonly Way[] = [
    ...first.map(({ id }) => way(clientsId, id, 'requests', '')),
    ...open.map(({ service }) => ({
      ...way(clientsId, endOf(service.id), 'requests', ''),
      ports: portsOf(service),
      evidence: [service.serviceType],
    })),
    ...attaches.map(({ from, to, refused }) => way(from, to, 'routes', refused === undefined ? '' : words.say('system.refused'))),
    ...routes.map(({ from, to, refused, status }) =>
      status === 'dangling'
        ? { ...way(from, to, 'routes', ''), style: 'missing' as const }
        : way(from, endOf(to), 'routes', refused === undefined ? '' : words.say('system.refused')),
    ),
  ];
  const clients =
    first.length + open.length === 0 ? [] : [{ type: 'clients' as const, id: clientsId, name: words.say('client.name'), namespace: '' }];
  const things = entries.map((entry): EntryThing => ({ type: 'entry', id: entry.id, name: entry.name, namespace: entry.namespace, entry }));
  return { things: [...clients, ...things], ways };
}

function portsOf({ ports }: Service): readonly string[] {
  return ports.map(({ port, nodePort }) => (nodePort === undefined ? `:${port}` : `:${nodePort}`));
}

function way(from: string, to: string, relation: Way['relation'], label: string): Way {
  return { from, to, relation, style: label === '' ? 'routes' : 'missing', ports: [], evidence: [], label };
}
