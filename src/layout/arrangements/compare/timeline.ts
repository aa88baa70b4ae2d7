/**
 * Lanes one above the other over common columns of time: words at the left, bars over the columns in which something lasts.
 * Columns are as wide as the words of their bars need; how soon these are broken is chosen by the wanted aspect.
 *
 *     ┌ pod ────────────────────────────────┐
 *     │ phase    (Pending   )(Running      )│
 *     │ migrate       [▒▒▒▒]                │
 *     │ web                  [█████████████]│
 *     │                      (probe)(probe )│
 *     └─────────────────────────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4, grown } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import type { SetLines } from '../../blocks/lines.ts';
import { naturalWidth, setCentred, setLines } from '../../blocks/lines.ts';

const padding = 24;
/** Between columns, between the lines of a lane, and between lanes. px */
const gap = { column: 8, row: 5, lane: 6 } as const;
/** Inside a lane; those without a frame of their own stand closer together. px */
const around = { x: 12, y: 8, unframed: 0 } as const;
/** Inside a bar. px */
const inner = { x: 8, y: 4 } as const;
const leastColumn = 56;
const widestWord = 168;
/** The longest words of a lane's head before they are broken. px */
const widestHead = 200;
/** Widths at which the words of a bar over one column may be broken; each further column adds half of it. px */
const widths = [88, 104, 120, 136, 148, 160, 172, 184, 200, 232, 280] as const;

export function timeline(outer: Box, context: Context): Block {
  const pod = outer.children[0];
  if (pod === undefined) throw new Error('timeline: the box holds no pod');
  let best: Block | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const width of widths) {
    const block = framed(pod, planColumns(pod, grown(width, context), context), context);
    const error = figureError(block, context);
    if (error < least - 1e-9) {
      best = block;
      least = error;
    }
  }
  const block = best ?? framed(pod, planColumns(pod, grown(widths[0], context), context), context);
  const { width, height } = block;
  return { box: outer, width, height, shape: { type: 'none' }, texts: [], children: [{ block, x: 0, y: 0 }], links: [] };
}

interface Columns {
  readonly head: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

function spanOf({ arrangement }: Box): { readonly row: number; readonly first: number; readonly last: number } {
  return arrangement.name === 'cell' ? arrangement : { row: 0, first: 0, last: 0 };
}

/** Bars over one column first, then ever longer ones, which share out what they lack over their columns. */
function planColumns(pod: Box, broken: number, context: Context): Columns {
  const bars = pod.children.flatMap((lane) => lane.children);
  const count = largest([1, ...bars.map((bar) => spanOf(bar).last + 1)]);
  const sizes = Array.from({ length: count }, (): number => grown(leastColumn, context));
  const length = (bar: Box) => spanOf(bar).last - spanOf(bar).first;
  for (const bar of [...bars].sort((a, b) => length(a) - length(b))) {
    const { first, last } = spanOf(bar);
    const spanned = last - first + 1;
    const most = broken * (1 + (spanned - 1) / 2) - 2 * inner.x - 2;
    const wanted = Math.min(Math.max(most, longestWord(bar, context)), naturalWidth(context, bar.lines)) + 2 * inner.x + 2;
    const has = sizes.slice(first, last + 1).reduce((sum, size) => sum + size + gap.column, -gap.column);
    const lacking = (wanted - has) / spanned;
    if (lacking > 0) for (let column = first; column <= last; column++) sizes[column] = ceil4((sizes[column] ?? 0) + lacking);
  }
  const head =
    around.x +
    ceil4(Math.min(grown(widestHead, context), largest([0, ...pod.children.map((lane) => naturalWidth(context, lane.lines))])) + 20);
  // the pod's own line may be longer than its columns: they share out what it needs
  const line = naturalWidth(context, pod.lines.slice(0, 1));
  const all = head + sizes.reduce((sum, size) => sum + size + gap.column, -gap.column);
  const more = context.stretch + Math.max(0, ceil4((Math.min(line, grown(900, context)) - all) / count));
  const used = sizes.map((size) => size + more);
  const starts: number[] = [];
  let x = head;
  for (const size of used) {
    starts.push(x);
    x += size + gap.column;
  }
  return { head, starts, widths: used };
}

/** A word is not broken for the sake of the aspect, unless it is as long as a sentence. */
function longestWord(bar: Box, context: Context): number {
  const words = bar.lines.flatMap(({ start }) =>
    start === undefined ? [] : start.text.split(' ').map((text) => ({ start: { ...start, text } })),
  );
  return Math.min(grown(widestWord, context), naturalWidth(context, words));
}

function framed(pod: Box, columns: Columns, context: Context): Block {
  const end = (columns.starts.at(-1) ?? 0) + (columns.widths.at(-1) ?? 0) + around.x;
  const { texts, height: words } = setLines(context, pod.lines, { x: padding, y: padding - 8, width: end });
  let y = padding - 8 + words + 2 * gap.lane;
  const children = pod.children.map((lane, index): ChildBlock => {
    if (index > 0) y += isFramed(lane) || isFramed(pod.children[index - 1]) ? gap.lane : gap.row;
    const block = laneBlock(lane, columns, end, context);
    const child = { block, x: padding, y };
    y += block.height;
    return child;
  });
  return { box: pod, width: end + 2 * padding, height: y + padding, shape: { type: 'rect' }, texts, children, links: [] };
}

function isFramed(lane: Box | undefined): boolean {
  return lane?.arrangement.name === 'lane' && lane.arrangement.framed;
}

function laneBlock(lane: Box, columns: Columns, width: number, context: Context): Block {
  const above = isFramed(lane) ? around.y : around.unframed;
  const bars = lane.children.map((bar) => {
    const { row, first, last } = spanOf(bar);
    const start = columns.starts[first] ?? 0;
    const size = (columns.starts[last] ?? 0) + (columns.widths[last] ?? 0) - start;
    return { bar, row, x: start, width: size, words: barWords(bar, size, context).height };
  });
  const heights = Array.from({ length: largest([0, ...bars.map(({ row }) => row + 1)]) }, (_, row) =>
    ceil4(largest([0, ...bars.filter((bar) => bar.row === row).map(({ words }) => words)]) + 2 * inner.y),
  );
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height + gap.row, above));
  const children = bars.map(({ bar, row, x, width: size }): ChildBlock => {
    const height = heights[row] ?? 0;
    const { texts } = barWords(bar, size, context, height);
    return { block: { box: bar, width: size, height, shape: { type: 'rect' }, texts, children: [], links: [] }, x, y: tops[row] ?? 0 };
  });
  // a head stands beside the middle of the first bar, where that is high enough
  const room = { x: around.x, y: 0, width: columns.head - around.x - 20 };
  const natural = setLines(context, lane.lines, room).height;
  const y = above + Math.max(0, ((heights[0] ?? 0) - natural) / 2);
  const { texts } = setLines(context, lane.lines, { ...room, y });
  const bottom = (tops.at(-1) ?? above) + (heights.at(-1) ?? 0);
  const height = ceil4(Math.max(bottom, y + natural) + above);
  return { box: lane, width, height, shape: { type: isFramed(lane) ? 'rect' : 'none' }, texts, children, links: [] };
}

function barWords(bar: Box, width: number, context: Context, height?: number): SetLines {
  const room = { x: inner.x, y: 0, width: width - 2 * inner.x, maxLines: 5 };
  return setCentred(context, bar.lines, height === undefined ? room : { ...room, height });
}
