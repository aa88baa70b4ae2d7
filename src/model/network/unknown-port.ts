/** Ports that are named or numbered, and that who is meant does not have. */
import { nearMiss } from '../../base/near-miss.ts';
import { compareNames } from '../../base/sort-names.ts';
import { kindOfThing } from '../reading/ids.ts';
import type { Report } from '../reading/read.ts';
import type { Route, RouteBackend, Service, ServicePort } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import { namedPorts, selectedPort } from './target-ports.ts';

/** Names in targetPort that none of the pods has: the Service leads nowhere by that port. A number needs no declaration. */
export function reportUnknownTargets(service: Service, pods: readonly Pod[], report: Report): void {
  for (const port of service.ports) {
    const { targetPort, origin } = port;
    if (typeof targetPort === 'number' || pods.some((pod) => selectedPort(port, pod).containerPort !== undefined)) continue;
    report({
      code: 'model/unknown-port',
      severity: 'warning',
      message: `Service ${service.name} leads to port ${targetPort}, but no pod that it selects has a ${port.protocol} port of that name`,
      about: origin.manifest.name,
      place: origin.manifest.placeOf([...origin.path, 'targetPort']),
      hint: targetHint(targetPort, port, pods),
    });
  }
}

function targetHint(targetPort: string, { protocol }: ServicePort, pods: readonly Pod[]): string {
  const ports = pods.flatMap(namedPorts);
  const other = ports.find(({ name }) => name === targetPort);
  if (other !== undefined)
    return `their port ${targetPort} is ${other.protocol}: write protocol: ${other.protocol} here, or ${protocol} there`;
  const names = [...new Set(ports.filter((port) => port.protocol === protocol).flatMap(({ name }) => name ?? []))].sort(compareNames);
  const near = nearMiss(targetPort, names);
  if (near !== undefined) return `did you mean ${near}?`;
  if (names.length === 0) return `write the number of the port, or name: ${targetPort} at the port of a container`;
  return `their ports are called ${names.join(', ')}`;
}

export interface Backend {
  readonly route: Route;
  readonly backend: RouteBackend;
  readonly service: Service;
  readonly report: Report;
}

/** A route asks for a port of the Service; only that of OpenShift may ask for one of the pods behind it. */
export function hasBackendPort({ ports, serviceType }: Service, { port, targetPort }: Pick<RouteBackend, 'port' | 'targetPort'>): boolean {
  // what a name in targetPort means is up to the pods
  if (targetPort !== undefined) return ports.some((known) => known.targetPort === targetPort || typeof known.targetPort === 'string');
  // an ExternalName needs no ports: they are those of the host behind it
  if (port === undefined || (serviceType === 'ExternalName' && ports.length === 0)) return true;
  return ports.some((known) => known.port === port || known.name === port);
}

export function reportUnknownBackendPort({ route, backend, service, report }: Backend): void {
  const { origin } = backend;
  const port = backend.port ?? backend.targetPort;
  if (port === undefined || hasBackendPort(service, backend)) return;
  // an OpenShift Route has one for all its Services
  const ofRoute = route.kind === 'Route';
  const key = origin.path.at(-1) === 'serviceName' ? 'servicePort' : 'port';
  // in an Ingress of v1 the port is a map; elsewhere the place is that of the port itself
  const field = typeof port === 'number' ? 'number' : 'name';
  report({
    code: 'model/unknown-port',
    severity: 'warning',
    message: `${kindOfThing(route)} ${route.name} leads to port ${port} of Service ${service.name}, which has no such port`,
    about: origin.manifest.name,
    place: origin.manifest.placeOf(ofRoute ? ['spec', 'port', 'targetPort'] : [...origin.path.slice(0, -1), key, field]),
    hint: lostPortHint(port, service),
  });
}

/** Which port was meant. */
export function lostPortHint(port: number | string, { name, ports }: Service): string {
  const target = ports.find(({ targetPort }) => targetPort === port);
  if (target !== undefined) return `${port} is where the pods listen; the Service's own port is ${target.port}`;
  const near =
    typeof port === 'number'
      ? undefined
      : nearMiss(
          port,
          ports.flatMap((known) => known.name ?? []),
        );
  if (near !== undefined) return `did you mean ${near}?`;
  if (ports.length === 0) return `add the port to Service ${name}`;
  const known = ports.map((one) => (one.name === undefined ? one.port : `${one.port} (${one.name})`)).join(', ');
  return ports.length === 1 ? `its port is ${known}` : `its ports are ${known}`;
}
