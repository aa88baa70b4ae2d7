(function(late,core,require,__dirname){"use strict";const{code,codeHeight}=late("shared-F3FC6Z6O");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/page.ts
var page_exports = {};
__export(page_exports, {
  innerFrame: () => innerFrame,
  page: () => page,
  pageFrame: () => pageFrame,
  pageHeight: () => pageHeight,
  partsOf: () => partsOf
});
var padding = 8;
var gap = 4;
var inside = { left: 16, above: 8, right: 24 };
var inner = { left: 8, right: 20 };
var innerFrame = inner.right;
var pageFrame = 2 * padding + inside.left + inside.right;
function pageHeight(box, context) {
  return 2 * padding + stacked(box.children.map((child) => heightOf(child, context)));
}
function page(box, context, width) {
  const whole = width + inside.left + inside.right;
  const children = [];
  let y = padding;
  for (const child of box.children) {
    const block = part(child, context, whole);
    children.push({ block, x: padding, y });
    y += block.height + gap;
  }
  const height = y - gap + padding;
  return { box, width: width + pageFrame, height, shape: { type: "rect" }, texts: [], children, links: [] };
}
function partsOf(sheet) {
  const gather = (child, x, y, within) => {
    const { block } = child;
    if (block.shape.type !== "bracket") return [];
    const left = x + child.x;
    const top = y + child.y;
    const inner2 = block.children.flatMap((one) => gather(one, left, top, [...within, block.box]));
    const innerTop = inner2[0]?.top;
    const own = { box: block.box, top, bottom: top + block.height, right: left + block.width, within };
    return [innerTop === void 0 ? own : { ...own, innerTop }, ...inner2];
  };
  return sheet.children.flatMap((child) => gather(child, 0, 0, []));
}
function heightOf(box, context) {
  if (box.arrangement.name === "code") return codeHeight(context);
  return 2 * inside.above + box.children.reduce((sum, child, index) => sum + gapAbove(box, index) + heightOf(child, context), 0);
}
function gapAbove({ children }, index) {
  const isPart = (at) => children[at]?.arrangement.name === "part";
  return index > 0 && (isPart(index) || isPart(index - 1)) ? gap : 0;
}
function stacked(heights) {
  return heights.reduce((sum, height) => sum + height + gap, -gap);
}
function part(box, context, width, left = inside.left) {
  const children = [];
  let y = inside.above;
  for (const [index, child] of box.children.entries()) {
    y += gapAbove(box, index);
    const isLine = child.arrangement.name === "code";
    const block = isLine ? code(child, context, width - left - inside.right) : part(child, context, width - inner.left - inner.right, inside.left - inner.left);
    children.push({ block, x: isLine ? left : inner.left, y });
    y += block.height;
  }
  return { box, width, height: y + inside.above, shape: { type: "bracket", openings: [] }, texts: [], children, links: [] };
}

return{innerFrame,pageFrame,pageHeight,page,partsOf,page_exports};

})