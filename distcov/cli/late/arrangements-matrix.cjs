(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/matrix.ts
var matrix_exports = {};
__export(matrix_exports, {
  matrix: () => matrix
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:framePadding":framePadding,"src/layout/block.ts:grown":grown,"src/layout/block.ts:lookOf":lookOf}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setLines":setLines}=core();
const{"src/layout/arrangements/leaf.ts:leaf":leaf,"src/layout/arrangements/leaf.ts:leafHeight":leafHeight}=core();
var padding = 24;
var headGap = 16;
function spacingFor({ heads, bars, containers }, context) {
  const [rows, columns] = [heads.length, containers.length];
  const line = lookOf(context, "bar").lineHeight;
  const tallest = largest([
    0,
    ...[...heads, ...bars].map(({ lines }) => linesHeight(lines, context)),
    isBroken(bars, context) ? 2 * line : 0
  ]);
  return {
    row: rows > 12 ? { height: Math.max(line + 20, tallest + 2), gap: 4 } : { height: Math.max(line + 24, tallest + 6), gap: rows > 8 ? 6 : 14 },
    column: columns > 6 ? { gap: 8, least: grown(96, context), inset: 6 } : { gap: 24, least: grown(148, context), inset: 12 }
  };
}
function isBroken(bars, context) {
  return bars.some((bar) => {
    const { first, last } = spanOf(bar);
    return naturalWidth(context, bar.lines) + 56 > (last - first + 1) * grown(widestColumn, context);
  });
}
function linesHeight(lines, context) {
  return lines.reduce((sum, { start }) => sum + (start === void 0 ? 0 : lookOf(context, start.role).lineHeight), 0);
}
var widestColumn = 260;
var widestHead = 300;
var asideGap = 40;
var halo = 0.5;
function matrix(outer, context) {
  const node = outer.children.find((child) => child.kind === "node");
  const pod = (node ?? outer).children.find((child) => child.kind === "pod");
  if (pod === void 0) throw new Error("matrix: the box holds no pod");
  const containers = pod.children.filter((child) => child.arrangement.name !== "cell");
  const heads = cellsOf(pod, "head");
  const bars = cellsOf(pod, "bar");
  const asides = node === void 0 ? [] : cellsOf(node, "aside");
  const columns = planColumns({ pod, containers, heads, bars }, context);
  const { row } = columns.spacing;
  const podHead = padding - 8 + setLines(context, pod.lines, { x: 0, y: 0, width: 4e3 }).height + headGap;
  const step = row.height + row.gap;
  const rowTop = (index) => podHead + columns.head + index * step;
  const height = columns.head + heads.length * step - row.gap + 14;
  const right = (columns.starts.at(-1) ?? padding) + columns.width;
  const children = [
    ...containers.map((box, index) => ({
      block: columnBlock(box, index, { bars, columns, height, context, rowTop: (r) => rowTop(r) - podHead }),
      x: columns.starts[index] ?? 0,
      y: podHead
    })),
    ...heads.map((box) => ({ block: headBlock(box, row.height, context), x: padding, y: rowTop(rowOf(box)) })),
    ...bars.map((box) => barBlock(box, columns, rowTop(rowOf(box)), context))
  ];
  const width = Math.max(right + padding, naturalWidth(context, pod.lines) + 2 * padding);
  const podBlock = framed(pod, context, { width, height: podHead + height + padding, padding, top: padding - 8, children });
  if (node === void 0)
    return {
      box: outer,
      width,
      height: podBlock.height,
      shape: { type: "none" },
      texts: [],
      children: [{ block: podBlock, x: 0, y: 0 }],
      links: []
    };
  const nodeHead = framePadding - 4 + setLines(context, node.lines, { x: 0, y: 0, width: 4e3 }).height + 12;
  const asideX = framePadding + width + asideGap;
  const asideWidth = largest([0, ...asides.map((box) => ceil4(naturalWidth(context, box.lines) + 40))]);
  const asideBlocks = asides.map((box) => ({
    block: leaf(box, context, { width: asideWidth, height: row.height }),
    x: asideX,
    y: nodeHead + rowTop(rowOf(box))
  }));
  const links = barLinks(bars, asideBlocks, { children, x: framePadding, y: nodeHead }, context);
  const nodeWidth = asideX + asideWidth + framePadding;
  const nodeBlock = framed(node, context, {
    width: nodeWidth,
    height: nodeHead + podBlock.height + framePadding,
    padding: framePadding,
    top: framePadding - 4,
    children: [{ block: podBlock, x: framePadding, y: nodeHead }, ...asideBlocks]
  });
  return {
    box: outer,
    width: nodeWidth,
    height: nodeBlock.height,
    shape: { type: "none" },
    texts: [],
    children: [{ block: nodeBlock, x: 0, y: 0 }],
    links
  };
}
function cellsOf(box, place) {
  return box.children.filter((child) => child.arrangement.name === "cell" && child.arrangement.place === place);
}
function rowOf(box) {
  return box.arrangement.name === "cell" ? box.arrangement.row : 0;
}
function spanOf(box) {
  return box.arrangement.name === "cell" ? box.arrangement : { first: 0, last: 0 };
}
function planColumns({ pod, containers, heads, bars }, context) {
  const spacing = spacingFor({ pod, containers, heads, bars }, context);
  const { column } = spacing;
  let width = column.least;
  for (const box of containers) width = Math.max(width, naturalWidth(context, box.lines) + 24);
  for (const bar of bars) {
    const { first, last } = spanOf(bar);
    const words = naturalWidth(context, bar.lines) + 2 * column.inset + 32;
    width = Math.max(width, (words - (last - first) * column.gap) / (last - first + 1));
  }
  const headWidth = ceil4(Math.min(grown(widestHead, context), largest([0, ...heads.map((box) => naturalWidth(context, box.lines))])) + 32);
  const line = (naturalWidth(context, pod.lines) - headWidth - (containers.length - 1) * column.gap) / containers.length;
  const used = Math.max(ceil4(Math.min(grown(widestColumn, context), width)), Math.min(grown(widestColumn, context), ceil4(line))) + context.stretch;
  const starts = containers.map((_, index) => padding + headWidth + index * (used + column.gap));
  return { spacing, starts, width: used, head: largest([44, ...containers.map((box) => leafHeight(box, used, context))]) };
}
function columnBlock(box, index, { bars, columns, height, context, rowTop }) {
  const { row, column } = columns.spacing;
  const holes = bars.flatMap((bar) => {
    const { first, last } = spanOf(bar);
    if (first === last || index < first || index > last) return [];
    const x = index === first ? column.inset : halo;
    const end = index === last ? columns.width - column.inset : columns.width - halo;
    return [{ x: x - halo, y: rowTop(rowOf(bar)) - halo, width: end - x + 2 * halo, height: row.height + 2 * halo }];
  });
  const head = leaf(box, context, { width: columns.width, height: columns.head });
  return { ...head, height, shape: { type: "cut", holes } };
}
function headBlock(box, height, context) {
  const width = Math.min(grown(widestHead, context), Math.ceil(naturalWidth(context, box.lines)));
  const room = { x: 0, y: 0, width, maxLines: 1 };
  const y = (height - setLines(context, box.lines, room).height) / 2;
  const { texts } = setLines(context, box.lines, { ...room, y });
  return { box, width, height, shape: { type: "none" }, texts, children: [], links: [] };
}
function barBlock(box, columns, y, context) {
  const { first, last } = spanOf(box);
  const { row, column } = columns.spacing;
  const x = (columns.starts[first] ?? 0) + column.inset;
  const width = (columns.starts[last] ?? 0) + columns.width - column.inset - x;
  return { block: leaf(box, context, { width, height: row.height }), x, y };
}
function framed(box, context, room) {
  const { texts } = setLines(context, box.lines, { x: room.padding, y: room.top, width: room.width - 2 * room.padding, maxLines: 1 });
  return { box, width: room.width, height: room.height, shape: { type: "rect" }, texts, children: room.children, links: [] };
}
function barLinks(bars, asides, pod, context) {
  return bars.flatMap(
    (bar) => (context.linksFrom.get(bar.id) ?? []).flatMap((link) => {
      const from = pod.children.find((child) => child.block.box === bar);
      const to = asides.find((child) => child.block.box.id === link.to);
      if (from === void 0 || to === void 0) return [];
      const y = pod.y + from.y + from.block.height / 2;
      return [
        {
          link,
          points: [
            { x: pod.x + from.x + from.block.width, y },
            { x: to.x, y }
          ],
          radius: 0,
          labels: []
        }
      ];
    })
  );
}
return{m23:matrix_exports};

})