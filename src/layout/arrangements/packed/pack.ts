/** A group of a packed figure: its words above, its things in columns beneath them; or smaller groups in rows. */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { rowsOf, run } from '../../blocks/grid.ts';
import { setLines } from '../../blocks/lines.ts';
import { isMeter, meterInset, setMeters } from '../meter.ts';
import type { Cut } from './cut.ts';
import { headHeight, headRoom, innerPacks, metersAt, thingsIn } from './head.ts';

/** Between the words of a group and its things. px */
function headGapOf(cut: Cut): number {
  return cut.isSquare ? Math.min(6, cut.padding - 1) : 6;
}

export interface PackPlan {
  readonly cut: Cut;
  /** Things beside each other in a group. */
  readonly columns: number;
  /** Groups beside each other. */
  readonly perRow: number;
  /** Between groups of a row. px */
  readonly gap: number;
}

/** The least width of a group: its things in their columns, and the widest words that need not be broken. */
export function packWidth(columns: number, cut: Cut, head: number): number {
  return Math.max(run(columns, cut.width, cut.gap.x), head) + 2 * cut.padding;
}

/** How wide each thing is in a group of `width` px. */
function itemWidth(width: number, columns: number, cut: Cut): number {
  return cut.isSquare || cut.isFixed === true ? cut.width : (width - 2 * cut.padding - (columns - 1) * cut.gap.x) / columns;
}

/** Of the things of a group, each `own` px wide. */
export function bodyHeight(items: readonly Box[], columns: number, cut: Cut, own: number): number {
  const run = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height + cut.gap.y, -cut.gap.y);
  if (cut.isSquare) return Math.ceil(items.length / columns) * (cut.width + cut.gap.y) - cut.gap.y;
  if (cut.order === 'rows') return run(rowsOf(items, columns).map((row) => largest(row.map((item) => cut.heightOf(item, own)))));
  return largest(downColumns(items, columns, cut, own).map((column) => run(column.map((item) => cut.heightOf(item, own)))));
}

/** One column after the other, none of them higher than it must be. `own`: the width of each. */
function downColumns(items: readonly Box[], columns: number, cut: Cut, own: number): readonly (readonly Box[])[] {
  const heights = items.map((item) => cut.heightOf(item, own));
  let low = largest([0, ...heights]);
  let high = heights.reduce((sum, height) => sum + height + cut.gap.y, -cut.gap.y);
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (columnStarts(heights, middle, cut.gap.y).length <= columns) high = middle;
    else low = middle;
  }
  const starts = columnStarts(heights, columnStarts(heights, low, cut.gap.y).length <= columns ? low : high, cut.gap.y);
  return starts.map((start, index) => items.slice(start, starts[index + 1]));
}

/** Where columns of at most `room` px begin. */
function columnStarts(heights: readonly number[], room: number, gap: number): readonly number[] {
  const starts: number[] = [];
  let used = Number.POSITIVE_INFINITY;
  heights.forEach((height, index) => {
    if (used + gap + height > room + 1e-6) {
      starts.push(index);
      used = -gap;
    }
    used += gap + height;
  });
  return starts;
}

export interface PackRoom {
  readonly width: number;
  readonly plan: PackPlan;
}

export function packHeight(pack: Box, { width, plan }: PackRoom, context: Context): number {
  const { cut } = plan;
  const words = wordsHeight(pack, width, cut, context);
  const things = thingsIn(pack);
  if (things.length === 0) return words - headGapOf(cut) + cut.padding - 4;
  const inner = innerPacks(pack);
  const body =
    inner.length > 0
      ? rowsHeight(inner, inside(width, plan), context)
      : bodyHeight(things, plan.columns, cut, itemWidth(width, plan.columns, cut));
  return words + body + cut.padding;
}

/** From the top of a group to its things. */
export function wordsHeight(pack: Box, width: number, cut: Cut, context: Context): number {
  return cut.padding - 4 + headHeight(pack, width, cut, context) + metersAt(pack, width, cut, context).height + headGapOf(cut);
}

function inside(width: number, plan: PackPlan): PackRoom & { readonly height: number } {
  return { width: width - 2 * plan.cut.padding, plan, height: 0 };
}

/** Groups in rows of `perRow`, those of one row equally high. `width` of all. */
function rowsHeight(packs: readonly Box[], { width, plan }: PackRoom, context: Context): number {
  const own = (width - (plan.perRow - 1) * plan.gap) / plan.perRow;
  return rowsOf(packs, plan.perRow).reduce(
    (sum, row) => sum + largest(row.map((pack) => packHeight(pack, { width: own, plan }, context))) + plan.cut.frameGap,
    -plan.cut.frameGap,
  );
}

export function packRows(packs: readonly Box[], { width, plan }: PackRoom, context: Context): readonly ChildBlock[] {
  const { cut, perRow } = plan;
  const own = (width - (perRow - 1) * plan.gap) / perRow;
  const children: ChildBlock[] = [];
  let y = 0;
  for (const row of rowsOf(packs, perRow)) {
    const height = largest(row.map((pack) => packHeight(pack, { width: own, plan }, context)));
    row.forEach((pack, index) => {
      children.push({ block: packBlock(pack, { width: own, height, plan }, context), x: index * (own + plan.gap), y });
    });
    y += height + cut.frameGap;
  }
  return children;
}

export function packBlock(pack: Box, { width, height, plan }: PackRoom & { readonly height: number }, context: Context): Block {
  const { cut, columns } = plan;
  const { texts, height: words } = setLines(context, pack.lines, headRoom(width, cut));
  const meters = metersAt(pack, width, cut, context);
  const bars = setMeters(pack.children.filter(isMeter), meters, context).map(({ block, x, y }) => ({
    block,
    x: cut.padding - Math.min(meterInset, cut.padding) + x,
    y: cut.padding - 4 + words + y,
  }));
  const top = cut.padding - 4 + words + meters.height + headGapOf(cut);
  const inner = innerPacks(pack);
  const children =
    inner.length > 0
      ? packRows(inner, inside(width, plan), context).map(({ block, x, y }) => ({ block, x: x + cut.padding, y: y + top }))
      : things(thingsIn(pack), { width, columns, cut, top });
  return {
    box: pack,
    width,
    height,
    shape: cut.isSquare ? { type: 'rect', radius: cut.padding } : { type: 'rect' },
    texts,
    children: [...bars, ...children],
    links: [],
  };
}

interface ThingsRoom {
  /** Of the group. */
  readonly width: number;
  readonly columns: number;
  readonly cut: Cut;
  readonly top: number;
}

function things(items: readonly Box[], { width, columns, cut, top }: ThingsRoom): readonly ChildBlock[] {
  const own = itemWidth(width, columns, cut);
  const at = (column: number): number => cut.padding + column * (own + cut.gap.x);
  const children: ChildBlock[] = [];
  if (cut.order === 'columns') {
    downColumns(items, columns, cut, own).forEach((column, index) => {
      let y = top;
      for (const item of column) {
        const height = cut.heightOf(item, own);
        children.push({ block: cut.draw(item, { width: own, height }), x: at(index), y });
        y += height + cut.gap.y;
      }
    });
    return children;
  }
  let y = top;
  for (const row of rowsOf(items, columns)) {
    const height = cut.isSquare ? cut.width : largest(row.map((item) => cut.heightOf(item, own)));
    row.forEach((item, index) => {
      children.push({ block: cut.draw(item, { width: own, height }), x: at(index), y });
    });
    y += height + cut.gap.y;
  }
  return children;
}
