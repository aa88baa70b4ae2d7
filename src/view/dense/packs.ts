/** The places of pods as packs: nodes, and what stands on none, a pack for each Kubernetes namespace. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { groupBy } from '../../base/group-by.ts';
import { isTemplate } from '../../model/queries/topology.ts';
import type { KubeNode, Pod } from '../../model/types.ts';
import { box } from '../boxes/box.ts';
import { isShown } from '../details/showing.ts';
import { barBox, meterBox, nodeMeters, podsOfCapacity } from '../nodes/meters.ts';
import { nodeLines, nodeStates } from '../nodes/state.ts';
import type { Placement } from '../owners/placement.ts';
import { kindOfAll, podsIn } from '../owners/placement.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box, LegendEntry, Line } from '../types.ts';
import { podFills } from './fills.ts';
import type { PodsGroup } from './groups.ts';
import { groupsOf } from './groups.ts';
import type { PackStyle } from './place-things.ts';
import { isWhole, thingsOf } from './place-things.ts';
import { podsTold, squaresLegend } from './squares.ts';

/** Beyond these a node has room for the number of its pods alone, without the word. */
const mostCounted = 1000;

/** Beyond these a tile says its name alone: each byte counts thousandfold. */
const mostTooltips = 4000;

export interface Packed {
  readonly packs: readonly Box[];
  /** The pods of each pack. */
  readonly places: readonly { readonly id: string; readonly pods: readonly Pod[] }[];
  /** What squares and fills mean. */
  readonly legend: readonly LegendEntry[];
  /** A sentence about them; '' for none. */
  readonly told: string;
}

export interface PacksAsked {
  /** Empty for the figure's own: nodes, and namespaces of what no node runs. */
  readonly groups: readonly GroupBy[];
  /** Pods of a place in the order in which a figure wants them. */
  readonly order?: (pods: readonly Pod[]) => readonly Pod[];
}

export function placePacks(placement: Placement, card: CardStyle, { groups, order = (pods) => pods }: PacksAsked): Packed {
  const { nodes, elsewhere, unscheduled, templates, ended } = placement;
  const all = [...nodes.flatMap(({ pods }) => pods), ...elsewhere, ...unscheduled, ...templates, ...ended];
  if (groups.length > 0)
    return groupPacks(
      all,
      nodes.map(({ node }) => node),
      card,
      { groups, order },
    );
  const style = packStyle(all, card, order);
  return packed(ownPacks(placement, style), style);
}

/** Pods in groups that were asked for. */
export function groupPacks(
  pods: readonly Pod[],
  nodes: readonly KubeNode[],
  card: CardStyle,
  { groups, order = (own) => own }: PacksAsked,
): Packed {
  const { workloads, nodeNames, words } = card;
  const style = packStyle(pods, card, order);
  const places = groupsOf(pods, groups, { nodes, workloads, nodeNames, words });
  return packed(
    places.map((group) => ({ box: groupPack(group, style), pods: group.pods })),
    style,
  );
}

/** A pack, and the pods that stand in it or in its inner ones. */
interface Placed {
  readonly box: Box;
  readonly pods: readonly Pod[];
}

function packStyle(pods: readonly Pod[], card: CardStyle, order: PackStyle['order']): PackStyle {
  return { card, fills: podFills(pods, card), order, isVast: pods.length > mostTooltips, isWall: pods.length > mostCounted };
}

function packed(all: readonly Placed[], { card: { detail, words }, fills }: PackStyle): Packed {
  const packs = all.map(({ box: own }) => own);
  return {
    packs,
    places: all.map(({ box: { id }, pods }) => ({ id, pods })),
    legend: detail === 'tiles' ? fills.legend : detail === 'lines' ? squaresLegend(packs, words) : [],
    told: podsTold(packs, fills.by, { detail, words }),
  };
}

function ownPacks({ nodes, elsewhere, unscheduled, templates, ended }: Placement, style: PackStyle): readonly Placed[] {
  const { say } = style.card.words;
  // where nothing else is drawn, the caption has said it
  const kinds = [nodes, elsewhere, unscheduled, templates, ended].filter(({ length }) => length > 0).length;
  return [
    ...nodes.map(({ node, pods }) => ({ box: nodePack(node, pods, style), pods })),
    ...(elsewhere.length === 0
      ? []
      : [
          {
            box: pack({ id: 'elsewhere/pods', kind: 'elsewhere', name: say('unscheduled.elsewhere'), fact: '' }, elsewhere, style),
            pods: elsewhere,
          },
        ]),
    ...regionPacks('unscheduled/pods', say('unscheduled.pods'), unscheduled, style),
    ...regionPacks('unscheduled/templates', say('unscheduled.templates'), templates, { ...style, isSaid: kinds === 1 }),
    ...regionPacks('ended/pods', say('unscheduled.ended'), ended, style),
  ];
}

/** As it was asked for: what no node runs is among the others. */
function groupPack({ id, kind, name, fact, node, pods, inner }: PodsGroup, style: PackStyle): Box {
  if (node !== undefined) return nodePack(node, pods, style, id);
  const told = [fact, countWords(pods, style)].filter((text) => text !== '').join(' · ');
  const inside = inner.length > 0 ? inner.map((group) => groupPack(group, style)) : undefined;
  return { ...pack({ id, kind, name, fact: told }, pods, style, inside), style: 'node', data: { name } };
}

/** What no node runs: in several Kubernetes namespaces a pack for each, so that none of its things need say it. */
function regionPacks(id: string, name: string, pods: readonly Pod[], style: PackStyle): readonly Placed[] {
  if (pods.length === 0) return [];
  if (!style.card.namespaces) return [{ box: pack({ id, kind: 'unscheduled', name, fact: countWords(pods, style) }, pods, style), pods }];
  const inOne: PackStyle = { ...style, card: { ...style.card, namespaces: false } };
  return [...groupBy(pods, ({ namespace }) => namespace)].map(([namespace, own]) => ({
    pods: own,
    box: pack(
      {
        id: `${id}/${namespace}`,
        kind: 'unscheduled',
        name: namespace,
        fact: [countWords(own, style), ...(style.isSaid === true ? [] : [name])].join(' · '),
      },
      own,
      inOne,
    ),
  }));
}

function countWords(pods: readonly Pod[], style: PackStyle): string {
  const { words, detail } = style.card;
  const kind = isWhole(detail) ? kindOfAll(pods, style.card) : '';
  if (kind !== '') return kind;
  const templates = pods.filter(isTemplate).length;
  const others = pods.filter((pod) => !isTemplate(pod));
  return words.list([
    ...(others.length > 0 ? [words.say('count.pods', { count: podsIn(others) })] : []),
    ...(templates > 0 ? [words.say('count.templates', { count: templates })] : []),
  ]);
}

interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly fact: string;
}

/** `inside`: smaller packs, in place of the pods themselves. */
function pack({ id, kind, name, fact }: Place, pods: readonly Pod[], style: PackStyle, inside?: readonly Box[]): Box {
  const oneKind = style.card.oneKind === true || kindOfAll(pods, style.card) !== '';
  const { common, children } =
    inside === undefined ? thingsOf(id, pods, { ...style, card: { ...style.card, oneKind } }) : { common: [], children: inside };
  const told = [fact, ...common].filter((text) => text !== '').join(' · ');
  return box({
    id,
    kind,
    data: {},
    style: 'region',
    arrangement: { name: 'pack' },
    lines: headOf(name, told),
    children,
    tooltip: style.card.words.say('unscheduled.counted', { name, pods: style.card.words.say('count.pods', { count: pods.length }) }),
  });
}

function headOf(name: string, told: string): readonly Line[] {
  const fact = { text: told, role: 'fact' } as const;
  if (name === '') return told === '' ? [] : [{ start: fact }];
  return [{ start: { text: name, role: 'region-name' }, ...(told === '' ? {} : { end: fact }) }];
}

function nodePack(node: KubeNode, pods: readonly Pod[], style: PackStyle, id = node.id): Box {
  const { card } = style;
  const { say } = card.words;
  const { common, children } = thingsOf(id, pods, style);
  const name = card.nodeNames.get(node.name) ?? node.name;
  const isTile = card.detail === 'tiles';
  const meters = isShown(card, 'resources') ? nodeMeters(node, pods, card.nodesAlone) : [];
  const capacity = isShown(card, 'resources') && pods.length > 0 ? podsOfCapacity(node, pods, card.words) : '';
  const count =
    capacity !== ''
      ? capacity
      : pods.length === 0
        ? ''
        : isTile && style.isWall
          ? `${pods.length}`
          : say('count.pods', { count: pods.length });
  const bars = isTile ? barBox(node, meters, card.words) : meters.map((meter) => meterBox(node, meter, card.words));
  const none = pods.length === 0 && card.nodesAlone !== true && node.podsLeftOut === undefined ? [say('node.no-pods')] : [];
  const more = [...common, ...(node.isExample ? [say('example.word')] : []), ...none];
  return box({
    id,
    kind: 'node',
    data: { name: node.name },
    style: 'node',
    arrangement: { name: 'pack' },
    lines: [
      {
        start: { text: name, role: isTile ? 'container-name' : 'node-name', ...(isTile ? { keep: 'tail' as const } : {}) },
        ...(count === '' ? {} : { end: { text: count, role: 'fact' } }),
      },
      ...(isTile ? stateLine(node, more, card) : nodeLines(node, card.words, more)),
    ],
    children: [...bars, ...children],
    tooltip: [
      say('node.named', { node: node.name }),
      ...node.internalIPs,
      ...node.podCIDRs.map((cidr) => say('node.cidr', { cidr })),
      ...nodeStates(node, card.words),
      ...(node.taints ?? []).map((taint) => say('node.taint', { taint })),
      ...(card.nodesAlone === true ? [] : [say('count.pods', { count: pods.length })]),
      ...(node.podsLeftOut === undefined ? [] : [say('count.pods-left-out', { count: node.podsLeftOut })]),
    ].join('\n'),
  });
}

/** Among tiles only what is wrong with the node has room. */
function stateLine(node: KubeNode, more: readonly string[], { words }: CardStyle): readonly Line[] {
  return nodeLines({ ...node, taints: [] }, words, more);
}
