/** Who sends requests from outside of the cluster: one box before all that takes them in one part of the figure. */
import type { Resource, Service } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { components } from '../boxes/components.ts';
import type { LayeredBox } from '../boxes/layered.ts';
import { row } from '../boxes/row.ts';
import type { Box, Link } from '../types.ts';

interface Part {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
}

export function withClients({ boxes, links }: Part, resources: ReadonlyMap<string, Resource>, words: Words): Part {
  const rows = new Set(boxes.flatMap(({ box: { id, arrangement } }) => (arrangement.name === 'row' ? [id] : [])));
  const led = new Set(links.map(({ to }) => to));
  const parts = components(
    boxes.map((layered) => layered.box.id),
    links,
  );
  const clients = parts.flatMap((ids) => {
    const entries = ids.filter((id) => isEntry(resources.get(id), led.has(id)));
    const [first] = entries;
    return first === undefined ? [] : [{ id: `client/${first}`, entries }];
  });
  return {
    boxes: [
      ...clients.map(({ id, entries }) => {
        const whole = clientBox(id, words);
        return { box: entries.every((entry) => rows.has(entry)) ? asRow(whole, words) : whole, layer: 0 };
      }),
      ...boxes,
    ],
    links: [
      ...clients.flatMap(({ id, entries }) => entries.map((entry) => request(id, entry, way(resources.get(entry), words)))),
      ...links,
    ],
  };
}

/** Gateways, routes that no Gateway leads to, and Services that are open to the outside. */
function isEntry(resource: Resource | undefined, isLed: boolean): boolean {
  switch (resource?.type) {
    case 'gateway':
      return true;
    case 'route':
      return !isLed;
    case 'service':
      return isOpen(resource);
    default:
      return false;
  }
}

/** A name for another one has no address of its own. */
export function isOpen({ serviceType, externalAddresses }: Service): boolean {
  return serviceType === 'LoadBalancer' || serviceType === 'NodePort' || (serviceType !== 'ExternalName' && externalAddresses.length > 0);
}

export function clientBox(id: string, { say }: Words): Box {
  return box({
    id,
    kind: 'client',
    style: 'client',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: say('client.name'), role: 'container-name' } }],
    centred: true,
    tooltip: say('client.outside'),
  });
}

/** Before rows it is one. */
function asRow(whole: Box, { say }: Words): Box {
  return row(whole, say('client.name'), { text: '', role: 'fact' });
}

/** What no router admits gets no requests. */
function way(entry: Resource | undefined, { say }: Words): Pick<Link, 'style' | 'label'> {
  if (entry?.type !== 'route' || entry.notAdmitted === undefined) return { style: 'routes', label: [] };
  return { style: 'missing', label: [{ text: say('route.not-admitted'), role: 'label' }] };
}

function request(from: string, to: string, { style, label }: Pick<Link, 'style' | 'label'>): Link {
  return { from, to, relation: 'requests', style, startArrow: false, endArrow: true, label, tooltip: '' };
}
