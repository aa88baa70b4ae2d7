(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/sheet.ts
var sheet_exports = {};
__export(sheet_exports, {
  sheet: () => sheet
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/block.ts:ceil4":ceil4,"src/layout/block.ts:grown":grown}=core();
const{"src/layout/grid.ts:figureError":figureError}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth,"src/layout/lines.ts:setLines":setLines}=core();
var gap = { beside: 32, below: 24, columns: 32, groups: 20 };
var widths = { least: 160, most: 320 };
var inset = 24;
var top = 16;
function sheet(box, context, arrange) {
  if (box.arrangement.name !== "sheet") throw new Error("sheet: not of a sheet");
  const facts = box.children.filter(isFact);
  const main = arrange(
    { ...box, arrangement: { name: box.arrangement.of }, children: box.children.filter((child) => !isFact(child)) },
    context
  );
  if (facts.length === 0) return { ...main, box };
  const open = main.children.some(({ block }) => block.box.arrangement.name === "outlet");
  const room = facts.map((_, index) => index + 1).filter((columns) => isRoom(main, columns, context));
  const sheets = [
    ...[1, 2].slice(0, facts.length).map((columns) => beside(box, { main, facts, columns }, context)),
    ...open ? [] : room.slice(-1).map((columns) => beneath(box, { main, facts, columns }, context))
  ];
  return sheets.reduce((best, one) => figureError(one, context) < figureError(best, context) - 1e-9 ? one : best);
}
function isFact(child) {
  return child.kind === "facts";
}
function isRoom({ width }, columns, context) {
  return 2 * inset + columns * (grown(widths.least, context) + gap.columns) - gap.columns <= width;
}
function beside(box, { main, facts, columns }, context) {
  const width = columnWidth(facts, context);
  const blocks = facts.map((fact) => factBlock(fact, width, context));
  const total = blocks.reduce((sum, block) => sum + block.height + gap.groups, 0);
  const children = [];
  let column = 0;
  let y = top;
  for (const block of blocks) {
    const done = children.reduce((sum, child) => sum + child.block.height + gap.groups, 0);
    const wanted = Math.min(columns - 1, Math.floor((done + block.height / 2) / total * columns));
    if (wanted > column) {
      column = wanted;
      y = top;
    }
    children.push({ block, x: main.width + gap.beside + column * (width + gap.columns), y });
    y += block.height + gap.groups;
  }
  return whole(box, main, children);
}
function beneath(box, { main, facts, columns }, context) {
  const room = Math.floor((main.width - 2 * inset - (columns - 1) * gap.columns) / columns);
  const width = Math.max(grown(widths.least, context), Math.min(room, grown(widths.most * 1.5, context)));
  const children = [];
  let y = main.height + gap.below;
  for (let first = 0; first < facts.length; first += columns) {
    const blocks = facts.slice(first, first + columns).map((fact) => factBlock(fact, width, context));
    for (const [column, block] of blocks.entries()) children.push({ block, x: inset + column * (width + gap.columns), y });
    y += largest(blocks.map((block) => block.height)) + gap.groups;
  }
  return whole(box, main, children);
}
function columnWidth(facts, context) {
  const natural = largest(facts.map((fact) => ceil4(naturalWidth(context, fact.lines) + 2)));
  return Math.max(grown(widths.least, context), Math.min(grown(widths.most, context), natural));
}
function factBlock(fact, width, context) {
  const { texts, height } = setLines(context, fact.lines, { x: 0, y: 0, width });
  return { box: fact, width, height, shape: { type: "none" }, texts, children: [], links: [] };
}
function whole(box, main, facts) {
  const children = [...main.children, ...facts];
  const width = largest([main.width, ...facts.map(({ block, x }) => x + block.width)]);
  const height = largest([main.height, ...facts.map(({ block, y }) => y + block.height)]);
  return { box, width, height, shape: { type: "none" }, texts: [], children, links: main.links };
}
return{m33:sheet_exports};

})