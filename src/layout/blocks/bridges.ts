/** Where two links must cross, the upright one gives way: it is interrupted, so that nobody takes the crossing for a junction. */
import type { Point } from '../../base/geometry.ts';
import type { PlacedLink } from '../types.ts';

interface Run {
  readonly link: number;
  readonly from: Point;
  readonly to: Point;
}

/** More lines than this nobody follows, and their crossings could be millions. */
const mostLinks = 2000;

/** Expects links of horizontal and vertical runs. */
export function bridged(links: readonly PlacedLink[]): readonly PlacedLink[] {
  if (links.length > mostLinks) return links;
  const runsOf = links.map(({ points }, link) => points.slice(1).map((to, index): Run => ({ link, from: points[index] ?? to, to })));
  const across = runsOf.flat().filter(({ from, to }) => from.y === to.y);
  return links.map((placed, link) => {
    const gaps = (runsOf[link] ?? [])
      .filter((run) => run.from.x === run.to.x)
      .flatMap((run) =>
        across.filter((other) => other.link !== link && crosses(run, other)).map((other): Point => ({ x: run.from.x, y: other.from.y })),
      );
    return gaps.length === 0 ? placed : { ...placed, gaps };
  });
}

function crosses(upright: Run, level: Run): boolean {
  return between(level.from.y, upright.from.y, upright.to.y) && between(upright.from.x, level.from.x, level.to.x);
}

function between(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) + 1 && value < Math.max(a, b) - 1;
}
