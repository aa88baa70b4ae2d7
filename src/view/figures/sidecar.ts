/** One pod in full: its containers by role, their images and ports, the volumes and who mounts them where and how. */
import { visibleVolumes } from '../../model/query.ts';
import type { Container, ContainerPort, Pod, Volume } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../box.ts';
import type { SharedClaim } from '../common-claim.ts';
import { outlet, sharedClaim } from '../common-claim.ts';
import type { ColumnStyle } from '../container-box.ts';
import { columnStyle, containerData, containerTooltip, nameOf, roleWord } from '../container-box.ts';
import { orderForMounts } from '../container-order.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import { mountTable } from '../mount-table.ts';
import type { OnePodWords, PodPart } from '../one-pod.ts';
import { drawPods } from '../one-pod.ts';
import type { PodFrame } from '../pod-frame.ts';
import { containerStates } from '../pod-state.ts';
import { environmentWords, podReferenceWords } from '../reference-words.ts';
import { containerLines, isShown } from '../showing.ts';
import { ofContainers } from '../shown.ts';
import type { Box, Line, Link } from '../types.ts';
import type { VolumeGroup } from '../volume-box.ts';
import { groupVolumes, mountLinks, volumeBox } from '../volume-box.ts';
import type { VolumeFacts } from '../volume-facts.ts';
import { volumeFacts } from '../volume-facts.ts';

export const sidecar: Figure = {
  name: 'sidecar',
  details: ['full', 'folded', 'rows'],
  shows: ['state', ...ofContainers],
  draw: (topology, request) => {
    const facts = volumeFacts(topology, request.words);
    // asked for each of them, which may be thousands
    const claims = new Map<readonly Pod[], SharedClaim | undefined>();
    const shared = (pods: readonly Pod[]) => {
      if (!claims.has(pods)) claims.set(pods, request.detail === 'rows' ? undefined : sharedClaim(pods, facts));
      return claims.get(pods);
    };
    return drawPods(topology, request, {
      part: (pod, frame, pods) => part(pod, frame, { ...request, facts, style: columnStyle(topology, request), shared: shared(pods) }),
      words: (pods) => headed(pods, request),
      below: (pods) => [shared(pods)?.box].filter((box) => box !== undefined),
    });
  },
};

interface PartRequest extends FigureRequest {
  readonly facts: VolumeFacts;
  readonly style: ColumnStyle;
  /** A claim that other pods of the figure mount as well. */
  readonly shared: SharedClaim | undefined;
}

function part(pod: Pod, frame: PodFrame, request: PartRequest): PodPart {
  const { detail, facts, shared, style, words } = request;
  const containers = orderForMounts(pod);
  const isShared = (volume: Volume): boolean => shared?.isOf(pod, volume) === true;
  const groups = isShown(request, 'mounts') ? groupVolumes(pod, detail !== 'full', facts, isShared) : [];
  const [least] = groups;
  if (detail === 'rows' && least !== undefined)
    return mountTable({ pod, frame: withReferences(frame.pod, pod, request), containers, groups, facts, style });
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
    root: group(`sidecar/${pod.id}`, { name: 'mounts' }, [inner, ...shelf('cluster')]),
    links: [...neighbours(containers, words), ...mounts],
  };
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
  const { show, hide, facts, words, style } = request;
  const lines: Line[] = [
    { start: { text: nameOf(container, words), role: 'pod-name' }, end: { text: roleWord(container, words), role: 'fact' } },
  ];
  lines.push(...containerLines([[container, pod]], { show: show.filter((name) => name === 'images'), hide }, style, []));
  const environment = environmentWords(pod, container.name, facts);
  if (environment !== '' && !show.includes('env') && !hide.includes('env')) lines.push({ start: { text: environment, role: 'fact' } });
  lines.push(...containerLines([[container, pod]], request, style, ['images', 'ports', 'mounts']));
  for (const state of show.includes('state') ? containerStates([container], words) : [])
    lines.push({ start: { text: state, role: 'fact' } });
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

/** Init containers run one after the other; those that run together reach each other by localhost. */
function neighbours(containers: readonly Container[], { say }: Words): readonly Link[] {
  return containers.slice(1).flatMap((to, index): readonly Link[] => {
    const from = containers[index];
    if (from === undefined) return [];
    const ends = { from: from.id, to: to.id, tooltip: '' };
    if (from.role === 'init')
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

function headed(pods: readonly Pod[], { heading, words }: FigureRequest): OnePodWords {
  const { say } = words;
  const scope = (wanted: string) => pods.some((pod) => visibleVolumes(pod).some((volume) => volume.scope === wanted));
  const beyond = `${scope('node') ? say('sidecar.host-path') : ''}${scope('cluster') ? say('sidecar.claim') : ''}`;
  const description = pods
    .slice(0, 8)
    .map((pod) =>
      say('sidecar.pod', {
        pod: pod.name,
        holds: say('count.containers', { count: pod.containers.length }),
        containers: words.list(
          pod.containers.map((container) => say('container.with-role', { name: container.name, role: roleWord(container, words) })),
        ),
        volumes: say('count.volumes', { count: visibleVolumes(pod).length }),
      }),
    )
    .join(' ');
  return { ...heading(situationOf(pods), { beyond }), description };
}

/** Whether containers help each other, or else how many pods there are and what is in them; and whether there are volumes. */
function situationOf(pods: readonly Pod[]): string {
  const together = (pod: Pod) => pod.containers.filter((container) => container.role !== 'init').length;
  const volumes = pods.some((pod) => visibleVolumes(pod).length > 0) ? ['volumes'] : [];
  const native = pods.some((pod) => pod.containers.some((container) => container.role === 'sidecar'));
  const contents = pods.length > 1 ? 'several-pods' : pods[0]?.containers.length === 1 ? 'one-container' : 'init';
  const kind = pods.some((pod) => together(pod) > 1) ? (native ? ['native'] : []) : [contents];
  return [...kind, ...volumes].join('-');
}
