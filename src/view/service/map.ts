/** The boxes and links of the `service` figure: clients → gateways → routes → Services → pods; of Knative Service → pods. */
import { groupBy } from '../../base/group-by.ts';
import type { Pod, Relation, Resource, Selects, Service, Topology } from '../../model/types.ts';
import type { LayeredBox } from '../boxes/layered.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Line, Link } from '../types.ts';
import type { Alias } from './aliases.ts';
import { aliasesOf } from './aliases.ts';
import { serviceBox } from './box.ts';
import type { CallersOf } from './callers.ts';
import { withClients } from './clients.ts';
import { elsewhereBox, serviceEnd } from './ends.ts';
import { gatewayBox } from './entry-box.ts';
import type { SelectedPods } from './pods.ts';
import { selectedCard, wayOf } from './pods.ts';
import type { PortTargets } from './port-words.ts';
import { lostTargets } from './port-words.ts';
import { routeBox } from './route-box.ts';
import { attachWay, routeWay } from './route-ways.ts';

/** Layers of the figure, from the left; before the Services stand those that are other names for them. */
const layers = { client: 0, gateway: 1, route: 2, service: 3 } as const;

export interface ServiceMap {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
  readonly selected: readonly SelectedPods[];
  /** How many references lead nowhere: to what is not there, to a port that is not there, or where it is not allowed. */
  readonly lost: number;
  /** By the id of the Service: the targets of those of its ports that none of its pods has. */
  readonly lostPorts: ReadonlyMap<string, readonly string[]>;
}

export interface MapStyle {
  readonly card: CardStyle;
  readonly policies: (pod: Pod) => readonly Line[];
  /** Those that Services lead to, and those that policies alone tell of. */
  readonly selected: readonly SelectedPods[];
  readonly callers: CallersOf;
}

export function serviceMap(topology: Topology, { card: style, policies, selected, callers }: MapStyle): ServiceMap {
  const facts = factsOf(topology, style);
  const parts = [
    ownBoxes(facts),
    waysIn(facts),
    ...selected.map((pods) => podsPart(pods, facts, policies(pods.group.pods[0]))),
    ...topology.resources.map((resource) => (resource.type === 'service' ? endsPart(resource, facts) : nothing)),
    ...topology.resources.map((resource) => (resource.type === 'service' ? callersPart(resource, facts, callers) : nothing)),
  ];
  const boxes = parts.flatMap((part) => part.boxes);
  const links = parts.flatMap((part) => part.links);
  const lostPorts = portsLost(facts);
  return {
    ...withClients({ boxes, links }, facts.resources, style.words),
    selected,
    lost: countLost(boxes, links, topology) + [...lostPorts.values()].flat().length,
    lostPorts,
  };
}

interface Part {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
}

const nothing: Part = { boxes: [], links: [] };

type Of<Type extends Relation['type']> = Extract<Relation, { readonly type: Type }>;

/** What is looked up for each Service. */
interface Facts {
  readonly topology: Topology;
  readonly style: CardStyle;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly selects: readonly Selects[];
  readonly selectsOf: (service: Service) => readonly Selects[];
  readonly endpointsOf: (service: Service) => readonly Extract<Resource, { readonly type: 'endpoints' }>[];
  readonly aliasOf: (service: Service) => Alias | undefined;
  readonly layerOf: (service: Service) => number;
  readonly podLayer: number;
}

function factsOf(topology: Topology, style: CardStyle): Facts {
  const selects = relations(topology, 'selects');
  const byService = groupBy(selects, ({ from }) => from);
  const endpoints = groupBy(
    topology.resources.filter((resource) => resource.type === 'endpoints'),
    ({ namespace, service }) => `${namespace}/${service}`,
  );
  const aliases = aliasesOf(topology);
  const last = layers.service + aliases.longest;
  return {
    topology,
    style,
    aliasOf: ({ id }) => aliases.of(id),
    layerOf: ({ id }) => last - (aliases.of(id)?.steps ?? 0),
    podLayer: last + 1,
    resources: new Map(topology.resources.map((resource) => [resource.id, resource])),
    selects,
    selectsOf: ({ id }) => byService.get(id) ?? [],
    // with a selector it says where the Service leads, and Kubernetes writes the endpoints
    endpointsOf: ({ namespace, name, selector }) => (selector === undefined ? (endpoints.get(`${namespace}/${name}`) ?? []) : []),
  };
}

function relations<Type extends Relation['type']>(topology: Topology, type: Type): readonly Of<Type>[] {
  return topology.relations.filter((relation): relation is Of<Type> => relation.type === type);
}

function ownBoxes(facts: Facts): Part {
  const { topology, style } = facts;
  const boxes = topology.resources.flatMap((resource): readonly LayeredBox[] => {
    switch (resource.type) {
      case 'gateway':
        return [{ box: gatewayBox(resource, style), layer: layers.gateway }];
      case 'route':
        return [{ box: routeBox(resource, style), layer: layers.route }];
      case 'service':
        return [{ box: serviceBox(resource, targetsOf(resource, facts), style), layer: facts.layerOf(resource) }];
      default:
        return [];
    }
  });
  return { boxes, links: [] };
}

function targetsOf(service: Service, { selectsOf, endpointsOf, style }: Facts): PortTargets {
  return {
    selects: selectsOf(service),
    endpoints: endpointsOf(service).flatMap(({ subsets }) => subsets.flatMap(({ ports }) => ports)),
    words: style.words,
  };
}

/** Gateway → route → Service, and a box for each end that the input does not have. */
function waysIn({ topology, resources, style, podLayer }: Facts): Part {
  const absent = new Map<string, LayeredBox>();
  const links = [...relations(topology, 'attaches'), ...relations(topology, 'routes')].map((relation) => {
    const [end, layer] = relation.type === 'routes' ? [relation.to, podLayer - 1] : [relation.from, layers.gateway];
    if (!resources.has(end)) absent.set(end, { box: elsewhereBox(end, relation.status, style), layer });
    const way = relation.type === 'routes' ? routeWay(relation, resources.get(relation.from), style) : attachWay(relation, style.words);
    return mapLink(relation, 'routes', way);
  });
  return { boxes: [...absent.values()], links };
}

function callersPart(service: Service, { layerOf }: Facts, callersOf: CallersOf): Part {
  const callers = callersOf(service);
  const layer = layerOf(service) - 1;
  return { boxes: callers.map(({ box }) => ({ box, layer })), links: callers.map(({ link }) => link) };
}

function podsPart(selected: SelectedPods, { style, resources, podLayer }: Facts, more: readonly Line[]): Part {
  const isMissed = selected.ways.length === 0 && [...resources.values()].some(({ type }) => type === 'service');
  const missed: readonly Line[] = isMissed ? [{ start: { text: style.words.say('service.no-service'), role: 'fact' } }] : [];
  const drawn = selectedCard(selected, style, [...missed, ...more]);
  // the template of a Knative Service has its id
  const card = resources.has(drawn.id) ? { ...drawn, id: `${drawn.id}/template` } : drawn;
  const links = selected.ways.map((selects) => {
    const service = resources.get(selects.from);
    const way = wayOf(selects, selected, { service: service?.type === 'service' ? service : undefined, words: style.words });
    return mapLink({ from: selects.from, to: card.id }, 'selects', way);
  });
  return { boxes: [{ box: card, layer: podLayer }], links };
}

/** What stands where pods would: none that have the labels, or what is no pod; another Service has a box of its own. */
function endsPart(service: Service, facts: Facts): Part {
  const { topology, style, resources } = facts;
  const alias = facts.aliasOf(service);
  if (alias !== undefined) return { boxes: [], links: [mapLink(alias.relation, 'aliases', { style: 'routes', label: [] })] };
  const selects = facts.selectsOf(service);
  const lost = selects.find(({ to }) => to === '');
  const box = serviceEnd(service, { selects, endpoints: facts.endpointsOf(service), topology, resources }, style);
  if (box === undefined) return nothing;
  const look = lost === undefined ? 'routes' : lost.status === 'dangling' ? 'missing' : 'selects';
  const link = mapLink({ from: service.id, to: box.id }, 'selects', { style: look, label: [] });
  return { boxes: [{ box, layer: facts.podLayer }], links: [link] };
}

function mapLink({ from, to }: Pick<Relation, 'from' | 'to'>, relation: string, { style, label }: Pick<Link, 'style' | 'label'>): Link {
  return { from, to, relation, style, startArrow: false, endArrow: true, label, tooltip: label.map(({ text }) => text).join(', ') };
}

/** Ports that some of the pods have lead somewhere. */
function portsLost({ topology, selectsOf }: Facts): ServiceMap['lostPorts'] {
  return new Map(
    topology.resources.flatMap((service): readonly (readonly [string, readonly string[]])[] => {
      if (service.type !== 'service') return [];
      const all = selectsOf(service).filter(({ to }) => to !== '');
      const [first] = all;
      const lost = first === undefined ? [] : lostTargets(service, first);
      // nearly always none is lost by the first one
      const others = lost.length === 0 ? [] : all.slice(1).map((one) => new Set(lostTargets(service, one)));
      return [[service.id, lost.filter((target) => others.every((own) => own.has(target)))]];
    }),
  );
}

/** Each missing thing once, however many name it. */
function countLost(boxes: readonly LayeredBox[], links: readonly Link[], topology: Topology): number {
  const missing = new Set(boxes.flatMap(({ box }) => (box.style === 'missing' ? [box.id] : [])));
  const ways = links.filter(
    ({ style, relation, from, to }) => style === 'missing' && relation === 'routes' && !missing.has(from) && !missing.has(to),
  );
  const rules = relations(topology, 'routes').filter(
    ({ refused, rules: own }) => refused === undefined && own.some(({ lost }) => lost === true) && own.some(({ lost }) => lost !== true),
  );
  return missing.size + ways.length + rules.length;
}
