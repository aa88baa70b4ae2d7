/**
 * Graphs one above the other, in as many columns as fit the wanted aspect, each read downwards before the next; bands run beneath over the full width.
 *
 *     a ──▸ b        g ──▸ h
 *     c ──▸ d        i ──▸ j
 *     e ──▸ f
 */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { grown } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { roomOn, scaleOn } from '../../blocks/page.ts';
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
/** Rows become no longer than by this factor. */
const mostLonger = 1.7;
/** Graphs stand no further from each other than by as much. px */
const mostFurther = 40;
/** Nor columns. px */
const mostBeside = 160;

type Gap = ReturnType<typeof gapIn>;

export function shelves(box: Box, context: Context): Block {
  const gap = gapIn(context);
  const bands = box.children.filter(isBand);
  const boxes = box.children.filter((child) => !isBand(child));
  const widths = layerWidths(boxes, context);
  const columns = chooseColumns(
    boxes.map((child) => measureGraph(child, widths, context)),
    { widths, bands },
    context,
  );
  const spread = spreadOf(columns, { widths, bands }, context);
  const children: ChildBlock[] = [];
  let x = 0;
  for (const column of columns) {
    const starts = layerStarts(column, spread.widths);
    let y = 0;
    for (const graph of column) {
      const block = graphBlock(graph, { starts, widths: spread.widths }, context);
      children.push({ block, x, y });
      y += block.height + below(graph, gap) + spread.below;
    }
    x += columnWidth(column, spread.widths) + gap.beside + spread.beside;
  }
  const width = Math.max(0, x - gap.beside - spread.beside, bandsWidth(bands, context));
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

type Columns = readonly (readonly MeasuredGraph[])[];

function chooseColumns(graphs: readonly MeasuredGraph[], whole: Whole, context: Context): Columns {
  const gap = gapIn(context);
  let best: Columns = [graphs];
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= Math.min(graphs.length, mostColumns); count++) {
    const columns = balanced(graphs, count, gap);
    // columns of unequal height leave a hole
    const heights = columns.map((column) => columnHeight(column, gap));
    const filled = heights.reduce((sum, height) => sum + height, 0) / Math.max(1, largest([0, ...heights]) * columns.length);
    const error = figureError(sizeOf(columns, whole, context), context) + 0.4 * (1 - filled);
    if (error < least - 1e-9) {
      best = columns;
      least = error;
    }
  }
  return best;
}

function sizeOf(columns: Columns, { widths, bands }: Whole, context: Context): Size {
  const gap = gapIn(context);
  const width = Math.max(
    columns.reduce((sum, column) => sum + columnWidth(column, widths) + gap.beside, -gap.beside),
    bandsWidth(bands, context),
  );
  const above = largest([0, ...columns.map((column) => columnHeight(column, gap))]);
  return { width, height: bands.reduce((sum, band) => sum + gap.band + bandHeight(band, width, context), above) };
}

interface Spread {
  readonly widths: LayerWidths;
  /** Further room beneath each graph, and between columns. px */
  readonly below: number;
  readonly beside: number;
}

/** Where that fills the page and costs nothing of their size, graphs stand further from each other, and rows are longer. */
function spreadOf(columns: Columns, whole: Whole, context: Context): Spread {
  const { widths } = whole;
  const { aspect, page, metrics, above } = context;
  const margins = 2 * metrics.margin;
  const { width, height } = sizeOf(columns, whole, context);
  const areRows = columns.every((column) => column.every(({ box }) => isOfRows(box)));
  // a figure of few cards is no page
  const isLarge = areRows || scaleOn(page, { width: width + margins, height: height + margins + above }) < 1;
  if (!Number.isFinite(page.height) || !isLarge) return { widths, below: 0, beside: 0 };
  const high = (width + margins) / aspect - margins - above;
  const most = largest([1, ...columns.map(({ length }) => length - 1)]);
  const below = Math.floor(Math.min(mostFurther, Math.max(0, high - height) / most));
  const wide = Math.min((height + margins + above) * aspect, Math.max(width + margins, roomOn(page, metrics).width)) - margins;
  const lacking = Math.max(0, wide - width);
  if (!areRows) return { widths, below, beside: Math.floor(Math.min(mostBeside, lacking / Math.max(1, columns.length - 1))) };
  const own = columns.reduce((sum, column) => sum + rowsWidth(column, widths), 0);
  const factor = own === 0 ? 1 : Math.min(mostLonger, 1 + lacking / own);
  return { widths: new Map([...widths].map(([index, layer]) => [index, Math.floor(layer * factor)])), below, beside: 0 };
}

function rowsWidth(column: readonly MeasuredGraph[], widths: LayerWidths): number {
  return [...new Set(column.flatMap(({ graph }) => graph.indexes))].reduce((sum, index) => sum + (widths.get(index) ?? 0), 0);
}

function isOfRows({ children }: Box): boolean {
  return children.every((layer) => layer.children.every(isRow));
}

function columnHeight(column: readonly MeasuredGraph[], gap: Gap): number {
  const last = column.at(-1);
  return last === undefined ? 0 : column.reduce((sum, graph) => sum + graph.places.height + below(graph, gap), -below(last, gap));
}

/** The room beneath a graph: less where it is a line of rows. */
function below({ box }: MeasuredGraph, gap: Gap): number {
  return isOfRows(box) ? gap.rows : gap.below;
}

function columnWidth(column: readonly MeasuredGraph[], widths: LayerWidths): number {
  const starts = layerStarts(column, widths);
  return largest([0, ...[...starts].map(([index, start]) => start + (widths.get(index) ?? 0))]);
}

/** The graphs in their order in at most `count` columns, the highest of which is as low as can be. */
function balanced(graphs: readonly MeasuredGraph[], count: number, gap: Gap): Columns {
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

function filledUpTo(graphs: readonly MeasuredGraph[], heights: readonly number[], most: number): Columns {
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
