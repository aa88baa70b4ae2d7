/**
 * A line: a name, a square for each container, and at its end what it stands for; what is wrong stands beside its name, or beneath it where that
 * has no room.
 *
 *     recommend-worker  Pending  □■■  ×3
 */
import { largest } from '../../../base/extremes.ts';
import type { Box, Line } from '../../../view/types.ts';
import type { Block, Context } from '../../blocks/block.ts';
import { grown, lookOf } from '../../blocks/block.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import type { Cut } from './cut.ts';
import { brokenShare, heightsBy, quantiles } from './cut.ts';
import { squareBlock } from './square.ts';

const squareSize = 10;
const squareGap = 2;
/** Between the parts of a line. px */
const partGap = 8;
/** More squares than these stand in further rows of their line. */
const squaresPerRow = 8;

interface Columns {
  /** Of the squares, where they begin at one place in all lines; absent where each line has those of its own at its end, so that long names have more room. */
  readonly squares?: number;
  readonly end: number;
}

export function lineCuts(items: readonly Box[], context: Context): readonly Cut[] {
  const names = items.map((item) => Math.ceil(naturalWidth(context, startsOf(item))));
  const squares = items.map((item) => ownSquares(item, context));
  const end = Math.ceil(largest([0, ...items.map((item) => naturalWidth(context, endsOf(item)))]));
  const aligned: Columns = { squares: largest([0, ...squares]), end };
  const least = grown(60, context);
  const cut = (columns: Columns, inner: number, cost: number): Cut =>
    lineCut({ width: Math.max(inner, least) + (end > 0 ? partGap + end : 0), columns, cost }, items, context);
  const own = names.map((name, index) => name + beside(squares[index] ?? 0));
  return [
    ...quantiles(names, [0.7, 0.85, 0.95, 1]).map((name) => cut(aligned, name + beside(aligned.squares ?? 0), 0)),
    ...(squares.some((width) => width > 0) ? quantiles(own, [0.7, 0.85, 0.95, 1]).map((width) => cut({ end }, width, 0.05)) : []),
  ];
}

function beside(width: number): number {
  return width > 0 ? partGap + width : 0;
}

interface LineWidth {
  readonly width: number;
  readonly columns: Columns;
  readonly cost: number;
}

function lineCut({ width, columns, cost }: LineWidth, items: readonly Box[], context: Context): Cut {
  return {
    width,
    isSquare: false,
    gap: { x: 16, y: 0 },
    padding: 10,
    frameGap: 8,
    order: 'columns',
    isWhole: items.every((item) => !wordsOf(item, width, columns, context).texts.some(({ text }) => text.includes('…'))),
    cost: cost + brokenShare(items, (item) => wordsOf(item, width, columns, context).isBroken),
    heightOf: heightsBy((item, own) => heightAt(item, own, columns, context)),
    draw: (item, room) => line(item, room, columns, context),
  };
}

function startsOf({ lines }: Box): readonly Line[] {
  return lines.flatMap(({ start }) => (start === undefined ? [] : [{ start }]));
}

function endsOf({ lines }: Box) {
  return lines.flatMap(({ end }) => (end === undefined ? [] : [{ end }]));
}

function ownSquares({ children }: Box, context: Context): number {
  const count = Math.min(squaresPerRow, children.length);
  return count === 0 ? 0 : count * (grown(squareSize, context) + squareGap) - squareGap;
}

/** The name may take two lines where few are so long. */
function wordsOf(item: Box, width: number, columns: Columns, context: Context) {
  const { squares = ownSquares(item, context), end } = columns;
  const room = width - beside(squares) - (end > 0 ? partGap + end : 0);
  const { texts, height } = setLines(context, besideName(startsOf(item), room, context), { x: 0, y: 0, width: room, maxLines: 2 });
  const right = setLines(context, endsOf(item), { x: width - end, y: 0, width: end });
  const isBroken = naturalWidth(context, startsOf(item).slice(0, 1)) > room + 0.01;
  return { texts: [...texts, ...right.texts], height: Math.max(height, right.height), isBroken };
}

/** What is wrong, at the end of the name's own line where both have room there. */
function besideName(lines: readonly Line[], room: number, context: Context): readonly Line[] {
  const [name, wrong, ...others] = lines;
  if (name === undefined || wrong?.start === undefined) return lines;
  const both: Line = { ...name, end: wrong.start };
  return naturalWidth(context, [both]) > room ? lines : [both, ...others];
}

function heightAt(item: Box, width: number, columns: Columns, context: Context): number {
  const rows = Math.ceil(item.children.length / squaresPerRow);
  return Math.max(wordsOf(item, width, columns, context).height, rows * (grown(squareSize, context) + squareGap));
}

function line(
  item: Box,
  { width, height }: { readonly width: number; readonly height: number },
  columns: Columns,
  context: Context,
): Block {
  const { texts } = wordsOf(item, width, columns, context);
  const size = grown(squareSize, context);
  const { squares = ownSquares(item, context), end } = columns;
  const first = width - squares - (end > 0 ? partGap + end : 0);
  const top = Math.max(0, (lookOf(context, 'item').lineHeight - size) / 2);
  const children = item.children.map((square, index) => ({
    block: squareBlock(square, size),
    x: first + (index % squaresPerRow) * (size + squareGap),
    y: top + Math.floor(index / squaresPerRow) * (size + squareGap),
  }));
  return { box: item, width, height, shape: { type: 'none' }, texts, children, links: [] };
}
