/** The pods that one card of the figure `service` stands for, by name or address: a Service leads to each of them. */
import { isTemplate, isUnseen } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import { isShown } from '../details/showing.ts';
import type { CardStyle, PodGroup } from '../pod/card.ts';
import type { Line } from '../types.ts';

/** Lines; the rest is counted. */
const most = 4;

/** Beneath its owner's name; nothing for a card of one pod. Those of a StatefulSet are known each, of others the addresses are counted. */
export function stackedLines({ pods }: PodGroup, style: CardStyle): readonly Line[] {
  if (pods.length < 2) return [];
  if (style.detail !== 'folded' || !pods.every((pod) => inSeries(pod, style) !== undefined)) return addressLine(pods, style);
  const lines = pods.map((pod) => nameLine(pod, style));
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  const rest = lines.length - shown.length;
  return rest === 0 ? shown : [...shown, { start: { text: style.words.say('and-more', { count: rest }), role: 'fact' } }];
}

/** One of the addresses, and how many more. */
function addressLine(pods: readonly Pod[], style: CardStyle): readonly Line[] {
  const ips = isShown(style, 'ip')
    ? pods.flatMap(({ hostNetwork, ips: [first] }) => (hostNetwork || first === undefined ? [] : [first]))
    : [];
  const [ip] = ips;
  if (ip === undefined) return [];
  const text = ips.length === 1 ? ip : style.words.say('pod-card.ips', { ip, count: ips.length - 1 });
  return [{ start: { text, role: 'address' } }];
}

function nameLine(pod: Pod, style: CardStyle): Line {
  const address = !isShown(style, 'ip') || pod.hostNetwork ? undefined : pod.ips[0];
  return { start: { text: pod.name, role: 'fact' }, ...(address === undefined ? {} : { end: { text: address, role: 'address' } }) };
}

/** The StatefulSet whose ordinals the pod bears. */
export function inSeries(pod: Pod, { workloads }: Pick<CardStyle, 'workloads'>): string | undefined {
  const owner = workloads.get(pod.owners[0] ?? '');
  return owner?.kind === 'StatefulSet' && !isTemplate(pod) && !isUnseen(pod) ? owner.id : undefined;
}
