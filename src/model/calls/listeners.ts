/** Which container of a pod listens on a port of localhost: declaring is optional, so that probes and what it is told to listen on count, too. */
import type { Container } from '../types.ts';
import type { Given } from './given.ts';
import { portIn } from './host.ts';
import type { NameRole } from './names.ts';

/** The container that listens there when `caller` runs; undefined where none says so, and where it is the caller itself. */
export function listenerOn(
  port: number,
  caller: Container,
  pod: readonly Given[],
  roleOf: (name: string) => NameRole,
): Container | undefined {
  const running = pod.filter(({ container: { role } }) => isRunning(role, caller));
  const found =
    running.find(({ container }) => declares(container, port)) ??
    running.find(({ container }) => isProbed(container, port)) ??
    running.find(({ texts }) => texts.some(({ key, text }) => isTold(key, text, port, roleOf)));
  return found === undefined || found.container === caller ? undefined : found.container;
}

/** Init containers have ended when the others run, and when they run the others have not begun. */
function isRunning(role: Container['role'], caller: Container): boolean {
  return role === 'sidecar' || (role !== 'init' && role !== 'ephemeral' && caller.role !== 'init');
}

function declares({ ports }: Container, port: number): boolean {
  return ports.some(({ containerPort }) => containerPort === port);
}

function isProbed({ life }: Container, port: number): boolean {
  return (life?.probes ?? []).some(({ handler }) => 'port' in handler && handler.port === `${port}`);
}

/** `--listen-address=127.0.0.1:8080`, `PORT=8080`. */
function isTold(key: string | undefined, text: string, port: number, roleOf: (name: string) => NameRole): boolean {
  const [, flag, value = ''] = key === undefined ? (/^(--?[a-z][\w.-]{0,100})=(.{1,100})$/i.exec(text) ?? []) : ['', key, text];
  if (flag === undefined || portIn(/(?:^|:)(\d{1,5})\/?$/.exec(value.trim())?.[1]) !== port) return false;
  return roleOf(flag) === 'listens' || /^-*(?:http[_-]?|grpc[_-]?|server[_-]?)?port$/i.test(flag);
}
