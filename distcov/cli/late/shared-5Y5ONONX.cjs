(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/mounts-frames.ts
var mounts_frames_exports = {};
__export(mounts_frames_exports, {
  nest: () => nest
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:framePadding":framePadding}=core();
const{"src/layout/lines.ts:setLines":setLines}=core();
var padding = 24;
var shelfGap = 28;
function nest(parts, context, room) {
  const down = room.stacking === "down";
  const extent = (block) => down ? block.block.height : block.block.width;
  const deepest = (shelf) => largest([0, ...room.volumes.filter((volume) => volume.shelf === shelf).map(extent)]);
  const starts = [0, 0, 0];
  const margin = parts.node === void 0 ? 0 : framePadding;
  let edge = down ? room.innerBottom : room.innerRight;
  starts[0] = edge;
  edge += deepest(0) + (deepest(0) > 0 || room.volumes.length === 0 || !down ? padding : 0);
  const podEnd = edge;
  if (parts.node !== void 0) {
    starts[1] = podEnd + shelfGap;
    edge = deepest(1) > 0 ? podEnd + shelfGap + deepest(1) + framePadding : podEnd + framePadding;
  }
  const nodeEnd = edge;
  starts[2] = nodeEnd + shelfGap;
  const end = deepest(2) > 0 ? nodeEnd + shelfGap + deepest(2) : nodeEnd;
  const placed = room.volumes.map(
    (volume) => ({ ...volume, ...down ? { y: starts[volume.shelf] ?? 0 } : { x: starts[volume.shelf] ?? 0 } })
  );
  const inner = [...room.containers, ...placed];
  const far = largest([
    down ? room.innerRight : room.innerBottom,
    ...inner.map((child) => down ? child.x + child.block.width : child.y + child.block.height)
  ]);
  const podFar = far + padding;
  const nodeFar = podFar + margin;
  const podTop = parts.node === void 0 ? 0 : framePadding - 4 + setLines(context, parts.node.lines, { x: 0, y: 0, width: 4e3 }).height + 12;
  const podSize = down ? { width: podFar - margin, height: podEnd - podTop } : { width: podEnd - margin, height: podFar - podTop };
  const pod = frame(parts.pod, context, {
    ...podSize,
    padding,
    children: [...room.containers, ...on(placed, 0)].map((child) => shift(child, margin, podTop))
  });
  const podAt = { block: pod, x: margin, y: podTop };
  const total = down ? { width: nodeFar, height: end } : { width: end, height: nodeFar };
  const outer = (children) => ({
    box: parts.outer,
    ...total,
    shape: { type: "none" },
    texts: [],
    children,
    links: []
  });
  const volumeStarts = placed.map((volume) => down ? volume.y : volume.x);
  if (parts.node === void 0) return { block: outer([podAt, ...on(placed, 2)]), volumeStarts };
  const nodeSize = down ? { width: nodeFar, height: nodeEnd } : { width: nodeEnd, height: nodeFar };
  const node = frame(parts.node, context, { ...nodeSize, padding: framePadding, children: [podAt, ...on(placed, 1)] });
  return { block: outer([{ block: node, x: 0, y: 0 }, ...on(placed, 2)]), volumeStarts };
}
function frame(box, context, room) {
  const top = room.padding === padding ? padding - 8 : framePadding - 4;
  const { texts } = setLines(context, box.lines, { x: room.padding, y: top, width: room.width - 2 * room.padding, maxLines: 1 });
  return { box, width: room.width, height: room.height, shape: { type: "rect" }, texts, children: room.children, links: [] };
}
function on(volumes, shelf) {
  return volumes.filter((volume) => volume.shelf === shelf);
}
function shift(child, x, y) {
  return { block: child.block, x: child.x - x, y: child.y - y };
}

return{nest,mounts_frames_exports};

})