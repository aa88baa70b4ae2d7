/** Where the notes of a listing stand, and the lines from the brackets to them: straight where part and note overlap in height, else with one step in the gutter. */
import type { Point } from '../../../base/geometry.ts';
import type { Box, Link } from '../../../view/types.ts';
import type { Block, ChildBlock } from '../../blocks/block.ts';
import type { PlacedLink } from '../../types.ts';
import type { PlacedPart } from './page.ts';

export interface Gutter {
  readonly from: number;
  readonly to: number;
  /** Between two notes. */
  readonly gap: number;
}

export interface Tied {
  readonly notes: readonly ChildBlock[];
  readonly links: readonly PlacedLink[];
  /** Heights at which a line passes the bracket of a part around its own. */
  readonly passing: readonly { readonly box: Box; readonly y: number }[];
}

export function tie(parts: readonly PlacedPart[], notes: readonly Block[], gutter: Gutter, linkOf: (part: Box) => Link | undefined): Tied {
  const pairs = parts
    .flatMap((part) => {
      const link = linkOf(part.box);
      const note = notes.find(({ box }) => box.id === link?.to);
      return link === undefined || note === undefined ? [] : [{ part, link, note, range: rangeOf(part) }];
    })
    .sort((a, b) => a.range.top - b.range.top);
  const tops = apart(
    pairs.map(({ range, note }) => ({ height: note.height, wanted: (range.top + range.bottom - note.height) / 2 })),
    gutter.gap,
  );
  const ends = pairs.map(({ range, note }, index) => endsOf(range, tops[index] ?? 0, note.height));
  const steps = stepsOf(ends, gutter);
  const links = pairs.map(({ part, link }, index): PlacedLink => {
    const { start, end } = ends[index] ?? { start: 0, end: 0 };
    const step = steps[index] ?? gutter.from;
    const points: readonly Point[] =
      start === end
        ? [
            { x: part.right, y: start },
            { x: gutter.to, y: end },
          ]
        : [
            { x: part.right, y: start },
            { x: step, y: start },
            { x: step, y: end },
            { x: gutter.to, y: end },
          ];
    return { link, points, radius: 6, labels: [] };
  });
  return {
    notes: pairs.map(({ note }, index) => ({ block: note, x: gutter.to, y: tops[index] ?? 0 })),
    links,
    passing: pairs.flatMap(({ part }, index) => part.within.map((box) => ({ box, y: ends[index]?.start ?? 0 }))),
  };
}

interface Range {
  readonly top: number;
  readonly bottom: number;
}

/** Where a line may begin: beside the part's own text, above the part within it. */
function rangeOf({ top, bottom, innerTop }: PlacedPart): Range {
  return innerTop === undefined || innerTop - top < 24 ? { top, bottom } : { top, bottom: innerTop };
}

/** How far from an end of a bracket or note its line stays. */
const corner = 8;

interface Ends {
  readonly start: number;
  readonly end: number;
}

/** At the height of the note's first line if the part reaches there. */
function endsOf(range: Range, noteTop: number, noteHeight: number): Ends {
  const part = { top: range.top + corner, bottom: range.bottom - corner };
  const note = { top: noteTop + corner, bottom: noteTop + noteHeight - corner };
  const y = Math.min(Math.max(noteTop + firstLine, part.top), part.bottom);
  if (y >= note.top && y <= note.bottom) return { start: y, end: y };
  return { start: (part.top + part.bottom) / 2, end: noteTop + firstLine };
}

/** The middle of a note's first line, from its top. */
const firstLine = 12;

/** Lines that go down turn the earlier the lower they are, lines that go up the later, so that none crosses another. */
function stepsOf(ends: readonly Ends[], { from, to }: Gutter): readonly number[] {
  const turning = ends.flatMap(({ start, end }, index) => (start === end ? [] : [index]));
  const down = turning.filter((index) => (ends[index]?.end ?? 0) > (ends[index]?.start ?? 0));
  const order = [...down.reverse(), ...turning.filter((index) => !down.includes(index))];
  const width = (to - from - 16) / Math.max(1, order.length);
  return ends.map((_, index) => from + 8 + width * (order.indexOf(index) + 0.5));
}

interface Wish {
  readonly height: number;
  readonly wanted: number;
}

/** Tops as near to what is wanted as a gap between all of them allows, and none above 0: those that would meet are moved as one. */
function apart(wishes: readonly Wish[], gap: number): readonly number[] {
  interface Run {
    top: number;
    readonly members: Wish[];
  }
  const runs: Run[] = [];
  const heightOf = ({ members }: Run): number => members.reduce((sum, { height }) => sum + height + gap, -gap);
  for (const wish of wishes) {
    let run: Run = { top: Math.max(0, wish.wanted), members: [wish] };
    for (let above = runs.at(-1); above !== undefined && above.top + heightOf(above) + gap > run.top; above = runs.at(-1)) {
      runs.pop();
      const members = [...above.members, ...run.members];
      run = { top: Math.max(0, bestTop(members, gap)), members };
    }
    runs.push(run);
  }
  return runs.flatMap(({ top, members }) => {
    let at = top;
    return members.map(({ height }) => {
      const own = Math.round(at);
      at += height + gap;
      return own;
    });
  });
}

/** The mean of what the members would have the first's top be. */
function bestTop(members: readonly Wish[], gap: number): number {
  let before = 0;
  let sum = 0;
  for (const { wanted, height } of members) {
    sum += wanted - before;
    before += height + gap;
  }
  return sum / members.length;
}
