/** Where the ports of a Service lead in a pod: FindPort in kubernetes/pkg/api/v1/pod/util.go. */
import type { Protocol } from './port-values.ts';
import type { SelectedPort } from './relation-types.ts';
import type { ServicePort } from './resource-types.ts';
import type { Container, ContainerPort, Pod } from './types.ts';

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
  return namedPorts(pod).find((port) => port.name === name && port.protocol === protocol)?.containerPort;
}

/** The container that declares the port. Declaring is optional, so where none does, the pod's only container is meant. */
function whoListens(pod: Pod, containerPort: number, protocol: Protocol): Container | undefined {
  const containers = listening(pod);
  const declaring = containers.find(({ ports }) =>
    ports.some((port) => port.containerPort === containerPort && port.protocol === protocol),
  );
  return declaring ?? (containers.length === 1 ? containers[0] : undefined);
}

export function namedPorts(pod: Pod): readonly ContainerPort[] {
  return listening(pod).flatMap(({ ports }) => ports.filter(({ name }) => name !== undefined));
}

/** In the order in which FindPort looks: spec.containers, then native sidecars. Init containers have ended, ephemeral ones have no ports. */
function listening({ containers }: Pod): readonly Container[] {
  return [
    ...containers.filter(({ role }) => role === 'main' || role === 'supporting'),
    ...containers.filter(({ role }) => role === 'sidecar'),
  ];
}
