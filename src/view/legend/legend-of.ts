/**
 * The legend of a finished view: of what occurs in it. By itself it comes where the figure uses more than two roles and relations, at least two of
 * which no words beside them explain, and then says only those: a figure that labels its things needs none.
 */
import { groupBy } from '../../base/group-by.ts';
import type { Template } from '../../template/types.ts';
import type { Words } from '../../words/types.ts';
import type { Box, Legend, LegendEntry, Link, View } from '../types.ts';
import type { LinkMeaning, Meaning } from './meanings.ts';
import { meanings } from './meanings.ts';
import { contains, saysBox, textOf } from './says.ts';

const fewestUsed = 3;
const fewestUnsaid = 2;

export function legendOf(view: Pick<View, 'root' | 'links'>, mode: Template['legend'], words: Words): Legend | undefined {
  if (mode === 'never') return undefined;
  const found = occurring(view, words);
  const isAsked = mode === 'always';
  const shown = isAsked ? found : found.filter(({ isSaid }) => !isSaid);
  const several = shown.filter(({ meaning }) => meaning.type === 'box' && meaning.isRole).length > 0 && roleCount(found) > 1;
  const told = shown.filter(({ meaning }) => isAsked || meaning.type === 'link' || !meaning.isRole || several);
  if (told.length === 0 || (!isAsked && (found.length < fewestUsed || told.length < fewestUnsaid))) return undefined;
  return { entries: told.map((one) => entryOf(one, words)), isAsked };
}

interface Occurring {
  readonly meaning: Meaning;
  readonly isSaid: boolean;
  /** Of a link: the arrows of the first. */
  readonly link?: Link;
}

function roleCount(found: readonly Occurring[]): number {
  return found.filter(({ meaning }) => meaning.type === 'box' && meaning.isRole).length;
}

function occurring({ root, links }: Pick<View, 'root' | 'links'>, words: Words): readonly Occurring[] {
  const boxes = new Map<string, { readonly kind: string; readonly text: string }[]>();
  const gather = (box: Box, around: string): void => {
    const text = `${around}\n${textOf(box)}`;
    const own = boxes.get(box.style);
    if (own === undefined) boxes.set(box.style, [{ kind: box.kind, text }]);
    else own.push({ kind: box.kind, text });
    for (const child of box.children) gather(child, text);
  };
  gather(root, '');
  const byStyle = groupBy(links, ({ style }) => style);
  return meanings.flatMap((meaning): readonly Occurring[] => {
    if (meaning.type === 'box') {
      const own = (boxes.get(meaning.style) ?? []).filter(({ kind }) => kind === (meaning.kind ?? kind));
      return own.length === 0 ? [] : [{ meaning, isSaid: own.every(({ text }) => saysBox(text, meaning, words)) }];
    }
    const own = (byStyle.get(meaning.style) ?? []).filter(({ relation }) => relation === (meaning.relation ?? relation));
    const [link] = own;
    if (link === undefined) return [];
    const says = (one: Link): boolean => saysLink(one, meaning, words);
    return [{ meaning, isSaid: meaning.once ? own.some(says) : own.every(says), link }];
  });
}

function saysLink({ label }: Link, { said }: LinkMeaning, words: Words): boolean {
  const text = label.map((span) => span.text).join('\n');
  return text !== '' && said(words).some((word) => contains(text, word));
}

function entryOf({ meaning, link }: Occurring, { say }: Words): LegendEntry {
  if (meaning.type === 'box')
    return {
      key: meaning.style,
      swatch: { type: 'box', style: meaning.style, shape: meaning.shape },
      words: say(`legend.${meaning.style}`),
    };
  const { style } = meaning;
  const swatch = { type: 'link', style, startArrow: link?.startArrow === true, endArrow: link?.endArrow === true } as const;
  return { key: `link-${style}`, swatch, words: say(`legend.link-${style}`) };
}
