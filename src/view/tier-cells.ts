/** Containers as cells that say what they are in their pod: a tier and what it scales with, or whose helper. */
import type { Tier, Tiering } from '../model/queries/tiers.ts';
import type { Container, Pod } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import { box } from './box.ts';
import { containerData, containerTooltip, nameOf, roleWord } from './container-box.ts';
import type { Box, Detail, Line } from './types.ts';

export interface CellsStyle {
  readonly detail: Detail;
  readonly words: Words;
  /** Where the same containers are drawn again: makes the id of each. */
  readonly idOf?: (container: Container) => string;
  /** Instead of what the tier scales with. */
  readonly said?: (tier: Tier) => string;
  readonly images?: boolean;
  /** Helpers say only their role. */
  readonly terse?: boolean;
}

/** The containers of one tier. Folded, its helpers are one cell; as rows they are counted in the lead's. */
export function tierCells(tier: Tier, pod: Pod, style: CellsStyle): readonly Box[] {
  const { detail, words } = style;
  const said = style.said?.(tier) ?? words.say(`split.kind.${tier.kind}`);
  const helpers = tier.containers.filter((container) => container !== tier.lead);
  const lead = (more: string): Box => ({ ...cell(tier.lead, pod, { ...style, fact: more }), style: 'main' });
  // of one kind with the lead, and no less
  const peer = (container: Container): Box => ({ ...cell(container, pod, { ...style, fact: '' }), style: 'main' });
  if (detail === 'rows') return [asRow(lead(said), withHelpers(said, helpers.length, words))];
  if (detail === 'full' || helpers.length < 2)
    return [
      lead(said),
      ...helpers.map((helper) =>
        tier.peers.includes(helper) ? peer(helper) : cell(helper, pod, { ...style, fact: helperWords(helper, tier, style) }),
      ),
    ];
  return [lead(said), folded(helpers, pod, style)];
}

function withHelpers(said: string, count: number, words: Words): string {
  if (count === 0) return said;
  return said === '' ? words.say('split.helpers', { count }) : words.say('split.helped', { said, count });
}

/** The cells of the whole pod, in the order of its tiers. */
export function podCells({ tiers, together }: Tiering, pod: Pod, style: CellsStyle): readonly Box[] {
  // what a pod that is well as it is scales with, nobody asked
  const said = together === undefined ? style.said : () => '';
  return tiers.flatMap((tier) => tierCells(tier, pod, said === undefined ? style : { ...style, said }));
}

function cell(container: Container, pod: Pod, { words, detail, images, fact, idOf }: CellsStyle & { readonly fact: string }): Box {
  const lines: Line[] = [{ start: { text: nameOf(container, words), role: 'container-name' } }];
  const image = detail === 'full' && images === true ? shortImage(container.image) : '';
  if (image !== '') lines.push({ start: { text: image, role: 'machine', keep: 'tail' } });
  if (fact !== '') lines.push({ start: { text: fact, role: 'fact' } });
  return box({
    id: idOf?.(container) ?? container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: containerTooltip(container, words),
  });
}

function folded(helpers: readonly Container[], pod: Pod, { words, idOf }: CellsStyle): Box {
  const [first] = helpers;
  const names = helpers.map((helper) => nameOf(helper, words));
  return box({
    id: `${first === undefined ? pod.id : (idOf?.(first) ?? first.id)}/helpers`,
    kind: 'containers',
    data: { count: `${helpers.length}`, namespace: pod.namespace },
    style: 'supporting',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: words.say('split.helpers', { count: helpers.length }), role: 'container-name' } }],
    centred: true,
    tooltip: names.join('\n'),
  });
}

function asRow(whole: Box, end: string): Box {
  const [name] = whole.lines;
  return {
    ...whole,
    arrangement: { name: 'row' },
    centred: false,
    lines: [{ ...name, ...(end === '' ? {} : { end: { text: end, role: 'fact' } }) }],
  };
}

function helperWords(container: Container, { lead }: Tier, { terse, words }: CellsStyle): string {
  const { role } = container;
  if (terse === true) return roleWord(container, words);
  if (role === 'init') return words.say('split.before');
  return role === 'ephemeral' ? words.say('split.ephemeral') : words.say('split.helps', { name: nameOf(lead, words) });
}

/** Without registry and digest: `postgres:16`. */
function shortImage(image: string): string {
  const path = image.replace(/@.*$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
