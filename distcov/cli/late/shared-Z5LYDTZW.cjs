(function(late,core,require,__dirname){"use strict";const{nest}=late("shared-5Y5ONONX");
const{headRoom,neighbourLink}=late("shared-7R4P3MBE");
const{described,describedHeight,describedWidth}=late("shared-MLMGEW7G");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/mounts-rows.ts
var mounts_rows_exports = {};
__export(mounts_rows_exports, {
  mountsRows: () => mountsRows
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:grown":grown,"src/layout/block.ts:lookOf":lookOf}=core();
const{"src/layout/grid.ts:figureError":figureError,"src/layout/grid.ts:rowsOf":rowsOf}=core();
const{"src/layout/lines.ts:baseline":baseline,"src/layout/lines.ts:setLines":setLines,"src/layout/lines.ts:spanWidth":spanWidth}=core();
var padding = 24;
var headGap = 16;
function rowGapOf(context) {
  return 38 + lookOf(context, "label").lineHeight;
}
function mountsRows(parts, context) {
  const tried = plans(parts, context).map((plan) => {
    const { block } = nest(parts, context, { ...roomOf(parts, plan), containers: [] });
    return { plan, error: figureError(block, context) };
  });
  return rowsWith(parts, tried.reduce((best, next) => next.error < best.error - 1e-9 ? next : best).plan, context);
}
function plans(parts, context) {
  const words = linksOf(parts, context).map((link) => spanWidth(context, link?.label[0]));
  const gap = ceil4(largest([0, ...words]) + 56);
  const natural = largest(parts.containers.map((box) => describedWidth(box, context, { least: grown(220, context), most: grown(352, context) }))) + context.stretch;
  const head = headRoom(parts, context);
  const top = padding - 8 + setLines(context, parts.pod.lines, { x: 0, y: 0, width: 4e3 }).height + headGap;
  const heights = /* @__PURE__ */ new Map();
  return parts.containers.map((_, index) => {
    const width = Math.max(natural, ceil4((head - index * gap) / (index + 1)));
    const height = heights.get(width) ?? largest([84, ...parts.containers.map((box) => describedHeight(box, width, context))]);
    heights.set(width, height);
    return { perRow: index + 1, width, height, gap, rowGap: rowGapOf(context), top };
  });
}
function linksOf({ containers }, context) {
  return containers.map((box, index) => neighbourLink(box.id, containers[index + 1]?.id, context));
}
function roomOf({ containers }, { perRow, width, height, gap, rowGap, top }) {
  const rows = Math.ceil(containers.length / perRow);
  return {
    innerRight: padding + (perRow - 1) * (width + gap) + width,
    innerBottom: top + (rows - 1) * (height + rowGap) + height,
    volumes: [],
    stacking: "down"
  };
}
function rowsWith(parts, plan, context) {
  const { perRow, width, height, gap, rowGap, top } = plan;
  const containers = rowsOf(parts.containers, perRow).flatMap(
    (row, r) => row.map((box, c) => ({
      block: described(box, context, { width, height }),
      x: padding + c * (width + gap),
      y: top + r * (height + rowGap)
    }))
  );
  const { block } = nest(parts, context, { ...roomOf(parts, plan), containers });
  const routed = linksOf(parts, context).flatMap((link, index) => {
    const [from, to] = [containers[index], containers[index + 1]];
    return link === void 0 || from === void 0 || to === void 0 ? [] : [route(link, from, to, context)];
  });
  return { ...block, links: routed };
}
function route(link, from, to, context) {
  const span = link.label[0];
  const look = lookOf(context, "label");
  const word = (at) => span === void 0 ? [] : [{ text: span.text, look, anchor: "middle", width: context.measurer.width(span.text, look), ...at }];
  if (from.y === to.y) {
    const y = from.y + Math.min(from.block.height / 2, 66);
    const start2 = from.x + from.block.width;
    return {
      link,
      points: [
        { x: start2, y },
        { x: to.x, y }
      ],
      radius: 0,
      labels: word({ x: (start2 + to.x) / 2, y: y - 9 })
    };
  }
  const [start, end] = [from.x + from.block.width / 2, to.x + to.block.width / 2];
  const low = from.y + from.block.height;
  const middle = (low + to.y) / 2;
  const points = [
    { x: start, y: low },
    { x: start, y: middle },
    { x: end, y: middle },
    { x: end, y: to.y }
  ];
  if (start === end) {
    const beside = { x: start + 10 + spanWidth(context, span) / 2, y: middle - look.lineHeight / 2 + baseline(look) };
    return {
      link,
      points: [
        { x: start, y: low },
        { x: end, y: to.y }
      ],
      radius: 0,
      labels: word(beside)
    };
  }
  return { link, points, radius: 6, labels: word({ x: (start + end) / 2, y: middle - 8 }) };
}

return{mountsRows,mounts_rows_exports};

})