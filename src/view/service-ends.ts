/** What stands at the end of a Service where there are no pods, and what others name and the input does not have. */
import type { EndpointAddress, Endpoints, RelationStatus, Resource, Selects, Service, Topology, Workload } from '../model/types.ts';
import { box } from './box.ts';
import { machineLines } from './entry-box.ts';
import type { CardStyle } from './pod-card.ts';
import { row } from './row.ts';
import { selectorLabels } from './service-box.ts';
import type { Box, Line } from './types.ts';

/** Instead of the pods of a Service that selects none. */
export function noPodsBox(service: Service, { status, resting }: Pick<Selects, 'status' | 'resting'>, style: CardStyle): Box {
  const missing = status === 'dangling';
  const owner = style.workloads.get(resting ?? '');
  const words = owner === undefined ? (missing ? 'selects no pod' : 'its pods are elsewhere') : 'no pods';
  const more: readonly Line[] =
    owner === undefined ? machineLines(selectorLabels(service)) : [{ start: { text: restingWords(owner), role: 'fact' } }];
  return end(
    box({
      id: `${service.id}/no-pods`,
      kind: 'missing',
      data: { namespace: service.namespace, status },
      style: missing ? 'missing' : 'elsewhere',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text: words, role: 'container-name' } }, ...more],
      tooltip: selectorLabels(service).join(', '),
    }),
    style,
  );
}

function restingWords({ kind, name }: Workload): string {
  return `${kind} ${name} wants 0`;
}

/** What a Service without a selector leads to: a name, or addresses that are no pod's. Nothing when all of them are pods'. */
export function externalBox(service: Service, found: External, style: CardStyle): Box | undefined {
  const lines = service.externalName === undefined ? addressLines(service, found) : nameLines(service.externalName, found.resources);
  if (lines.length === 0) return undefined;
  const whole = box({
    id: `${service.id}/external`,
    kind: 'external',
    data: { namespace: service.namespace },
    style: 'elsewhere',
    arrangement: { name: 'leaf' },
    lines,
    tooltip: lines.map(({ start }) => start?.text ?? '').join('\n'),
  });
  return end(whole, style);
}

export interface External {
  /** To pods that its endpoints name. */
  readonly selects: readonly Selects[];
  readonly endpoints: readonly Endpoints[];
  readonly topology: Topology;
  readonly resources: ReadonlyMap<string, Resource>;
}

/** A name of the cluster's own domain is that of another Service (https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/). */
function nameLines(name: string, resources: External['resources']): readonly Line[] {
  const [, service, namespace] = /^([^.]+)\.([^.]+)\.svc(?:\..*)?$/.exec(name) ?? [];
  if (service === undefined || namespace === undefined) return [title('outside the cluster'), ...machineLines([name])];
  const known = resources.has(`service/${namespace}/${service}`);
  return [
    title(`Service ${service}`),
    { start: { text: `namespace ${namespace}${known ? '' : ' · not in the input'}`, role: 'fact' } },
    ...machineLines([name]),
  ];
}

function addressLines(service: Service, { selects, endpoints, topology }: External): readonly Line[] {
  if (service.selector !== undefined) return [];
  const ofPods = new Set(selects.map(({ to }) => to));
  const pods = topology.pods.filter(({ id }) => ofPods.has(id));
  const ips = new Set(pods.flatMap((pod) => pod.ips));
  const names = new Set(pods.map(({ name }) => name));
  const addresses = endpoints
    .flatMap(({ subsets }) => subsets.flatMap((subset) => subset.addresses))
    .filter(({ address, podName }) => !ips.has(address) && !names.has(podName ?? ''));
  if (addresses.length > 0) return [title('addresses that are no pod’s'), ...machineLines([...new Set(addresses.map(addressWords))])];
  // every cluster has it, and its endpoints are written by the API server (kubernetes/pkg/controlplane/controller/kubernetesservice)
  if (service.namespace === 'default' && service.name === 'kubernetes') return [title('the API server')];
  return selects.length > 0 ? [] : [title('no endpoints'), { start: { text: 'nothing says where it leads', role: 'fact' } }];
}

function addressWords({ address, ready }: EndpointAddress): string {
  return ready ? address : `${address} not ready`;
}

function title(text: string): Line {
  return { start: { text, role: 'container-name' } };
}

/** Something that another object names and the input does not have. */
export function elsewhereBox(id: string, status: RelationStatus, style: CardStyle): Box {
  const [kind = '', ...path] = id.split('/');
  const name = path.at(-1) ?? '';
  const namespace = path.length > 1 ? (path[0] ?? '') : '';
  const missing = status === 'dangling';
  const whole = box({
    id,
    kind,
    data: { name, namespace, status },
    style: missing ? 'missing' : 'elsewhere',
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: name, role: 'pod-name' } },
      { start: { text: missing ? `no such ${kindWord(kind)} in the input` : `${kindWord(kind)} · not in the input`, role: 'fact' } },
      ...(style.namespaces && namespace !== '' ? [{ start: { text: `namespace ${namespace}`, role: 'fact' as const } }] : []),
    ],
    tooltip: id,
  });
  return kind === 'service' && style.detail === 'rows' ? row(whole, name, { text: 'not in the input', role: 'fact' }) : whole;
}

function kindWord(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Where Services are rows, their ends are: the first line, and the second beside it if that is a fact. */
function end(whole: Box, { detail }: CardStyle): Box {
  if (detail !== 'rows') return whole;
  const [first, second] = whole.lines;
  return row(whole, first?.start?.text ?? '', { text: second?.start?.text ?? '', role: second?.start?.role ?? 'fact' });
}
