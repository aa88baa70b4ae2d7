(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/gallery.ts
var gallery_exports = {};
__export(gallery_exports, {
  gallery: () => gallery
});
const{"src/base/extremes.ts:largest":largest,"src/base/extremes.ts:smallest":smallest}=core();
const{"src/layout/grid.ts:columnCounts":columnCounts,"src/layout/grid.ts:figureError":figureError,"src/layout/grid.ts:rowsOf":rowsOf}=core();
const{"src/layout/arrangements/leaf.ts:leaf":leaf,"src/layout/arrangements/leaf.ts:leafHeight":leafHeight,"src/layout/arrangements/leaf.ts:lidRoom":lidRoom}=core();
var gap = 28;
var besideComparison = 56;
function gallery(box, context, arrange) {
  const volume = box.children.find((child) => child.kind === "volume");
  const blocks = box.children.filter((child) => child !== volume).map((child) => arrange(child, context));
  if (volume !== void 0) return above(box, tabulate(blocks, blocks.length), volume, context);
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
  return { box, width: best.width, height: best.height, shape: { type: "none" }, texts: [], children: best.children, links: [] };
}
function isComparison({ arrangement, children }) {
  return arrangement.name === "compare" && children.length > 1;
}
var mostForColumns = 1.1;
function tabulate(blocks, perRow, beside = gap) {
  const rows = rowsOf(blocks, perRow);
  const columns = Array.from({ length: perRow }, (_, column) => largest([0, ...rows.map((row) => row[column]?.width ?? 0)]));
  const ragged = largest([0, ...rows.map((row) => sum(row.map((block) => block.width)))]);
  const inColumns = beside > gap || sum(columns) <= mostForColumns * ragged;
  let width = 0;
  const children = [];
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const [column, block] of row.entries()) {
      children.push({ block, x, y });
      width = Math.max(width, x + block.width);
      x += (inColumns ? columns[column] ?? 0 : block.width) + beside;
    }
    y += largest(row.map((block) => block.height)) + gap;
  }
  return { width, height: y - gap, children };
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
function above(box, table, volume, context) {
  const outlets = table.children.flatMap((child) => outletsIn(child, volume.id));
  const start = smallest(outlets.map(({ x }) => x));
  const width = largest(outlets.map((outlet) => outlet.x + outlet.block.width)) - start;
  const y = largest(table.children.map((child) => below(child, { start, end: start + width }, volume.id)));
  const height = Math.max(72, leafHeight(volume, width, context) + lidRoom);
  const cylinder = { block: leaf(volume, context, { width, height }, { type: "cylinder" }), x: start, y };
  const pods = table.children.map((child) => ({ ...child, block: leadingDown(child.block, volume.id, y - child.y) }));
  return {
    box,
    width: Math.max(table.width, start + width),
    height: Math.max(table.height, y + height),
    shape: { type: "none" },
    texts: [],
    children: [...pods, cylinder],
    links: []
  };
}
function below(child, span, to) {
  const { block, x, y } = child;
  if (x + block.width + gap < span.start || x - gap > span.end) return 0;
  const outlets = outletsIn(child, to);
  const others = block.children.filter((inner) => !outlets.some((outlet) => outlet.block === inner.block));
  return largest([...outlets.map((outlet) => outlet.y), ...others.map((inner) => y + inner.y + inner.block.height + gap)]);
}
function outletsIn({ block, x, y }, to) {
  const own = block.children.filter(({ block: { box } }) => box.arrangement.name === "outlet" && box.arrangement.to === to);
  return own.map((child) => ({ block: child.block, x: x + child.x, y: y + child.y }));
}
function leadingDown(block, to, y) {
  const links = block.links.map((placed) => {
    if (placed.link.to !== to) return placed;
    const last = placed.points.at(-1);
    return last === void 0 ? placed : { ...placed, points: [...placed.points.slice(0, -1), { x: last.x, y }] };
  });
  return { ...block, links };
}
return{m16:gallery_exports};

})