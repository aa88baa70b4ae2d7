/**
 * Graphs one above the other, in as many columns as fit the wanted aspect, each read downwards before the next; bands run beneath over the full width.
 *
 *     a ──▸ b        g ──▸ h
 *     c ──▸ d        i ──▸ j
 *     e ──▸ f
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { grown } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { bandBlock, bandHeight, isBand } from '../bands.ts';
import { isRow } from '../row.ts';
import type { LayerWidths, MeasuredGraph } from './layers.ts';
import { graphBlock, layerStarts, layerWidths, measureGraph } from './layers.ts';

const gaps = {
  roomy: { below: 28, rows: 12, beside: 56, band: 28 },
  tight: { below: 16, rows: 8, beside: 36, band: 16 },
} as const;

function gapIn({ tight }: Pick<Context, 'tight'>) {
  return gaps[tight ? 'tight' : 'roomy'];
}
/** More columns than this nobody reads. */
const mostColumns = 12;

type Gap = ReturnType<typeof gapIn>;

export function shelves(box: Box, context: Context): Block {
  const gap = gapIn(context);
  const bands = box.children.filter(isBand);
  const boxes = box.children.filter((child) => !isBand(child));
  const widths = layerWidths(boxes, context);
  const graphs = boxes.map((child) => measureGraph(child, widths, context));
  const columns = chooseColumns(graphs, { widths, bands }, context);
  const children: ChildBlock[] = [];
  let x = 0;
  for (const column of columns) {
    const starts = layerStarts(column, widths);
    let y = 0;
    for (const graph of column) {
      const block = graphBlock(graph, { starts, widths }, context);
      children.push({ block, x, y });
      y += block.height + below(graph, gap);
    }
    x += columnWidth(column, widths) + gap.beside;
  }
  const width = Math.max(0, x - gap.beside, bandsWidth(bands, context));
  let y = largest([0, ...children.map((child) => child.y + child.block.height)]);
  for (const band of bands) {
    if (y > 0) y += gap.band;
    const block = bandBlock(band, width, context);
    children.push({ block, x: 0, y });
    y += block.height;
  }
  return { box, width, height: y, shape: { type: 'none' }, texts: [], children, links: [] };
}

interface Whole {
  readonly widths: LayerWidths;
  readonly bands: readonly Box[];
}

/** A band's words need some room, whatever stands above. px */
function bandsWidth(bands: readonly Box[], context: Context): number {
  return bands.length === 0 ? 0 : grown(480, context);
}

function chooseColumns(
  graphs: readonly MeasuredGraph[],
  { widths, bands }: Whole,
  context: Context,
): readonly (readonly MeasuredGraph[])[] {
  const gap = gapIn(context);
  let best: readonly (readonly MeasuredGraph[])[] = [graphs];
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= Math.min(graphs.length, mostColumns); count++) {
    const columns = balanced(graphs, count, gap);
    const width = Math.max(
      columns.reduce((sum, column) => sum + columnWidth(column, widths) + gap.beside, -gap.beside),
      bandsWidth(bands, context),
    );
    const above = largest([0, ...columns.map((column) => columnHeight(column, gap))]);
    const height = bands.reduce((sum, band) => sum + gap.band + bandHeight(band, width, context), above);
    // columns of unequal height leave a hole
    const filled = columns.reduce((sum, column) => sum + columnHeight(column, gap), 0);
    const error = figureError({ width, height }, context) + 0.4 * (1 - filled / Math.max(1, above * columns.length));
    if (error < least - 1e-9) {
      best = columns;
      least = error;
    }
  }
  return best;
}

function columnHeight(column: readonly MeasuredGraph[], gap: Gap): number {
  const last = column.at(-1);
  return last === undefined ? 0 : column.reduce((sum, graph) => sum + graph.places.height + below(graph, gap), -below(last, gap));
}

/** The room beneath a graph: less where it is a line of rows. */
function below({ box }: MeasuredGraph, gap: Gap): number {
  return box.children.every((layer) => layer.children.every(isRow)) ? gap.rows : gap.below;
}

function columnWidth(column: readonly MeasuredGraph[], widths: LayerWidths): number {
  const starts = layerStarts(column, widths);
  return largest([0, ...[...starts].map(([index, start]) => start + (widths.get(index) ?? 0))]);
}

/** The graphs in their order in at most `count` columns, the highest of which is as low as can be. */
function balanced(graphs: readonly MeasuredGraph[], count: number, gap: Gap): readonly (readonly MeasuredGraph[])[] {
  const heights = graphs.map((graph) => graph.places.height + below(graph, gap));
  let low = largest([0, ...heights]);
  let high = heights.reduce((sum, height) => sum + height, 0);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filledUpTo(graphs, heights, middle).length <= count) high = middle;
    else low = middle;
  }
  return filledUpTo(graphs, heights, high);
}

function filledUpTo(graphs: readonly MeasuredGraph[], heights: readonly number[], most: number): readonly (readonly MeasuredGraph[])[] {
  const columns: MeasuredGraph[][] = [];
  let height = 0;
  graphs.forEach((graph, index) => {
    const own = heights[index] ?? 0;
    const column = columns.at(-1);
    if (column === undefined || height + own > most + 0.5) {
      columns.push([graph]);
      height = own;
    } else {
      column.push(graph);
      height += own;
    }
  });
  return columns;
}
