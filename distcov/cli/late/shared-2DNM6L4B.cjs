(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/network-lines.ts
var network_lines_exports = {};
__export(network_lines_exports, {
  bar: () => bar,
  drops: () => drops,
  gutter: () => gutter,
  joint: () => joint,
  joints: () => joints
});
var gutter = 52;
var bar = 52;
var joint = 28;
var collector = 14;
function drops(at, barTop, { gathered, context }) {
  const cards = at.block.children;
  const linked = cards.flatMap(
    (child) => (context.linksFrom.get(child.block.box.id) ?? []).flatMap((link) => link.relation === "pod-network" ? [{ child, link }] : [])
  );
  const gutters = [...new Set(linked.map(({ child }) => gutterOf(child, cards)))];
  const middle = at.block.width / 2;
  const trunk = gutters.reduce((best, x) => Math.abs(x - middle) < Math.abs(best - middle) ? x : best, gutters[0] ?? middle);
  return linked.map(({ child, link }) => {
    const top = at.y + child.y;
    const { width, height } = child.block;
    if (!gathered) {
      const x = at.x + child.x + width / 2;
      return {
        link,
        points: [
          { x, y: top + height },
          { x, y: barTop }
        ],
        radius: 0,
        labels: []
      };
    }
    const own = gutterOf(child, cards);
    const y = top + height / 2;
    const points = [
      { x: at.x + (own > child.x ? child.x + width : child.x), y },
      { x: at.x + own, y }
    ];
    if (own !== trunk)
      points.push({ x: at.x + own, y: at.y + at.block.height - collector }, { x: at.x + trunk, y: at.y + at.block.height - collector });
    points.push({ x: at.x + trunk, y: barTop });
    return { link, points, radius: 6, labels: [] };
  });
}
function gutterOf(child, cards) {
  const xs = [...new Set(cards.map((card) => card.x))].sort((a, b) => a - b);
  const column = xs.indexOf(child.x);
  const left = xs[column - column % 2] ?? child.x;
  return left + child.block.width + gutter / 2;
}
function joints(bus, bars) {
  return bars.slice(1).map((lower, index) => {
    const upper = bars[index] ?? lower;
    const x = lower.x + lower.width;
    const points = [
      { x, y: upper.y + bar / 2 + 8 },
      { x: x + 20, y: upper.y + bar / 2 + 8 },
      { x: x + 20, y: lower.y + bar / 2 - 8 },
      { x, y: lower.y + bar / 2 - 8 }
    ];
    const link = {
      from: bus.id,
      to: bus.id,
      relation: "pod-network",
      style: "trunk",
      startArrow: false,
      endArrow: false,
      label: [],
      tooltip: ""
    };
    return { link, points, radius: 8, labels: [] };
  });
}

return{gutter,bar,joint,drops,joints,network_lines_exports};

})