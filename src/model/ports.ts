/** Reads the ports of a container, and tells of two containers of a pod that want the same one. */

import { formatPlace } from '../base/place.ts';
import type { Cursor } from './read.ts';
import { list, number, string } from './read.ts';
import type { Container, ContainerPort } from './types.ts';

export function readPorts(container: Cursor, hostNetwork: boolean): readonly ContainerPort[] {
  const ports: ContainerPort[] = [];
  for (const at of list(container, 'ports')) {
    const containerPort = number(at, 'containerPort');
    if (containerPort === undefined || !inRange(at, 'containerPort', containerPort)) continue;
    const name = string(at, 'name');
    const hostPort = number(at, 'hostPort');
    ports.push({
      ...(name === undefined ? {} : { name }),
      containerPort,
      protocol: readProtocol(at),
      // the API server sets hostPort to containerPort for pods of the host network; 0 is none
      ...(hostPort !== undefined && hostPort !== 0 ? { hostPort } : hostNetwork ? { hostPort: containerPort } : {}),
    });
  }
  return ports;
}

function inRange(at: Cursor, key: string, port: number): boolean {
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return true;
  at.report({
    code: 'model/port-range',
    severity: 'error',
    message: `${key} ${port} of ${at.manifest.kind} ${at.manifest.name} is no port; it is left out`,
    place: at.manifest.placeOf([...at.path, key]),
    hint: 'ports are whole numbers from 1 to 65535',
  });
  return false;
}

function readProtocol(at: Cursor): ContainerPort['protocol'] {
  const protocol = string(at, 'protocol');
  switch (protocol) {
    case undefined:
      return 'TCP';
    case 'TCP':
    case 'UDP':
    case 'SCTP':
      return protocol;
    default:
      at.report({
        code: 'model/unknown-value',
        severity: 'warning',
        message: `protocol of ${at.manifest.kind} ${at.manifest.name} is no protocol of Kubernetes; TCP is drawn`,
        place: at.manifest.placeOf([...at.path, 'protocol']),
        hint: 'write TCP, UDP or SCTP, in capitals',
      });
      return 'TCP';
  }
}

/** The containers of a pod share one port space: two that listen on the same port cannot both run. Init containers have ended by then. */
export function reportPortConflicts(containers: readonly Container[], report: Cursor['report']): void {
  const takenBy = new Map<string, Container>();
  for (const container of containers) {
    if (container.role === 'init' || container.role === 'ephemeral') continue;
    for (const port of container.ports) {
      const key = `${port.containerPort}/${port.protocol}`;
      const other = takenBy.get(key);
      if (other === undefined) takenBy.set(key, container);
      else if (other !== container) reportConflict({ key, container, other, report });
    }
  }
}

interface Conflict {
  readonly key: string;
  readonly container: Container;
  readonly other: Container;
  readonly report: Cursor['report'];
}

function reportConflict({ key, container, other, report }: Conflict): void {
  const { manifest } = container.origin;
  report({
    code: 'model/port-conflict',
    severity: 'warning',
    message: `the containers ${other.name} and ${container.name} of ${manifest.kind} ${manifest.name} both take port ${key}, but the containers of a pod share one port space; the other one is at ${formatPlace(placeOfPort(other, key))}`,
    place: placeOfPort(container, key),
    hint: 'let one of them listen on another port',
  });
}

function placeOfPort(container: Container, key: string): ReturnType<Cursor['manifest']['placeOf']> {
  const { manifest, path } = container.origin;
  const index = container.ports.findIndex((port) => `${port.containerPort}/${port.protocol}` === key);
  return manifest.placeOf([...path, 'ports', index, 'containerPort']);
}
