/** The pods that Services select, in groups that the same Services select in the same way, and what is to be said of each way. */
import { groupBy } from '../../base/group-by.ts';
import { samePolicies } from '../../model/queries/same-policies.ts';
import type { Idle, Pod, Selects, Service, Topology } from '../../model/types.ts';
import type { LinkStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { row } from '../boxes/row.ts';
import type { CardStyle, PodGroup } from '../pod/card.ts';
import { groupPods, podCard } from '../pod/card.ts';
import { groupWords, isTroubled } from '../pod/state.ts';
import type { Box, Line, Link } from '../types.ts';
import { lostTargets } from './port-words.ts';
import { inSeries, stackedLines } from './stacked-pods.ts';

export interface SelectedPods {
  readonly group: PodGroup;
  /** One of each Service that selects them. */
  readonly ways: readonly Selects[];
}

/** The same at several levels of detail, and long where many Services select many pods. */
const known = { folded: new WeakMap<Topology, readonly SelectedPods[]>(), apart: new WeakMap<Topology, readonly SelectedPods[]>() };

/**
 * When `fold`, pods of one owner are one card where the same Services select them and the same policies restrict them; those that get no requests stand
 * apart.
 */
export function selectedPods(topology: Topology, fold: boolean): readonly SelectedPods[] {
  const same = fold ? known.folded : known.apart;
  const found = same.get(topology) ?? findSelected(topology, fold);
  same.set(topology, found);
  return found;
}

function findSelected(topology: Topology, fold: boolean): readonly SelectedPods[] {
  const selects = topology.relations.filter((relation): relation is Selects => relation.type === 'selects');
  const byPod = groupBy(selects, ({ to }) => to);
  const waysTo = (pod: Pod): readonly Selects[] => byPod.get(pod.id) ?? [];
  const policies = samePolicies(topology);
  const reached = topology.pods.filter((pod) => byPod.has(pod.id));
  return [...groupBy(reached, (pod) => JSON.stringify([waysTo(pod).map(kindOfWay), policies(pod.id)])).values()].flatMap((pods) =>
    groupPods(pods, fold).map((group) => ({ group, ways: waysTo(group.pods[0]) })),
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
  const card = ledCard({ group, ways }, style);
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

/** With what it stands for beneath its name; a node's address says nothing without its name. */
function ledCard({ group, ways }: SelectedPods, style: CardStyle): Box {
  const [first] = group.pods;
  const card = podCard(group, { ...style, isLed: ledBy(ways), onNode: first.hostNetwork });
  const [head, ...rest] = card.lines;
  const series = inSeries(first, style);
  return {
    ...card,
    lines: head === undefined ? [] : [head, ...stackedLines(group, style), ...rest],
    ...(series === undefined ? {} : { series }),
  };
}

/** Whether a Service leads to the port. */
function ledBy(ways: readonly Selects[]): NonNullable<CardStyle['isLed']> {
  const led = new Set(ways.flatMap(({ ports }) => ports.map(({ container, containerPort }) => `${container} ${containerPort}`)));
  return ({ id }, { containerPort }) => led.has(`${id} ${containerPort}`);
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
  // what its endpoints name it does not select
  const leads = selects.by === 'endpoints' ? 'routes' : 'selects';
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
    leads,
    ...turned,
    ...shared,
    ...(selects.copies === undefined ? [] : [say('service.some-of', { some: selects.copies, all: pod.replicas ?? '…' })]),
    ...only,
  );
}
