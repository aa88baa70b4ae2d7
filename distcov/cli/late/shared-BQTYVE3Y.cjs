(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/cells.ts
var cells_exports = {};
__export(cells_exports, {
  cells: () => cells,
  cellsOf: () => cellsOf,
  planCells: () => planCells
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:cardPadding":cardPadding,"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:cellGap":cellGap,"src/layout/block.ts:grown":grown}=core();
const{"src/layout/grid.ts:rowsOf":rowsOf}=core();
const{"src/layout/lines.ts:setLines":setLines}=core();
const{"src/layout/arrangements/leaf.ts:leaf":leaf,"src/layout/arrangements/leaf.ts:leafHeight":leafHeight,"src/layout/arrangements/leaf.ts:leafWidth":leafWidth}=core();
const{"src/layout/arrangements/row.ts:row":row,"src/layout/arrangements/row.ts:rowHeight":rowHeight}=core();
var headGap = 12;
var widths = { least: 152, most: 224, row: 280 };
function cellsOf(box) {
  if (box.children.length === 0) return box.arrangement.name === "leaf" || box.arrangement.name === "row" ? [box] : [];
  return box.children.flatMap(cellsOf);
}
function planCells(cells2, perRow, context) {
  const rows = cells2.some(({ arrangement }) => arrangement.name === "row");
  if (rows) {
    const natural = largest([0, ...cells2.map((cell2) => leafWidth(cell2, context, grown(480, context)))]);
    return { width: Math.max(grown(widths.row, context), natural) + context.stretch, height: rowHeight(context), perRow: 1 };
  }
  const names = cells2.map((cell2) => leafWidth({ ...cell2, lines: cell2.lines.slice(0, 1) }, context, grown(widths.most, context)));
  const width = largest([grown(widths.least, context), ...names]) + context.stretch;
  return { width, height: largest([0, ...cells2.map((cell2) => leafHeight(cell2, width, context))]), perRow };
}
function cells(box, plan, context) {
  const blocks = box.children.filter((child) => child.arrangement.name !== "foot").map((child) => cell(child, plan, context));
  const lines = balanced(blocks, plan.perRow);
  const widest = largest([plan.width, ...lines.map((line) => line.reduce((sum, block) => sum + block.width + cellGap, -cellGap))]);
  const { texts, height: head } = setLines(context, box.lines, { x: cardPadding, y: cardPadding - 2, width: widest });
  const children = [];
  let y = cardPadding - 2 + head + (head > 0 ? headGap : 2);
  for (const line of lines) {
    const height2 = largest(line.map((block) => block.height));
    let x = cardPadding;
    for (const block of line) {
      children.push({ block: block.children.length > 0 ? { ...block, height: height2 } : block, x, y });
      x += block.width + cellGap;
    }
    y += height2 + cellGap;
  }
  if (lines.length === 0) y = y - headGap + cellGap;
  for (const foot of box.children.filter((child) => child.arrangement.name === "foot")) {
    const block = leaf(foot, context, { width: widest });
    children.push({ block, x: cardPadding, y });
    y += block.height + cellGap;
  }
  const height = ceil4(y - cellGap + cardPadding);
  return { box, width: widest + 2 * cardPadding, height, shape: { type: "rect" }, texts, children, links: [] };
}
function cell(box, plan, context) {
  if (box.arrangement.name === "cells") return cells(box, plan, context);
  const room = { width: plan.width, height: plan.height };
  return box.arrangement.name === "row" ? row(box, context, room) : leaf(box, context, room);
}
function balanced(items, perRow) {
  const rows = Math.max(1, Math.ceil(items.length / perRow));
  return rowsOf(items, Math.max(1, Math.ceil(items.length / rows)));
}

return{cellsOf,planCells,cells,cells_exports};

})