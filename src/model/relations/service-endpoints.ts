/** Service without selector → Pod, by the Endpoints or EndpointSlices that somebody wrote for it. */
import { groupBy } from '../../base/group-by.ts';
import { portIn } from '../network/target-ports.ts';
import type { Relation } from '../relation-types.ts';
import type { EndpointAddress, EndpointPort, Endpoints, Service } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';
import { hostListeners } from './host-listeners.ts';

export const serviceEndpoints: RelationRule = {
  types: ['selects'],
  between: 'Service → Pod',
  description:
    'for a Service without selector: pods that its Endpoints or EndpointSlices name, or whose IPs they have; in the network of their node, those that listen on the port',
  needs: ['service'],
  find: (world) => {
    const byService = endpointsByService(world);
    // with a selector it says where the Service leads, and Kubernetes writes the endpoints
    const services = world
      .ofType('service')
      .filter(({ id, selector, serviceType }) => selector === undefined && serviceType !== 'ExternalName' && byService.has(id));
    if (services.length === 0) return [];
    const podOf = findPods(world.pods);
    return services.flatMap((service) => leadsTo(service, byService.get(service.id) ?? [], podOf));
  },
};

function endpointsByService(world: World): ReadonlyMap<string, readonly Endpoints[]> {
  const byService = new Map<string, Endpoints[]>();
  for (const endpoints of world.ofType('endpoints')) {
    const id = resourceId('Service', endpoints.namespace, endpoints.service);
    const same = byService.get(id);
    if (same === undefined) byService.set(id, [endpoints]);
    else same.push(endpoints);
  }
  return byService;
}

type PodOf = (address: EndpointAddress, namespace: string, ports: readonly EndpointPort[]) => Pod | undefined;

/**
 * By name in the namespace of the endpoints; else by IP, which is one on the whole pod network. A hostNetwork pod has the node's: it is meant where it
 * listens on the port, as the API server is by the endpoints of the Service `kubernetes`.
 */
function findPods(pods: readonly Pod[]): PodOf {
  const byName = new Map<string, Pod>();
  const byIP = new Map<string, Pod>();
  for (const pod of pods) {
    if (pod.existence !== 'template') byName.set(pod.id, pod);
    // the IP of a pod that has ended may be another's by now
    if (pod.hostNetwork || pod.phase === 'Succeeded' || pod.phase === 'Failed') continue;
    for (const ip of pod.ips) if (!byIP.has(ip)) byIP.set(ip, pod);
  }
  const listenerAt = hostListeners(pods);
  return ({ podName, address }, namespace, ports) =>
    podName === undefined
      ? (byIP.get(address) ??
        listenerAt(
          address,
          ports.flatMap(({ port }) => port ?? []),
        ))
      : byName.get(resourceId('Pod', namespace, podName));
}

/** One relation a pod, though a dual-stack pod is in two slices. */
function leadsTo(service: Service, all: readonly Endpoints[], podOf: PodOf): readonly Relation[] {
  const found = new Map<
    string,
    { readonly pod: Pod; readonly by: Endpoints; readonly ports: Set<readonly EndpointPort[]>; ready: boolean }
  >();
  for (const endpoints of all) {
    for (const { addresses, ports } of endpoints.subsets) {
      for (const address of addresses) {
        const pod = podOf(address, endpoints.namespace, ports);
        if (pod === undefined) continue;
        const known = found.get(pod.id);
        if (known === undefined) found.set(pod.id, { pod, by: endpoints, ports: new Set([ports]), ready: address.ready });
        else {
          known.ports.add(ports);
          known.ready ||= address.ready;
        }
      }
    }
  }
  const leading = leadingIn();
  return [...found.values()].map(({ pod, by, ports, ready }) => ({
    type: 'selects',
    by: 'endpoints',
    from: service.id,
    to: pod.id,
    status: 'found',
    origin: by.origin,
    ...(ready ? {} : { idle: 'not-ready' as const }),
    ports: service.ports.map((port) => {
      const own = [...ports].flatMap((list) => leading(list, port) ?? []);
      return portIn(port, pod, own[0]?.port);
    }),
  }));
}

/** kube-proxy joins them by name and protocol; where there is but one port it has no name. A slice's ports are looked through once. */
function leadingIn(): (ports: readonly EndpointPort[], port: Pick<EndpointPort, 'name' | 'protocol'>) => EndpointPort | undefined {
  const known = new Map<readonly EndpointPort[], ReadonlyMap<string, readonly EndpointPort[]>>();
  const keyOf = ({ name, protocol }: Pick<EndpointPort, 'name' | 'protocol'>): string => JSON.stringify([name, protocol]);
  return (ports, port) => {
    const byKey = known.get(ports) ?? groupBy(ports, keyOf);
    known.set(ports, byKey);
    return byKey.get(keyOf(port))?.[0];
  };
}
