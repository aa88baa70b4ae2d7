(function(late,core,require,__dirname){"use strict";const{cells,cellsOf,planCells}=late("shared-BQTYVE3Y");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/compare.ts
var compare_exports = {};
__export(compare_exports, {
  compare: () => compare
});
const{"src/base/extremes.ts:largest":largest,"src/base/extremes.ts:smallest":smallest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:grown":grown}=core();
const{"src/layout/grid.ts:columnCounts":columnCounts,"src/layout/grid.ts:figureError":figureError,"src/layout/grid.ts:rowsOf":rowsOf}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setLines":setLines}=core();
var gap = { pods: 16, head: 12, foot: 12, sentences: 4, arrow: 80, arrowDown: 52 };
var aside = 16;
var footWidth = 520;
var leastPerRow = 3;
var mostPerRow = 12;
var widestName = 240;
function compare(box, context) {
  let best;
  for (const trial of trials(box, context)) if (best === void 0 || trial.error < best.error - 1e-9) best = trial;
  if (best === void 0) throw new Error(`compare: ${box.id} has no panels`);
  return best.block;
}
function trials(box, context) {
  const all = cellsOf(box);
  const most = largest([1, ...box.children.flatMap((panel) => panel.children.map((pod) => pod.children.length))]);
  const pods = largest([1, ...box.children.map((panel) => panel.children.filter(isPod).length)]);
  const given = box.arrangement.name === "compare" ? box.arrangement.perRow : void 0;
  const [counts, podCounts] = [given === void 0 ? countsOf(most) : [given], countsOf(pods)];
  return counts.flatMap((perRow, index) => {
    const plan = withRoomForNames(planCells(all, perRow, context), box, context);
    if (plan.perRow !== perRow && index > 0) return [];
    return podCounts.flatMap((podsPerRow) => {
      const panels = box.children.map((panel) => panelBlock(panel, { plan, podsPerRow }, context));
      const placed = box.children.length > 1 ? [besideEachOther(box, panels, context), below(box, panels, context)] : [alone(box, panels)];
      return placed.map((block) => ({ block, error: figureError(block, context) }));
    });
  });
}
function withRoomForNames(plan, box, context) {
  const narrow = box.children.flatMap(
    (panel) => panel.children.filter((pod) => isPod(pod) && (plan.perRow === 1 || pod.children.length === 1))
  );
  const names = narrow.map((pod) => Math.min(grown(widestName, context), ceil4(naturalWidth(context, pod.lines) + 2)));
  return { ...plan, width: largest([plan.width, ...names]) };
}
function countsOf(most) {
  return columnCounts(Math.min(most, mostPerRow)).filter((count) => count >= Math.min(most, leastPerRow));
}
function isPod(child) {
  return child.arrangement.name === "cells";
}
function panelBlock(panel, { plan, podsPerRow }, context) {
  const rows = rowsOf(
    panel.children.filter(isPod).map((pod) => cells(pod, plan, context)),
    podsPerRow
  );
  const width = largest(rows.map((row) => row.reduce((sum, pod) => sum + pod.width + gap.pods, -gap.pods)));
  const { texts, height: head } = setLines(context, panel.lines, { x: 0, y: 0, width: Math.max(width, grown(footWidth / 2, context)) });
  const widest = largest([width, ...texts.map((text) => Math.ceil(text.width))]);
  const children = [];
  const top = head > 0 ? head + gap.head : 0;
  let y = top;
  for (const row of rows) {
    const height = largest(row.map((pod) => pod.height));
    let x = 0;
    for (const pod of row) {
      children.push({ block: { ...pod, height }, x, y });
      x += pod.width + gap.pods;
    }
    y += height + gap.pods;
  }
  y -= gap.pods;
  const pods = { top, height: y - top };
  for (const foot of panel.children.filter((child) => !isPod(child))) {
    const block = footBlock(foot, Math.min(Math.max(width, grown(footWidth / 2, context)), grown(footWidth, context)), context);
    children.push({ block, x: 0, y: y + gap.foot });
    y += gap.foot + block.height;
  }
  const outer = largest([widest, ...children.map((child) => child.x + child.block.width)]);
  return { block: { box: panel, width: outer, height: y, shape: { type: "none" }, texts, children, links: [] }, pods };
}
function footBlock(box, width, context) {
  const texts = [];
  let height = -gap.sentences;
  for (const line of box.lines) {
    const set = setLines(context, [line], { x: 0, y: height + gap.sentences, width, maxLines: 4 });
    for (const text of set.texts) texts.push(text);
    height += gap.sentences + set.height;
  }
  const widest = Math.ceil(largest([0, ...texts.map((text) => text.width)]));
  return { box, width: widest, height, shape: { type: "none" }, texts, children: [], links: [] };
}
function alone(box, panels) {
  const children = panels.map(({ block }) => ({ block, x: 0, y: 0 }));
  return whole(box, children, []);
}
function besideEachOther(box, panels, context) {
  const middle = ceil4(smallest(panels.map(({ pods }) => pods.top + pods.height / 2)));
  const children = [];
  let x = 0;
  panels.forEach(({ block }, index) => {
    const [before, after] = [index === 0 ? 0 : aside, index === panels.length - 1 ? 0 : aside];
    children.push({ block: widened(block, { before, after }), x, y: 0 });
    x += before + block.width + after + gap.arrow;
  });
  return whole(
    box,
    children,
    arrows(context, children, (from, to) => [
      { x: from.x + from.block.width, y: middle },
      { x: to.x, y: middle }
    ])
  );
}
function widened(block, { before, after }) {
  return {
    ...block,
    width: before + block.width + after,
    texts: block.texts.map((text) => ({ ...text, x: text.x + before })),
    children: block.children.map((child) => ({ ...child, x: child.x + before }))
  };
}
function below(box, panels, context) {
  const children = [];
  let y = 0;
  panels.forEach(({ block }, index) => {
    const [before, after] = [index === 0 ? 0 : aside / 2, index === panels.length - 1 ? 0 : aside / 2];
    children.push({ block: heightened(block, { before, after }), x: 0, y });
    y += before + block.height + after + gap.arrowDown;
  });
  return whole(
    box,
    children,
    arrows(context, children, (from, to) => [
      { x: 40, y: from.y + from.block.height },
      { x: 40, y: to.y }
    ])
  );
}
function heightened(block, { before, after }) {
  return {
    ...block,
    height: before + block.height + after,
    texts: block.texts.map((text) => ({ ...text, y: text.y + before })),
    children: block.children.map((child) => ({ ...child, y: child.y + before }))
  };
}
function arrows(context, panels, route) {
  return panels.slice(1).flatMap((to, index) => {
    const from = panels[index];
    if (from === void 0) return [];
    const links = (context.linksFrom.get(from.block.box.id) ?? []).filter((link) => link.to === to.block.box.id);
    return links.map((link) => ({ link, points: route(from, to), radius: 0, labels: [] }));
  });
}
function whole(box, children, links) {
  const width = largest(children.map(({ block, x }) => x + block.width));
  const height = largest(children.map(({ block, y }) => y + block.height));
  return { box, width, height, shape: { type: "none" }, texts: [], children, links };
}
return{m14:compare_exports};

})