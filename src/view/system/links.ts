/** The ways of a system as links: each by itself, or those between two frames as one that counts them. */
import { groupBy } from '../../base/group-by.ts';
import type { Words } from '../../words/types.ts';
import type { Box, Link } from '../types.ts';
import type { System, Thing, Way } from './types.ts';

/** More can't be followed. */
export const mostLinks = 150;

export function linksOf({ things, ways }: System, words: Words): readonly Link[] {
  const tell = tooltips(things, words);
  return ways.map((way) => link(way, way.label, tell(way)));
}

/** Between frames, or what stands beside them; within a frame nothing is drawn. */
export function linksBetween({ things, ways }: System, frameOf: ReadonlyMap<string, Box>, words: Words): readonly Link[] {
  const tell = tooltips(things, words);
  const ends = ways.map((way) => ({ way, from: frameOf.get(way.from)?.id ?? way.from, to: frameOf.get(way.to)?.id ?? way.to }));
  const crossing = ends.filter(({ from, to }) => from !== to);
  return [...groupBy(crossing, ({ way, from, to }) => JSON.stringify([from, to, way.relation, way.style]))].flatMap(
    ([, own]): readonly Link[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { way, from, to } = first;
      const count = own.length;
      const label = count === 1 ? way.label : words.say(`system.count.${way.relation}`, { count });
      return [
        {
          ...link(
            { ...way, from, to },
            label,
            own
              .map((one) => tell(one.way))
              .slice(0, mostTold)
              .join('\n'),
          ),
          ...(count > 1 ? { count } : {}),
        },
      ];
    },
  );
}

/** Lines of a tooltip. */
const mostTold = 20;

function link({ from, to, relation, style, evidence }: Way, label: string, told: string): Link {
  return {
    ...{ from, to, relation, style, startArrow: false, endArrow: true, tooltip: told },
    label: label === '' ? [] : [{ text: label, role: 'label' }],
    ...(evidence.length === 0 || relation !== 'calls' ? {} : { evidence: evidence.join(', ') }),
  };
}

/** `frontend calls cart:7070 (env CART_ADDR)`. */
function tooltips(things: readonly Thing[], words: Words): (way: Way) => string {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return ({ from, to, relation, ports, evidence, label }) => {
    const values = { from: names.get(from) ?? from, to: `${names.get(to) ?? to}${ports.join(' ')}` };
    const how = [...evidence, label].filter((text) => text !== '').join(', ');
    const text = words.say(`system.way.${relation}`, values);
    return how === '' ? text : `${text} (${how})`;
  };
}
