/** Workloads and Services where a figure holds many: small cards, lines or tiles, in a pack for each Kubernetes namespace. */

import { groupBy } from '../../base/group-by.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import type { ListedThing, NamespaceLists } from '../owners/namespace-lists.ts';
import { countedThings } from '../owners/namespace-lists.ts';
import type { Box, LegendEntry, Line } from '../types.ts';
import type { DenseDetail } from './detail.ts';
import type { Fills } from './fills.ts';
import { fillsBy, tileEntry } from './fills.ts';
import { squaresLegend } from './squares.ts';

export interface DenseThing extends ListedThing {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style: BoxStyle;
  readonly tooltip: string;
  /** `fact` in few signs: `×3`, `2/3`. '' where there is nothing to count. */
  readonly short: string;
  /** `short` stands beside its name: `fact` does not say it in words. */
  readonly isCounted?: true;
  /** Where a card has room beside `fact`: ports. '' for nothing. */
  readonly beside?: string;
  /** It, or some of its pods, does not run as it should. */
  readonly isTrouble: boolean;
  /** What tiles are sorted by: its kind. */
  readonly sort: string;
  /** Its containers, or what it leads to. */
  readonly parts: readonly ThingPart[];
}

export interface ThingPart {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style: BoxStyle;
  readonly text: string;
  readonly tooltip: string;
  /** Its square is crossed. */
  readonly isFailing: boolean;
}

export interface ThingPacks {
  readonly packs: readonly Box[];
  readonly legend: readonly LegendEntry[];
}

export interface ThingsStyle extends NamespaceLists {
  readonly detail: DenseDetail;
  /** Parts are squares at the end of a line: else they are left out there. */
  readonly squares: boolean;
}

export function thingPacks(things: readonly DenseThing[], style: ThingsStyle): ThingPacks {
  const { draw, legendOf } = thingBoxes(things, style);
  const packs = [...groupBy(things, ({ namespace }) => namespace)].map(([namespace, own]) => packOf(namespace, own, draw(own), style));
  return { packs, legend: legendOf(packs) };
}

export interface ThingBoxes {
  /** Those of one pack. */
  readonly draw: (own: readonly DenseThing[]) => readonly Box[];
  /** Of all packs that were drawn. */
  readonly legendOf: (packs: readonly Box[]) => readonly LegendEntry[];
}

/** `things` are all of the figure: fills are shared out among them. */
export function thingBoxes(things: readonly DenseThing[], style: ThingsStyle): ThingBoxes {
  const { detail, words } = style;
  const fills = fillsBy(things, { by: 'kind', keyOf: ({ sort }) => sort, nameOf: (key) => key, words });
  const drawn = detail === 'chips' ? mini : detail === 'tiles' ? tile(fills) : line;
  const failing = things.filter(({ isTrouble }) => isTrouble).length;
  const failed = failing === 0 ? [] : [tileEntry('tile-failed', words.say('dense.failing', { count: failing }))];
  return {
    draw: (own) => (detail === 'tiles' ? fills.sort(own) : own).map((thing) => drawn(thing, style)),
    legendOf: (packs) => (detail === 'tiles' ? [...fills.legend, ...failed] : detail === 'lines' ? squaresLegend(packs, words) : []),
  };
}

function packOf(namespace: string, things: readonly DenseThing[], children: readonly Box[], style: ThingsStyle): Box {
  const { words } = style;
  const facts = [countedThings(things, style), style.more(namespace)].filter((fact) => fact !== '').join(' · ');
  return box({
    id: `namespace/${namespace}`,
    kind: 'kube-namespace',
    data: { name: namespace },
    style: 'node',
    arrangement: { name: 'pack' },
    lines: [{ start: { text: namespace, role: 'node-name' }, end: { text: facts, role: 'fact' } }],
    children,
    tooltip: words.say('namespace', { namespace }),
  });
}

function identity({ id, kind, data, tooltip }: DenseThing) {
  return { id, kind, data, tooltip };
}

function mini(thing: DenseThing): Box {
  const { name, fact, isTrouble, isCounted, short, style, beside = '' } = thing;
  const end = short === '' ? {} : { end: { text: short, role: isTrouble ? ('trouble' as const) : ('count' as const) } };
  const aside: Pick<Line, 'end'> = beside === '' ? {} : { end: { text: beside, role: 'fact' } };
  const told: readonly Line[] =
    fact === '' || fact === short ? [] : [{ start: { text: fact, role: isTrouble ? 'trouble' : 'fact' }, ...aside }];
  return box({
    ...identity(thing),
    style,
    arrangement: { name: 'mini' },
    lines: [{ start: { text: name, role: 'container-name' }, ...(told.length > 0 && isCounted !== true ? {} : end) }, ...told],
    children: thing.parts.map(({ text, isFailing: _, ...part }) =>
      box({ ...part, arrangement: { name: 'chip' }, lines: [{ start: { text, role: 'item' } }], centred: true }),
    ),
  });
}

function line(thing: DenseThing, { detail, squares }: ThingsStyle): Box {
  const { name, fact, short, isTrouble } = thing;
  const text = detail === 'lines' && !squares ? fact : short;
  const parts = detail === 'lines' && squares ? thing.parts : [];
  return box({
    ...identity(thing),
    style: 'plain',
    arrangement: { name: 'line' },
    lines: [
      {
        start: { text: name, role: isTrouble ? 'trouble' : 'item' },
        ...(text === '' ? {} : { end: { text, role: isTrouble ? ('trouble' as const) : ('item-count' as const) } }),
      },
    ],
    children: parts.map(({ text: _, isFailing, style, ...part }) =>
      box({ ...part, style: isFailing ? 'tile-failed' : style, arrangement: { name: 'square', crossed: isFailing } }),
    ),
  });
}

function tile(fills: Fills<DenseThing>): (thing: DenseThing) => Box {
  return (thing) =>
    box({
      ...identity(thing),
      style: thing.isTrouble ? 'tile-failed' : fills.styleOf(thing),
      arrangement: { name: 'tile', crossed: thing.isTrouble },
    });
}

/** A sentence on what its cards, lines or squares are. */
export function toldOf(detail: DenseDetail, kind: NamespaceLists['kind'], { say }: Words): string {
  switch (detail) {
    case 'chips':
      return say(`dense.cards-of.${kind}`);
    case 'lines':
      return say(`dense.lines-of.${kind}`);
    case 'words':
      return say(`dense.words-of.${kind}`);
    case 'tiles':
      return say(`dense.tiles-of.${kind}`);
    default:
      return unreachable(detail);
  }
}
