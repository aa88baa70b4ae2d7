(function(late,core,require,__dirname){"use strict";const{cornerOf,spacingOf}=late("shared-4H7YRLGM");
const{fromOf,max,toOf}=late("shared-GLRWPKJY");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/layers-channels.ts
var layers_channels_exports = {};
__export(layers_channels_exports, {
  labelWidth: () => labelWidth,
  margin: () => margin,
  planChannels: () => planChannels,
  track: () => track,
  widestLabel: () => widestLabel
});
const{"src/base/extremes.ts:largest":largest,"src/base/extremes.ts:smallest":smallest}=core();
const{"src/base/group-by.ts:groupBy":groupBy}=core();
const{"src/layout/block.ts:grown":grown}=core();
const{"src/layout/lines.ts:spanWidth":spanWidth}=core();
var widestLabel = 200;
var track = 14;
var margin = { before: 20, after: 28 };
var clear = 8;
function planChannels(graph, places, context) {
  const middles = new Map(places.middles);
  return graph.layers.slice(1).map((layer, index) => {
    const steps = graph.steps.filter(({ from }) => from.layer === index);
    const entering = groupBy(steps, toOf);
    const starts = [...groupBy(steps, fromOf).keys()].map((vertex) => middles.get(vertex) ?? 0);
    const ports = /* @__PURE__ */ new Map();
    for (const to of layer) {
      const own = [...entering.get(to) ?? []].sort((a, b) => (middles.get(a.from) ?? 0) - (middles.get(b.from) ?? 0));
      const froms = own.map(({ from }) => middles.get(from) ?? 0);
      const entered = enter(froms, {
        middle: middles.get(to) ?? 0,
        height: places.heightOf(to),
        spacing: spacingOf(own, context),
        corner: cornerOf(own, context),
        starts
      });
      own.forEach((step, order) => void ports.set(step, entered[order] ?? 0));
      if (to.box === void 0 && entered[0] !== void 0) middles.set(to, entered[0]);
    }
    const lanes = tracked(steps, (step) => ({ from: middles.get(step.from) ?? 0, to: ports.get(step) ?? 0 }));
    const tracks = lanes.reduce((most, lane) => Math.max(most, lane.track + 1), 0);
    const labels = max(steps, (step) => labelWidth(step, context)) ?? 0;
    return { lanes, tracks, labels, width: margin.before + tracks * track + (labels === 0 ? 0 : labels + 10) + margin.after };
  });
}
function labelWidth({ to, link }, context) {
  return to.box === void 0 ? 0 : Math.min(grown(widestLabel, context), largest([0, ...link.label.map((span) => spanWidth(context, span))]));
}
function enter(froms, { middle, height, spacing, corner, starts }) {
  const reach = height / 2 - corner;
  const apart = froms.every((from, order) => order === 0 || from - (froms[order - 1] ?? 0) >= spacing);
  if (apart && froms.every((from) => Math.abs(from - middle) <= reach)) return froms;
  const spread = froms.map((_, order) => (order - (froms.length - 1) / 2) * spacing);
  const room = Math.max(0, reach - largest([0, ...spread]));
  const at = (shift) => spread.map((offset) => middle + offset + shift);
  const shifts = froms.map((from, order) => from - middle - (spread[order] ?? 0)).filter((shift) => Math.abs(shift) <= room);
  const isClear = (shift) => at(shift).every((port, order) => port === froms[order] || starts.every((start) => Math.abs(start - port) >= clear));
  shifts.sort((a, b) => Math.abs(a) - Math.abs(b));
  const straight = shifts.find(isClear);
  if (straight !== void 0) return at(straight);
  for (let step = 0; step <= room; step += 2) for (const shift of [step, -step]) if (isClear(shift)) return at(shift);
  return at(shifts[0] ?? 0);
}
function tracked(steps, endsOf) {
  const groups = [...groupBy(steps, fromOf)].map(([, own]) => {
    const lanes = own.map((step) => ({ step, ...endsOf(step) }));
    const from = lanes[0]?.from ?? 0;
    const tos = lanes.map(({ to }) => to);
    const rank = tos.reduce((total, to) => total + to - from, 0) > 0 ? -from : from;
    return { lanes, rank, top: smallest([from, ...tos]), bottom: largest([from, ...tos]) };
  });
  const turning = groups.filter(({ top, bottom }) => bottom - top >= 0.5).sort((a, b) => a.rank - b.rank);
  const placed = [];
  const trackOf = /* @__PURE__ */ new Map();
  for (const { lanes, top, bottom } of turning) {
    const beside = placed.filter((other) => other.top < bottom + clear && top < other.bottom + clear);
    const own = beside.reduce((most, other) => Math.max(most, other.track + 1), 0);
    placed.push({ top, bottom, track: own });
    const [first] = lanes;
    if (first !== void 0) trackOf.set(first.step.from, own);
  }
  return groups.flatMap(
    ({ lanes }) => lanes.map((lane) => ({ ...lane, track: Math.abs(lane.to - lane.from) < 0.5 ? -1 : trackOf.get(lane.step.from) ?? -1 }))
  );
}

return{widestLabel,track,margin,planChannels,layers_channels_exports};

})