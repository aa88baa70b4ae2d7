/** How requests reach pods: clients, what routes them (Ingress, Gateway), Services with their ports, and the pods that these select. */
import { workloadsById } from '../../model/query.ts';
import type { Resource } from '../../model/types.ts';
import { group } from '../box.ts';
import type { Figure, FigureBody } from '../figure.ts';
import { layeredGraphs } from '../layered.ts';
import { nothingToDraw } from '../nothing.ts';
import { plural } from '../plural.ts';
import type { CardStyle } from '../pod-card.ts';
import { policyLines } from '../policy-words.ts';
import { onlyPods, severalNamespaces } from '../select.ts';
import { countedServices } from '../service-counts.ts';
import type { ServiceMap } from '../service-map.ts';
import { serviceMap } from '../service-map.ts';
import { unreached } from '../unreached.ts';

export const service: Figure = {
  name: 'service',
  description: 'how requests reach pods: Ingress or Gateway, Service, ports, and the pods it selects',
  details: ['full', 'names', 'counts', 'brief', 'sample'],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    const entries = topology.resources.filter(({ type }) => type === 'service' || type === 'route' || type === 'gateway');
    if (entries.length === 0) return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology, 'services')] };
    const style: CardStyle = {
      detail: request.detail === 'full' ? 'folded' : 'names',
      address: 'under',
      ports: true,
      initContainers: false,
      containers: true,
      localhost: false,
      onNode: false,
      ownerBeside: false,
      tallies: new Map(),
      more: request.detail === 'full' ? policyLines(topology) : () => [],
      show: request.show,
      namespaces: severalNamespaces([...topology.pods, ...entries]),
      workloads: workloadsById(topology),
      nodeNames: new Map(),
    };
    const map = serviceMap(topology, style);
    const root =
      request.detail === 'full' || request.detail === 'names'
        ? group('service', { name: 'shelves' }, [...layeredGraphs('service', map.boxes, map.links), ...unreached(map, topology, style)])
        : group('service', { name: 'frames' }, countedServices(map, topology, request.detail));
    const links = root.arrangement.name === 'shelves' ? map.links : [];
    return { body: { ...words(map, entries), root, links }, diagnostics };
  },
};

function words(map: ServiceMap, entries: readonly Resource[]): Pick<FigureBody, 'title' | 'caption' | 'description'> {
  const services = entries.filter(({ type }) => type === 'service').length;
  const routes = entries.length - services;
  const dangling = map.boxes.filter(({ box }) => box.style === 'missing').length;
  const lost = dangling === 0 ? '' : ` ${plural(dangling, 'reference leads', 'references lead')} nowhere.`;
  return {
    title: routes > 0 ? 'How requests reach pods' : 'A Service is one address for the pods that its selector picks',
    caption: `${routes > 0 ? 'A Service is one address for the pods that its selector picks; routes lead to it from outside.' : 'The selector picks pods of the same namespace by their labels; the target port is a container’s.'}${lost}`,
    description:
      `${plural(services, 'Service')}${routes === 0 ? '' : ` and ${plural(routes, 'route or gateway', 'routes and gateways')}`}. ${map.sentences.slice(0, 20).join(' ')}${lost}`.trim(),
  };
}
