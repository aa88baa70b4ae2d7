/**
 * Boxes of one size in a table: heads above its columns and beside its rows, frames for its cells, and what stands above all of it.
 * How many boxes stand beside each other in a cell is chosen by the wanted aspect.
 *
 *            app       app
 *            web       db
 *     rel   ┌───────┐ ┌───────┐
 *     beta  │ □ □   │ │ □     │
 *           └───────┘ └───────┘
 */
import { largest } from '../../base/extremes.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Box } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { ceil4 } from '../blocks/block.ts';
import { columnCounts, figureError, rowsOf, run } from '../blocks/grid.ts';
import { naturalWidth, setCentred, setLines } from '../blocks/lines.ts';
import { leaf, leafHeight, leafWidth } from './leaf.ts';

const gap = { cells: 12, boxes: 12, head: 8, lines: 12, above: 20 } as const;
const padding = 12;
/** px */
const widest = { head: 200 } as const;
/** Longer names in a box are broken. */
const boxWidths = [232, 184, 148] as const;
const least = { box: 96, column: 120, row: 56 } as const;
/** Boxes beside each other in a cell, at most. */
const mostBeside = 8;

export function table(outer: Box, context: Context): Block {
  const sizes = boxWidths.map((cap) => sizeOf(outer, cap, context));
  const [first = { width: 0, height: 0 }] = sizes;
  const cells = outer.children.filter((child) => at(child).place === 'bar').length;
  const heads = outer.children.some((child) => at(child).column < 0);
  const rows = outer.children.some((child) => at(child).row > 0);
  let best: Block | undefined;
  let error = Number.POSITIVE_INFINITY;
  for (const size of sizes)
    for (let beside = 1; beside <= mostBeside; beside++)
      // a single row, which nothing heads, is broken as text is
      for (const perLine of heads || rows ? [cells] : columnCounts(cells)) {
        const tried = plan(outer, { beside, perLine, size }, context);
        const worse = figureError(tried, context);
        if (worse < error - 1e-9) [best, error] = [tried, worse];
      }
  return best ?? plan(outer, { beside: 1, perLine: cells, size: first }, context);
}

interface BoxSize {
  readonly width: number;
  readonly height: number;
}

function sizeOf(outer: Box, cap: number, context: Context): BoxSize {
  const boxes = outer.children.flatMap(({ children }) => children);
  const width = largest([least.box, ...boxes.map((box) => leafWidth(box, context, cap))]) + context.stretch;
  return { width, height: largest([0, ...boxes.map((box) => leafHeight(box, width, context))]) };
}

function at({ arrangement }: Box): { readonly row: number; readonly column: number; readonly place: string } {
  return arrangement.name === 'cell'
    ? { row: arrangement.row, column: arrangement.first, place: arrangement.place }
    : { row: 0, column: 0, place: 'bar' };
}

interface TablePlan {
  /** Boxes beside each other in a cell, at most. */
  readonly beside: number;
  /** Columns beside each other. */
  readonly perLine: number;
  readonly size: BoxSize;
}

function plan(outer: Box, { beside, perLine, size }: TablePlan, context: Context): Block {
  const cells = outer.children.filter((child) => at(child).place === 'bar');
  const heads = outer.children.filter((child) => at(child).place === 'head');
  const above = outer.children.find((child) => at(child).place === 'aside');
  const columnHeads = heads.filter((head) => at(head).row < 0);
  const rowHeads = heads.filter((head) => at(head).column < 0);
  const [rows, columns] = (['row', 'column'] as const).map((which) => 1 + largest(cells.map((cell) => at(cell)[which])));
  const inColumn = groupBy(cells, (cell) => at(cell).column);
  const inRow = groupBy(cells, (cell) => at(cell).row);
  const headOf = groupBy(columnHeads, (head) => at(head).column);
  const rowHeadOf = groupBy(rowHeads, (head) => at(head).row);
  const rowWords = largest([0, ...rowHeads.map((head) => naturalWidth(context, head.lines))]);
  const headWidth = rowHeads.length === 0 ? 0 : ceil4(Math.min(widest.head, rowWords)) + gap.cells;
  const natural = Array.from({ length: columns ?? 0 }, (_, column) => {
    const most = largest([1, ...(inColumn.get(column) ?? []).map(({ children }) => Math.min(beside, children.length))]);
    const words = (headOf.get(column) ?? []).map((head) => Math.min(widest.head, naturalWidth(context, head.lines)));
    return ceil4(largest([least.column, run(most, size.width, gap.boxes) + 2 * padding, ...words]));
  });
  // columns that are broken into lines stand below each other
  const same = largest(natural);
  const widths = perLine < natural.length ? natural.map(() => same) : natural;
  let before = 0;
  const starts = widths.map((width, column) => {
    if (column % perLine === 0) before = 0;
    const start = headWidth + before;
    before += width + gap.cells;
    return start;
  });
  const width = largest(starts.map((start, column) => start + (widths[column] ?? 0)));
  const children: ChildBlock[] = [];
  let y = 0;
  if (above !== undefined) {
    const block = leaf(above, context, { width });
    children.push({ block, x: 0, y });
    y += block.height + gap.above;
  }
  const lines = rowsOf(
    natural.map((_, column) => column),
    perLine,
  );
  lines.forEach((own, line) => {
    if (line > 0) y += gap.lines;
    const standing = new Set(own);
    const ownHeads = own.flatMap((column) => headOf.get(column) ?? []);
    y += placeHeads(ownHeads, { starts, widths, y, children }, context);
    for (let row = 0; row < (rows ?? 0); row++) {
      const ofRow = (inRow.get(row) ?? []).filter((cell) => standing.has(at(cell).column));
      const stacked = largest([0, ...ofRow.map((cell) => Math.ceil(cell.children.length / fitting(widths[at(cell).column] ?? 0, size)))]);
      const head = rowHeadOf.get(row)?.[0];
      const room = { x: 0, y: 0, width: headWidth - gap.cells };
      const words = head === undefined ? 0 : setLines(context, head.lines, room).height;
      const height = ceil4(Math.max(least.row, words, run(stacked, size.height, gap.boxes) + 2 * padding));
      if (head !== undefined) {
        const { texts } = setLines(context, head.lines, { ...room, y: (height - words) / 2 });
        children.push({ block: bare(head, texts, { width: room.width, height }), x: 0, y });
      }
      for (const cell of ofRow) {
        const column = at(cell).column;
        children.push({ block: cellBlock(cell, { width: widths[column] ?? 0, height }, size, context), x: starts[column] ?? 0, y });
      }
      y += height + gap.cells;
    }
  });
  return { box: outer, width, height: y - gap.cells, shape: { type: 'none' }, texts: [], children, links: [] };
}

interface HeadRoom {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly y: number;
  /** Where they are put. */
  readonly children: ChildBlock[];
}

/** Returns the height that they take, with the gap beneath. */
function placeHeads(heads: readonly Box[], { starts, widths, y, children }: HeadRoom, context: Context): number {
  if (heads.length === 0) return 0;
  const rooms = heads.map((head) => ({ head, room: { x: 0, y: 0, width: widths[at(head).column] ?? 0 } }));
  const height = largest(rooms.map(({ head, room }) => setCentred(context, head.lines, room).height));
  for (const { head, room } of rooms) {
    const { texts } = setCentred(context, head.lines, { ...room, height });
    children.push({ block: bare(head, texts, { width: room.width, height }), x: starts[at(head).column] ?? 0, y });
  }
  return height + gap.head;
}

function fitting(width: number, size: BoxSize): number {
  return Math.max(1, Math.floor((width - 2 * padding + gap.boxes + 0.01) / (size.width + gap.boxes)));
}

function cellBlock(cell: Box, room: BoxSize, size: BoxSize, context: Context): Block {
  const perLine = fitting(room.width, size);
  const children = cell.children.map(
    (child, index): ChildBlock => ({
      block: leaf(child, context, size),
      x: padding + (index % perLine) * (size.width + gap.boxes),
      y: padding + Math.floor(index / perLine) * (size.height + gap.boxes),
    }),
  );
  return { box: cell, ...room, shape: { type: 'rect' }, texts: [], children, links: [] };
}

function bare(box: Box, texts: Block['texts'], size: BoxSize): Block {
  return { box, ...size, shape: { type: 'none' }, texts, children: [], links: [] };
}
