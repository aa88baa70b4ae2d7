(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/stack.ts
var stack_exports = {};
__export(stack_exports, {
  stack: () => stack
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:grown":grown}=core();
const{"src/layout/lines.ts:setLines":setLines}=core();
var gap = 20;
var between = 4;
var numberWidth = 24;
var column = 420;
var columnGap = 32;
function stack(box, context, arrange) {
  const [figure, ...below] = box.children;
  if (figure === void 0) throw new Error("stack: nothing to explain");
  const first = arrange(figure, context);
  const children = [{ block: first, x: 0, y: 0 }];
  let height = first.height;
  for (const child of below) {
    const block = notes(child, context, Math.max(first.width, grown(column, context)));
    children.push({ block, x: 0, y: height + gap });
    height += gap + block.height;
  }
  const width = largest(children.map(({ block }) => block.width));
  return { box, width, height, shape: { type: "none" }, texts: [], children, links: [] };
}
function notes(box, context, width) {
  const columns = Math.max(
    1,
    Math.min(Math.floor((width + columnGap) / (grown(column, context) + columnGap)), Math.ceil(box.children.length / 2))
  );
  const each = Math.floor((width - (columns - 1) * columnGap) / columns);
  const rows = Math.ceil(box.children.length / columns);
  const children = [];
  let height = 0;
  for (let c = 0; c < columns; c++) {
    let y = 0;
    for (const child of box.children.slice(c * rows, (c + 1) * rows)) {
      const block = note(child, context, each);
      children.push({ block, x: c * (each + columnGap), y });
      y += block.height + between;
    }
    height = Math.max(height, y - between);
  }
  return { box, width, height, shape: { type: "none" }, texts: [], children, links: [] };
}
function note(box, context, width) {
  const indent = grown(numberWidth, context);
  const [number, ...words] = box.lines;
  const mark = setLines(context, number === void 0 ? [] : [number], { x: 0, y: 0, width: indent });
  const text = setLines(context, words, { x: indent, y: 0, width: width - indent, maxLines: 4 });
  const height = ceil4(Math.max(mark.height, text.height));
  return { box, width, height, shape: { type: "none" }, texts: [...mark.texts, ...text.texts], children: [], links: [] };
}
return{m35:stack_exports};

})