(function(late,core,require,__dirname){"use strict";const{placeSlots}=late("shared-IUCBXGTY");
const{fromOf,mean,neighbours,sum,toOf}=late("shared-GLRWPKJY");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/layers-places.ts
var layers_places_exports = {};
__export(layers_places_exports, {
  corner: () => corner,
  cornerOf: () => cornerOf,
  placeVertices: () => placeVertices,
  portSpacing: () => portSpacing,
  spacingOf: () => spacingOf
});
const{"src/base/extremes.ts:largest":largest,"src/base/extremes.ts:smallest":smallest}=core();
const{"src/base/group-by.ts:groupBy":groupBy}=core();
const{"src/layout/block.ts:grown":grown}=core();
const{"src/layout/arrangements/card.ts:cardHeight":cardHeight}=core();
const{"src/layout/arrangements/leaf.ts:leafHeight":leafHeight}=core();
const{"src/layout/arrangements/row.ts:isRow":isRow,"src/layout/arrangements/row.ts:rowHeight":rowHeight}=core();
var gap = { boxes: 16, rows: 8 };
var portSpacing = { plain: 16, labelled: 24, onBothSides: 48 };
var corner = { plain: 12, onBothSides: 24 };
var passingHeight = 12;
function placeVertices(graph, widthOf, context) {
  const entering = groupBy(graph.steps, toOf);
  const heights = /* @__PURE__ */ new Map();
  for (const vertex of graph.layers.flat()) {
    const natural = vertex.box === void 0 ? passingHeight : boxHeight(vertex.box, widthOf(vertex.layer), context);
    heights.set(vertex, Math.max(natural, portsHeight(entering.get(vertex) ?? [], context)));
  }
  const heightOf = (vertex) => heights.get(vertex) ?? 0;
  const middles = placeLayers(graph, heightOf);
  const all = graph.layers.flat();
  const top = smallest(all.map((vertex) => (middles.get(vertex) ?? 0) - heightOf(vertex) / 2));
  const bottom = largest(all.map((vertex) => (middles.get(vertex) ?? 0) + heightOf(vertex) / 2));
  return { heightOf, middles: new Map([...middles].map(([vertex, middle]) => [vertex, middle - top])), height: bottom - top };
}
function boxHeight(box, width, context) {
  if (isRow(box)) return rowHeight(context);
  if (box.arrangement.name !== "card") return leafHeight(box, width, context);
  const { head, body } = cardHeight(box, context);
  return head + body;
}
function portsHeight(steps, context) {
  if (steps.length < 2 && wordLines(steps) < 2) return 0;
  return (steps.length - 1) * spacingOf(steps, context) + 2 * cornerOf(steps, context);
}
function spacingOf(steps, context) {
  const lines = wordLines(steps);
  return lines === 0 ? portSpacing.plain : grown(lines === 1 ? portSpacing.labelled : portSpacing.onBothSides, context);
}
function cornerOf(steps, context) {
  return wordLines(steps) < 2 ? corner.plain : grown(corner.onBothSides, context);
}
function wordLines(steps) {
  return largest([0, ...steps.map(({ to, link }) => to.box === void 0 ? 0 : link.label.length)]);
}
function gapOf(layer) {
  return layer.every(({ box }) => box === void 0 || isRow(box)) ? gap.rows : gap.boxes;
}
function placeLayers({ layers, steps }, heightOf) {
  const middles = /* @__PURE__ */ new Map();
  const needs = layers.map((layer) => sum(layer, heightOf) + (layer.length - 1) * gapOf(layer));
  const highest = needs.indexOf(largest(needs));
  const set = (layer, wanted) => {
    const slots = layer.map((vertex, index) => ({ wanted: wanted[index] ?? 0, size: heightOf(vertex) }));
    placeSlots(slots, gapOf(layer), Number.NEGATIVE_INFINITY).forEach((middle, index) => {
      const vertex = layer[index];
      if (vertex !== void 0) middles.set(vertex, middle);
    });
  };
  if (steps.length === 0) {
    for (const layer of layers) set(layer, []);
    return middles;
  }
  set(layers[highest] ?? [], []);
  const follow = (layer, near) => {
    let last = 0;
    const wanted = layer.map((vertex) => {
      last = mean(near.get(vertex) ?? [], (other) => middles.get(other)) ?? last + heightOf(vertex);
      return last;
    });
    set(layer, wanted);
  };
  const froms = neighbours(steps, toOf, fromOf);
  const tos = neighbours(steps, fromOf, toOf);
  for (const layer of layers.slice(highest + 1)) follow(layer, froms);
  for (const layer of layers.slice(0, highest).reverse()) follow(layer, tos);
  return middles;
}

return{placeVertices,spacingOf,cornerOf,layers_places_exports};

})