(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/described.ts
var described_exports = {};
__export(described_exports, {
  described: () => described,
  describedHeight: () => describedHeight,
  describedWidth: () => describedWidth
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:lookOf":lookOf}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setLines":setLines}=core();
const{"src/layout/arrangements/leaf.ts:leaf":leaf}=core();
var padding = { x: 20, y: 16 };
var pillGap = 8;
function describedWidth(box, context, limits) {
  const widest = largest([0, ...box.children.map((child) => pillWidth(child, context))]);
  return Math.max(limits.least, Math.min(limits.most, ceil4(naturalWidth(context, box.lines) + 2 * padding.x + 2)), widest + 2 * padding.x);
}
function describedHeight(box, width, context) {
  const { height } = setLines(context, box.lines, { x: 0, y: 0, width: width - 2 * padding.x });
  return ceil4(padding.y + height + pillsHeight(box, width, context) + padding.y);
}
function described(box, context, size) {
  const { texts, height } = setLines(context, box.lines, { x: padding.x, y: padding.y, width: size.width - 2 * padding.x });
  const children = pills(box, size.width, context).map(({ child, x, y, width }) => ({
    block: leaf(child, context, { width, height: pillHeight(context) }),
    x: padding.x + x,
    y: padding.y + height + 8 + y
  }));
  return { box, ...size, shape: { type: "rect" }, texts, children, links: [] };
}
function pillHeight(context) {
  return lookOf(context, "label-machine").lineHeight + 10;
}
function pillWidth(child, context) {
  return ceil4(naturalWidth(context, child.lines) + 26);
}
function pills(box, width, context) {
  const room = width - 2 * padding.x;
  const placed = [];
  let x = 0;
  let y = 0;
  for (const child of box.children) {
    const own = Math.min(room, pillWidth(child, context));
    if (x > 0 && x + own > room) {
      x = 0;
      y += pillHeight(context) + pillGap;
    }
    placed.push({ child, x, y, width: own });
    x += own + pillGap;
  }
  return placed;
}
function pillsHeight(box, width, context) {
  const last = pills(box, width, context).at(-1);
  return last === void 0 ? 0 : 8 + last.y + pillHeight(context);
}

return{describedWidth,describedHeight,described,described_exports};

})