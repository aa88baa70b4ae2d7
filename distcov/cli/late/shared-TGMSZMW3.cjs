(function(late,core,require,__dirname){"use strict";const{planPorts}=late("shared-6GC6J3V3");
const{nest}=late("shared-5Y5ONONX");
const{headRoom,neighbourLink}=late("shared-7R4P3MBE");
const{bridged}=late("shared-LZLDD5CO");
const{described,describedHeight,describedWidth}=late("shared-MLMGEW7G");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/mounts-down.ts
var mounts_down_exports = {};
__export(mounts_down_exports, {
  mountsDown: () => mountsDown
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:framePadding":framePadding,"src/layout/block.ts:grown":grown,"src/layout/block.ts:lookOf":lookOf}=core();
const{"src/layout/grid.ts:figureError":figureError}=core();
const{"src/layout/lines.ts:baseline":baseline,"src/layout/lines.ts:fit":fit,"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setLines":setLines,"src/layout/lines.ts:spanWidth":spanWidth}=core();
const{"src/layout/arrangements/leaf.ts:leaf":leaf,"src/layout/arrangements/leaf.ts:leafHeight":leafHeight,"src/layout/arrangements/leaf.ts:lidRoom":lidRoom}=core();
var padding = 24;
var headGap = 16;
var tight = { labels: 22, container: 84 };
var track = 14;
var volume = { least: { width: 140, height: 72 }, most: 240, gap: 24 };
var pathRoom = 210;
var shelfGap = 28;
function mountsDown(parts, context) {
  const airs = parts.containers.length > 1 || parts.mounts.length > 0 ? [0, 0.5, 1] : [0];
  const tried = airs.map((air) => withAir(parts, context, air));
  return tried.reduce((best, block) => figureError(block, context) < figureError(best, context) - 1e-9 ? block : best);
}
function withAir(parts, context, air) {
  const labels = tight.labels + lookOf(context, "label-machine").lineHeight + lookOf(context, "label").lineHeight + Math.round(air * 24);
  const laneWidths = parts.mounts.map((mount) => laneWidth(mount.link, context));
  const volumesWidth = parts.volumes.reduce((sum, { box }) => sum + volumeWidth(box, context) + volume.gap, -volume.gap);
  const straight = parts.containers.length === 1 ? straightLanes(parts, laneWidths, context) : void 0;
  const natural = parts.containers.map((container, c) => {
    const lanes2 = parts.mounts.reduce((sum, mount, i) => mount.container === c ? sum + (laneWidths[i] ?? 0) : sum, 0);
    const alone = straight === void 0 ? 0 : Math.max(volumesWidth, ceil4(straight.width));
    return Math.max(describedWidth(container, context, { least: grown(220, context), most: grown(352, context) }), ceil4(lanes2) + 32, alone) + context.stretch;
  });
  const gaps = parts.containers.map((container, c) => {
    const next = parts.containers[c + 1];
    const link = neighbourLink(container.id, next?.id, context);
    return next === void 0 ? 0 : link === void 0 ? 32 : ceil4(spanWidth(context, link.label[0]) + 56);
  });
  const used = [...natural, ...gaps].reduce((sum, size) => sum + size, 0);
  const share = ceil4(Math.max(0, headRoom(parts, context) - used) / Math.max(1, natural.length));
  const widths = natural.map((width) => width + share);
  const height = largest([...parts.containers.map((container, c) => describedHeight(container, widths[c] ?? 0, context)), tight.container]) + Math.round(air * 28);
  const head = padding - 8 + setLines(context, parts.pod.lines, { x: 0, y: 0, width: 4e3 }).height + headGap;
  const left = padding + (parts.node === void 0 ? 0 : framePadding);
  const nodeHead = parts.node === void 0 ? 0 : framePadding - 4 + setLines(context, parts.node.lines, { x: 0, y: 0, width: 4e3 }).height + 12;
  const top = nodeHead + head;
  const containers = [];
  const between = [];
  let x = left;
  parts.containers.forEach((container, c) => {
    const width = widths[c] ?? 0;
    containers.push({ block: described(container, context, { width, height }), x, y: top });
    const link = neighbourLink(container.id, parts.containers[c + 1]?.id, context);
    const gap = gaps[c] ?? 0;
    if (link !== void 0) between.push(beside(link, { x: x + width, y: top + Math.min(height / 2, 66), gap }, context));
    x += width + gap;
  });
  const bottom = top + height;
  const starts = parts.containers.map((_, c) => {
    const own = parts.mounts.reduce((sum, mount, i) => mount.container === c ? sum + (laneWidths[i] ?? 0) : sum, 0);
    return (containers[c]?.x ?? 0) + ((widths[c] ?? 0) - own) / 2 + 8;
  });
  const inset = Math.max(0, Math.floor(((widths[0] ?? 0) - (straight?.width ?? 0)) / 2));
  const lanes = straight === void 0 ? parts.mounts.map((mount, i) => {
    const at = Math.round(starts[mount.container] ?? 0);
    starts[mount.container] = (starts[mount.container] ?? 0) + (laneWidths[i] ?? 0);
    return { at, volume: mount.volume };
  }) : parts.mounts.map((mount, i) => ({ at: left + inset + (straight.ats[i] ?? 0), volume: mount.volume }));
  const lanesOf = (box) => parts.mounts.filter((mount) => parts.volumes[mount.volume]?.box === box).length;
  const sizes = parts.volumes.map(({ box }) => {
    const size = Math.max(volumeWidth(box, context), 33 * (lanesOf(box) - 1));
    return { size, reach: size * 0.18 };
  });
  const volumeHeight = largest([
    volume.least.height + Math.round(air * 20),
    ...parts.volumes.map(({ box }, index) => leafHeight(box, sizes[index]?.size ?? grown(volume.least.width, context), context) + lidRoom)
  ]);
  const plan = planPorts(lanes, sizes, { start: left, gap: volume.gap, unused: left - 100 });
  const hasLanes = lanes.length > 0;
  const channel = hasLanes ? labels + plan.trackCount * track + 12 : parts.volumes.length > 0 ? shelfGap : 0;
  const frames = nest(parts, context, {
    innerRight: (containers.at(-1)?.x ?? 0) + (widths.at(-1) ?? 0),
    innerBottom: bottom + channel,
    containers,
    volumes: parts.volumes.map(({ box, shelf }, index) => {
      const size = sizes[index]?.size ?? grown(volume.least.width, context);
      const block = box.arrangement.name === "outlet" ? outletBlock(box, size) : leaf(box, context, { width: size, height: volumeHeight }, { type: "cylinder" });
      return { block, shelf, x: (plan.centres[index] ?? 0) - size / 2, y: 0 };
    }),
    stacking: "down"
  });
  const links = parts.mounts.map((mount, i) => {
    const at = lanes[i]?.at ?? 0;
    const port = plan.ports[i] ?? at;
    const turn = bottom + labels + (plan.tracks[i] ?? 0) * track;
    const end = frames.volumeStarts[mount.volume] ?? turn;
    const points = Math.abs(port - at) < 0.5 ? [
      { x: at, y: bottom },
      { x: at, y: end }
    ] : [
      { x: at, y: bottom },
      { x: at, y: turn },
      { x: port, y: turn },
      { x: port, y: end }
    ];
    return { link: mount.link, points, radius: 6, labels: laneLabels(mount.link, at + grown(10, context), bottom + 10, context) };
  });
  return { ...frames.block, links: [...between, ...bridged(links)] };
}
var outletHeight = 4;
function outletBlock(box, width) {
  return { box, width, height: outletHeight, shape: { type: "none" }, texts: [], children: [], links: [] };
}
function straightLanes(parts, laneWidths, context) {
  const ats = parts.mounts.map(() => 0);
  let volumeEnd = -volume.gap;
  let wordsEnd = 0;
  parts.volumes.forEach(({ box }, index) => {
    const own = parts.mounts.flatMap((mount, i) => mount.volume === index ? [i] : []);
    if (own.length === 0) return;
    const width = Math.max(volumeWidth(box, context), 33 * (own.length - 1));
    const spacing = largest(own.map((i) => laneWidths[i] ?? 0));
    const spread = (own.length - 1) * spacing / 2;
    const middle = Math.round(Math.max(volumeEnd + volume.gap + width / 2, wordsEnd + spread, spread));
    own.forEach((i, order) => {
      ats[i] = Math.round(middle - spread + order * spacing);
    });
    volumeEnd = middle + width / 2;
    wordsEnd = middle + spread + spacing;
  });
  return { ats, width: Math.max(volumeEnd, wordsEnd, 0) };
}
function volumeWidth(box, context) {
  return Math.min(grown(volume.most, context), Math.max(grown(volume.least.width, context), ceil4(naturalWidth(context, box.lines) + 40)));
}
function laneWidth(link, context) {
  return largest([...link.label.map((span) => Math.min(grown(pathRoom, context), spanWidth(context, span))), 40]) + grown(10, context) + 26;
}
function laneLabels(link, x, y, context) {
  let top = y;
  return link.label.map((span) => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(pathRoom, context), 1)[0] ?? "";
    const placed = { text, look, anchor: "start", width: context.measurer.width(text, look), x, y: top + baseline(look) };
    top += look.lineHeight;
    return placed;
  });
}
function beside(link, at, context) {
  const end = at.x + at.gap;
  const span = link.label[0];
  const points = [
    { x: at.x, y: at.y },
    { x: end, y: at.y }
  ];
  if (span === void 0) return { link, points, radius: 0, labels: [] };
  const look = lookOf(context, span.role);
  const width = context.measurer.width(span.text, look);
  return { link, points, radius: 0, labels: [{ text: span.text, look, anchor: "middle", width, x: (at.x + end) / 2, y: at.y - 9 }] };
}

return{mountsDown,mounts_down_exports};

})