/** One pod with its containers, volumes and mounts, as boxes and links; as a table where lines would be too many. */
import { groupBy } from '../../base/group-by.ts';
import type { Calls, Container, ContainerPort, Pod, Volume } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import { containerLines, isShown } from '../details/showing.ts';
import type { FigureRequest } from '../figure.ts';
import type { Box, Detail, Line } from '../types.ts';
import type { SharedClaim } from './common-claim.ts';
import { outlet } from './common-claim.ts';
import type { ColumnStyle } from './container-box.ts';
import { containerData, containerTooltip, nameOf, roleSpans } from './container-box.ts';
import { orderForMounts } from './container-order.ts';
import type { PodFrame } from './frame.ts';
import { mountTable } from './mount-table.ts';
import { neighbours } from './neighbours.ts';
import type { PodPart } from './one-pod.ts';
import { environmentWords, podReferenceWords } from './reference-words.ts';
import { stateLines } from './state.ts';
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
  /** Those from one of its containers to another. */
  readonly calls: (pod: Pod) => readonly Calls[];
  /** A claim that other pods of the figure mount as well. */
  readonly shared: SharedClaim | undefined;
}

export function podPart(pod: Pod, frame: PodFrame, request: PartRequest): PodPart {
  const { calls, detail, facts, figure, shared, style, words } = request;
  const id = `${figure}/${pod.id}`;
  const own = calls(pod);
  const containers = orderForMounts(pod, own);
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
  const conflicts = conflictsIn(pod);
  const podBox: Box = {
    ...withReferences(onNode.length === 0 ? frame.pod : frame.podInNode, pod, request),
    children: [...containers.map((container) => containerBox(container, pod, { ...request, conflicts })), ...shelf('pod')],
  };
  const inner = onNode.length === 0 ? podBox : { ...frame.node, children: [podBox, ...onNode] };
  return {
    root: group(id, { name: 'mounts' }, [inner, ...shelf('cluster')]),
    links: [...neighbours(containers, own, words), ...mounts],
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

function containerBox(container: Container, pod: Pod, request: PartRequest & Conflicting): Box {
  const { show, hide, facts, words, style, stateFirst } = request;
  const state = show.includes('state') ? stateLines([container], words) : [];
  const [role] = roleSpans(container, words);
  const lines: Line[] = [{ start: { text: nameOf(container, words), role: 'pod-name' }, ...(role === undefined ? {} : { end: role }) }];
  for (const line of containerLines([[container, pod]], { show: show.filter((name) => name === 'images'), hide }, style, []))
    lines.push(line);
  if (stateFirst) for (const line of state) lines.push(line);
  const environment = environmentWords(pod, container.name, facts);
  if (environment !== '' && !show.includes('env') && !hide.includes('env')) lines.push({ start: { text: environment, role: 'fact' } });
  for (const line of containerLines([[container, pod]], request, style, ['images', 'ports', 'mounts'])) lines.push(line);
  if (!stateFirst) for (const line of state) lines.push(line);
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: 'described' },
    lines,
    children: isShown(request, 'ports') ? ports(container, pod, request) : [],
    tooltip: containerTooltip(container, words),
  });
}

interface Conflicting {
  /** Containers of a pod share one port space: two that run together cannot have one port, unless both are ready and so listen on different addresses. */
  readonly conflicts: (container: Container, port: ContainerPort) => boolean;
}

function ports(container: Container, pod: Pod, request: Conflicting & { readonly words: Words }): readonly Box[] {
  const seen = new Map<string, number>();
  return container.ports.map((port) => {
    const name = `${port.containerPort}-${port.protocol}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return box({
      // the same port may be named twice
      id: `${container.id}/ports/${name}${count === 1 ? '' : `#${count}`}`,
      kind: 'port',
      data: {
        port: `${port.containerPort}`,
        protocol: port.protocol,
        ...(port.name === undefined ? {} : { name: port.name }),
        ...(port.hostPort === undefined ? {} : { 'host-port': `${port.hostPort}` }),
      },
      style: request.conflicts(container, port) ? 'conflict' : 'port',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text: portText(container, port, { ...request, pod }), role: 'label-machine', keep: 'tail' } }],
      centred: true,
      tooltip: port.name ?? '',
    });
  });
}

interface PortStyle extends Conflicting {
  readonly pod: Pod;
  readonly words: Words;
}

/** `:8080/TCP ← node :80 conflict`. */
function portText(container: Container, port: ContainerPort, { pod, words, conflicts }: PortStyle): string {
  const from = port.hostPort === undefined || pod.hostNetwork ? '' : ` ← ${words.say('port.of-node', { port: port.hostPort })}`;
  const clash = conflicts(container, port) ? ` ${words.say('port.conflict')}` : '';
  return `:${port.containerPort}/${port.protocol}${from}${clash}`;
}

function conflictsIn({ containers }: Pod): Conflicting['conflicts'] {
  const keyOf = ({ containerPort, protocol }: ContainerPort): string => `${containerPort}/${protocol}`;
  const running = containers.filter(({ role }) => role !== 'init');
  const takers = groupBy(
    running.flatMap(({ id, ports: own, state }) =>
      [...new Set(own.map(keyOf))].map((port) => ({ id, port, isReady: state?.ready === true })),
    ),
    ({ port }) => port,
  );
  return ({ id, role, state }, port) =>
    role !== 'init' && takers.get(keyOf(port))?.some((taker) => taker.id !== id && !(taker.isReady && state?.ready === true)) === true;
}
