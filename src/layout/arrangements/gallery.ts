/** Figures of one pod each, side by side, in rows broken towards the wanted aspect. */
import type { Box } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../block.ts';
import { figureError, rowsOf } from '../grid.ts';

const gap = 28;

export function gallery(box: Box, context: Context, arrange: (child: Box, context: Context) => Block): Block {
  const blocks = box.children.map((child) => arrange(child, context));
  let best = tabulate(blocks, 1);
  let least = Number.POSITIVE_INFINITY;
  for (let perRow = 1; perRow <= blocks.length; perRow++) {
    const table = tabulate(blocks, perRow);
    const error = figureError(table, context);
    if (error < least - 1e-9) {
      best = table;
      least = error;
    }
  }
  return { box, width: best.width, height: best.height, shape: { type: 'none' }, texts: [], children: best.children, links: [] };
}

interface Table {
  readonly width: number;
  readonly height: number;
  readonly children: readonly ChildBlock[];
}

/** Blocks one after the other, rows as high as their highest. */
function tabulate(blocks: readonly Block[], perRow: number): Table {
  const rows = rowsOf(blocks, perRow);
  let width = 0;
  const children: ChildBlock[] = [];
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const block of row) {
      children.push({ block, x, y });
      x += block.width + gap;
    }
    width = Math.max(width, x - gap);
    y += Math.max(...row.map((block) => block.height)) + gap;
  }
  return { width, height: y - gap, children };
}
