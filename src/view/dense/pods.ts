/** Pods where a figure holds many: as small cards with a chip for each container, as lines with a square for each, or as tiles. */
import { isTemplate, isUnseen } from '../../model/queries/topology.ts';
import type { Container, Pod } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import { box } from '../boxes/box.ts';
import { isShown } from '../details/showing.ts';
import type { CardStyle, PodGroup } from '../pod/card.ts';
import { copiesWord, ownerName, podCard, podIdentity } from '../pod/card.ts';
import { containerData, containerTooltip, nameOf } from '../pod/container-box.ts';
import { inRunningOrder } from '../pod/container-order.ts';
import { groupWords, isTroubled } from '../pod/state.ts';
import type { Box, Line } from '../types.ts';

/** What a figure says beside that of its dense pods. */
export interface DenseStyle {
  readonly card: CardStyle;
  /** What all things around it have in common goes without saying. */
  readonly common: ReadonlySet<string>;
  /** So many pods that each says no more than its name. */
  readonly isVast: boolean;
  /** The fill of a tile. */
  readonly tile: (pod: Pod) => BoxStyle;
}

/** The whole card, its containers as wide as their words. */
export function podTight(group: PodGroup, { card }: DenseStyle): Box {
  const whole = podCard(group, { ...card, detail: 'full', localhost: false });
  const shared = card.localhost && whole.children.length > 1;
  const localhost: Line = { start: { text: card.words.say('pod-card.localhost', { count: whole.children.length }), role: 'fact' } };
  return {
    ...whole,
    arrangement: { name: 'mini' },
    lines: shared ? [...whole.lines, localhost] : whole.lines,
    children: whole.children.map((cell) => ({ ...cell, arrangement: { name: 'chip' } })),
  };
}

/** A card with its name, how many it stands for and what is wrong, and chips. */
export function podMini(group: PodGroup, style: DenseStyle): Box {
  const [pod] = group.pods;
  return box({
    ...podIdentity(group, style.card),
    arrangement: { name: 'mini' },
    lines: [nameLine(group, style, 'container-name'), ...addressLines(group, style), ...wrongLines(group, style)],
    children: containersOf(pod, style).map((container) =>
      box({
        ...containerIdentity(container, pod, style),
        style: container.role,
        arrangement: { name: 'chip' },
        lines: [{ start: { text: nameOf(container, style.card.words), role: 'item' } }],
        centred: true,
      }),
    ),
  });
}

/** In a figure that is about addresses. */
function addressLines({ pods }: PodGroup, { card }: DenseStyle): readonly Line[] {
  const [pod, ...others] = pods;
  if (card.address === 'none' || !isShown(card, 'ip') || isTemplate(pod) || isUnseen(pod)) return [];
  if (pod.hostNetwork) return [{ start: { text: card.words.say('pod-card.host-network'), role: 'fact' } }];
  const [ip] = pod.ips;
  if (ip === undefined) return [];
  const text = others.length > 0 ? card.words.say('pod-card.ips', { ip, count: others.length }) : ip;
  return [{ start: { text, role: others.length > 0 ? 'fact' : 'machine' } }];
}

/** `web-7d9f  ■□  10.1.1.7`, and beneath it what is wrong. */
export function podLine(group: PodGroup, style: DenseStyle): Box {
  const [pod] = group.pods;
  const trouble = isTroubled(pod);
  const containers = containersOf(pod, style);
  const failing = trouble ? failingOf(containers) : new Set<Container>();
  return box({
    ...podIdentity(group, style.card),
    style: 'plain',
    arrangement: { name: 'line' },
    lines: [nameLine(group, style, trouble ? 'trouble' : 'item'), ...wrongLines(group, style)],
    children: containers.map((container) =>
      box({
        ...containerIdentity(container, pod, style),
        style: failing.has(container) ? 'tile-failed' : container.role,
        arrangement: { name: 'square', crossed: failing.has(container) },
      }),
    ),
  });
}

/** A square: its fill says what figures of tiles sort by, a cross that it does not run as it should. */
export function podTile(group: PodGroup, style: DenseStyle): Box {
  const [pod] = group.pods;
  const crossed = isTroubled(pod);
  const { id, kind, tooltip, data } = podIdentity(group, style.card);
  const own: Readonly<Record<string, string | undefined>> = data;
  const { template, replicas, example } = own;
  return box({
    id,
    kind,
    // a tile is one of thousands: its id says its name
    data: {
      ...(template === undefined ? {} : { template }),
      ...(replicas === undefined ? {} : { replicas }),
      ...(example === undefined ? {} : { example }),
    },
    tooltip: style.isVast ? `${pod.namespace}/${pod.name}` : tooltip,
    style: crossed ? 'tile-failed' : style.tile(pod),
    arrangement: { name: 'tile', crossed },
  });
}

function containersOf(pod: Pod, { card }: DenseStyle): readonly Container[] {
  if (!card.containers) return [];
  return inRunningOrder(pod).filter(({ role }) => card.initContainers || role !== 'init');
}

function containerIdentity(container: Container, pod: Pod, { card }: DenseStyle) {
  return {
    id: container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    tooltip: containerTooltip(container, card.words),
  };
}

/** Those that the state blames; all where it blames none. */
export function failingOf(containers: readonly Container[]): ReadonlySet<Container> {
  const blamed = containers.filter(({ state }) => state !== undefined && isFailing(state));
  return new Set(blamed.length > 0 ? blamed : containers);
}

function isFailing(state: NonNullable<Container['state']>): boolean {
  const { state: phase, reason, exitCode } = state;
  if (phase === 'waiting') return reason !== undefined && !/^(ContainerCreating|PodInitializing)$/.test(reason);
  return phase === 'terminated' && exitCode !== 0;
}

function nameLine(group: PodGroup, style: DenseStyle, role: 'container-name' | 'item' | 'trouble'): Line {
  const [pod] = group.pods;
  const { card } = style;
  const isMini = role === 'container-name';
  const folded = group.pods.length > 1;
  const start = { text: folded ? ownerName(pod, card.workloads) : pod.name, role } as const;
  const count = isMini ? ('count' as const) : ('item-count' as const);
  if (folded) return { start, end: { text: `×${group.pods.length}`, role: count } };
  if (isTemplate(pod) || isUnseen(pod)) return pod.replicas === 1 ? { start } : { start, end: { text: copiesWord(pod), role: count } };
  if (isMini || card.address === 'none' || !isShown(card, 'ip')) return { start };
  if (pod.hostNetwork) return { start, end: { text: card.words.say('pod-card.host-network'), role: 'fact' } };
  const [ip] = pod.ips;
  return ip === undefined ? { start } : { start, end: { text: ip, role: 'machine' } };
}

/** What keeps them from running, or that nobody made them yet, where that is not so of all around. */
export function wrongWords({ pods }: PodGroup, { card }: Pick<DenseStyle, 'card'>): readonly string[] {
  const [pod] = pods;
  const state = pod.existence === 'template' ? '' : groupWords(pods, card.words);
  const missing = isTemplate(pod) || isUnseen(pod) ? (card.missing.get(pod.owners.at(-1) ?? '') ?? '') : '';
  return [state, missing].filter((text) => text !== '');
}

function wrongLines(group: PodGroup, style: DenseStyle): readonly Line[] {
  const role = isTroubled(group.pods[0]) ? 'trouble' : 'fact';
  return wrongWords(group, style)
    .filter((text) => !style.common.has(text))
    .map((text) => ({ start: { text, role } }));
}
