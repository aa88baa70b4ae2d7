/** Where the ports of a Service lead in a pod: FindPort in kubernetes/pkg/api/v1/pod/util.go. */

import { oncePer } from '../../base/once.ts';
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
  return listenersOf(pod).byName.get(`${name}/${protocol}`);
}

/** The container that declares the port. Declaring is optional, so where none does, the pod's only container is meant. */
function whoListens(pod: Pod, number: number, protocol: Protocol): Container | undefined {
  const { byNumber, only } = listenersOf(pod);
  return byNumber.get(`${number}/${protocol}`) ?? only;
}

export function namedPorts(pod: Pod): readonly ContainerPort[] {
  return pod.containers.flatMap(({ role, ports }) =>
    LISTENING.flat().includes(role) ? ports.filter(({ name }) => name !== undefined) : [],
  );
}

/** FindPort looks through spec.containers, then native sidecars. Init containers have ended, ephemeral ones have no ports. */
const LISTENING: readonly (readonly Container['role'][])[] = [['main', 'supporting', 'alike'], ['sidecar']];

interface Listeners {
  /** By `name/protocol`: the number. */
  readonly byName: ReadonlyMap<string, number>;
  /** By `number/protocol`. */
  readonly byNumber: ReadonlyMap<string, Container>;
  /** Of the pod. */
  readonly only: Container | undefined;
}

/** Asked for by each port of each Service. */
const listenersOf = oncePer(findListeners);

/** Of several that declare a port the first one, in that order. */
function findListeners({ containers }: Pod): Listeners {
  const byName = new Map<string, number>();
  const byNumber = new Map<string, Container>();
  const all = LISTENING.flatMap((roles) => containers.filter(({ role }) => roles.includes(role)));
  for (const container of all) {
    for (const { name, containerPort, protocol } of container.ports) {
      const called = `${name ?? ''}/${protocol}`;
      if (name !== undefined && !byName.has(called)) byName.set(called, containerPort);
      const numbered = `${containerPort}/${protocol}`;
      if (!byNumber.has(numbered)) byNumber.set(numbered, container);
    }
  }
  return { byName, byNumber, only: all.length === 1 ? all[0] : undefined };
}
