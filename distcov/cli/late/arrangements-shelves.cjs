(function(late,core,require,__dirname){"use strict";const{graphBlock,layerStarts,layerWidths,measureGraph}=late("shared-6MSX7KUJ");
late("shared-LZLDD5CO");
late("shared-IEOFZCU7");
late("shared-4H7YRLGM");
late("shared-IUCBXGTY");
late("shared-GLRWPKJY");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/shelves.ts
var shelves_exports = {};
__export(shelves_exports, {
  shelves: () => shelves
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:grown":grown}=core();
const{"src/layout/grid.ts:figureError":figureError}=core();
const{"src/layout/arrangements/bands.ts:bandBlock":bandBlock,"src/layout/arrangements/bands.ts:bandHeight":bandHeight,"src/layout/arrangements/bands.ts:isBand":isBand}=core();
const{"src/layout/arrangements/row.ts:isRow":isRow}=core();
var gap = { below: 28, rows: 12, beside: 56, band: 28 };
var mostColumns = 12;
function shelves(box, context) {
  const bands = box.children.filter(isBand);
  const boxes = box.children.filter((child) => !isBand(child));
  const widths = layerWidths(boxes, context);
  const graphs = boxes.map((child) => measureGraph(child, widths, context));
  const columns = chooseColumns(graphs, { widths, bands }, context);
  const children = [];
  let x = 0;
  for (const column of columns) {
    const starts = layerStarts(column, widths);
    let y2 = 0;
    for (const graph of column) {
      const block = graphBlock(graph, { starts, widths }, context);
      children.push({ block, x, y: y2 });
      y2 += block.height + below(graph);
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
  return { box, width, height: y, shape: { type: "none" }, texts: [], children, links: [] };
}
function bandsWidth(bands, context) {
  return bands.length === 0 ? 0 : grown(480, context);
}
function chooseColumns(graphs, { widths, bands }, context) {
  let best = [graphs];
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= Math.min(graphs.length, mostColumns); count++) {
    const columns = balanced(graphs, count);
    const width = Math.max(
      columns.reduce((sum, column) => sum + columnWidth(column, widths) + gap.beside, -gap.beside),
      bandsWidth(bands, context)
    );
    const above = largest([0, ...columns.map(columnHeight)]);
    const height = bands.reduce((sum, band) => sum + gap.band + bandHeight(band, width, context), above);
    const filled = columns.reduce((sum, column) => sum + columnHeight(column), 0);
    const error = figureError({ width, height }, context) + 0.4 * (1 - filled / Math.max(1, above * columns.length));
    if (error < least - 1e-9) {
      best = columns;
      least = error;
    }
  }
  return best;
}
function columnHeight(column) {
  const last = column.at(-1);
  return last === void 0 ? 0 : column.reduce((sum, graph) => sum + graph.places.height + below(graph), -below(last));
}
function below({ box }) {
  return box.children.every((layer) => layer.children.every(isRow)) ? gap.rows : gap.below;
}
function columnWidth(column, widths) {
  const starts = layerStarts(column, widths);
  return largest([0, ...[...starts].map(([index, start]) => start + (widths.get(index) ?? 0))]);
}
function balanced(graphs, count) {
  const heights = graphs.map((graph) => graph.places.height + below(graph));
  let low = largest([0, ...heights]);
  let high = heights.reduce((sum, height) => sum + height, 0);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filledUpTo(graphs, heights, middle).length <= count) high = middle;
    else low = middle;
  }
  return filledUpTo(graphs, heights, high);
}
function filledUpTo(graphs, heights, most) {
  const columns = [];
  let height = 0;
  graphs.forEach((graph, index) => {
    const own = heights[index] ?? 0;
    const column = columns.at(-1);
    if (column === void 0 || height + own > most + 0.5) {
      columns.push([graph]);
      height = own;
    } else {
      column.push(graph);
      height += own;
    }
  });
  return columns;
}
return{m34:shelves_exports};

})