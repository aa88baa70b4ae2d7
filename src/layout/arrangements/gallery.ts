/**
 * Figures of one pod each, side by side, in rows broken towards the wanted aspect. A volume that several of them have an outlet to lies below
 * them, as wide as they need it; then all stand in one row.
 *
 *     ┌ uploader ─┐ ┌ viewer ───┐
 *     └────┬──────┘ └────┬──────┘
 *       (       media       )
 */
import { largest, smallest } from '../../base/extremes.ts';
import type { ArrangedBox, Box } from '../../view/types.ts';
import { isArranged } from '../blocks/arranged.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { columnCounts, figureError, rowsOf } from '../blocks/grid.ts';
import type { PlacedLink } from '../types.ts';
import { leaf, leafHeight, lidRoom } from './leaf.ts';

const gap = 28;
/** Between comparisons, within which panels stand apart: what belongs together stands closer. */
const besideComparison = 56;

export function gallery(box: Box, context: Context, arrange: (child: ArrangedBox, context: Context) => Block): Block {
  const volume = box.children.find((child) => child.kind === 'volume');
  const blocks = box.children
    .filter((child) => child !== volume)
    .filter(isArranged)
    .map((child) => arrange(child, context));
  if (volume !== undefined) return above(box, tabulate(blocks, blocks.length), volume, context);
  let best = tabulate(blocks, 1);
  let least = Number.POSITIVE_INFINITY;
  const beside = box.children.some(isComparison) ? besideComparison : gap;
  for (const perRow of columnCounts(blocks.length)) {
    const table = tabulate(blocks, perRow, beside);
    const error = figureError(table, context);
    if (error < least - 1e-9) {
      best = table;
      least = error;
    }
  }
  return { box, width: best.width, height: best.height, shape: { type: 'none' }, texts: [], children: best.children, links: [] };
}

/** Panels with an arrow between them, and no frame around them. */
function isComparison({ arrangement, children }: Box): boolean {
  return arrangement.name === 'compare' && children.length > 1;
}

interface Table {
  readonly width: number;
  readonly height: number;
  readonly children: readonly ChildBlock[];
}

/** What columns may take more than rows of their own, before they are given up: of the width. */
const mostForColumns = 1.1;

/** Blocks one after the other, rows as high as their highest; in columns, unless blocks are too unequal. Comparisons always: no frame shows where each begins. */
function tabulate(blocks: readonly Block[], perRow: number, beside = gap): Table {
  const rows = rowsOf(blocks, perRow);
  const columns = Array.from({ length: perRow }, (_, column) => largest([0, ...rows.map((row) => row[column]?.width ?? 0)]));
  const ragged = largest([0, ...rows.map((row) => sum(row.map((block) => block.width)))]);
  const inColumns = beside > gap || sum(columns) <= mostForColumns * ragged;
  let width = 0;
  const children: ChildBlock[] = [];
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const [column, block] of row.entries()) {
      children.push({ block, x, y });
      width = Math.max(width, x + block.width);
      x += (inColumns ? (columns[column] ?? 0) : block.width) + beside;
    }
    y += largest(row.map((block) => block.height)) + gap;
  }
  return { width, height: y - gap, children };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The volume below all pods, from the first outlet to the last; the lines to it go on down to it. */
function above(box: Box, table: Table, volume: Box, context: Context): Block {
  const outlets = table.children.flatMap((child) => outletsIn(child, volume.id));
  const start = smallest(outlets.map(({ x }) => x));
  const width = largest(outlets.map((outlet) => outlet.x + outlet.block.width)) - start;
  const y = largest(table.children.map((child) => below(child, { start, end: start + width }, volume.id)));
  const height = Math.max(72, leafHeight(volume, width, context) + lidRoom);
  const cylinder = { block: leaf(volume, context, { width, height }, { type: 'cylinder' }), x: start, y };
  const pods = table.children.map((child) => ({ ...child, block: leadingDown(child.block, volume.id, y - child.y) }));
  return {
    box,
    width: Math.max(table.width, start + width),
    height: Math.max(table.height, y + height),
    shape: { type: 'none' },
    texts: [],
    children: [...pods, cylinder],
    links: [],
  };
}

/** How far down the volume must stand to be clear of a pod and what hangs below it: at its outlets, if nothing else does. */
function below(child: ChildBlock, span: { readonly start: number; readonly end: number }, to: string): number {
  const { block, x, y } = child;
  if (x + block.width + gap < span.start || x - gap > span.end) return 0;
  const outlets = outletsIn(child, to);
  const others = block.children.filter((inner) => !outlets.some((outlet) => outlet.block === inner.block));
  return largest([...outlets.map((outlet) => outlet.y), ...others.map((inner) => y + inner.y + inner.block.height + gap)]);
}

function outletsIn({ block, x, y }: ChildBlock, to: string): readonly ChildBlock[] {
  const own = block.children.filter(({ block: { box } }) => box.arrangement.name === 'outlet' && box.arrangement.to === to);
  return own.map((child) => ({ block: child.block, x: x + child.x, y: y + child.y }));
}

function leadingDown(block: Block, to: string, y: number): Block {
  const links = block.links.map((placed): PlacedLink => {
    if (placed.link.to !== to) return placed;
    const last = placed.points.at(-1);
    return last === undefined ? placed : { ...placed, points: [...placed.points.slice(0, -1), { x: last.x, y }] };
  });
  return { ...block, links };
}
