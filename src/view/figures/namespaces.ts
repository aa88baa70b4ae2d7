/** What the containers of one pod share, what each keeps, and what they take from the node: Linux namespaces as rows. */
import type { Container, LinuxNamespace, LinuxNamespaceType, Pod } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import { ofContainers } from '../details/shown.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import type { ColumnStyle } from '../pod/container-box.ts';
import { columnBox, columnStyle } from '../pod/container-box.ts';
import { inRunningOrder } from '../pod/container-order.ts';
import type { PodFrame } from '../pod/frame.ts';
import { nodeFilesWords, powersTold, seeRoot } from '../pod/node-files.ts';
import type { OnePodWords, PodPart } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';
import type { Box, Link } from '../types.ts';

export const namespaces: Figure = {
  name: 'namespaces',
  details: ['full'],
  shows: ['state', ...ofContainers],
  draw: (topology, request) =>
    drawPods(topology, request, {
      part: (pod, frame) => part(pod, frame, columnStyle(topology, request)),
      words: (pods) => headed(pods, request),
    }),
};

const rows: readonly LinuxNamespaceType[] = ['network', 'uts', 'ipc', 'pid', 'mount', 'user'];

function part(pod: Pod, frame: PodFrame, style: ColumnStyle): PodPart {
  const { words } = style;
  const containers = inOrder(pod);
  const columnOf = new Map(containers.map((container, index) => [container.id, index]));
  const fromNode = pod.linuxNamespaces.filter((namespace) => namespace.owner === 'node');
  // the node's user namespace is the rule, and says nothing; a pod's own one does
  const framed = fromNode.some((namespace) => namespace.type !== 'user');
  const shown = rows.filter((type) =>
    pod.linuxNamespaces.some((namespace) => namespace.type === type && (type !== 'user' || namespace.owner === 'pod')),
  );
  const heads = shown.map((type, row) => rowHead(pod, type, { row, words }));
  const bars: Box[] = [];
  const asides: Box[] = [];
  const links: Link[] = [];
  shown.forEach((type, row) => {
    for (const namespace of pod.linuxNamespaces.filter((candidate) => candidate.type === type)) {
      for (const [run, span] of runs(namespace.members.flatMap((member) => columnOf.get(member) ?? [])).entries()) {
        const bar = namespaceBar(namespace, pod, { row, run, words, ...span });
        bars.push(type === 'mount' ? withNodeFiles(bar, namespace, pod, words) : bar);
        const asideId = `${frame.node.id}/${namespace.type}`;
        if (namespace.owner !== 'node' || asides.some((aside) => aside.id === asideId)) continue;
        asides.push(asideBox(asideId, namespace, { row, text: asideWords(pod, frame, { type, words }), words }));
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
    ...withHostname(framed ? frame.podInNode : frame.pod, pod, words),
    children: [...containers.map((container) => withPrivileges(columnBox(container, pod, style), container, style)), ...heads, ...bars],
  };
  const root = framed ? { ...frame.node, children: [podBox, ...asides] } : podBox;
  return { root: group(`namespaces/${pod.id}`, { name: 'matrix' }, [root]), links };
}

/** Beneath what is its own: what of the node is mounted there. */
function withNodeFiles(bar: Box, { members }: LinuxNamespace, pod: Pod, words: Words): Box {
  const container = pod.containers.find(({ id }) => id === members[0]);
  const files = container === undefined ? '' : nodeFilesWords(container, pod, words);
  if (files === '') return bar;
  // a bar has room for two lines: a long path is shortened, and whole in the tooltip
  return { ...bar, lines: [...bar.lines, { start: { text: files, role: 'label', keep: 'tail' } }], tooltip: `${bar.tooltip}\n${files}` };
}

/** A privileged container is kept from nothing of the node, whatever namespaces it has. */
function withPrivileges(head: Box, { security }: Container, { show, words }: ColumnStyle): Box {
  if (security?.privileged !== true || show.includes('security')) return head;
  return { ...head, lines: [...head.lines, { start: { text: words.say('details.security.privileged'), role: 'fact' } }] };
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

function withHostname(frame: Box, pod: Pod, { say }: Words): Box {
  // a long name need not stand twice
  if (pod.hostname === undefined || (pod.hostname === pod.name && pod.name.length > 20)) return frame;
  const [head, ...rest] = frame.lines;
  const words = [say('linux-namespace.hostname', { hostname: pod.hostname }), head?.end?.text ?? '']
    .filter((word) => word !== '')
    .join(' · ');
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

interface InRow {
  readonly row: number;
  readonly words: Words;
}

function rowHead(pod: Pod, type: LinuxNamespaceType, { row, words }: InRow): Box {
  return box({
    id: `row/${pod.id}/${type}`,
    kind: 'row',
    style: styles[type],
    arrangement: { name: 'cell', row, place: 'head', first: 0, last: 0 },
    lines: [{ start: { text: words.say(`linux-namespace.name.${type}`), role: 'row-name' } }],
  });
}

function namespaceBar(
  namespace: LinuxNamespace,
  pod: Pod,
  at: InRow & { readonly run: number; readonly first: number; readonly last: number },
): Box {
  const { say } = at.words;
  const own = namespace.owner === 'container' && at.first === at.last;
  const style: BoxStyle = own ? (namespace.type === 'pid' ? 'own-pid' : 'own-mount') : styles[namespace.type];
  return box({
    // what the pod has of the node's namespace, which itself stands outside the pod
    id: namespace.owner === 'node' ? `namespace/${pod.id}/${namespace.type}` : `${namespace.id}${at.run === 0 ? '' : `#${at.run + 1}`}`,
    kind: 'namespace',
    data: { 'namespace-type': namespace.type, owner: namespace.owner },
    style,
    arrangement: { name: 'cell', place: 'bar', row: at.row, first: at.first, last: at.last },
    lines: [{ start: { text: barWords(namespace, own, at.words), role: 'bar' } }],
    centred: true,
    tooltip: say(`linux-namespace.tooltip.${namespace.owner}`, { namespace: say(`linux-namespace.word.${namespace.type}`) }),
  });
}

function barWords({ type, owner }: LinuxNamespace, own: boolean, { say }: Words): string {
  if (owner === 'node') return say(`linux-namespace.of-node.${type}`);
  return own && type === 'pid' ? say('linux-namespace.own-pid') : say(`linux-namespace.shared.${type}`);
}

interface AsideStyle {
  readonly type: LinuxNamespaceType;
  readonly words: Words;
}

/** What the node has, by name where it is known. */
function asideWords(pod: Pod, frame: PodFrame, { type, words: { say } }: AsideStyle): string {
  const name = frame.node.data.name ?? '';
  const known = type === 'network' ? pod.ips[0] : type === 'uts' && name !== '' ? name : undefined;
  return known ?? say(`linux-namespace.aside.${type}`);
}

function asideBox(id: string, namespace: LinuxNamespace, { row, text, words }: InRow & { readonly text: string }): Box {
  return box({
    id,
    kind: 'namespace',
    data: { 'namespace-type': namespace.type, owner: 'node' },
    style: styles[namespace.type],
    arrangement: { name: 'cell', row, place: 'aside', first: 0, last: 0 },
    lines: [{ start: { text, role: 'bar' } }],
    centred: true,
    tooltip: words.say('linux-namespace.tooltip.aside', { namespace: words.say(`linux-namespace.word.${namespace.type}`) }),
  });
}

function headed(pods: readonly Pod[], { heading, words }: FigureRequest): OnePodWords {
  const { say } = words;
  if (pods.every((pod) => pod.windows)) return { ...heading('windows'), description: say('linux-namespace.windows') };
  const description = pods
    .slice(0, 8)
    .map((pod) => {
      const together = pod.linuxNamespaces.filter(({ members }) => members.length > 1);
      const shared = together.map(({ type, owner }) =>
        say(`linux-namespace.told.${owner}`, { namespace: say(`linux-namespace.word.${type}`) }),
      );
      const told = say('linux-namespace.in-pod', { pod: pod.name, shared: shared.join('; ') || say('linux-namespace.alone') });
      return [told, ...powersTold(pod, words).slice(0, 12)].join(' ');
    })
    .join(' ');
  return { ...heading(situationOf(pods), { facts: factsOf(pods, words) }), description };
}

function situationOf(pods: readonly Pod[]): string {
  const [pod, ...others] = pods;
  if (pod === undefined || others.length > 0) return 'several';
  if (pod.containers.length > 1) return '';
  const owners = new Set(pod.linuxNamespaces.filter(({ type }) => kernel.includes(type) && type !== 'pid').map(({ owner }) => owner));
  if (!owners.has('node')) return 'one-container';
  return owners.has('pod') ? 'one-container-and-node' : 'one-container-of-node';
}

const kernel: readonly LinuxNamespaceType[] = ['network', 'uts', 'ipc', 'pid'];

/** `the network, UTS and IPC namespaces are the pod’s; filesystems stay apart; sharing PID is opt-in`. */
function factsOf(pods: readonly Pod[], words: Words): string {
  const { say, list } = words;
  const all = pods.flatMap((pod) => pod.linuxNamespaces);
  const names = (owner: string, types: readonly LinuxNamespaceType[]) =>
    types
      .filter((type) => all.some((namespace) => namespace.type === type && namespace.owner === owner))
      .map((type) => say(`linux-namespace.word.${type}`));
  const ofPod = names('pod', [...kernel, 'user']);
  const ofNode = names('node', kernel);
  const roots = pods.flatMap((pod) => seeRoot(pod, words));
  const parts = [
    ...(ofPod.length > 0 ? [say('linux-namespace.are-pods', { count: ofPod.length, namespaces: list(ofPod) })] : []),
    ...(ofNode.length > 0 ? [say('linux-namespace.are-nodes', { count: ofNode.length, namespaces: list(ofNode) })] : []),
    // all filesystems lie in the node's root
    ...(roots.length === 0 ? [say('linux-namespace.filesystems')] : []),
    ...roots.slice(0, 2).map((name) => say('linux-namespace.root', { name })),
    ...(all.some(({ type, owner }) => type === 'pid' && owner === 'container') ? [say('linux-namespace.opt-in')] : []),
  ];
  return parts.join(say('linux-namespace.between'));
}
