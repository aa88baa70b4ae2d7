/**
 * Names as the DNS of a cluster resolves them for a pod: within its namespace first (`ndots:5` and the search list of its resolv.conf).
 * https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */

import { objectId } from '../reading/ids.ts';
import type { Service } from '../resource-types.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';
import { isClusterName, isIPv4 } from './host.ts';

export type Resolved =
  /** `isDirect`: the name leads to no address of the Service's own. Without `service` it is one of Knative. */
  | { readonly type: 'service'; readonly id: string; readonly service?: Service; readonly isDirect: boolean; readonly pod?: string }
  /** A name of a Service's form, which none has. */
  | { readonly type: 'absent'; readonly namespace: string; readonly name: string };

/** Undefined for what is no name of the cluster's. */
export type Resolve = (host: string, namespace: string) => Resolved | undefined;

export function clusterDns(world: World): Resolve {
  const services = world.ofType('service');
  const byId = new Map(services.map((service) => [service.id, service]));
  const byIP = new Map(services.flatMap((service) => service.clusterIPs.map((ip) => [ip, service] as const)));
  const governed = new Set(
    world.workloads.flatMap(({ namespace, serviceName }) =>
      serviceName === undefined ? [] : resourceId('Service', namespace, serviceName),
    ),
  );
  const serviceIn = (namespace: string, name: string): Resolved | undefined => {
    const id = resourceId('Service', namespace, name);
    const service = byId.get(id);
    if (service !== undefined) return found(service);
    // Knative makes a Service of its name
    const knative = objectId({ apiVersion: 'serving.knative.dev/v1', kind: 'Service', namespace, name });
    return world.byId.has(knative) ? { type: 'service', id: knative, isDirect: true } : undefined;
  };
  const podIn = (namespace: string, name: string, pod: string): Resolved | undefined => {
    const id = resourceId('Service', namespace, name);
    const service = byId.get(id);
    const hasPods = service !== undefined && (service.headless || governed.has(id));
    return hasPods ? { type: 'service', id, service, isDirect: true, pod } : undefined;
  };
  const resolve: Resolve = (host, namespace) => {
    if (isIPv4(host)) {
      const service = byIP.get(host);
      return service && found(service);
    }
    const [first = '', second = '', third = ''] = host.split('.');
    if (isClusterName(host)) {
      if (third === 'svc') return serviceIn(second, first) ?? { type: 'absent', namespace: second, name: first };
      return podIn(third, second, first) ?? serviceIn(third, second) ?? { type: 'absent', namespace: third, name: second };
    }
    switch (host.split('.', 4).length) {
      case 1:
        return serviceIn(namespace, first);
      case 2:
        return podIn(namespace, second, first) ?? serviceIn(second, first);
      case 3:
        return podIn(third, second, first);
      default:
        return undefined;
    }
  };
  const known = new Map<string, Map<string, Resolved | undefined>>();
  return (host, namespace) => {
    const own = known.get(namespace) ?? new Map<string, Resolved | undefined>();
    known.set(namespace, own);
    if (!own.has(host)) own.set(host, resolve(host, namespace));
    return own.get(host);
  };
}

function found(service: Service): Resolved {
  return { type: 'service', id: service.id, service, isDirect: service.headless || service.serviceType === 'ExternalName' };
}
