/** One pod with its containers, volumes and mounts, as boxes and links; as a table where lines would be too many. */
import type { Container, ContainerPort, Pod, Volume } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import { box, group } from './box.ts';
import type { SharedClaim } from './common-claim.ts';
import { outlet } from './common-claim.ts';
import type { ColumnStyle } from './container-box.ts';
import { containerData, containerTooltip, nameOf, roleSpans } from './container-box.ts';
import { orderForMounts } from './container-order.ts';
import type { FigureRequest } from './figure.ts';
import { mountTable } from './mount-table.ts';
import type { PodPart } from './one-pod.ts';
import type { PodFrame } from './pod-frame.ts';
import { containerStates } from './pod-state.ts';
import { environmentWords, podReferenceWords } from './reference-words.ts';
import { containerLines, isShown } from './showing.ts';
import type { Box, Detail, Line, Link } from './types.ts';
import type { VolumeGroup } from './volume-box.ts';
import { groupVolumes, mountLinks, volumeBox } from './volume-box.ts';
import type { VolumeFacts } from './volume-facts.ts';

export interface PartRequest extends FigureRequest {
  /** The name of the figure that the part is of. */
  readonly figure: string;
  /** How a container is comes before what it has. */
  readonly stateFirst: boolean;
  readonly facts: VolumeFacts;
  readonly style: ColumnStyle;
  /** A claim that other pods of the figure mount as well. */
  readonly shared: SharedClaim | undefined;
}

export function podPart(pod: Pod, frame: PodFrame, request: PartRequest): PodPart {
  const { detail, facts, figure, shared, style, words } = request;
  const id = `${figure}/${pod.id}`;
  const containers = orderForMounts(pod);
  const isShared = (volume: Volume): boolean => shared?.isOf(pod, volume) === true;
  const groups = isShown(request, 'mounts') ? groupVolumes(pod, detail !== 'full', facts, isShared) : [];
  const [least] = groups;
  if (isTable(detail) && least !== undefined)
    return mountTable({ id, pod, frame: withReferences(frame.pod, pod, request), containers, groups, facts, style });
  const mounts = containers.flatMap((container) =>
    groups.flatMap((group) => mountLinks(container, group, { words, to: isShared(group.volumes[0]) ? shared?.box.id : undefined })),
  );
  const standing = (volumes: VolumeGroup): Box =>
    shared !== undefined && isShared(volumes.volumes[0]) ? outlet(volumes.volumes[0].id, shared.box.id) : volumeBox(volumes, pod, facts);
  const shelf = (scope: string) => groups.filter(({ volumes }) => volumes[0].scope === scope).map(standing);
  const onNode = shelf('node');
  const podBox: Box = {
    ...withReferences(onNode.length === 0 ? frame.pod : frame.podInNode, pod, request),
    children: [...containers.map((container) => containerBox(container, pod, request)), ...shelf('pod')],
  };
  const inner = onNode.length === 0 ? podBox : { ...frame.node, children: [podBox, ...onNode] };
  return {
    root: group(id, { name: 'mounts' }, [inner, ...shelf('cluster')]),
    links: [...neighbours(containers, words), ...mounts],
  };
}

/** Lines would be too many. */
function isTable(detail: Detail): boolean {
  return detail === 'rows' || detail === 'counts';
}

/** What the pod is run as and how urgently, where its spec says so. */
function withReferences(frame: Box, pod: Pod, { facts, show, hide }: PartRequest): Box {
  const named = podReferenceWords(pod, facts, (kind) => {
    if (kind === 'RuntimeClass') return true;
    const name = kind === 'ServiceAccount' ? 'serviceaccount' : 'priority';
    // asked for by name, it has a line of its own
    return !show.includes(name) && !hide.includes(name);
  });
  return named.length === 0 ? frame : { ...frame, lines: [...frame.lines, { start: { text: named.join(' · '), role: 'fact' } }] };
}

function containerBox(container: Container, pod: Pod, request: PartRequest): Box {
  const { show, hide, facts, words, style, stateFirst } = request;
  const state = show.includes('state') ? containerStates([container], words) : [];
  const stateLines = state.map((text): Line => ({ start: { text, role: 'fact' } }));
  const [role] = roleSpans(container, words);
  const lines: Line[] = [{ start: { text: nameOf(container, words), role: 'pod-name' }, ...(role === undefined ? {} : { end: role }) }];
  lines.push(...containerLines([[container, pod]], { show: show.filter((name) => name === 'images'), hide }, style, []));
  if (stateFirst) lines.push(...stateLines);
  const environment = environmentWords(pod, container.name, facts);
  if (environment !== '' && !show.includes('env') && !hide.includes('env')) lines.push({ start: { text: environment, role: 'fact' } });
  lines.push(...containerLines([[container, pod]], request, style, ['images', 'ports', 'mounts']));
  if (!stateFirst) lines.push(...stateLines);
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: 'described' },
    lines,
    children: isShown(request, 'ports') ? ports(container, pod, words) : [],
    tooltip: containerTooltip(container, words),
  });
}

function ports(container: Container, pod: Pod, words: Words): readonly Box[] {
  return container.ports.map((port, index) =>
    box({
      id: `${container.id}/ports/${port.containerPort}-${port.protocol}${again(container, index)}`,
      kind: 'port',
      data: {
        port: `${port.containerPort}`,
        protocol: port.protocol,
        ...(port.name === undefined ? {} : { name: port.name }),
        ...(port.hostPort === undefined ? {} : { 'host-port': `${port.hostPort}` }),
      },
      style: conflicts(container, port, pod) ? 'conflict' : 'port',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text: portText(container, port, { pod, words }), role: 'label-machine', keep: 'tail' } }],
      centred: true,
      tooltip: port.name ?? '',
    }),
  );
}

/** `:8080/TCP ← node :80 conflict`. */
function portText(container: Container, port: ContainerPort, { pod, words }: { readonly pod: Pod; readonly words: Words }): string {
  const from = port.hostPort === undefined || pod.hostNetwork ? '' : ` ← ${words.say('port.of-node', { port: port.hostPort })}`;
  const clash = conflicts(container, port, pod) ? ` ${words.say('port.conflict')}` : '';
  return `:${port.containerPort}/${port.protocol}${from}${clash}`;
}

/** Containers of a pod share one port space: two that run together cannot have one port. */
function conflicts(container: Container, port: ContainerPort, pod: Pod): boolean {
  const others = pod.containers.filter((other) => other.role !== 'init' && other.id !== container.id);
  return (
    container.role !== 'init' &&
    others.some((other) => other.ports.some((taken) => taken.containerPort === port.containerPort && taken.protocol === port.protocol))
  );
}

/** The same port may be named twice: `#2` tells them apart. */
function again(container: Container, index: number): string {
  const port = container.ports[index];
  const before = container.ports
    .slice(0, index)
    .filter((other) => other.containerPort === port?.containerPort && other.protocol === port.protocol).length;
  return before === 0 ? '' : `#${before + 1}`;
}

/** Init containers run one after the other, and a native sidecar has started before the next; those that run together reach each other by localhost. */
function neighbours(containers: readonly Container[], { say }: Words): readonly Link[] {
  return containers.slice(1).flatMap((to, index): readonly Link[] => {
    const from = containers[index];
    if (from === undefined) return [];
    const ends = { from: from.id, to: to.id, tooltip: '' };
    if (from.role === 'init' || (from.role === 'sidecar' && to.role === 'init'))
      return [
        {
          ...ends,
          relation: 'runs-before',
          style: 'sequence',
          startArrow: false,
          endArrow: true,
          label: [{ text: say('container.then'), role: 'label' }],
        },
      ];
    return [
      {
        ...ends,
        relation: 'localhost',
        style: 'localhost',
        startArrow: true,
        endArrow: true,
        label: [{ text: say('localhost'), role: 'label' }],
      },
    ];
  });
}
