(function(late,core,require,__dirname){"use strict";const{bar,drops,gutter,joint,joints}=late("shared-2DNM6L4B");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/network.ts
var network_exports = {};
__export(network_exports, {
  network: () => network
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:cardGap":cardGap,"src/layout/block.ts:cardWidth":cardWidth,"src/layout/block.ts:frameGap":frameGap,"src/layout/block.ts:framePadding":framePadding}=core();
const{"src/layout/grid.ts:figureError":figureError,"src/layout/grid.ts:rowsOf":rowsOf}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setCentred":setCentred,"src/layout/lines.ts:setLines":setLines}=core();
const{"src/layout/arrangements/bands.ts:bandBlock":bandBlock,"src/layout/arrangements/bands.ts:bandHeight":bandHeight,"src/layout/arrangements/bands.ts:isBand":isBand}=core();
const{"src/layout/arrangements/frame.ts:frameHead":frameHead,"src/layout/arrangements/frame.ts:item":item,"src/layout/arrangements/frame.ts:rowHeights":rowHeights}=core();
var headGap = 12;
var drop = 40;
var rowGap = 28;
var foot = 12;
function network(box, context) {
  const frames = box.children.filter((child) => child.kind !== "network");
  const placed = frames.filter((child) => !isBand(child));
  const nodes = placed.length > 0 ? placed : frames;
  const bands = placed.length > 0 ? frames.filter(isBand) : [];
  const bus = box.children.find((child) => child.kind === "network");
  const plan = choosePlan(nodes, bands, context);
  const rows = rowsOf(nodes, plan.perRow);
  const nodeWidth = widthOf(plan, context);
  const width = plan.perRow * nodeWidth + (plan.perRow - 1) * frameGap;
  const words = bus === void 0 ? 0 : Math.ceil(naturalWidth(context, bus.lines)) + 56;
  const children = [];
  const links = [];
  const bars = [];
  let y = 0;
  for (const row of rows) {
    const height = largest(row.map((child) => heightOf(child, plan, context)));
    const barTop = y + height + drop;
    row.forEach((child, index) => {
      const at = { block: node(child, context, { width: nodeWidth, height, plan }), x: index * (nodeWidth + frameGap), y };
      children.push(at);
      for (const link of drops(at, barTop, { gathered: plan.gathered, context })) links.push(link);
    });
    if (bus !== void 0) bars.push({ x: 0, y: barTop, width: Math.max(width, words), height: bar });
    y = bus === void 0 ? y + height + rowGap : barTop + bar + rowGap;
  }
  if (bus !== void 0) {
    children.push({ block: busBlock(bus, bars, context), x: 0, y: 0 });
    for (const link of joints(bus, bars)) links.push(link);
  }
  for (const band of bands) {
    const block = bandBlock(band, width, context);
    children.push({ block, x: 0, y });
    y += block.height + rowGap;
  }
  const side = bars.length > 1 ? joint : 0;
  return {
    box,
    width: Math.max(width, bus === void 0 ? 0 : words) + side,
    height: y - rowGap,
    shape: { type: "none" },
    texts: [],
    children,
    links
  };
}
function choosePlan(nodes, bands, context) {
  const most = largest([1, ...nodes.map((child) => child.children.length)]);
  const pairs = Array.from({ length: Math.floor((most - 1) / 2) }, (_, index) => 2 * (index + 1));
  let best = { columns: most, gathered: false, perRow: nodes.length };
  let least = Number.POSITIVE_INFINITY;
  for (const columns of [most, ...pairs]) {
    const gathered = columns < most;
    const heights = nodes.map((child) => heightOf(child, { columns, gathered, perRow: 1 }, context));
    for (let perRow = 1; perRow <= nodes.length; perRow++) {
      const plan = { columns, gathered, perRow };
      const rows = rowsOf(heights, perRow);
      const width = perRow * widthOf(plan, context) + (perRow - 1) * frameGap + (rows.length > 1 ? joint : 0);
      const height = rows.reduce((sum, row) => sum + largest(row) + drop + bar + rowGap, -rowGap) + beneath(bands, width, context);
      const empty = rows.length * perRow - nodes.length;
      const cost = (rows.length > 1 ? 0.25 : 0) + (gathered ? 0.2 : 0) + (columns > 2 && gathered ? 0.1 : 0) + empty / Math.max(1, nodes.length) * 0.3;
      const error = figureError({ width, height }, context) + cost;
      if (error < least - 1e-9) {
        best = plan;
        least = error;
      }
    }
  }
  return best;
}
function beneath(bands, width, context) {
  return bands.reduce((sum, band) => sum + rowGap + bandHeight(band, width, context), 0);
}
function columnX(column, { gathered }, context) {
  const gutters = gathered ? Math.ceil(column / 2) : 0;
  return framePadding + column * (cardWidth(context) + cardGap) + gutters * (gutter - cardGap);
}
function widthOf(plan, context) {
  return columnX(plan.columns - 1, plan, context) + cardWidth(context) + framePadding;
}
function heightOf(box, plan, context) {
  const head = framePadding - 4 + frameHead(box, widthOf(plan, context), context) + headGap;
  return rowHeights(box, plan.columns, context).reduce((sum, { head: top, body }) => sum + top + body + cardGap, head - cardGap) + framePadding + foot;
}
function node(box, context, { width, height, plan }) {
  const { texts, height: head } = setLines(context, box.lines, { x: framePadding, y: framePadding - 4, width: width - 2 * framePadding });
  const children = [];
  let y = framePadding - 4 + head + headGap;
  rowHeights(box, plan.columns, context).forEach((row, r) => {
    box.children.slice(r * plan.columns, (r + 1) * plan.columns).forEach((child, c) => {
      children.push({ block: item(child, context, row), x: columnX(c, plan, context), y });
    });
    y += row.head + row.body + cardGap;
  });
  return { box, width, height, shape: { type: "rect" }, texts, children, links: [] };
}
function busBlock(box, bars, context) {
  const texts = [];
  bars.forEach((rect, index) => {
    const lines = index === 0 ? box.lines.slice(0, 1) : box.lines.slice(1, 2);
    for (const text of setCentred(context, lines, { x: rect.x + 24, y: rect.y, width: rect.width - 48, height: rect.height, maxLines: 1 }).texts)
      texts.push(text);
  });
  const last = bars[bars.length - 1];
  const width = last === void 0 ? 0 : last.width;
  const height = last === void 0 ? 0 : last.y + last.height;
  return { box, width, height, shape: { type: "segments", rects: bars }, texts, children: [], links: [] };
}
return{m31:network_exports};

})