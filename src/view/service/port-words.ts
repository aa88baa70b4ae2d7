/** The ports of a Service in words: `:80 → 8080 (http)`, `node :30080 → :80`, `:443/UDP`, `:80 → no port htp`. */
import { groupBy } from '../../base/group-by.ts';
import { oncePer } from '../../base/once.ts';
import type { EndpointPort, SelectedPort, Selects, Service, ServicePort } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

/** What is known of where the ports lead. */
export interface PortTargets {
  /** The Service's relations to pods. */
  readonly selects: readonly Selects[];
  /** Of a Service without a selector: what its endpoints say. */
  readonly endpoints: readonly EndpointPort[];
  readonly words: Words;
}

export function portWords(service: Service, targets: PortTargets): readonly string[] {
  if (service.serviceType === 'ExternalName') return [];
  return service.ports.map((port) => {
    const node = port.nodePort === undefined ? '' : `${targets.words.say('port.of-node', { port: port.nodePort })} → `;
    const { number, name } = target(service, port, targets);
    return `${node}${own(port)}${arrow(number !== undefined && name !== undefined ? `${number} (${name})` : (number ?? name))}`;
  });
}

/** The first port alone, without names and node ports: `:80 → 8080 +2`. */
export function briefPortWords(service: Service, targets: PortTargets): string {
  const [first, ...others] = service.serviceType === 'ExternalName' ? [] : service.ports;
  if (first === undefined) return '';
  const { number, name } = target(service, first, targets);
  return `${own(first)}${arrow(number === `${first.port}` ? undefined : (number ?? name))}${others.length === 0 ? '' : ` +${others.length}`}`;
}

/** The targets of those of its ports that the pod does not have; a headless Service leads to the pod's address, whatever its ports. */
export function lostTargets(service: Service, { ports }: Selects): readonly string[] {
  if (service.headless) return [];
  const lost = ports.filter(({ containerPort }) => containerPort === undefined);
  if (lost.length === 0) return [];
  const targets = new Map(service.ports.toReversed().map((port) => [keyOf(port), port.targetPort]));
  return lost.map((one) => String(targets.get(keyOf(one)) ?? one.port));
}

interface Target {
  readonly number?: string;
  readonly name?: string;
}

function own({ port, protocol }: ServicePort): string {
  return `:${port}${protocol === 'TCP' ? '' : `/${protocol}`}`;
}

function arrow(target: string | undefined): string {
  return target === undefined ? '' : ` → ${target}`;
}

/** Nothing where it is the port itself. A name means what the pods call so: the number where they agree on one. */
function target(service: Service, port: ServicePort, { selects, endpoints, words }: PortTargets): Target {
  // a headless Service leads to the pods' own addresses: nothing translates its port
  if (service.headless) return {};
  if (service.selector === undefined) return endpointTarget(port, endpoints, words);
  const { targetPort } = port;
  if (typeof targetPort === 'number') return targetPort === port.port ? {} : { number: `${targetPort}` };
  const found = leadingIn(selects).get(keyOf(port)) ?? [];
  const numbers = [...new Set(found.flatMap(({ containerPort }) => containerPort ?? []))];
  if (found.length > 0 && numbers.length === 0) return { number: words.say('port.missing', { port: targetPort }) };
  return numbers.length === 1 ? { number: `${numbers[0]}`, name: targetPort } : { name: targetPort };
}

/** kube-proxy joins the ports of a Service and of its endpoints by name. */
function endpointTarget(port: ServicePort, endpoints: readonly EndpointPort[], { say }: Words): Target {
  const leading = endpoints.find(({ name, protocol }) => name === port.name && protocol === port.protocol);
  if (leading !== undefined) return leading.port === undefined || leading.port === port.port ? {} : { number: `${leading.port}` };
  if (endpoints.length === 0) return {};
  return { number: port.name === undefined ? say('port.none') : say('port.missing', { port: port.name }) };
}

/** Where the ports of a Service lead, by port and protocol: asked for by each of them. */
const leadingIn = oncePer(
  (selects: readonly Selects[]): ReadonlyMap<string, readonly SelectedPort[]> =>
    groupBy(
      selects.filter(({ to }) => to !== '').flatMap(({ ports }) => ports),
      keyOf,
    ),
);

function keyOf({ port, protocol }: Pick<ServicePort, 'port' | 'protocol'>): string {
  return `${port}/${protocol}`;
}
