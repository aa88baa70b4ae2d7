/** What stands at the end of a Service where there are no pods, and what others name and the input does not have. */
import type { EndpointAddress, Endpoints, RelationStatus, Resource, Selects, Service, Topology, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { row } from '../boxes/row.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box, Line } from '../types.ts';
import { selectorLabels } from './box.ts';
import { machineLines } from './entry-box.ts';

/** Where a Service leads to no pod: none has its labels, or it leads to addresses; nothing where all of them are pods'. */
export function serviceEnd(service: Service, found: External, style: EndStyle): Box | undefined {
  const lost = found.selects.find(({ to }) => to === '');
  return lost === undefined ? externalBox(service, found, style) : noPodsBox(service, lost, style);
}

type EndStyle = Pick<CardStyle, 'workloads' | 'words' | 'detail'>;

/** Instead of the pods of a Service that selects none. */
function noPodsBox(service: Service, { status, resting }: Pick<Selects, 'status' | 'resting'>, style: EndStyle): Box {
  const missing = status === 'dangling';
  const owner = style.workloads.get(resting ?? '');
  const { say } = style.words;
  const text = say(owner !== undefined ? 'service.no-pods' : missing ? 'service.selects-none' : 'service.pods-elsewhere');
  const more: readonly Line[] =
    owner === undefined
      ? machineLines(selectorLabels(service), style.words)
      : [{ start: { text: say('service.resting', { kind: owner.kind, name: owner.name }), role: 'fact' } }];
  return end(
    box({
      id: `${service.id}/no-pods`,
      kind: 'missing',
      data: { namespace: service.namespace, status },
      style: missing ? 'missing' : 'elsewhere',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text, role: 'container-name' } }, ...more],
      tooltip: selectorLabels(service).join(', '),
    }),
    style,
  );
}

/** What a Service without a selector leads to: a name, or addresses that are no pod's. Nothing when all of them are pods'. */
function externalBox(service: Service, found: External, style: EndStyle): Box | undefined {
  const lines =
    service.externalName === undefined
      ? addressLines(service, found, style.words)
      : nameLines(service.externalName, { service, ...found }, style.words);
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
  /** All of its own: to pods, and with `to: ''` to none. */
  readonly selects: readonly Selects[];
  readonly endpoints: readonly Endpoints[];
  readonly topology: Topology;
  readonly resources: ReadonlyMap<string, Resource>;
}

/** A name of the cluster's own domain is that of another Service. */
function nameLines(
  name: string,
  { service, topology, resources }: External & { readonly service: Service },
  words: Words,
): readonly Line[] {
  const alias = topology.relations.find(({ type, from }) => type === 'aliases' && from === service.id);
  if (alias === undefined) return [title(words.say('service.outside')), ...machineLines([name], words)];
  const [, namespace = '', meant = ''] = alias.to.split('/');
  return [
    title(words.say('service.named', { service: meant })),
    {
      start: {
        text: [words.say('namespace', { namespace }), ...(resources.has(alias.to) ? [] : [words.say('not-in-input')])].join(' · '),
        role: 'fact',
      },
    },
    ...machineLines([name], words),
  ];
}

function addressLines(service: Service, { selects, endpoints, topology }: External, words: Words): readonly Line[] {
  const { say } = words;
  if (service.selector !== undefined) return [];
  const ofPods = new Set(selects.map(({ to }) => to));
  const pods = ofPods.size === 0 ? [] : topology.pods.filter(({ id }) => ofPods.has(id));
  const ips = new Set(pods.flatMap((pod) => pod.ips));
  const names = new Set(pods.map(({ name }) => name));
  const addresses = endpoints
    .flatMap(({ subsets }) => subsets.flatMap((subset) => subset.addresses))
    .filter(({ address, podName }) => !ips.has(address) && !names.has(podName ?? ''));
  // every cluster has it, and its endpoints are written by the API server (kubernetes/pkg/controlplane/controller/kubernetesservice)
  const isApiServer = service.namespace === 'default' && service.name === 'kubernetes';
  if (addresses.length > 0)
    return [
      title(say(isApiServer ? 'service.api-server' : 'service.other-addresses')),
      ...machineLines([...new Set(addresses.map((address) => addressWords(address, topology, words)))], words),
    ];
  if (selects.length > 0) return [];
  if (isApiServer) return [title(say('service.api-server'))];
  // that it has none, only an input that has endpoints can say
  const isKnown = topology.resources.some(({ type }) => type === 'endpoints');
  return [
    title(say(isKnown ? 'service.no-endpoints' : 'service.endpoints-elsewhere')),
    { start: { text: say('service.leads-nowhere'), role: 'fact' } },
  ];
}

/** With the node whose address it is. */
function addressWords({ address, ready }: EndpointAddress, { nodes }: Topology, { say }: Words): string {
  const node = nodes.find(({ internalIPs }) => internalIPs.includes(address));
  const words = node === undefined ? address : `${address} · ${say('service.of-node', { node: node.name })}`;
  return ready ? words : say('service.address-not-ready', { address: words });
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
  const { say } = style.words;
  const whole = box({
    id,
    kind,
    data: { name, namespace, status },
    style: missing ? 'missing' : 'elsewhere',
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: name, role: 'pod-name' } },
      { start: { text: stateOf(style.workloads.get(id), { kind: kindWord(kind), missing, words: style.words }), role: 'fact' } },
      ...(style.namespaces && namespace !== '' ? [{ start: { text: say('namespace', { namespace }), role: 'fact' as const } }] : []),
    ],
    tooltip: `${kindWord(kind)} ${namespace === '' ? name : `${namespace}/${name}`}`,
  });
  return kind === 'service' && style.detail === 'rows' ? row(whole, name, { text: say('not-in-input'), role: 'fact' }) : whole;
}

interface EndState {
  readonly kind: string;
  readonly missing: boolean;
  readonly words: Words;
}

/** What the input has of it, but no pods: a revision that is scaled to zero. */
function stateOf(workload: Workload | undefined, { kind, missing, words: { say } }: EndState): string {
  if (workload?.origin === undefined) return say(missing ? 'service.no-such' : 'service.not-there', { kind });
  return [kind, say(workload.replicas === 0 ? 'workload.scaled-to-zero' : 'service.pods-elsewhere')].join(' · ');
}

/** `Service`, `Revision`: the kind of an id, without its group. */
function kindWord(kind: string): string {
  const [name = ''] = kind.split('.');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Where Services are rows, their ends are: the first line, and the second beside it if that is a fact. */
function end(whole: Box, { detail }: EndStyle): Box {
  if (detail !== 'rows') return whole;
  const [first, second] = whole.lines;
  return row(whole, first?.start?.text ?? '', { text: second?.start?.text ?? '', role: second?.start?.role ?? 'fact' });
}
