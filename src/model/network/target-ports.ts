/** Where the ports of a Service lead in a pod: FindPort in kubernetes/pkg/api/v1/pod/util.go. */

import type { SelectedPort } from '../relation-types.ts';
import type { ServicePort } from '../resource-types.ts';
import type { Container, ContainerPort, Pod } from '../types.ts';
import type { Protocol } from './port-values.ts';

/** The port of the Service, and what its targetPort means in the pod: the same name can be another number in another pod. */
export function selectedPort(port: ServicePort, pod: Pod): SelectedPort {
  return portIn(port, pod, typeof port.targetPort === 'number' ? port.targetPort : findNamed(pod, port.targetPort, port.protocol));
}

/** The port of the Service, which leads to this port of the pod; undefined when it leads nowhere. */
export function portIn({ port, protocol, name }: ServicePort, pod: Pod, containerPort: number | undefined): SelectedPort {
  const container = containerPort === undefined ? undefined : whoListens(pod, containerPort, protocol);
  return {
    port,
    protocol,
    ...(name === undefined ? {} : { name }),
    ...(containerPort === undefined ? {} : { containerPort }),
    ...(container === undefined ? {} : { container: container.id }),
  };
}

/** The port of this name AND protocol. */
function findNamed(pod: Pod, name: string, protocol: Protocol): number | undefined {
  return first(pod, ({ ports }) => ports.find((port) => port.name === name && port.protocol === protocol)?.containerPort);
}

/** The container that declares the port. Declaring is optional, so where none does, the pod's only container is meant. */
function whoListens(pod: Pod, number: number, protocol: Protocol): Container | undefined {
  const declares = ({ containerPort, protocol: its }: ContainerPort) => containerPort === number && its === protocol;
  const declaring = first(pod, (container) => (container.ports.some(declares) ? container : undefined));
  if (declaring !== undefined) return declaring;
  const [only, ...others] = pod.containers.filter(({ role }) => LISTENING.flat().includes(role));
  return others.length === 0 ? only : undefined;
}

export function namedPorts(pod: Pod): readonly ContainerPort[] {
  return pod.containers.flatMap(({ role, ports }) =>
    LISTENING.flat().includes(role) ? ports.filter(({ name }) => name !== undefined) : [],
  );
}

/** FindPort looks through spec.containers, then native sidecars. Init containers have ended, ephemeral ones have no ports. */
const LISTENING: readonly (readonly Container['role'][])[] = [['main', 'supporting', 'alike'], ['sidecar']];

/** What is found first, in that order. */
function first<Found>({ containers }: Pod, find: (container: Container) => Found | undefined): Found | undefined {
  for (const roles of LISTENING) {
    for (const container of containers) {
      const found = roles.includes(container.role) ? find(container) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
