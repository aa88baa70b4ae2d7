(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/timeline.ts
var timeline_exports = {};
__export(timeline_exports, {
  timeline: () => timeline
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:grown":grown}=core();
const{"src/layout/grid.ts:figureError":figureError}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setCentred":setCentred,"src/layout/lines.ts:setLines":setLines}=core();
var padding = 24;
var gap = { column: 8, row: 5, lane: 6 };
var around = { x: 12, y: 8, unframed: 0 };
var inner = { x: 8, y: 4 };
var leastColumn = 56;
var widestWord = 168;
var widestHead = 200;
var widths = [88, 104, 120, 136, 148, 160, 172, 184, 200, 232, 280];
function timeline(outer, context) {
  const pod = outer.children[0];
  if (pod === void 0) throw new Error("timeline: the box holds no pod");
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const width2 of widths) {
    const block2 = framed(pod, planColumns(pod, grown(width2, context), context), context);
    const error = figureError(block2, context);
    if (error < least - 1e-9) {
      best = block2;
      least = error;
    }
  }
  const block = best ?? framed(pod, planColumns(pod, grown(widths[0], context), context), context);
  const { width, height } = block;
  return { box: outer, width, height, shape: { type: "none" }, texts: [], children: [{ block, x: 0, y: 0 }], links: [] };
}
function spanOf({ arrangement }) {
  return arrangement.name === "cell" ? arrangement : { row: 0, first: 0, last: 0 };
}
function planColumns(pod, broken, context) {
  const bars = pod.children.flatMap((lane) => lane.children);
  const count = largest([1, ...bars.map((bar) => spanOf(bar).last + 1)]);
  const sizes = Array.from({ length: count }, () => grown(leastColumn, context));
  const length = (bar) => spanOf(bar).last - spanOf(bar).first;
  for (const bar of [...bars].sort((a, b) => length(a) - length(b))) {
    const { first, last } = spanOf(bar);
    const spanned = last - first + 1;
    const most = broken * (1 + (spanned - 1) / 2) - 2 * inner.x - 2;
    const wanted = Math.min(Math.max(most, longestWord(bar, context)), naturalWidth(context, bar.lines)) + 2 * inner.x + 2;
    const has = sizes.slice(first, last + 1).reduce((sum, size) => sum + size + gap.column, -gap.column);
    const lacking = (wanted - has) / spanned;
    if (lacking > 0) for (let column = first; column <= last; column++) sizes[column] = ceil4((sizes[column] ?? 0) + lacking);
  }
  const head = around.x + ceil4(Math.min(grown(widestHead, context), largest([0, ...pod.children.map((lane) => naturalWidth(context, lane.lines))])) + 20);
  const line = naturalWidth(context, pod.lines.slice(0, 1));
  const all = head + sizes.reduce((sum, size) => sum + size + gap.column, -gap.column);
  const more = context.stretch + Math.max(0, ceil4((Math.min(line, grown(900, context)) - all) / count));
  const used = sizes.map((size) => size + more);
  const starts = [];
  let x = head;
  for (const size of used) {
    starts.push(x);
    x += size + gap.column;
  }
  return { head, starts, widths: used };
}
function longestWord(bar, context) {
  const words = bar.lines.flatMap(
    ({ start }) => start === void 0 ? [] : start.text.split(" ").map((text) => ({ start: { ...start, text } }))
  );
  return Math.min(grown(widestWord, context), naturalWidth(context, words));
}
function framed(pod, columns, context) {
  const end = (columns.starts.at(-1) ?? 0) + (columns.widths.at(-1) ?? 0) + around.x;
  const { texts, height: words } = setLines(context, pod.lines, { x: padding, y: padding - 8, width: end });
  let y = padding - 8 + words + 2 * gap.lane;
  const children = pod.children.map((lane, index) => {
    if (index > 0) y += isFramed(lane) || isFramed(pod.children[index - 1]) ? gap.lane : gap.row;
    const block = laneBlock(lane, columns, end, context);
    const child = { block, x: padding, y };
    y += block.height;
    return child;
  });
  return { box: pod, width: end + 2 * padding, height: y + padding, shape: { type: "rect" }, texts, children, links: [] };
}
function isFramed(lane) {
  return lane?.arrangement.name === "lane" && lane.arrangement.framed;
}
function laneBlock(lane, columns, width, context) {
  const above = isFramed(lane) ? around.y : around.unframed;
  const bars = lane.children.map((bar) => {
    const { row, first, last } = spanOf(bar);
    const start = columns.starts[first] ?? 0;
    const size = (columns.starts[last] ?? 0) + (columns.widths[last] ?? 0) - start;
    return { bar, row, x: start, width: size, words: barWords(bar, size, context).height };
  });
  const heights = Array.from(
    { length: largest([0, ...bars.map(({ row }) => row + 1)]) },
    (_, row) => ceil4(largest([0, ...bars.filter((bar) => bar.row === row).map(({ words }) => words)]) + 2 * inner.y)
  );
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height2) => sum + height2 + gap.row, above));
  const children = bars.map(({ bar, row, x, width: size }) => {
    const height2 = heights[row] ?? 0;
    const { texts: texts2 } = barWords(bar, size, context, height2);
    return { block: { box: bar, width: size, height: height2, shape: { type: "rect" }, texts: texts2, children: [], links: [] }, x, y: tops[row] ?? 0 };
  });
  const room = { x: around.x, y: 0, width: columns.head - around.x - 20 };
  const natural = setLines(context, lane.lines, room).height;
  const y = above + Math.max(0, ((heights[0] ?? 0) - natural) / 2);
  const { texts } = setLines(context, lane.lines, { ...room, y });
  const bottom = (tops.at(-1) ?? above) + (heights.at(-1) ?? 0);
  const height = ceil4(Math.max(bottom, y + natural) + above);
  return { box: lane, width, height, shape: { type: isFramed(lane) ? "rect" : "none" }, texts, children, links: [] };
}
function barWords(bar, width, context, height) {
  const room = { x: inner.x, y: 0, width: width - 2 * inner.x, maxLines: 5 };
  return setCentred(context, bar.lines, height === void 0 ? room : { ...room, height });
}
return{m37:timeline_exports};

})