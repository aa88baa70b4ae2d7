/**
 * Boxes of cells: a pod and its containers, a container and its processes. All cells of a comparison are of one size, and stand in rows; what has
 * cells of its own is as large as they need. A `foot` lies beneath over the whole width.
 *
 *     ┌ shop ─────────────────┐
 *     │ ┌ web ───┐ ┌ db ────┐ │
 *     │ └────────┘ └────────┘ │
 *     │ localhost             │
 *     └───────────────────────┘
 */
import { largest } from '../../base/extremes.ts';
import type { Box } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { cardPadding, ceil4, cellGap, grown } from '../blocks/block.ts';
import { rowsOf } from '../blocks/grid.ts';
import { setLines } from '../blocks/lines.ts';
import { leaf, leafHeight, leafWidth } from './leaf.ts';
import { row, rowHeight } from './row.ts';

export interface CellPlan {
  /** Of every cell. px */
  readonly width: number;
  readonly height: number;
  /** Cells beside each other in a box, at most. */
  readonly perRow: number;
}

const headGap = 12;
/** A cell's name should not break; its facts may. px */
const widths = { least: 152, most: 224, row: 280 } as const;

export function cellsOf(box: Box): readonly Box[] {
  if (box.children.length === 0) return box.arrangement.name === 'leaf' || box.arrangement.name === 'row' ? [box] : [];
  return box.children.flatMap(cellsOf);
}

/** The size that takes the words of all cells. */
export function planCells(cells: readonly Box[], perRow: number, context: Context): CellPlan {
  const rows = cells.some(({ arrangement }) => arrangement.name === 'row');
  if (rows) {
    const natural = largest([0, ...cells.map((cell) => leafWidth(cell, context, grown(480, context)))]);
    return { width: Math.max(grown(widths.row, context), natural) + context.stretch, height: rowHeight(context), perRow: 1 };
  }
  const names = cells.map((cell) => leafWidth({ ...cell, lines: cell.lines.slice(0, 1) }, context, grown(widths.most, context)));
  const width = largest([grown(widths.least, context), ...names]) + context.stretch;
  return { width, height: largest([0, ...cells.map((cell) => leafHeight(cell, width, context))]), perRow };
}

export function cells(box: Box, plan: CellPlan, context: Context): Block {
  const blocks = box.children.filter((child) => child.arrangement.name !== 'foot').map((child) => cell(child, plan, context));
  const lines = balanced(blocks, plan.perRow);
  const widest = largest([plan.width, ...lines.map((line) => line.reduce((sum, block) => sum + block.width + cellGap, -cellGap))]);
  const { texts, height: head } = setLines(context, box.lines, { x: cardPadding, y: cardPadding - 2, width: widest });
  const children: ChildBlock[] = [];
  let y = cardPadding - 2 + head + (head > 0 ? headGap : 2);
  for (const line of lines) {
    const height = largest(line.map((block) => block.height));
    let x = cardPadding;
    for (const block of line) {
      children.push({ block: block.children.length > 0 ? { ...block, height } : block, x, y });
      x += block.width + cellGap;
    }
    y += height + cellGap;
  }
  if (lines.length === 0) y = y - headGap + cellGap;
  for (const foot of box.children.filter((child) => child.arrangement.name === 'foot')) {
    const block = leaf(foot, context, { width: widest });
    children.push({ block, x: cardPadding, y });
    y += block.height + cellGap;
  }
  const height = ceil4(y - cellGap + cardPadding);
  return { box, width: widest + 2 * cardPadding, height, shape: { type: 'rect' }, texts, children, links: [] };
}

function cell(box: Box, plan: CellPlan, context: Context): Block {
  if (box.arrangement.name === 'cells') return cells(box, plan, context);
  const room = { width: plan.width, height: plan.height };
  return box.arrangement.name === 'row' ? row(box, context, room) : leaf(box, context, room);
}

/** Rows as equal as can be: four in rows of three are 2 + 2. */
function balanced<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  const rows = Math.max(1, Math.ceil(items.length / perRow));
  return rowsOf(items, Math.max(1, Math.ceil(items.length / rows)));
}
