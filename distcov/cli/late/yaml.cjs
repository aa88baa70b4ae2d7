(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/parse/yaml.ts
var yaml_exports = {};
__export(yaml_exports, {
  readYaml: () => readYaml
});
const{"src/parse/crowd.ts:isCrowd":isCrowd2,"src/parse/crowd.ts:isForeign":isForeign,"src/parse/crowd.ts:MOST_STRANGERS":MOST_STRANGERS,"src/parse/crowd.ts:tooManyObjects":tooManyObjects}=core();
const{"src/parse/depth.ts:suspiciousDepth":suspiciousDepth}=core();
const{"src/parse/quick-yaml.ts:readQuickYaml":readQuickYaml2,"src/parse/quick-yaml.ts:whyNotQuickYaml":whyNotQuickYaml}=core();

// src/parse/span-map.ts
function locate(root, spanMap, extent, path) {
  let value = root;
  let located2 = { depth: 0, value: extent, block: false };
  for (const segment of path) {
    if (typeof value !== "object" || value === null) break;
    const entry = spanMap.get(value)?.get(segment);
    if (entry === void 0) break;
    located2 = { ...entry, depth: located2.depth + 1 };
    value = Object.getOwnPropertyDescriptor(value, segment)?.value;
  }
  return located2;
}

// src/parse/yaml.ts
const{"src/parse/split-documents.ts:splitDocuments":splitDocuments}=core();
const{"src/parse/weight.ts:tooHeavyYaml":tooHeavyYaml,"src/parse/weight.ts:tooManyValues":tooManyValues}=core();

// src/parse/yaml-list.ts
const{"src/parse/crowd.ts:isCrowd":isCrowd,"src/parse/crowd.ts:MOST_SMALL":MOST_SMALL}=core();
const{"src/parse/quick-yaml.ts:readQuickYaml":readQuickYaml}=core();
function readYamlList(text, extent) {
  const parts = partsOf(text, extent);
  if (parts === void 0) return void 0;
  const { key, starts, end } = parts;
  const [first = end] = starts;
  const before = mappingIn(text, { start: extent.start, end: key.start });
  const behind = mappingIn(text, { start: end, end: extent.end });
  if (before === void 0 || behind === void 0) return void 0;
  const itemAt = (index) => ({ start: starts[index] ?? end, end: starts[index + 1] ?? end });
  const items = [];
  let last = key;
  const readable = isCrowd(starts.length, extent.end - extent.start) ? MOST_SMALL + 1 : starts.length;
  for (let index = 0; index < readable; index++) {
    const read = readQuickYaml(text, itemAt(index));
    const [item] = read !== void 0 && Array.isArray(read.value) && read.value.length === 1 ? read.value : [];
    if (read === void 0 || item === void 0) return void 0;
    items.push(item);
    last = read.extent;
  }
  if (before.extent !== void 0 && before.extent.start > extent.start && text[before.extent.start - 1] !== "\n") return void 0;
  const isTwice = Object.keys(before.value).some((name) => Object.hasOwn(behind.value, name));
  if (isTwice || [before, behind].some(({ value }) => Object.hasOwn(value, "items"))) return void 0;
  const whole = { start: before.extent?.start ?? key.start, end: behind.extent?.end ?? last.end };
  let known;
  const find = (path) => {
    const [head, index, ...rest] = path;
    if (head === void 0) return { depth: 0, value: whole, block: false };
    if (head !== "items") {
      const holding = typeof head === "string" && Object.hasOwn(before.value, head) ? before : behind;
      return locatorIn(text, holding.span, whole)(path);
    }
    const list = { depth: 1, key, value: { start: first, end: last.end }, block: true };
    if (typeof index !== "number" || index >= items.length) return list;
    if (known?.index !== index) known = { index, find: locatorIn(text, itemAt(index), whole) };
    const found = known.find([0, ...rest]);
    return { ...found, depth: found.depth + 1 };
  };
  return {
    value: { ...before.value, items, ...behind.value },
    extent: whole,
    locate: find,
    locateAll: (paths) => paths.map((path) => [find(path).value])
  };
}
function partsOf(text, extent) {
  const start = lineOfItems(text, extent);
  if (start === void 0) return void 0;
  const starts = [];
  let column = -1;
  let line = nextLine(text, start, extent.end);
  for (; line < extent.end; line = nextLine(text, line, extent.end)) {
    let at = line;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (at >= extent.end || code === NEWLINE || code === RETURN || code === HASH) continue;
    const isItem = code === DASH && text.charCodeAt(at + 1) === SPACE;
    if (column === -1) {
      if (!isItem) return void 0;
      column = at - line;
    }
    if (at - line > column) continue;
    if (at - line === column && isItem) starts.push(line);
    else if (at === line) break;
    else return void 0;
  }
  return starts.length === 0 ? void 0 : { key: { start, end: start + "items".length }, starts, end: Math.min(line, extent.end) };
}
function lineOfItems(text, { start, end }) {
  const first = text.startsWith("items:", start) ? start : text.indexOf("\nitems:", start) + 1;
  if (first === 0 && start > 0) return void 0;
  if (first >= end || !text.startsWith("items:", first)) return void 0;
  const rest = text.slice(first + "items:".length, Math.min(nextLine(text, first, end), first + 200));
  return /^[ \t]*\r?\n$/.test(rest) ? first : void 0;
}
function nextLine(text, from, end) {
  const newline = text.indexOf("\n", from);
  return newline === -1 || newline >= end ? end : newline + 1;
}
function mappingIn(text, span) {
  if (/^(?:---[ \t]*)?\s*$/.test(text.slice(span.start, Math.min(span.end, span.start + 200))) && span.end - span.start < 200)
    return { value: {}, span };
  const read = readQuickYaml(text, span);
  if (read === void 0 || typeof read.value !== "object" || read.value === null || Array.isArray(read.value)) return void 0;
  return { value: read.value, span, extent: read.extent };
}
function locatorIn(text, span, whole) {
  const spanMap = /* @__PURE__ */ new Map();
  const read = readQuickYaml(text, span, spanMap);
  return (path) => locate(read?.value ?? null, spanMap, whole, path);
}
var SPACE = 32;
var NEWLINE = 10;
var RETURN = 13;
var HASH = 35;
var DASH = 45;

// src/parse/yaml.ts
async function readYaml(text, lines) {
  const documents = [];
  const diagnostics = [];
  const broken = [];
  const control = CONTROL.test(text);
  let strangers = 0;
  for (const extent of splitDocuments(text)) {
    const isTooBroken = broken.length >= MOST_BROKEN;
    if (isTooBroken || isCrowd2(documents.length, extent.start)) {
      const place = lines.placeOf({ start: extent.start, end: extent.start + 1 });
      diagnostics.push(isTooBroken ? tooBroken(place) : tooManyObjects(place));
      return { documents, diagnostics, broken: [...broken, { start: extent.start, end: text.length }] };
    }
    if (strangers > MOST_STRANGERS + 1) return { documents, diagnostics, broken: [...broken, { start: extent.start, end: text.length }] };
    const bad = control ? text.slice(extent.start, extent.end).search(CONTROL) : -1;
    if (bad !== -1) {
      broken.push(extent);
      diagnostics.push(controlCharacter(lines.placeOf({ start: extent.start + bad, end: extent.start + bad + 1 })));
      continue;
    }
    const list = extent.end - extent.start > LARGE ? readYamlList(text, extent) : void 0;
    if (list !== void 0) {
      documents.push(list);
      continue;
    }
    const heavy = tooHeavyYaml(text, extent.start, extent.end);
    if (heavy !== void 0) {
      broken.push(extent);
      diagnostics.push(tooManyValues(lines.placeOf({ start: heavy, end: heavy + 1 }), "YAML"));
      continue;
    }
    const quick = readQuickYaml2(text, extent);
    if (quick !== void 0) {
      if (isForeign(quick.value)) strangers++;
      documents.push(
        located(
          quick.value,
          quick.extent,
          lazily(() => quickSpans(text, extent, quick.extent))
        )
      );
      continue;
    }
    const { describeProblems } = await Promise.resolve().then(()=>late("shared-5JBHUUXA"));
    const limit = beyondLimits(text, extent);
    if (limit !== void 0) {
      broken.push(extent);
      for (const diagnostic of describeProblems(text, extent, [limit], lines)) diagnostics.push(diagnostic);
      continue;
    }
    const { readFullYaml } = await Promise.resolve().then(()=>late("shared-DX43OHVS"));
    for (const full of readFullYaml(text, extent)) {
      if (full.value === void 0 || full.problems.length > 0) {
        broken.push(extent);
        for (const diagnostic of describeProblems(text, extent, full.problems, lines)) diagnostics.push(diagnostic);
      } else {
        const { value, spanMap } = full;
        if (isForeign(value)) strangers++;
        documents.push(located(value, full.extent, (path) => locate(value, spanMap, full.extent, path)));
      }
    }
  }
  return { documents, diagnostics, broken };
}
var LARGE = 4e6;
var MAX_FULL = 5e5;
function beyondLimits(text, { start, end }) {
  const deep = suspiciousDepth(text, start, end);
  if (deep !== void 0) return { code: "TOO_DEEP", message: "", span: { start: deep, end: deep + 1 } };
  if (end - start <= MAX_FULL) return void 0;
  const why = whyNotQuickYaml(text, { start, end });
  return { code: why.deep ? "TOO_DEEP" : "TOO_LARGE", message: "", span: { start: why.at, end: why.at + 1 } };
}
var MOST_BROKEN = 5e3;
function tooBroken(place) {
  return {
    code: "parse/too-broken",
    severity: "error",
    message: `From here on this file is not read: ${MOST_BROKEN} documents of it could not be`,
    place,
    hint: "is it a file of manifests at all?"
  };
}
var CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
function controlCharacter(place) {
  const hint = "remove it; in double quotes it can be written as an escape, such as \\e";
  return { code: "parse/control-character", severity: "error", message: "A control character stands in this document", place, hint };
}
function located(value, extent, locate2) {
  return { value, extent, locate: locate2, locateAll: (paths) => paths.map((path) => [locate2(path).value]) };
}
function lazily(make) {
  let made;
  return (path) => {
    made ??= make();
    return made(path);
  };
}
function quickSpans(text, extent, root) {
  const spanMap = /* @__PURE__ */ new Map();
  const again = readQuickYaml2(text, extent, spanMap);
  return (path) => locate(again?.value ?? null, spanMap, root, path);
}
return{m60:yaml_exports};

})