/** A Service, and what stands at its end where there are no pods. */
import type { RelationStatus, Selects, Service, ServicePort, Topology } from '../model/types.ts';
import { box } from './box.ts';
import { head, machineLines } from './entry-box.ts';
import type { CardStyle } from './pod-card.ts';
import type { Box, Line } from './types.ts';

export function serviceBox(service: Service, selects: readonly Selects[], style: CardStyle): Box {
  const portLines = ports(service, selects);
  return box({
    id: service.id,
    kind: 'service',
    data: { name: service.name, namespace: service.namespace, 'service-type': typeWords(service) },
    style: 'service',
    arrangement: { name: 'leaf' },
    lines: [...head(service, typeWords(service), style), ...machineLines(addresses(service)), ...machineLines(portLines)],
    tooltip: [
      `Service ${service.namespace}/${service.name}`,
      typeWords(service),
      ...service.clusterIPs,
      ...service.externalAddresses,
      ...portLines,
      selectorWords(service),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  });
}

function typeWords({ headless, serviceType }: Service): string {
  return headless ? 'headless Service' : serviceType === 'ClusterIP' ? 'Service' : `Service · ${serviceType}`;
}

/** From outside where it has such an address, else in the cluster. */
function addresses({ externalAddresses, clusterIPs }: Service): readonly string[] {
  return externalAddresses.length > 0 ? externalAddresses : clusterIPs;
}

/** `:80 → 8080`, `:80 → 8080 (http)`, `:443/UDP`; a node port stands before it. */
function ports({ ports: all, headless, serviceType }: Service, selects: readonly Selects[]): readonly string[] {
  if (serviceType === 'ExternalName') return [];
  return all.map(({ port, protocol, targetPort, nodePort }) => {
    const own = `:${port}${protocol === 'TCP' ? '' : `/${protocol}`}`;
    // a headless Service leads to the pods' own addresses: nothing translates its port
    const target = headless || String(targetPort) === String(port) ? '' : ` → ${targetWords({ port, protocol, targetPort }, selects)}`;
    return `${nodePort === undefined ? '' : `node :${nodePort} → `}${own}${target}`;
  });
}

/** A name means what the pods call so: the number where they agree on one. */
function targetWords(
  { port, protocol, targetPort }: Pick<ServicePort, 'port' | 'protocol' | 'targetPort'>,
  selects: readonly Selects[],
): string {
  if (typeof targetPort === 'number') return String(targetPort);
  const meant = selects.flatMap(({ ports: selected }) =>
    selected.filter((one) => one.port === port && one.protocol === protocol).flatMap(({ containerPort }) => containerPort ?? []),
  );
  const numbers = new Set(meant);
  return numbers.size === 1 ? `${meant[0]} (${targetPort})` : targetPort;
}

export function selectorWords({ selector = {} }: Service): string {
  return Object.entries(selector)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

export function noPodsBox(service: Service, status: RelationStatus): Box {
  const missing = status === 'dangling';
  return box({
    id: `${service.id}/no-pods`,
    kind: 'missing',
    data: { namespace: service.namespace, status },
    style: missing ? 'missing' : 'elsewhere',
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: missing ? 'selects no pod' : 'its pods are elsewhere', role: 'container-name' } },
      ...machineLines(Object.entries(service.selector ?? {}).map(([key, value]) => `${key}=${value}`)),
    ],
    tooltip: selectorWords(service),
  });
}

/** What a Service without a selector leads to: a name, or addresses that are no pod's. */
export function externalBox(service: Service, selects: readonly Selects[], topology: Topology): Box | undefined {
  const lines = service.externalName === undefined ? addressLines(service, selects, topology) : machineLines([service.externalName]);
  if (lines.length === 0) return undefined;
  return box({
    id: `${service.id}/external`,
    kind: 'external',
    data: { namespace: service.namespace },
    style: 'elsewhere',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: 'outside of the pods', role: 'container-name' } }, ...lines],
    tooltip: lines.map(({ start }) => start?.text ?? '').join('\n'),
  });
}

function addressLines(service: Service, selects: readonly Selects[], topology: Topology): readonly Line[] {
  if (service.selector !== undefined) return [];
  const ofPods = new Set(selects.map(({ to }) => to));
  const ips = new Set(topology.pods.flatMap((pod) => (ofPods.has(pod.id) ? pod.ips : [])));
  const names = new Set(topology.pods.flatMap((pod) => (ofPods.has(pod.id) ? [pod.name] : [])));
  const addresses = topology.resources.flatMap((resource) =>
    resource.type === 'endpoints' && resource.namespace === service.namespace && resource.service === service.name
      ? resource.subsets
          .flatMap((subset) => subset.addresses)
          .filter(({ address, podName }) => !ips.has(address) && !names.has(podName ?? ''))
          .map(({ address }) => address)
      : [],
  );
  return machineLines([...new Set(addresses)]);
}

/** Something that another object names and the input does not have. */
export function elsewhereBox(id: string, status: RelationStatus): Box {
  const [kind = '', ...path] = id.split('/');
  const name = path.at(-1) ?? '';
  const missing = status === 'dangling';
  return box({
    id,
    kind,
    data: { name, namespace: path.length > 1 ? (path[0] ?? '') : '', status },
    style: missing ? 'missing' : 'elsewhere',
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: name, role: 'pod-name' } },
      { start: { text: missing ? `no such ${kindWord(kind)} in the input` : `${kindWord(kind)} · not in the input`, role: 'fact' } },
    ],
    tooltip: id,
  });
}

function kindWord(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
