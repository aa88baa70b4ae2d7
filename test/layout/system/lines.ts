/** What can be seen of the lines of a figure: where they cross, and where they lie on one another. */
import { systemGraph } from '../../../src/layout/arrangements/system/graph.ts';
import type { Layout, PlacedLink } from '../../../src/layout/types.ts';
import type { Link } from '../../../src/view/types.ts';
import { runsOf } from '../../laws/pieces.ts';

interface Stretch {
  readonly link: PlacedLink;
  readonly isLevel: boolean;
  /** Its height, or how far right it is; and from where to where it runs. px */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

function stretches({ links }: Layout): readonly Stretch[] {
  return links.flatMap((link) =>
    runsOf(link).map(({ from, to }): Stretch => {
      const isLevel = from.y === to.y;
      const [a, b] = isLevel ? [from.x, to.x] : [from.y, to.y];
      return { link, isLevel, at: isLevel ? from.y : from.x, low: Math.min(a, b), high: Math.max(a, b) };
    }),
  );
}

/** Places where lines cross; what lies on one another is crossed once. */
export function crossings(layout: Layout): number {
  const all = stretches(layout);
  const level = all.filter(({ isLevel }) => isLevel);
  const places = new Set<string>();
  for (const one of all) {
    if (one.isLevel) continue;
    for (const other of level) {
      if (other.link === one.link || other.at <= one.low || other.at >= one.high) continue;
      if (one.at > other.low && one.at < other.high) places.add(`${one.at} ${other.at}`);
    }
  }
  return places.size;
}

/** Pairs of links of which a stretch lies on one of the other, and that share no wire. */
export function overlaps(layout: Layout): readonly string[] {
  const from = new Map<string, Link[]>();
  for (const { link } of layout.links) from.set(link.from, [...(from.get(link.from) ?? []), link]);
  const { ways } = systemGraph(layout.root.box, from);
  const wiresOf = new Map(layout.links.map(({ link }) => [link, new Set(ways.get(link)?.map(({ wire }) => wire))]));
  const shareWire = (a: Link, b: Link): boolean => [...(wiresOf.get(a) ?? [])].some((wire) => wiresOf.get(b)?.has(wire));
  const all = stretches(layout);
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      if (one.link === other.link || one.isLevel !== other.isLevel || one.at !== other.at) return [];
      if (Math.min(one.high, other.high) - Math.max(one.low, other.low) < 1 || shareWire(one.link.link, other.link.link)) return [];
      return [`${one.link.link.from} → ${one.link.link.to} lies on ${other.link.link.from} → ${other.link.link.to} at ${one.at}`];
    }),
  );
}
