(function(late,core,require,__dirname){"use strict";const{innerFrame,page,pageFrame,pageHeight,partsOf}=late("shared-GA3EVR6W");
const{tie}=late("shared-QVLWPXC2");
const{codeWidth}=late("shared-F3FC6Z6O");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/listing.ts
var listing_exports = {};
__export(listing_exports, {
  listing: () => listing
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setLines":setLines}=core();
var gutter = 56;
var noteGap = 12;
var notePadding = { x: 12, y: 2 };
var mostSpare = 0.7;
var leastWidths = { note: 216, code: 280 };
var mostWidths = { note: 400, code: 560 };
function listing(box, context) {
  const [paper, ...notes] = box.children;
  if (paper === void 0) throw new Error("a listing has a page");
  const height = pageHeight(paper, context);
  const size = sizes(paper, notes, { ...context, height });
  const sheet = page(paper, context, size.code);
  const x = sheet.width + (notes.length === 0 ? 0 : gutter);
  const gutterAt = { from: sheet.width, to: x, gap: noteGap };
  const tied = tie(partsOf(sheet), notesAt(notes, size.note, context), gutterAt, ({ id }) => context.linksFrom.get(id)?.[0]);
  const bottom = largest([sheet.height, ...tied.notes.map(({ y, block }) => y + block.height)]);
  return {
    box,
    width: x + (notes.length === 0 ? 0 : size.note),
    height: bottom,
    shape: { type: "none" },
    texts: [],
    children: [{ block: opened(sheet, tied), x: 0, y: 0 }, ...tied.notes],
    links: tied.links
  };
}
function sizes(paper, notes, { height, ...context }) {
  const { margin, scale } = context.metrics;
  const least = { note: leastWidths.note * scale, code: leastWidths.code * scale };
  const most = { note: mostWidths.note * scale, code: mostWidths.code * scale };
  const wanted = context.aspect * (height + context.above + 2 * margin) - 2 * margin;
  const natural = largest([least.code, ...needs(paper, 0, context).map((need) => ceil4(need + 1))]);
  const longestNote = ceil4(largest([0, ...notes.map((note2) => naturalWidth(context, note2.lines))]) + 2 * notePadding.x);
  const mostNote = Math.max(least.note, Math.min(most.note, longestNote));
  const room = wanted - pageFrame - (notes.length === 0 ? 0 : gutter);
  const code = Math.min(natural, most.code, Math.max(least.code, ceil4(room - least.note)));
  const note = Math.max(least.note, Math.min(mostNote, ceil4(room - code)));
  const spare = Math.max(0, room - code - note);
  return { code: code + Math.min(ceil4(spare), ceil4(code * mostSpare)), note };
}
function needs(box, depth, context) {
  if (box.arrangement.name === "code") return [codeWidth(box, context) + (depth - 1) * innerFrame];
  return box.children.flatMap((child) => needs(child, depth + (box.arrangement.name === "part" ? 1 : 0), context));
}
function notesAt(notes, width, context) {
  return notes.map((box) => {
    const set = setLines(context, box.lines, { x: notePadding.x, y: notePadding.y, width: width - notePadding.x - 4, maxLines: 5 });
    return {
      box,
      width,
      height: ceil4(set.height + 2 * notePadding.y),
      shape: { type: "bar" },
      texts: set.texts,
      children: [],
      links: []
    };
  });
}
function opened(sheet, { passing }) {
  const open = (child, top) => {
    const { block } = child;
    const at = top + child.y;
    const children = block.children.map((inner) => open(inner, at));
    if (block.shape.type !== "bracket") return { ...child, block: { ...block, children } };
    const openings = passing.filter(({ box }) => box === block.box).map(({ y }) => y - at);
    return { ...child, block: { ...block, children, shape: { type: "bracket", openings } } };
  };
  return open({ block: sheet, x: 0, y: 0 }, 0).block;
}
return{m22:listing_exports};

})