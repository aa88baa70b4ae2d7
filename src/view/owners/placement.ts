/** Which pods stand where: on a node, on one that the input does not name, or on none. */
import { groupBy } from '../../base/group-by.ts';
import { isOnNode, isOver, isTemplate } from '../../model/queries/topology.ts';
import type { KubeNode, Pod, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { kindCounts } from '../boxes/kind-words.ts';
import { isShown } from '../details/showing.ts';
import { nodeLines, nodeStates } from '../nodes/state.ts';
import type { CardStyle } from '../pod/card.ts';
import { groupPods, ownerName, podCard } from '../pod/card.ts';
import { statesLine } from '../pod/state.ts';
import type { Box, Detail, Line } from '../types.ts';

export interface Placement {
  /** Nodes in order, with their pods; nodes without pods too. */
  readonly nodes: readonly { readonly node: KubeNode; readonly pods: readonly Pod[] }[];
  /** Pods that run, or have run, on nodes that the input does not name. */
  readonly elsewhere: readonly Pod[];
  /** Observed and declared pods that no node has got. */
  readonly unscheduled: readonly Pod[];
  readonly templates: readonly Pod[];
  /** What Jobs made that have ended, and the input lacks: nothing says that a node still has them. */
  readonly ended: readonly Pod[];
  /** The input has nodes and no pod: that they have none, it does not say. */
  readonly nodesAlone: boolean;
}

export function placePods(topology: Topology): Placement {
  const byNode = new Map<string, Pod[]>(topology.nodes.map((node) => [node.name, []]));
  const elsewhere: Pod[] = [];
  const unscheduled: Pod[] = [];
  const templates: Pod[] = [];
  const ended: Pod[] = [];
  for (const pod of topology.pods) {
    const onNode = pod.nodeName === undefined || isTemplate(pod) ? undefined : byNode.get(pod.nodeName);
    if (onNode !== undefined) onNode.push(pod);
    else if (isTemplate(pod)) templates.push(pod);
    else if (isOver(pod)) ended.push(pod);
    else if (isOnNode(pod)) elsewhere.push(pod);
    else unscheduled.push(pod);
  }
  const nodes = topology.nodes.map((node) => ({ node, pods: byNode.get(node.name) ?? [] }));
  const nodesAlone =
    topology.pods.every(({ existence }) => existence === 'template') &&
    topology.nodes.every(({ isExample, podsLeftOut }) => isExample !== true && podsLeftOut === undefined);
  return { nodes, elsewhere, unscheduled, templates, ended, nodesAlone };
}

/** How many pods these are: one that stands for others counts as they do. */
export function podsIn(pods: readonly Pod[]): number {
  return pods.reduce((sum, { replicas = 1 }) => sum + replicas, 0);
}

/** A node's frame with the cards of its pods, or with a count of them. */
export function nodeFrame(node: KubeNode, pods: readonly Pod[], style: CardStyle): Box {
  const { say } = style.words;
  const counted = isCounted(style.detail);
  const states = nodeStates(node, style.words);
  const children = counted
    ? countLeaves(node, pods, style)
    : groupPods(pods, style.detail !== 'full').map((group) => podCard(group, node.isExample ? { ...style, exampleBeside: true } : style));
  const address = [...(node.isExample ? [style.words.say('example.word')] : []), ...node.internalIPs].join(' · ');
  const place = { text: address, role: 'machine' } as const;
  // without cards a frame is narrow: whole names matter more than a short one
  const beneath = style.nodesAlone === true;
  const inNetwork = style.address === 'below' && style.detail !== 'full' && style.detail !== 'folded' && node.podCIDRs.length > 0;
  return box({
    id: node.id,
    kind: 'node',
    data: { name: node.name },
    style: 'node',
    arrangement: { name: 'frames' },
    lines: [
      {
        start: { text: style.nodeNames.get(node.name) ?? node.name, role: 'node-name' },
        ...(address === '' || beneath ? {} : { end: place }),
      },
      ...(address !== '' && beneath ? [{ start: place }] : []),
      ...nodeLines(node, style.words, [
        ...(inNetwork ? [say('node.pods-in', { cidrs: node.podCIDRs.join(', ') })] : []),
        // a node is only called empty when nothing on it was left out, which the caption says
        ...(pods.length === 0 && style.nodesAlone !== true && node.podsLeftOut === undefined ? [say('node.no-pods')] : []),
      ]),
    ],
    children,
    tooltip: [
      say('node.named', { node: node.name }),
      ...node.internalIPs,
      ...node.podCIDRs.map((cidr) => say('node.cidr', { cidr })),
      ...states,
      ...(node.taints ?? []).map((taint) => say('node.taint', { taint })),
      ...(style.nodesAlone === true ? [] : [say('count.pods', { count: pods.length })]),
      ...(node.podsLeftOut === undefined ? [] : [say('count.pods-left-out', { count: node.podsLeftOut })]),
    ].join('\n'),
  });
}

/** A frame for pods whose node the input does not say. */
export function elsewhereFrame(pods: readonly Pod[], style: CardStyle): Box {
  const frame = unscheduledFrame('elsewhere/pods', style.words.say('unscheduled.elsewhere'), pods, style);
  return { ...frame, kind: 'elsewhere' };
}

/** A dashed frame for pods that no node runs. */
export function unscheduledFrame(id: string, name: string, pods: readonly Pod[], style: CardStyle): Box {
  const counted = isCounted(style.detail);
  const kind = counted ? '' : kindOfAll(pods, style);
  const cards = kind === '' ? style : { ...style, oneKind: true };
  const children = counted
    ? countLeaves({ id }, pods, style)
    : groupPods(pods, style.detail !== 'full').map((group) => podCard(group, cards));
  return box({
    id,
    kind: 'unscheduled',
    data: {},
    style: 'region',
    arrangement: { name: 'frames' },
    lines: [{ start: { text: name, role: 'region-name' }, ...(kind === '' ? {} : { end: { text: kind, role: 'fact' } }) }],
    children,
    tooltip: style.words.say('unscheduled.counted', { name, pods: style.words.say('count.pods', { count: pods.length }) }),
  });
}

/** `3 Deployments`, where all of some templates are of one kind and nothing has said it: then their frame does. Else ''. */
export function kindOfAll(pods: readonly Pod[], { oneKind, workloads, words }: Pick<CardStyle, 'oneKind' | 'workloads' | 'words'>): string {
  if (oneKind === true || pods.length < 3) return '';
  const makers = pods.flatMap((pod) => {
    const maker = isTemplate(pod) ? workloads.get(pod.owners[0] ?? '') : undefined;
    // that of a DaemonSet says more than its kind
    return maker === undefined || maker.kind === 'DaemonSet' ? [] : [maker];
  });
  const [kind = '', ...others] = makers.length < pods.length ? [] : kindCounts(makers, words);
  return others.length === 0 ? kind : '';
}

/** In several Kubernetes namespaces a frame for each, so that none of its cards need say which; where pods are only counted, one for all. */
export function regionFrames(id: string, name: string, pods: readonly Pod[], style: CardStyle): readonly Box[] {
  if (pods.length === 0) return [];
  if (!style.namespaces || isCounted(style.detail)) return [unscheduledFrame(id, name, pods, style)];
  return [...groupBy(pods, ({ namespace }) => namespace)].map(([namespace, own]) => {
    const frame = unscheduledFrame(`${id}/${namespace}`, namespace, own, { ...style, namespaces: false });
    return { ...frame, data: { namespace }, lines: [...frame.lines, { start: { text: name, role: 'fact' } }] };
  });
}

function isCounted(detail: Detail): boolean {
  return detail === 'counts' || detail === 'brief' || detail === 'sample';
}

/** One leaf that counts the pods of a place by owner, the largest ones by name. */
function countLeaves(place: { readonly id: string }, pods: readonly Pod[], style: CardStyle): readonly Box[] {
  if (pods.length === 0) return [];
  const { say } = style.words;
  const templates = pods.every(isTemplate);
  const sorted = countsByOwner(pods, style).sort((a, b) => b.count - a.count);
  const most = style.detail === 'counts' ? 14 : 4;
  const shown = sorted.length <= most ? sorted : sorted.slice(0, most - 1);
  const only = pods.length === 1 ? pods[0] : undefined;
  const head = {
    text: only?.name ?? say(templates ? 'count.templates' : 'count.pods', { count: templates ? pods.length : podsIn(pods) }),
    role: 'container-name' as const,
  };
  const lines: Line[] = [{ start: head, ...(only === undefined ? {} : copiesSpan(sorted[0]?.count ?? 1)) }];
  if (only !== undefined)
    for (const ip of !isShown(style, 'ip') ? [] : only.hostNetwork ? [say('pod-card.host-network')] : only.ips)
      lines.push({ start: { text: ip, role: 'machine' } });
  else
    for (const { name, count, ip } of shown)
      lines.push({
        start: { text: name, role: 'fact' },
        ...(ip === undefined ? copiesSpan(count) : { end: { text: ip, role: 'fact' } }),
      });
  if (sorted.length > shown.length)
    lines.push({ start: { text: say('node.more-owners', { count: sorted.length - shown.length }), role: 'fact' } });
  lines.push(...statesLine(pods, style.words));
  return [
    box({
      id: `${place.id}/pods`,
      kind: 'pods',
      data: { count: `${pods.length}` },
      style: pods.some(isOnNode) ? 'pod' : 'template',
      arrangement: { name: 'leaf' },
      lines,
      tooltip: say('count.pods', { count: pods.length }),
      copies: 1,
    }),
  ];
}

interface OwnerCount {
  readonly name: string;
  /** Pods of the place, or those that its templates want; infinite where their number depends on the nodes. */
  readonly count: number;
  /** Of its only pod, in a figure of addresses. */
  readonly ip?: string;
}

function copiesSpan(count: number): Pick<Line, 'end'> {
  return count === 1 ? {} : { end: { text: `×${count === Number.POSITIVE_INFINITY ? 'N' : count}`, role: 'fact' } };
}

/** Of owners of one name in several namespaces each says its own. */
function countsByOwner(pods: readonly Pod[], style: CardStyle): OwnerCount[] {
  const owners = [...groupBy(pods, (pod) => pod.owners.at(-1) ?? pod.id).values()].flatMap((own) => {
    const first = own[0];
    if (first === undefined) return [];
    const name = first.owners.length === 0 ? first.name : ownerName(first, style.workloads);
    const wanted = own.map(({ existence, replicas }) => (existence === 'template' ? (replicas ?? Number.POSITIVE_INFINITY) : 1));
    const [ip] = own.length > 1 || first.hostNetwork || style.address !== 'below' || !isShown(style, 'ip') ? [] : first.ips;
    return [{ namespace: first.namespace, name, count: wanted.reduce((sum, one) => sum + one, 0), ...(ip === undefined ? {} : { ip }) }];
  });
  const namesakes = groupBy(owners, ({ name }) => name);
  return owners.map(({ namespace, name, ...facts }) => ({
    ...facts,
    name: namesakes.get(name)?.some((one) => one.namespace !== namespace) === true ? `${namespace}/${name}` : name,
  }));
}

/** How many nodes a sample shows. */
export const sampleSize = 12;

/** The nodes that a figure shows at a level of detail, and how many it leaves out. */
export function shownNodes<T>(nodes: readonly T[], detail: Detail): { readonly shown: readonly T[]; readonly left: number } {
  if (detail !== 'sample' || nodes.length <= sampleSize) return { shown: nodes, left: 0 };
  return { shown: nodes.slice(0, sampleSize), left: nodes.length - sampleSize };
}

/** The frame that says which nodes were left out. */
export function leftOutFrame(nodes: Placement['nodes'], words: Words): Box {
  const { say } = words;
  const pods = nodes.reduce((sum, { pods: own }) => sum + own.length, 0);
  return box({
    id: 'left-out/nodes',
    kind: 'left-out',
    data: { nodes: `${nodes.length}`, pods: `${pods}` },
    style: 'region',
    arrangement: { name: 'frames' },
    lines: [
      { start: { text: say('node.more', { count: nodes.length, pods: say('count.pods', { count: pods }) }), role: 'region-name' } },
      ...statesLine(
        nodes.flatMap(({ pods: own }) => own),
        words,
      ),
    ],
    tooltip: nodes
      .map(({ node }) => node.name)
      .slice(0, 60)
      .join('\n'),
  });
}
