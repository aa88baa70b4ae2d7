/** Whom an address means: a Service of the input, one that it should have, or a host elsewhere. */
import type { Origin } from '../../parse/types.ts';
import { idOf } from '../reading/ids.ts';
import type { Calls } from '../relation-types.ts';
import type { Pod } from '../types.ts';
import { refer } from '../world/reference.ts';
import { referrerOf } from '../world/referrer.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';
import type { Address } from './addresses.ts';
import type { Resolved } from './cluster-dns.ts';
import { clusterDns } from './cluster-dns.ts';
import { isIPv4, isLocalhost } from './host.ts';
import { ownServices } from './own-services.ts';
import { calledPort } from './ports.ts';
import { lostCalls } from './tell.ts';

export type Target = Pick<Calls, 'to' | 'status' | 'port' | 'portName' | 'lost' | 'host'>;

/** Of the addresses of one text, in its order. `origin` is where that is written. */
export type TargetsOf = (addresses: readonly Address[], pod: Pod, origin: () => Origin) => readonly Target[];

export function targetsIn(world: World): TargetsOf {
  const resolve = clusterDns(world);
  const own = ownServices(world);
  const tellLost = lostCalls(world);
  const namespaces = new Set(world.ofType('service').map(({ namespace }) => namespace));

  const toService = (
    address: Address,
    resolved: Resolved & { readonly type: 'service' },
    pod: Pod,
    origin: () => Origin,
  ): readonly Target[] => {
    const { id, service, isDirect } = resolved;
    if (service !== undefined && own.leads(service, pod)) return [];
    const port = calledPort(address, service ?? { ports: [] }, isDirect);
    if (port === undefined) return [];
    if (port.lost && service !== undefined && port.port !== undefined) tellLost({ pod, service, port: port.port, origin: origin() });
    return [{ to: id, status: 'found', ...port }];
  };
  const toAbsent = (
    { port }: Address,
    { namespace, name }: Resolved & { readonly type: 'absent' },
    pod: Pod,
    origin: () => Origin,
  ): readonly Target[] => {
    if (own.governs(namespace, name, pod)) return [];
    const said = port === undefined ? {} : { port };
    // of a namespace without any the input says nothing; and operators make some
    if (!namespaces.has(namespace) || world.mayMake(namespace, name))
      return [{ to: resourceId('Service', namespace, name), status: 'outside', ...said }];
    const reference = { kind: 'Service', namespace, name, origin: origin(), who: referrerOf(pod, world) };
    return [{ ...refer(reference, world), ...said }];
  };
  /** `web-0.web`, where the Service `web` is not in the input. */
  const isPeerName = (host: string, pod: Pod): boolean => own.governs(pod.namespace, host.split('.')[1] ?? '', pod);
  return (all, pod, origin) => {
    const addresses = all.filter(({ host }) => !isLocalhost(host));
    const resolved = addresses.map((address) => (isApiServer(address.host) ? undefined : resolve(address.host, pod.namespace)));
    const isCertified = namedTwice(addresses, resolved);
    return addresses.flatMap((address, index): readonly Target[] => {
      const found = resolved[index];
      if (isApiServer(address.host) || isCertified(index)) return [];
      if (found === undefined) return world.outside && !isPeerName(address.host, pod) ? toOutside(address) : [];
      return found.type === 'service' ? toService(address, found, pod, origin) : toAbsent(address, found, pod, origin);
    });
  };
}

/** Of every cluster; what calls it shows nothing of the system. */
function isApiServer(host: string): boolean {
  return host === 'kubernetes' || host === 'kubernetes.default' || host.startsWith('kubernetes.default.');
}

/** `web,web.shop,web.shop.svc`: one Service by all of its names is whom a certificate is for, and nobody is called. */
function namedTwice(addresses: readonly Address[], resolved: readonly (Resolved | undefined)[]): (index: number) => boolean {
  if (addresses.length < 2) return () => false;
  const keys = addresses.map(({ port, scheme }, index) => {
    const found = resolved[index];
    if (port !== undefined || scheme !== undefined || found === undefined) return undefined;
    return found.type === 'service' ? `${found.id} ${found.pod ?? ''}` : `${found.namespace}/${found.name}`;
  });
  const names = new Map<string, Set<string>>();
  for (const [index, key] of keys.entries()) {
    const host = addresses[index]?.host;
    if (key === undefined || host === undefined) continue;
    const known = names.get(key) ?? new Set();
    names.set(key, known.add(host));
  }
  return (index) => (names.get(keys[index] ?? '')?.size ?? 0) > 1;
}

function toOutside({ host, port, isSure, mayBeOutside }: Address): readonly Target[] {
  const labels = host.split('.');
  const isName = labels.length > 1 && /^[a-z][a-z0-9-]*$/.test(labels.at(-1) ?? '') && !isIPv4(host) && labels.at(-1) !== 'local';
  if (!isSure || !mayBeOutside || !isName) return [];
  return [{ to: idOf('outside', host), host, status: 'outside', ...(port === undefined ? {} : { port }) }];
}
