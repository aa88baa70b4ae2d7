/**
 * QUALITY's gate 8 as a function from a figure to what breaks it: no two styles of one figure differ by their hue alone. They differ by a second
 * channel (dash, hatch, width of stroke, outline, what they hold, a word), or else by their grey and to every eye.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../src/base/group-by.ts';
import type { PlacedBox } from '../../src/layout/types.ts';
import { kinds } from '../../src/model/kinds/kinds.ts';
import type { Colour } from '../../src/scene/types.ts';
import type { Theme } from '../../src/theme/types.ts';
import { deficiencies, deltaE, lab } from './colour.ts';
import { everyBox } from './pieces.ts';
import type { Drawn } from './stages.ts';

const least = { grey: 10, deltaE: 10 } as const;

/** The figures' own words: names of the input say nothing of a role. */
const vocabulary = new Set(
  [...kinds.map(({ kind }) => kind), readFileSync(join(import.meta.dirname, '../../templates/words/en.yaml'), 'utf8')].flatMap(wordsOf),
);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** What all things of one style have in common, as far as it is seen without colour. */
export interface Role {
  readonly style: string;
  /** Two that differ in one of these are told apart. */
  readonly channels: readonly string[];
  /** Words of the figure that each of them says. */
  readonly common: ReadonlySet<string>;
  /** Words that any of them says. */
  readonly any: ReadonlySet<string>;
  readonly colours: readonly Colour[];
}

export function breachesOfRoles({ layout }: Pick<Drawn, 'layout'>, theme: Theme): readonly string[] {
  const boxes = groupBy(
    everyBox(layout).flatMap(({ placed, ancestors }) => (isSeen(placed, theme) ? [{ placed, parent: ancestors.at(-1) }] : [])),
    ({ placed }) => placed.box.style,
  );
  const styleOf = new Map(everyBox(layout).map(({ placed }) => [placed.box.id, placed.box.style]));
  const links = groupBy(layout.links, ({ link }) => link.style);
  return [
    ...pairsOf([...boxes].map(([style, all]) => boxRole(style, all, theme))),
    ...pairsOf(
      [...links].map(([style, all]): Role => {
        const { dash, strokeWidth, stroke } = theme.links[style];
        const joined = all.map(({ link }) => `${styleOf.get(link.from)} to ${styleOf.get(link.to)}`);
        const words = all.map(({ labels }) => new Set(labels.flatMap(({ text }) => wordsOf(text))));
        return {
          style,
          channels: [
            `dash ${dash}`,
            `width ${Math.round(strokeWidth * 2)}`,
            `ends ${[...new Set(joined)].sort()}`,
            `arrows ${[...new Set(all.map(({ link }) => `${link.startArrow} ${link.endArrow}`))].sort()}`,
          ],
          ...said(words),
          colours: [stroke],
        };
      }),
    ),
  ];
}

function isSeen({ box, shape }: PlacedBox, theme: Theme): boolean {
  const { fill, stroke } = theme.boxes[box.style];
  return shape.type !== 'none' && (fill !== 'none' || stroke !== 'none');
}

interface FoundBox {
  readonly placed: PlacedBox;
  readonly parent: PlacedBox | undefined;
}

function boxRole(style: PlacedBox['box']['style'], all: readonly FoundBox[], theme: Theme): Role {
  const { dash, hatch, strokeWidth, radius, fill, stroke } = theme.boxes[style];
  const outlines = all.map(({ placed: { shape, rect, children }, parent }) => {
    const corners = shape.type !== 'rect' && shape.type !== 'segments' ? '' : radius * 2 >= Math.min(rect.height, 52) - 2 ? 'pill' : 'rect';
    return `${shape.type === 'segments' ? 'rect' : shape.type} ${corners} ${children.length > 0 ? 'holds' : ''} ${parent?.shape.type === shape.type ? 'within' : ''}`;
  });
  return {
    style,
    channels: [
      `dash ${dash}`,
      `hatch ${hatch === undefined ? '' : JSON.stringify(hatch)}`,
      `width ${stroke === 'none' ? 0 : Math.round(strokeWidth * 2)}`,
      `outline ${[...new Set(outlines)].sort()}`,
    ],
    ...said(all.map((found) => new Set([...textOf(found.placed), ...headOf(found)].flatMap(wordsOf)))),
    colours: [stroke === 'none' ? fill : stroke, fill === 'none' ? theme.paper : fill],
  };
}

/** Its own words, and those of the lines of source text that it holds. */
function textOf({ texts, children }: PlacedBox): readonly string[] {
  return [...texts.map(({ text }) => text), ...children.filter(({ box }) => box.arrangement.name === 'code').flatMap(textOf)];
}

/** What stands in a row of a table, or in a lane of time, is told by what that is called. */
function headOf({ placed: { box }, parent }: FoundBox): readonly string[] {
  if (box.arrangement.name !== 'cell') return [];
  if (parent?.box.arrangement.name === 'lane') return textOf(parent);
  const { row } = box.arrangement;
  // what lies beside a pod is in a row of the pod's
  const near = [...(parent?.children ?? []), ...(parent?.children.flatMap(({ children }) => children) ?? [])];
  const heads = near.filter(
    ({ box: { arrangement } }) => arrangement.name === 'cell' && arrangement.place === 'head' && arrangement.row === row,
  );
  return heads.flatMap(textOf);
}

function said(words: readonly ReadonlySet<string>[]): Pick<Role, 'common' | 'any'> {
  const own = words.map((each) => new Set([...each].filter((word) => vocabulary.has(word))));
  const [first = new Set<string>()] = own;
  return {
    common: new Set([...first].filter((word) => own.every((each) => each.has(word)))),
    any: new Set(own.flatMap((each) => [...each])),
  };
}

function pairsOf(roles: readonly Role[]): readonly string[] {
  return roles.flatMap((one, index) =>
    roles.slice(index + 1).flatMap((other) => (areToldApart(one, other) ? [] : [`${one.style} and ${other.style}`])),
  );
}

export function areToldApart(one: Role, other: Role): boolean {
  return (
    one.channels.some((channel, index) => channel !== other.channels[index]) ||
    hasWord(one, other) ||
    hasWord(other, one) ||
    byColour(one, other)
  );
}

function hasWord({ common }: Role, { any }: Role): boolean {
  return [...common].some((word) => !any.has(word));
}

/** By grey, and for every eye: in the stroke or in the fill. */
function byColour(one: Role, other: Role): boolean {
  return one.colours.some((colour, index) => {
    const against = other.colours[index];
    if (against === undefined || colour === 'none' || against === 'none') return false;
    const grey = Math.abs(lab(colour)[0] - lab(against)[0]) >= least.grey;
    return grey && deficiencies.every((eye) => deltaE(lab(colour, eye), lab(against, eye)) >= least.deltaE);
  });
}
