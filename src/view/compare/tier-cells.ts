/** Containers as cells that say what they are in their pod: a tier and what it scales with, or whose helper. */
import { isAppContainer } from '../../model/queries/app-containers.ts';
import type { Tier, Tiering } from '../../model/queries/tiers.ts';
import type { Container, ContainerRole, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { containerData, containerTooltip, nameOf, roleWord } from '../pod/container-box.ts';
import type { Box, Detail, Line } from '../types.ts';

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
  /** The tier stands in a pod of its own, which is for its lead. */
  readonly suggested?: boolean;
}

/** The containers of one tier. Folded, its helpers are one cell; as rows they are counted in the lead's. */
export function tierCells(tier: Tier, pod: Pod, style: CellsStyle): readonly Box[] {
  const { detail, words } = style;
  const helpers = tier.containers.filter((container) => container !== tier.lead);
  const roleOf = style.suggested === true ? suggestedRoles(tier) : ({ role }: Container) => role;
  const as = (container: Container): Container => ({ ...container, role: roleOf(container) });
  const drawn = (container: Container, fact: string) => cell(as(container), pod, { ...style, fact });
  const lead = (more: string): Box => drawn(tier.lead, more);
  // the lead of another tier than the main container's looks as it does in every figure, and says why
  const role = roleOf(tier.lead) === 'supporting' ? roleWord(as(tier.lead), words) : '';
  const said = [role, style.said?.(tier) ?? words.say(`split.kind.${tier.kind}`)].filter((text) => text !== '').join(' · ');
  const isMain = roleOf(tier.lead) === 'main';
  if (detail === 'rows') return [asRow(lead(said), withHelpers(said, helpers.length, words))];
  if (detail === 'full' || helpers.length < 2)
    return [
      lead(said),
      ...helpers.map((helper) =>
        drawn(
          helper,
          tier.peers.includes(helper)
            ? roleWord(as(helper), words)
            : helperWords(as(helper), { helped: isMain ? tier.lead : undefined, ...style }),
        ),
      ),
    ];
  return [lead(said), folded(helpers, pod, { ...style, roleOf })];
}

/**
 * The roles in a pod of the tier's own. The only app container of a pod is its main one; among several, the lead where one was told from the
 * others in the pod as it is, and where none beside it is of one kind with it.
 */
function suggestedRoles({ lead, peers, containers }: Tier): (container: Container) => ContainerRole {
  const apps = containers.filter(isAppContainer);
  const told = apps.length === 1 || (lead.role !== 'alike' && peers.every((peer) => !isAppContainer(peer)));
  return (container) => {
    if (!isAppContainer(container)) return container.role;
    if (!told) return 'alike';
    return container === lead ? 'main' : 'supporting';
  };
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

interface FoldedStyle extends CellsStyle {
  readonly roleOf: (container: Container) => ContainerRole;
}

function folded(helpers: readonly Container[], pod: Pod, { words, idOf, roleOf }: FoldedStyle): Box {
  const [first] = helpers;
  const [role = 'alike', ...others] = new Set(helpers.map(roleOf));
  const names = helpers.map((helper) => nameOf(helper, words));
  return box({
    id: `${first === undefined ? pod.id : (idOf?.(first) ?? first.id)}/helpers`,
    kind: 'containers',
    data: { count: `${helpers.length}`, namespace: pod.namespace },
    style: others.length === 0 ? role : 'alike',
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

interface HelperStyle extends CellsStyle {
  /** Absent where nothing tells whom the pod is for: then nothing tells who helps. */
  readonly helped: Container | undefined;
}

function helperWords(container: Container, { helped, terse, words }: HelperStyle): string {
  const { role } = container;
  if (terse === true) return roleWord(container, words);
  if (role === 'init') return words.say('split.before');
  if (role === 'ephemeral') return words.say('split.ephemeral');
  const helps = helped === undefined ? '' : words.say('split.helps', { name: nameOf(helped, words) });
  return [roleWord(container, words), helps].filter((text) => text !== '').join(' · ');
}

/** Without registry and digest: `postgres:16`. */
function shortImage(image: string): string {
  const path = image.replace(/@.*$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
