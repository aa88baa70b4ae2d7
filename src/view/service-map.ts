/** The boxes and links of the `service` figure: clients → gateways → routes → Services → pods. */
import { groupBy } from '../base/group-by.ts';
import type { Pod, Relation, Resource, Service, Topology } from '../model/types.ts';
import { withClients } from './clients.ts';
import { gatewayBox, routeBox, routeLabel } from './entry-box.ts';
import type { LayeredBox } from './layered.ts';
import { conjunction } from './plural.ts';
import type { CardStyle, PodGroup } from './pod-card.ts';
import { groupPods, ownerName, podCard } from './pod-card.ts';
import { elsewhereBox, externalBox, noPodsBox, serviceBox } from './service-box.ts';
import type { Link } from './types.ts';

/** Layers of the figure, from the left. */
const layers = { client: 0, gateway: 1, route: 2, service: 3, pods: 4 } as const;

export interface ServiceMap {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
  /** The groups of pods that Services select, with their Services' ids. */
  readonly selected: readonly SelectedPods[];
  /** What the figure says, a sentence a Service. */
  readonly sentences: readonly string[];
}

export interface SelectedPods {
  readonly group: PodGroup;
  readonly services: readonly string[];
}

export function serviceMap(topology: Topology, style: CardStyle): ServiceMap {
  const resources = new Map(topology.resources.map((resource) => [resource.id, resource]));
  const selects = relations(topology, 'selects');
  const byService = groupBy(selects, ({ from }) => from);
  const selected = selectedPods(topology, selects);
  const parts = [
    ownBoxes(topology.resources, byService, style),
    waysIn(topology, resources),
    ...selected.map((pods) => podsPart(pods, style)),
    ...topology.resources.map((resource) => (resource.type === 'service' ? endsPart(resource, byService, topology) : nothing)),
  ];
  const boxes = parts.flatMap((part) => part.boxes);
  const links = parts.flatMap((part) => part.links);
  return { ...withClients({ boxes, links }, resources), selected, sentences: sentences(topology.resources, selected, style) };
}

interface Part {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
}

const nothing: Part = { boxes: [], links: [] };

type Of<Type extends Relation['type']> = Extract<Relation, { readonly type: Type }>;

function relations<Type extends Relation['type']>(topology: Topology, type: Type): readonly Of<Type>[] {
  return topology.relations.filter((relation): relation is Of<Type> => relation.type === type);
}

function ownBoxes(resources: readonly Resource[], selects: ReadonlyMap<string, readonly Of<'selects'>[]>, style: CardStyle): Part {
  const boxes = resources.flatMap((resource): readonly LayeredBox[] => {
    switch (resource.type) {
      case 'gateway':
        return [{ box: gatewayBox(resource, style), layer: layers.gateway }];
      case 'route':
        return [{ box: routeBox(resource, style), layer: layers.route }];
      case 'service':
        return [{ box: serviceBox(resource, selects.get(resource.id) ?? [], style), layer: layers.service }];
      default:
        return [];
    }
  });
  return { boxes, links: [] };
}

/** Gateway → route → Service, and a box for each end that the input does not have. */
function waysIn(topology: Topology, resources: ReadonlyMap<string, Resource>): Part {
  const absent = new Map<string, LayeredBox>();
  const links = [...relations(topology, 'attaches'), ...relations(topology, 'routes')].map((relation) => {
    const [end, layer] = relation.type === 'routes' ? [relation.to, layers.service] : [relation.from, layers.gateway];
    if (!resources.has(end)) absent.set(end, { box: elsewhereBox(end, relation.status), layer });
    return mapLink(relation, 'routes', relation.type === 'routes' ? routeLabel(relation, resources.get(relation.from)) : []);
  });
  return { boxes: [...absent.values()], links };
}

function podsPart({ group, services }: SelectedPods, style: CardStyle): Part {
  const card = podCard(group, style);
  const links = services.map((from) => mapLink({ from, to: card.id, status: 'found' }, 'selects', []));
  return { boxes: [{ box: card, layer: layers.pods }], links };
}

/** What stands where pods would: none that have the labels, or what is outside of the cluster. */
function endsPart(service: Service, selects: ReadonlyMap<string, readonly Of<'selects'>[]>, topology: Topology): Part {
  const lost = selects.get(service.id)?.find(({ to }) => to === '');
  const box = lost === undefined ? externalBox(service, selects.get(service.id) ?? [], topology) : noPodsBox(service, lost.status);
  if (box === undefined) return nothing;
  return {
    boxes: [{ box, layer: layers.pods }],
    links: [mapLink({ from: service.id, to: box.id, status: lost?.status ?? 'found' }, 'selects', [])],
  };
}

/** Pods of one owner that the same Services select are one card. */
function selectedPods(topology: Topology, selects: readonly Of<'selects'>[]): readonly SelectedPods[] {
  const byPod = groupBy(selects, ({ to }) => to);
  const servicesOf = (pod: Pod): readonly string[] => byPod.get(pod.id)?.map(({ from }) => from) ?? [];
  const reached = topology.pods.filter((pod) => byPod.has(pod.id));
  return [...groupBy(reached, (pod) => JSON.stringify(servicesOf(pod))).values()].flatMap((pods) =>
    groupPods(pods, true).map((group) => ({ group, services: servicesOf(group.pods[0]) })),
  );
}

/** A link that leads nowhere in the input looks so. */
function mapLink(ends: Pick<Relation, 'from' | 'to' | 'status'>, style: 'routes' | 'selects', label: Link['label']): Link {
  const { from, to, status } = ends;
  return {
    from,
    to,
    relation: style,
    style: status === 'dangling' ? 'missing' : style,
    startArrow: false,
    endArrow: true,
    label,
    tooltip: label.map(({ text }) => text).join(' '),
  };
}

function sentences(resources: readonly Resource[], selected: readonly SelectedPods[], style: CardStyle): readonly string[] {
  const pairs = selected.flatMap(({ group, services }) => services.map((service) => ({ service, group })));
  const byService = groupBy(pairs, ({ service }) => service);
  return resources.flatMap(({ id, name }) => {
    const own = byService.get(id);
    if (own === undefined) return [];
    const names = own.map(({ group: { pods } }) => (pods.length > 1 ? ownerName(pods[0], style.workloads) : pods[0].name));
    return [`Service ${name} leads to ${conjunction(names)}.`];
  });
}
