/** Which container of a pod listens on a port of localhost: declaring is optional, so that probes and what it is told to listen on count, too. */
import { groupBy } from '../../base/group-by.ts';
import { once } from '../../base/once.ts';
import type { Container } from '../types.ts';
import type { Given } from './given.ts';
import { portIn } from './host.ts';
import type { NameRole } from './names.ts';

/** The container that listens there when `caller` runs; undefined where none says so, and where it is the caller itself. */
export type ListenerOn = (port: number, caller: Container) => Container | undefined;

/** Of the containers of a pod. */
export function listeners(pod: readonly Given[], roleOf: (name: string) => NameRole): ListenerOn {
  // in this order: what is declared, where it is probed, what it is told
  const byPort = once(() =>
    groupBy(
      [declared, probed, told(roleOf)].flatMap((ports) => pod.flatMap(listening(ports))),
      ({ port }) => port,
    ),
  );
  return (port, caller) => {
    const found = byPort()
      .get(port)
      ?.find(({ container: { role } }) => isRunning(role, caller));
    return found === undefined || found.container === caller ? undefined : found.container;
  };
}

type PortsOf = (given: Given) => readonly number[];

function listening(ports: PortsOf): (given: Given) => readonly { readonly port: number; readonly container: Container }[] {
  return (given) => ports(given).map((port) => ({ port, container: given.container }));
}

/** Init containers have ended when the others run, and when they run the others have not begun. */
function isRunning(role: Container['role'], caller: Container): boolean {
  return role === 'sidecar' || (role !== 'init' && role !== 'ephemeral' && caller.role !== 'init');
}

function declared({ container: { ports } }: Given): readonly number[] {
  return ports.map(({ containerPort }) => containerPort);
}

function probed({ container: { life } }: Given): readonly number[] {
  return (life?.probes ?? []).flatMap(({ handler }) => ('port' in handler ? (portIn(handler.port) ?? []) : []));
}

/** `--listen-address=127.0.0.1:8080`, `PORT=8080`. */
function told(roleOf: (name: string) => NameRole): PortsOf {
  return ({ texts }) =>
    texts.flatMap(({ key, text, kind }): readonly number[] => {
      if (kind === 'config') return [];
      const [, flag, value = ''] = key === undefined ? (/^(--?[a-z][\w.-]{0,100})=(.{1,100})$/i.exec(text) ?? []) : ['', key, text];
      if (flag === undefined || value.length > 100) return [];
      const port = portIn(/(?:^|:)(\d{1,5})\/?$/.exec(value.trim())?.[1]);
      const isListening = port !== undefined && (roleOf(flag) === 'listens' || OWN_PORT.test(flag));
      return isListening ? [port] : [];
    });
}

const OWN_PORT = /^-*(?:http[_-]?|grpc[_-]?|server[_-]?)?port$/i;
