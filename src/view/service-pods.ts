/** The pods that Services select, in groups that the same Services select in the same way, and what is to be said of each way. */
import { groupBy } from '../base/group-by.ts';
import { isTemplate, isUnseen } from '../model/query.ts';
import type { Idle, Pod, Selects, Service, Topology } from '../model/types.ts';
import type { LinkStyle } from '../theme/types.ts';
import type { Words } from '../words/types.ts';
import type { CardStyle, PodGroup } from './pod-card.ts';
import { groupPods, podCard } from './pod-card.ts';
import { groupWords, isTroubled } from './pod-state.ts';
import { lostTargets } from './port-words.ts';
import { row } from './row.ts';
import type { Box, Line, Link } from './types.ts';

export interface SelectedPods {
  readonly group: PodGroup;
  /** One of each Service that selects them. */
  readonly ways: readonly Selects[];
}

/** The same at all levels of detail, and long where many Services select many pods. */
const known = new WeakMap<Topology, readonly SelectedPods[]>();

/** Pods of one owner are one card where the same Services select them; those that get no requests stand apart. */
export function selectedPods(topology: Topology): readonly SelectedPods[] {
  const found = known.get(topology) ?? findSelected(topology);
  known.set(topology, found);
  return found;
}

function findSelected(topology: Topology): readonly SelectedPods[] {
  const selects = topology.relations.filter((relation): relation is Selects => relation.type === 'selects');
  const byPod = groupBy(selects, ({ to }) => to);
  const waysTo = (pod: Pod): readonly Selects[] => byPod.get(pod.id) ?? [];
  const reached = topology.pods.filter((pod) => byPod.has(pod.id));
  return [...groupBy(reached, (pod) => JSON.stringify(waysTo(pod).map(kindOfWay))).values()].flatMap((pods) =>
    groupPods(pods, true).map((group) => ({ group, ways: waysTo(group.pods[0]) })),
  );
}

function kindOfWay({ from, idle, traffic, role, ports }: Selects): readonly unknown[] {
  return [from, idle, traffic, role, ports.map(({ containerPort }) => containerPort === undefined)];
}

/** How many pods of the group the Service selects. */
export function countSelected({ pods }: PodGroup, { copies }: Selects): number {
  return copies ?? pods.reduce((sum, pod) => sum + (pod.replicas ?? 1), 0);
}

/** `more` is said of them beyond what their card says. */
export function selectedCard({ group, ways }: SelectedPods, style: CardStyle, more: readonly Line[]): Box {
  const card = inSeries(podCard(group, style), group.pods[0], style);
  const idle = idleOfAll(ways);
  const { say } = style.words;
  if (style.detail !== 'rows') {
    const words: readonly Line[] =
      idle === undefined ? [] : [{ start: { text: say('service.gets-none', { why: say(`service.idle.${idle}`) }), role: 'fact' } }];
    return { ...card, lines: [...card.lines, ...words, ...more] };
  }
  const [pod] = group.pods;
  const [head] = card.lines;
  const state = groupWords(group.pods, style.words);
  const facts = [
    head?.end?.text ?? '',
    state === '' && idle !== undefined ? say(`service.idle.${idle}`) : state,
    ...more.map(({ start }) => start?.text ?? ''),
  ];
  return row(card, head?.start?.text ?? pod.name, {
    text: facts.filter((fact) => fact !== '').join(' · '),
    role: isTroubled(pod) ? 'trouble' : 'fact',
  });
}

/** The pods of a StatefulSet are known by their ordinals. */
function inSeries(card: Box, pod: Pod, { workloads }: CardStyle): Box {
  const owner = workloads.get(pod.owners[0] ?? '');
  return owner?.kind === 'StatefulSet' && !isTemplate(pod) && !isUnseen(pod) ? { ...card, series: owner.id } : card;
}

/** Why no Service leads to them, if it is the same for all. */
function idleOfAll(ways: readonly Selects[]): Idle | undefined {
  const [first, ...others] = ways;
  return others.every(({ idle }) => idle === first?.idle) ? first?.idle : undefined;
}

/** How the link to the pods looks, and what stands beside it. */
export function wayOf(
  selects: Selects,
  { group, ways }: SelectedPods,
  { service, words: { say } }: { readonly service: Service | undefined; readonly words: Words },
): Pick<Link, 'style' | 'label'> {
  const [pod] = group.pods;
  const lost = service === undefined ? [] : lostTargets(service, selects);
  const said = (style: LinkStyle, ...words: readonly string[]): Pick<Link, 'style' | 'label'> => ({
    style,
    label: words.map((text) => ({ text, role: 'label' })),
  });
  if (lost.length > 0 && lost.length === selects.ports.length)
    return said('missing', say('port.missing', { port: [...new Set(lost)].join(', ') }));
  const open = selects.ports.filter(({ containerPort }) => containerPort !== undefined).map(({ port }) => `:${port}`);
  const only = lost.length === 0 ? [] : [say('port.only', { ports: open.join(' ') })];
  // what holds for all is said by the card
  const idle = selects.idle === undefined || idleOfAll(ways) !== undefined ? [] : [say(`service.idle.${selects.idle}`)];
  const { traffic, role } = selects;
  const shared =
    traffic === undefined ? [] : [[say('route.share', { share: traffic.percent }), traffic.tag ?? ''].filter(Boolean).join(' · ')];
  const turned = role === undefined ? [] : [say(`service.role.${role}`)];
  if (selects.idle !== undefined) return said('idle', ...turned, ...idle, ...only);
  return said(
    'selects',
    ...turned,
    ...shared,
    ...(selects.copies === undefined ? [] : [say('service.some-of', { some: selects.copies, all: pod.replicas ?? '…' })]),
    ...only,
  );
}
