(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/code.ts
var code_exports = {};
__export(code_exports, {
  code: () => code,
  codeHeight: () => codeHeight,
  codeWidth: () => codeWidth
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/text/break.ts:fitLines":fitLines}=core();
const{"src/layout/block.ts:lookOf":lookOf}=core();
const{"src/layout/lines.ts:baseline":baseline,"src/layout/lines.ts:spanWidth":spanWidth}=core();
function codeHeight(context) {
  return lookOf(context, "code-key").lineHeight;
}
function codeWidth(box, context) {
  return widthOf(spansOf(box), context);
}
function code(box, context, width) {
  const spans = shortened(spansOf(box), width, context);
  const runs = [];
  let dx = 0;
  for (const span of spans) {
    runs.push({ text: span.text, look: lookOf(context, span.role), dx });
    dx += spanWidth(context, span);
  }
  const look = lookOf(context, "code-punctuation");
  const text = {
    text: spans.map((span) => span.text).join(""),
    look,
    anchor: "start",
    width: dx,
    x: 0,
    y: baseline(look),
    runs
  };
  return { box, width, height: look.lineHeight, shape: { type: "none" }, texts: dx > 0 ? [text] : [], children: [], links: [] };
}
function spansOf(box) {
  return box.lines.flatMap((line) => line.code ?? []);
}
function widthOf(spans, context) {
  return spans.reduce((sum, span) => sum + spanWidth(context, span), 0);
}
var least = 48;
function shortened(spans, room, context) {
  const over = widthOf(spans, context) - room;
  if (over <= 0) return spans;
  const comment = spans.findIndex((span2, index2) => index2 > 1 && span2.role === "code-comment");
  if (comment > 0) {
    const [span2] = spans.slice(comment);
    const left = span2 === void 0 ? 0 : spanWidth(context, span2) - over;
    if (span2 === void 0 || left < least) return shortened(spans.slice(0, comment - 1), room, context);
    return spans.with(comment, { ...span2, text: fitted(span2, left, context) });
  }
  const wordsOf = (span2) => span2.text.trim() === "" ? 0 : spanWidth(context, span2);
  const longest = largest([0, ...spans.map(wordsOf)]);
  const index = spans.findIndex((span2) => wordsOf(span2) === longest);
  const span = spans[index];
  const short = span === void 0 ? "" : fitted(span, Math.max(least, longest - over), context);
  if (span === void 0 || longest <= least || short === span.text)
    return spans.some(({ text }) => text.length > 1 && text.trim() === "") ? shortened(flattened(spans), room, context) : spans.slice(0, 1);
  return shortened(spans.with(index, { ...span, text: short }), room, context);
}
function flattened(spans) {
  return spans.map((span) => span.text.trim() === "" ? { ...span, text: " " } : span);
}
function fitted(span, maxWidth, context) {
  const style = lookOf(context, span.role);
  const [text = "\u2026"] = fitLines(span.text, { style, maxWidth: maxWidth + 0.01, maxLines: 1, measurer: context.measurer });
  return text;
}

return{codeHeight,codeWidth,code,code_exports};

})