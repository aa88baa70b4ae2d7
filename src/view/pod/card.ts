/** A pod, a folded group of pods, or a template as a card with its containers. */
import { groupBy } from '../../base/group-by.ts';
import { isOnNode, isOver, isTemplate, isUnseen } from '../../model/queries/topology.ts';
import type { Container, KubeNode, Pod, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { kindWords } from '../boxes/kind-words.ts';
import { containerLines, isShown, joinedFacts, podLines } from '../details/showing.ts';
import { ofCells } from '../details/shown.ts';
import { schedulerWords } from '../nodes/scheduler-words.ts';
import type { Box, Detail, Line, Link, Shown } from '../types.ts';
import type { Revisions } from '../workloads/revisions.ts';
import { revisionKey } from '../workloads/revisions.ts';
import { boundsWords } from '../workloads/scale-words.ts';
import type { CellStyle } from './container-box.ts';
import { containerCell } from './container-box.ts';
import { containerCounts } from './container-count.ts';
import { inRunningOrder } from './container-order.ts';
import { groupState, groupWords, isTroubled, stateKey, stateWords } from './state.ts';

/** Pods that are drawn as one card: one pod, or the pods of one owner on one node. */
export interface PodGroup {
  readonly pods: readonly [Pod, ...Pod[]];
}

export interface CardStyle {
  readonly detail: Detail;
  /** `beside` the name, `under` it, `below` it with the word IP before it, or not at all. */
  readonly address: 'beside' | 'under' | 'below' | 'none';
  /** The containers as cells, at levels of detail that have room for them; else they are counted. */
  readonly containers: boolean;
  readonly initContainers: boolean;
  /** Room and links for localhost beneath the containers. */
  readonly localhost: boolean;
  /** The figure shows several Kubernetes namespaces, so each card says its own. */
  readonly namespaces: boolean;
  /** Each card says its node, which the figure does not show otherwise. */
  readonly onNode: boolean;
  /** The owner stands beside its cards, so that a template need not say its kind. */
  readonly ownerBeside: boolean;
  /** All templates of the figure are of one kind, which its caption says. */
  readonly oneKind?: boolean;
  /** The node around the card says that all on it is an example. */
  readonly exampleBeside?: boolean;
  /** What the templates of workloads say whose pods should exist and do not, by the workload's id. */
  readonly missing: ReadonlyMap<string, string>;
  /** Told of pods that have siblings of another revision. */
  readonly revisions: Revisions;
  /** As of Placement: nodes say nothing of their pods. */
  readonly nodesAlone?: boolean;
  /** As of CellStyle. */
  readonly isLed?: CellStyle['isLed'];
  /** Further lines of a pod's card. */
  readonly more: (pod: Pod) => readonly string[];
  readonly show: readonly Shown[];
  readonly hide: readonly Shown[];
  readonly workloads: ReadonlyMap<string, Workload>;
  readonly nodes: ReadonlyMap<string, KubeNode>;
  /** What nodes are called in the figure. */
  readonly nodeNames: ReadonlyMap<string, string>;
  readonly words: Words;
}

/** Pods of one top owner are folded when `fold`, if they are of one revision and in one state; bare pods and templates never are. Order is kept. */
export function groupPods(pods: readonly Pod[], fold: boolean): readonly PodGroup[] {
  if (!fold) return pods.map((pod) => ({ pods: [pod] }));
  const groups = new Map<string, [Pod, ...Pod[]]>();
  for (const pod of pods) {
    const owner = pod.existence === 'template' && pod.isExample !== true ? undefined : pod.owners.at(-1);
    const shape = [pod.hostNetwork, stateKey(pod), revisionKey(pod), pod.containers.map(({ name }) => name)];
    const key = owner === undefined ? pod.id : `${owner}\n${JSON.stringify(shape)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pod]);
    else group.push(pod);
  }
  return [...groups.values()].map((members) => ({ pods: members }));
}

export function podCard(group: PodGroup, style: CardStyle): Box {
  const pod = group.pods[0];
  const containers = inRunningOrder(pod).filter((container) => style.initContainers || container.role !== 'init');
  const shown = style.containers && (style.detail === 'full' || style.detail === 'folded') ? containers : [];
  const lines = [
    ...headLines(group, style, shown.length > 0),
    ...(shown.length === 0 && style.containers ? [containerCount(pod, style.words)] : []),
    ...(style.localhost && shown.length > 3 ? [sharedLocalhost(shown.length, style.words)] : []),
  ];
  const same = shown.length === 0 ? () => [] : sameContainers(group);
  return box({
    ...podIdentity(group, style),
    arrangement: { name: 'card', bracket: style.localhost && joined(shown.length) },
    lines,
    children: shown.map((container) =>
      containerCell(container, {
        namespace: pod.namespace,
        ports: isShown(style, 'ports'),
        ...(style.isLed === undefined ? {} : { isLed: style.isLed }),
        states: style.show.includes('state') ? same(container) : [],
        ...detailsOf(same(container), group, style),
        words: style.words,
      }),
    ),
    copies: isTemplate(pod) || isUnseen(pod) ? (pod.replicas ?? 3) : group.pods.length,
  });
}

/** What the box of pods is and stands for, however it is drawn. */
export function podIdentity(group: PodGroup, style: Pick<CardStyle, 'workloads' | 'words'>) {
  const pod = group.pods[0];
  const folded = group.pods.length > 1;
  const owner = pod.owners.at(-1);
  return {
    // a folded card goes by its first pod: that id exists, and stays while the pod does
    id: pod.id,
    kind: 'pod',
    data: {
      name: folded ? ownerName(pod, style.workloads) : pod.name,
      namespace: pod.namespace,
      ...(pod.existence === 'template' ? { template: '', ...(pod.replicas === undefined ? {} : { replicas: `${pod.replicas}` }) } : {}),
      ...(pod.isExample ? { example: '' } : {}),
      ...(folded ? { count: `${group.pods.length}`, ...(owner === undefined ? {} : { owner }) } : {}),
      ...(pod.phase === undefined ? {} : { phase: pod.phase }),
    },
    style: isOnNode(pod) ? ('pod' as const) : ('template' as const),
    tooltip: tooltip(group, style.words),
    ...(folded ? { standsFor: group.pods.map(({ id }) => id) } : {}),
  };
}

/** What a cell or the lines of a card say in their own way. */
const ownPlace: readonly Shown[] = ['ports', 'ip', 'namespace', 'node'];

function detailsOf(alike: readonly Container[], group: PodGroup, style: CardStyle): Pick<CellStyle, 'details' | 'described'> {
  const same = alike.map((one, index) => [one, group.pods[index] ?? group.pods[0]] as const);
  const described = ofCells.some((name) => !ownPlace.includes(name) && style.show.includes(name));
  return { details: containerLines(same, style, style, ownPlace), described };
}

/** The container in each pod of the group: pods are only folded when their containers have the same names. */
function sameContainers({ pods }: PodGroup): (container: Container) => readonly Container[] {
  const keyOf = ({ name, role }: Container): string => `${role} ${name}`;
  const firsts = pods.map(({ containers }) => groupBy(containers, keyOf));
  return (container) => firsts.flatMap((byKey) => byKey.get(keyOf(container))?.[0] ?? []);
}

/** Containers that stand in one row of their card are joined beneath it. */
export function joined(count: number): boolean {
  return count === 2 || count === 3;
}

/** localhost between neighbouring containers of a card, with one word for all. */
export function localhostLinks(card: Box, { say }: Words): readonly Link[] {
  if (!joined(card.children.length)) return [];
  return card.children.slice(1).flatMap((to, index): readonly Link[] => {
    const from = card.children[index];
    if (from === undefined) return [];
    const label = index === 0 ? [{ text: say('localhost'), role: 'label' as const }] : [];
    return [
      { from: from.id, to: to.id, relation: 'localhost', style: 'localhost', startArrow: false, endArrow: false, label, tooltip: '' },
    ];
  });
}

function headLines(group: PodGroup, style: CardStyle, cells: boolean): readonly Line[] {
  const { say } = style.words;
  const pod = group.pods[0];
  const folded = group.pods.length > 1;
  const place = isShown(style, 'ip') ? style.address : 'none';
  const name = { text: folded ? ownerName(pod, style.workloads) : pod.name, role: 'pod-name' as const };
  const lines: Line[] = [];
  const [address, ...others] = pod.hostNetwork ? [] : pod.ips;
  if (folded) lines.push({ start: name, end: { text: `×${group.pods.length}`, role: 'count' } });
  else if (isTemplate(pod) || isUnseen(pod))
    lines.push(pod.replicas === 1 ? { start: name } : { start: name, end: { text: copiesWord(pod), role: 'count' } });
  else if (place === 'beside' && pod.hostNetwork) lines.push({ start: name, end: { text: say('pod-card.host-network'), role: 'fact' } });
  else if (place === 'beside' && address !== undefined)
    for (const [index, ip] of [address, ...others].entries())
      lines.push({ ...(index === 0 ? { start: name } : {}), end: { text: ip, role: 'address' } });
  else lines.push({ start: name });
  if (place === 'under' && !folded)
    for (const line of (pod.hostNetwork ? [] : pod.ips).map((ip): Line => ({ start: { text: ip, role: 'address' } }))) lines.push(line);
  if (place === 'below' && folded && address !== undefined)
    lines.push({ start: { text: say('pod-card.ips', { ip: address, count: group.pods.length - 1 }), role: 'address' } });
  if (place === 'below' && !folded && (!isTemplate(pod) || pod.hostNetwork))
    for (const line of addressLines(pod, style.words)) lines.push(line);
  if (pod.hostNetwork && (place === 'under' || (place === 'beside' && (folded || isTemplate(pod) || isUnseen(pod)))))
    lines.push({ start: { text: say('pod-card.host-network'), role: 'fact' } });
  const state =
    pod.existence === 'template'
      ? ''
      : style.show.includes('state')
        ? groupState(group.pods, { alone: !cells, words: style.words })
        : groupWords(group.pods, style.words);
  const troubled = isTroubled(pod);
  if (troubled) lines.push({ start: { text: state, role: 'trouble' } });
  const facts = [
    isUnseen(pod)
      ? style.ownerBeside
        ? ''
        : templateWords(pod, style)
      : !isTemplate(pod)
        ? troubled
          ? ''
          : state
        : style.ownerBeside
          ? say('pod-card.template')
          : templateWords(pod, style),
    pod.isStatic === true ? say('pod-card.static') : style.ownerBeside && pod.owners.length === 0 ? say('pod-card.no-owner') : '',
    // whose it is, and that nobody has made it
    pod.isExample && pod.existence === 'template' && !style.ownerBeside ? kindOfOwner(pod, style) : '',
    pod.isExample && !style.exampleBeside ? say('example.word') : '',
    isTemplate(pod) || isUnseen(pod) ? (style.missing.get(pod.owners.at(-1) ?? '') ?? '') : style.revisions(pod),
  ].filter((word) => word !== '');
  if (facts.length > 0) lines.push({ start: { text: facts.join(' · '), role: 'fact' } });
  if (isShown(style, 'namespace', style.namespaces))
    lines.push({ start: { text: say('namespace', { namespace: pod.namespace }), role: 'fact' } });
  const nodes = isShown(style, 'node', style.onNode) ? nodesWords(group, style) : '';
  if (nodes !== '') lines.push({ start: { text: nodes, role: 'fact' } });
  for (const text of style.more(pod)) lines.push({ start: { text, role: 'fact' } });
  for (const line of joinedFacts(podLines(group.pods, style, style, ownPlace))) lines.push(line);
  for (const text of messages(group, style.words)) lines.push({ start: { text, role: 'fact' } });
  return lines;
}

/** Why no node runs them, if it is the same for all. */
function messages({ pods }: PodGroup, words: Words): readonly string[] {
  const told = new Set(
    pods.map(({ nodeName, message }) => (nodeName === undefined && message !== undefined ? schedulerWords(message, words) : '')),
  );
  return told.size === 1 ? [...told].filter((text) => text !== '') : [];
}

/** `on worker-1`, `on 3 nodes`. */
function nodesWords({ pods }: PodGroup, { nodeNames, words }: CardStyle): string {
  const [first, ...others] = new Set(pods.flatMap(({ nodeName }) => nodeName ?? []));
  if (first === undefined) return '';
  if (others.length > 0) return words.say('pod-card.on-nodes', { count: others.length + 1 });
  return words.say('pod-card.on-node', { node: nodeNames.get(first) ?? first });
}

function addressLines(pod: Pod, { say }: Words): readonly Line[] {
  if (pod.hostNetwork) return [{ start: { text: say('pod-card.host-network-ip'), role: 'fact' } }];
  if (pod.ips.length > 0) return pod.ips.map((ip): Line => ({ start: { text: say('pod-card.ip', { ip }), role: 'address' } }));
  if (isUnseen(pod) && !isOver(pod)) return [{ start: { text: say('pod-card.ip-unseen'), role: 'fact' } }];
  const ended = pod.isTerminating === true || pod.phase === 'Succeeded' || pod.phase === 'Failed';
  return [{ start: { text: say(ended ? 'pod-card.ip-gone' : 'pod-card.ip-later'), role: 'fact' } }];
}

export function copiesWord(pod: Pod): string {
  return pod.replicas === undefined ? '×N' : `×${pod.replicas}`;
}

/** `Deployment`, `DaemonSet · one per node`. */
export function templateWords(pod: Pod, { workloads, words, oneKind }: Pick<CardStyle, 'workloads' | 'words' | 'oneKind'>): string {
  const workload = workloads.get(pod.owners[0] ?? '');
  const bounds = workload === undefined ? '' : boundsWords(workload, words);
  const kind = kindOfOwner(pod, { workloads, words });
  if (bounds !== '') return `${kind} · ${bounds}`;
  if (kind === 'DaemonSet' && !isUnseen(pod)) return words.say('pod-card.one-per-node', { kind });
  return oneKind === true ? '' : kind;
}

function kindOfOwner({ owners }: Pod, { workloads, words }: Pick<CardStyle, 'workloads' | 'words'>): string {
  const workload = workloads.get(owners[0] ?? '');
  return workload === undefined ? words.say('template') : kindWords(workload);
}

export function ownerName(pod: Pod, workloads: CardStyle['workloads']): string {
  const id = pod.owners.at(-1);
  return workloads.get(id ?? '')?.name ?? id?.split('/').at(-1) ?? pod.name;
}

function containerCount(pod: Pod, words: Words): Line {
  return { start: { text: words.list(containerCounts(pod, words)), role: 'fact' } };
}

function sharedLocalhost(count: number, { say }: Words): Line {
  return { start: { text: say('pod-card.localhost', { count }), role: 'fact' } };
}

function tooltip(group: PodGroup, words: Words): string {
  return group.pods
    .map((pod) =>
      [`${pod.namespace}/${pod.name}`, ...pod.ips, stateWords(pod, words), pod.message ?? ''].filter((part) => part !== '').join(' · '),
    )
    .slice(0, 40)
    .join('\n');
}
