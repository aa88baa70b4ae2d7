(function(late,core,require,__dirname){"use strict";const{bridged}=late("shared-LZLDD5CO");
const{margin,planChannels,track,widestLabel}=late("shared-IEOFZCU7");
const{placeVertices}=late("shared-4H7YRLGM");
const{layersGraph}=late("shared-GLRWPKJY");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/layers.ts
var layers_exports = {};
__export(layers_exports, {
  graphBlock: () => graphBlock,
  layerStarts: () => layerStarts,
  layerWidths: () => layerWidths,
  measureGraph: () => measureGraph
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:cardWidth":cardWidth,"src/layout/block.ts:grown":grown,"src/layout/block.ts:lookOf":lookOf}=core();
const{"src/layout/lines.ts:fit":fit}=core();
const{"src/layout/arrangements/card.ts:card":card,"src/layout/arrangements/card.ts:cardHeight":cardHeight}=core();
const{"src/layout/arrangements/leaf.ts:leaf":leaf,"src/layout/arrangements/leaf.ts:leafWidth":leafWidth}=core();
const{"src/layout/arrangements/row.ts:isRow":isRow,"src/layout/arrangements/row.ts:row":row}=core();
var widest = 300;
var widestRow = 420;
var narrowest = 112;
function layerWidths(graphs, context) {
  const widths = /* @__PURE__ */ new Map();
  for (const layer of graphs.flatMap((graph) => graph.children)) {
    if (layer.arrangement.name !== "layer") continue;
    const { index } = layer.arrangement;
    const cards = layer.children.some((box) => box.arrangement.name === "card");
    const leaves = layer.children.map(
      (box) => box.arrangement.name === "card" ? 0 : leafWidth(box, context, grown(isRow(box) ? widestRow : widest, context)) + context.stretch
    );
    widths.set(index, largest([widths.get(index) ?? grown(narrowest, context), cards ? cardWidth(context) : 0, ...leaves]));
  }
  return widths;
}
function measureGraph(box, widths, context) {
  const graph = layersGraph(box, context);
  const places = placeVertices(graph, (layer) => widths.get(graph.indexes[layer] ?? 0) ?? narrowest, context);
  return { box, graph, places, channels: planChannels(graph, places, context) };
}
function layerStarts(graphs, widths) {
  const used = [...new Set(graphs.flatMap(({ graph }) => graph.indexes))].sort((a, b) => a - b);
  const starts = /* @__PURE__ */ new Map();
  for (const index of used) {
    let start = 0;
    for (const { graph, channels } of graphs) {
      const layer = graph.indexes.indexOf(index);
      const before = graph.indexes[layer - 1];
      if (layer < 1 || before === void 0) continue;
      start = Math.max(start, (starts.get(before) ?? 0) + (widths.get(before) ?? 0) + (channels[layer - 1]?.width ?? 0));
    }
    starts.set(index, start);
  }
  return starts;
}
function graphBlock({ box, graph, places, channels }, { starts, widths }, context) {
  const startOf = (vertex) => starts.get(graph.indexes[vertex.layer] ?? 0) ?? 0;
  const widthOf = (vertex) => widths.get(graph.indexes[vertex.layer] ?? 0) ?? narrowest;
  const children = graph.layers.map((layer, index) => {
    const x = starts.get(graph.indexes[index] ?? 0) ?? 0;
    const width2 = widths.get(graph.indexes[index] ?? 0) ?? narrowest;
    const boxes = layer.flatMap((vertex) => {
      if (vertex.box === void 0) return [];
      const height = places.heightOf(vertex);
      return [{ block: vertexBlock(vertex.box, { width: width2, height }, context), x: 0, y: (places.middles.get(vertex) ?? 0) - height / 2 }];
    });
    return { block: holder(graph.boxes[index] ?? box, { width: width2, height: places.height }, boxes), x, y: 0 };
  });
  const laneOf = new Map(channels.flatMap(({ lanes }) => lanes.map((lane) => [lane.step, lane])));
  const links = [...graph.ways].map(([link, way]) => {
    const lanes = way.flatMap((step) => laneOf.get(step) ?? []);
    const points = lanes.flatMap((lane) => laneEnds(lane, startOf(lane.step.from) + widthOf(lane.step.from), startOf(lane.step.to)));
    const last = lanes.at(-1);
    const channel = last === void 0 ? void 0 : channels[last.step.from.layer];
    const labels = last === void 0 || channel === void 0 ? [] : words(link, last, startOf(last.step.to) - margin.after - channel.labels, context);
    return { link, points: straightened(points), radius: 6, labels };
  });
  const width = largest([0, ...children.map((child) => child.x + child.block.width)]);
  return { ...holder(box, { width, height: places.height }, children), links: bridged(links) };
}
function holder(box, size, children) {
  return { box, ...size, shape: { type: "none" }, texts: [], children, links: [] };
}
function vertexBlock(box, room, context) {
  if (isRow(box)) return row(box, context, room);
  if (box.arrangement.name !== "card") return leaf(box, context, room);
  const { head } = cardHeight(box, context);
  return card(box, context, { head, body: room.height - head });
}
function laneEnds(lane, right, left) {
  const start = { x: right, y: lane.from };
  const end = { x: left, y: lane.to };
  if (lane.track < 0) return [start, end];
  const x = right + margin.before + lane.track * track;
  return [start, { x, y: lane.from }, { x, y: lane.to }, end];
}
function straightened(points) {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === void 0 || after === void 0) return true;
    const level = before.y === point.y && point.y === after.y;
    const upright = before.x === point.x && point.x === after.x;
    return !level && !upright;
  });
}
function words(link, lane, x, context) {
  return link.label.slice(0, 2).map((span, index) => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(widestLabel, context), 1)[0] ?? "";
    const y = lane.to + (index === 0 ? -6 : grown(16, context));
    return { text, look, anchor: "start", width: context.measurer.width(text, look), x, y };
  });
}

return{layerWidths,measureGraph,layerStarts,graphBlock,layers_exports};

})