/** What the containers of one pod share, what each keeps, and what they take from the node: Linux namespaces as rows. */
import type { Container, LinuxNamespace, LinuxNamespaceType, Pod } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import { box, group } from '../box.ts';
import { columnBox } from '../container-box.ts';
import { inRunningOrder } from '../container-order.ts';
import type { Figure } from '../figure.ts';
import type { OnePodWords, PodPart } from '../one-pod.ts';
import { drawPods } from '../one-pod.ts';
import { conjunction } from '../plural.ts';
import type { PodFrame } from '../pod-frame.ts';
import type { Box, Link } from '../types.ts';

export const namespaces: Figure = {
  name: 'namespaces',
  details: ['full'],
  draw: (topology, request) => drawPods(topology, request, { part, words }),
};

const rows: readonly { readonly type: LinuxNamespaceType; readonly name: string; readonly word?: string }[] = [
  { type: 'network', name: 'Network', word: 'network' },
  { type: 'uts', name: 'UTS' },
  { type: 'ipc', name: 'IPC' },
  { type: 'pid', name: 'PID' },
  { type: 'mount', name: 'Mount' },
  { type: 'user', name: 'User', word: 'user' },
];

const shared: Readonly<Record<LinuxNamespaceType, string>> = {
  network: 'one IP, one port space, localhost',
  uts: 'one hostname',
  ipc: 'System V IPC, POSIX queues',
  pid: 'one process tree',
  mount: 'own image FS',
  user: 'own user IDs: root inside is not root outside',
};

const nodes: Readonly<Record<LinuxNamespaceType, string>> = {
  network: 'the node’s IP and ports',
  uts: 'the node’s hostname',
  ipc: 'the node’s IPC',
  pid: 'all processes of the node',
  mount: 'the node’s files',
  user: 'the node’s user IDs',
};

function part(pod: Pod, frame: PodFrame): PodPart {
  const containers = inOrder(pod);
  const columnOf = new Map(containers.map((container, index) => [container.id, index]));
  const fromNode = pod.linuxNamespaces.filter((namespace) => namespace.owner === 'node');
  // the node's user namespace is the rule, and says nothing; a pod's own one does
  const framed = fromNode.some((namespace) => namespace.type !== 'user');
  const shown = rows.filter(({ type }) =>
    pod.linuxNamespaces.some((namespace) => namespace.type === type && (type !== 'user' || namespace.owner === 'pod')),
  );
  const heads = shown.map(({ type, name }, row) => rowHead(pod, type, name, row));
  const bars: Box[] = [];
  const asides: Box[] = [];
  const links: Link[] = [];
  shown.forEach(({ type }, row) => {
    for (const namespace of pod.linuxNamespaces.filter((candidate) => candidate.type === type)) {
      for (const [run, span] of runs(namespace.members.flatMap((member) => columnOf.get(member) ?? [])).entries()) {
        const bar = namespaceBar(namespace, pod, { row, run, ...span });
        bars.push(bar);
        const asideId = `${frame.node.id}/${namespace.type}`;
        if (namespace.owner !== 'node' || asides.some((aside) => aside.id === asideId)) continue;
        asides.push(asideBox(asideId, namespace, { row, words: asideWords(type, pod, frame) }));
        links.push({
          from: bar.id,
          to: asideId,
          relation: 'member-of',
          style: 'node-namespace',
          startArrow: false,
          endArrow: true,
          label: [],
          tooltip: '',
        });
      }
    }
  });
  const podBox: Box = {
    ...withHostname(framed ? frame.podInNode : frame.pod, pod),
    children: [...containers.map((container) => columnBox(container, pod)), ...heads, ...bars],
  };
  const root = framed ? { ...frame.node, children: [podBox, ...asides] } : podBox;
  return { root: group(`namespaces/${pod.id}`, { name: 'matrix' }, [root]), links };
}

/** As in the pod, each ephemeral container beside the one whose processes it sees. */
function inOrder(pod: Pod): readonly Container[] {
  const others = inRunningOrder(pod).filter((container) => container.targetContainer === undefined);
  const targeting = pod.containers.filter((container) => container.targetContainer !== undefined);
  const placed = others.flatMap((container) => [
    container,
    ...targeting.filter((ephemeral) => ephemeral.targetContainer === container.name),
  ]);
  return [...placed, ...targeting.filter((container) => !placed.includes(container))];
}

/** Runs of neighbouring columns. */
function runs(columns: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open !== undefined && open.last === column - 1) open.last = column;
    else found.push({ first: column, last: column });
  }
  return found;
}

function withHostname(frame: Box, pod: Pod): Box {
  // a long name need not stand twice
  if (pod.hostname === undefined || (pod.hostname === pod.name && pod.name.length > 20)) return frame;
  const [head, ...rest] = frame.lines;
  const words = [`hostname ${pod.hostname}`, head?.end?.text ?? ''].filter((word) => word !== '').join(' · ');
  return { ...frame, lines: [{ ...head, end: { text: words, role: 'address' } }, ...rest] };
}

const styles: Readonly<Record<LinuxNamespaceType, BoxStyle>> = {
  network: 'ns-network',
  uts: 'ns-uts',
  ipc: 'ns-ipc',
  pid: 'ns-pid',
  mount: 'ns-mount',
  user: 'ns-user',
};

function rowHead(pod: Pod, type: LinuxNamespaceType, name: string, row: number): Box {
  return box({
    id: `row/${pod.id}/${type}`,
    kind: 'row',
    style: styles[type],
    arrangement: { name: 'cell', row, place: 'head', first: 0, last: 0 },
    lines: [{ start: { text: name, role: 'row-name' } }],
  });
}

function namespaceBar(
  namespace: LinuxNamespace,
  pod: Pod,
  at: { readonly row: number; readonly run: number; readonly first: number; readonly last: number },
): Box {
  const own = namespace.owner === 'container' && at.first === at.last;
  const style: BoxStyle = own ? (namespace.type === 'pid' ? 'own-pid' : 'own-mount') : styles[namespace.type];
  return box({
    // what the pod has of the node's namespace, which itself stands outside the pod
    id: namespace.owner === 'node' ? `namespace/${pod.id}/${namespace.type}` : `${namespace.id}${at.run === 0 ? '' : `#${at.run + 1}`}`,
    kind: 'namespace',
    data: { 'namespace-type': namespace.type, owner: namespace.owner },
    style,
    arrangement: { name: 'cell', place: 'bar', row: at.row, first: at.first, last: at.last },
    lines: [{ start: { text: barWords(namespace, own), role: 'bar' } }],
    centred: true,
    tooltip: `${namespace.type} namespace, ${namespace.owner === 'node' ? 'the node’s' : namespace.owner === 'pod' ? 'the pod’s' : 'of its own'}`,
  });
}

function barWords(namespace: LinuxNamespace, own: boolean): string {
  if (namespace.owner === 'node') return nodes[namespace.type];
  if (own && namespace.type === 'pid') return 'own PID 1';
  return shared[namespace.type];
}

/** What the node has, by name where it is known. */
function asideWords(type: LinuxNamespaceType, pod: Pod, frame: PodFrame): string {
  const name = frame.node.data.name ?? '';
  if (type === 'network') return pod.ips[0] ?? 'node network';
  if (type === 'uts') return name === '' ? 'node hostname' : name;
  return type === 'pid' ? 'node processes' : `node ${rows.find((row) => row.type === type)?.name ?? type}`;
}

function asideBox(id: string, namespace: LinuxNamespace, { row, words: text }: { readonly row: number; readonly words: string }): Box {
  return box({
    id,
    kind: 'namespace',
    data: { 'namespace-type': namespace.type, owner: 'node' },
    style: styles[namespace.type],
    arrangement: { name: 'cell', row, place: 'aside', first: 0, last: 0 },
    lines: [{ start: { text, role: 'bar' } }],
    centred: true,
    tooltip: `the node’s ${namespace.type} namespace`,
  });
}

function words(pods: readonly Pod[]): OnePodWords {
  const all = pods.flatMap((pod) => pod.linuxNamespaces);
  const names = (owner: string, types: readonly LinuxNamespaceType[]) =>
    types
      .filter((type) => all.some((namespace) => namespace.type === type && namespace.owner === owner))
      .map((type) => rows.find((row) => row.type === type)?.word ?? rows.find((row) => row.type === type)?.name ?? type);
  const kernel = ['network', 'uts', 'ipc', 'pid'] as const;
  const ofPod = names('pod', [...kernel, 'user']);
  const ofNode = names('node', kernel);
  const pid = all.some((namespace) => namespace.type === 'pid' && namespace.owner === 'container');
  const parts = [
    ...(ofPod.length > 0 ? [`The ${conjunction(ofPod)} ${ofPod.length === 1 ? 'namespace is' : 'namespaces are'} the pod’s`] : []),
    ...(ofNode.length > 0 ? [`${conjunction(ofNode)} ${ofNode.length === 1 ? 'is' : 'are'} the node’s`] : []),
    'filesystems stay apart',
    ...(pid ? ['sharing PID is opt-in'] : []),
  ];
  if (pods.every((pod) => pod.windows))
    return {
      title: 'Windows pods have no Linux namespaces',
      caption: 'Nothing of what this figure shows exists for them.',
      description: 'A Windows pod.',
    };
  const description = pods
    .slice(0, 8)
    .map(
      (pod) =>
        `In pod ${pod.name}: ${
          pod.linuxNamespaces
            .filter((namespace) => namespace.members.length > 1)
            .map((namespace) => `${namespace.type} namespace shared, owned by the ${namespace.owner}`)
            .join('; ') || 'one container'
        }.`,
    )
    .join(' ');
  const sole = pods.length === 1 && pods[0]?.containers.length === 1;
  if (pods.length === 1)
    return {
      title: sole ? 'What a container takes from its pod' : 'What the containers of one pod share',
      caption: `${capital(parts.join('; '))}.`,
      description,
    };
  return {
    title: 'What the containers of a pod share',
    caption: 'A bar across containers is shared by them, a pill is one container’s own, an arrow leads to what is the node’s.',
    description,
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
