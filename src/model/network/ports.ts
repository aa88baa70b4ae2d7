/** Reads the ports of a container, and tells of two containers of a pod that want the same one. */
import { formatPlace } from '../../base/place.ts';
import type { Draft } from '../reading/draft.ts';
import { ELLIPSIS, kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { list, placeOf, string } from '../reading/read.ts';
import type { ContainerPort } from '../types.ts';
import { portNumber, protocolOf } from './port-values.ts';

/** Who takes which port of a pod, by `8080/TCP`: the containers of a pod share one port space. */
export type PortSpace = Map<string, Taker>;

interface PortsOf {
  readonly hostNetwork: boolean;
  /** Absent for init and ephemeral containers: the former have ended when the others listen, the latter cannot have ports. */
  readonly space: PortSpace | undefined;
  /** The kubelet calls the container ready: it listens where it meant to. */
  readonly isReady: boolean;
}

export function readPorts(container: Cursor, { hostNetwork, space, isReady }: PortsOf): readonly ContainerPort[] {
  const ports: ContainerPort[] = [];
  for (const at of list(container, 'ports')) {
    const containerPort = portNumber(at, 'containerPort');
    if (containerPort === undefined) continue;
    const port: Draft<ContainerPort> = { containerPort, protocol: protocolOf(at) };
    const name = string(at, 'name');
    if (name !== undefined && name !== '') port.name = name;
    // 0 is none; the API server sets hostPort to containerPort for pods of the host network
    const hostPort = at.object.hostPort === 0 ? undefined : portNumber(at, 'hostPort');
    if (hostPort !== undefined) port.hostPort = hostPort;
    else if (hostNetwork) port.hostPort = containerPort;
    ports.push(port);
    if (space !== undefined) takePort(space, port, { container, at, isReady });
  }
  return ports;
}

interface Taker {
  readonly container: Cursor;
  readonly at: Cursor;
  readonly isReady: boolean;
}

/** Two containers that listen on the same port and protocol cannot both run; two that do listen on different addresses, of which manifests say nothing. */
function takePort(space: PortSpace, { containerPort, protocol }: ContainerPort, taker: Taker): void {
  const key = `${containerPort}/${protocol}`;
  const other = space.get(key);
  if (other === undefined) space.set(key, taker);
  if (other === undefined || other.container === taker.container) return;
  if (other.isReady && taker.isReady) return;
  const { container, at } = taker;
  const names = `${nameOf(other.container)} and ${nameOf(container)}`;
  at.report({
    code: 'model/port-conflict',
    severity: 'warning',
    message: `the containers ${names} of ${kindCalled(at.manifest)} ${at.manifest.name} both take port ${key}, but the containers of a pod share one port space; the other one is at ${formatPlace(placeOf(other.at, 'containerPort'))}`,
    about: at.manifest.name,
    place: placeOf(at, 'containerPort'),
    hint: 'let one of them listen on another port',
  });
}

function nameOf({ object: { name } }: Cursor): string {
  return typeof name === 'string' ? name : ELLIPSIS;
}
