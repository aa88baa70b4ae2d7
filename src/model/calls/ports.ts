/** Which port of a Service an address means. */
import { ownValue } from '../../base/own-value.ts';
import type { Service } from '../resource-types.ts';
import type { Address } from './addresses.ts';

export interface CalledPort {
  /** Absent where the address names none, and the Service has several. */
  readonly port?: number;
  /** What the Service calls it. */
  readonly portName?: string;
  /** The Service has no such port. */
  readonly lost?: true;
}

/** Registered with IANA, or what the client libraries of the thing take. */
const DEFAULTS: Readonly<Record<string, number>> = {
  amqp: 5672,
  amqps: 5671,
  bolt: 7687,
  cassandra: 9042,
  ftp: 21,
  http: 80,
  https: 443,
  kafka: 9092,
  ldap: 389,
  ldaps: 636,
  mariadb: 3306,
  memcached: 11211,
  mongodb: 27017,
  mqtt: 1883,
  mqtts: 8883,
  mysql: 3306,
  nats: 4222,
  neo4j: 7687,
  postgres: 5432,
  postgresql: 5432,
  redis: 6379,
  rediss: 6379,
  smtp: 25,
  smtps: 465,
  sqlserver: 1433,
  ssh: 22,
  ws: 80,
  wss: 443,
};

export function defaultPort(scheme: string | undefined): number | undefined {
  // `postgresql+asyncpg`, `git+ssh`
  return scheme === undefined ? undefined : (ownValue(DEFAULTS, scheme) ?? ownValue(DEFAULTS, scheme.split('+')[0] ?? ''));
}

/**
 * Undefined where no call is meant: an address that is not sure is one by a port that the Service has. `isDirect`: the name leads to the pods
 * themselves (headless) or elsewhere (ExternalName), and so to any port.
 */
export function calledPort(address: Address, { ports }: Pick<Service, 'ports'>, isDirect: boolean): CalledPort | undefined {
  const { port, portName, scheme, isSure } = address;
  const known = ports.find((one) => (port === undefined ? one.name === portName : one.port === port));
  if (port !== undefined) {
    if (known !== undefined) return said(known);
    const isAny = isDirect || ports.length === 0;
    if (!isSure) return isAny && ports.length === 0 ? { port } : undefined;
    return isAny ? { port } : { port, lost: true };
  }
  if (portName !== undefined) return known === undefined ? { portName } : said(known);
  const usual = defaultPort(scheme);
  const [only, ...others] = ports;
  const meant = ports.find((one) => one.port === usual) ?? (others.length === 0 ? only : undefined);
  return meant === undefined ? {} : said(meant);
}

function said({ port, name }: Service['ports'][number]): CalledPort {
  return { port, ...(name === undefined ? {} : { portName: name }) };
}
