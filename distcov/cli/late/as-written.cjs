(function(late,core,require,__dirname){"use strict";const{require_dist}=late("shared-XGZQRT5X");
const{__export,__toESM}=late("shared-CD2VEOGU");

// src/as-written.ts
var as_written_exports = {};
__export(as_written_exports, {
  descriptorsIn: () => descriptorsIn,
  mend: () => mend
});
const{"src/model/read-selection.ts:readSelection":readSelection}=core();

// src/model/select-manifests.ts
const{"src/base/glob.ts:matchesGlob":matchesGlob}=core();
const{"src/model/kind-names.ts:meansKind":meansKind}=core();
const{"src/model/label-selector.ts:matchesLabels":matchesLabels}=core();
function selectManifests(manifests, criteria) {
  if (criteria === void 0) return manifests;
  const { namespaces, selectors, kinds, names, nodes, exclude } = criteria;
  return manifests.filter((manifest) => {
    const { kind, name, object } = manifest;
    const namespace = manifest.namespace || "default";
    const isExcluded = exclude.some(
      ({ scope, name: excluded }) => excluded === void 0 ? matchesGlob(scope, namespace) : (meansKind(scope, kind) || matchesGlob(scope, namespace)) && matchesGlob(excluded, name)
    );
    return fits(namespaces, namespace) && fits(names, name) && (kinds.length === 0 || kinds.some((word) => meansKind(word, kind))) && selectors.every((selector) => matchesLabels(selector, labelsOf(object.metadata))) && (nodes.length === 0 || fits(nodes, nodeOf(manifest))) && !isExcluded;
  });
}
function fits(patterns, text) {
  return patterns.length === 0 || patterns.some((pattern) => matchesGlob(pattern, text));
}
function nodeOf({ kind, name, object }) {
  if (kind === "Node") return name;
  const node = fieldOf(object.spec, "nodeName");
  return typeof node === "string" ? node : "";
}
function labelsOf(metadata) {
  const labels = fieldOf(metadata, "labels");
  if (typeof labels !== "object" || labels === null) return {};
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}
function fieldOf(value, key) {
  return typeof value === "object" && value !== null && key in value ? Object.entries(value).find(([name]) => name === key)?.[1] : void 0;
}

// src/parse/descriptors.ts
var import_yaml2 = __toESM(require_dist(), 1);
const{"src/base/veil.ts:MASK":MASK}=core();
const{"src/parse/json-walk.ts:skipJson":skipJson}=core();

// src/parse/listing.ts
var import_yaml = __toESM(require_dist(), 1);

// src/parse/listing-tokens.ts
function tokensOf(text, starts, marks) {
  const sorted = [...marks].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let next = 0;
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? text.length + 1) - 1;
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= start) next++;
    const first = sorted[next];
    const inside = first !== void 0 && first.start < start;
    const tokens = [];
    let at = start;
    for (let of = next; of < sorted.length; of++) {
      const mark = sorted[of];
      if (mark === void 0 || mark.start >= end) break;
      between(text.slice(at, Math.max(at, mark.start)), tokens);
      const from = Math.max(at, mark.start);
      at = Math.min(end, mark.end);
      withMargin(text.slice(from, at), mark.sort, tokens);
    }
    between(text.slice(at, end), tokens);
    return { tokens, inside };
  });
}
function withMargin(text, sort, tokens) {
  const body = text.trim();
  const [before = "", after = ""] = body === "" ? [text] : text.split(body);
  push(tokens, before, "space");
  push(tokens, body, sort);
  push(tokens, after, "space");
}
function between(text, tokens) {
  for (const [part] of text.matchAll(/(?<=^|\s)#.*$|\s+|[^\s#]+|#/g)) {
    const sort = part.trim() === "" ? "space" : part.startsWith("#") ? "comment" : /^[&*!]./.test(part) ? "word" : "punctuation";
    push(tokens, part, sort);
  }
}
function push(tokens, text, sort) {
  if (text !== "") tokens.push({ text, sort });
}

// src/parse/listing.ts
const{"src/parse/plain-scalar.ts:plainScalar":plainScalar}=core();
function readListing(text) {
  const document = (0, import_yaml.parseDocument)(text, {
    schema: "failsafe",
    resolveKnownTags: false,
    logLevel: "silent",
    prettyErrors: false,
    uniqueKeys: false
  });
  if (document.errors.length > 0 || !(0, import_yaml.isMap)(document.contents)) return void 0;
  const starts = lineStarts(text);
  const marks = [];
  const entries = /* @__PURE__ */ new Map();
  walk(document.contents, [], -1, true);
  return gather();
  function walk(node, path, holder, block) {
    if (node === null) return;
    if ((0, import_yaml.isScalar)(node)) marks.push(spanOf(node, sortOf(node)));
    else if ((0, import_yaml.isAlias)(node)) marks.push(spanOf(node, "word"));
    else if ((0, import_yaml.isMap)(node)) {
      const inBlock = block && node.flow !== true;
      for (const { key, value } of node.items) {
        marks.push(spanOf(key, "key"));
        const inner = [...path, (0, import_yaml.isScalar)(key) ? String(key.value) : ""];
        const line = lineOf(key.range[0]);
        if (inBlock) enter(line, inner, holder, (0, import_yaml.isScalar)(value) ? value : void 0);
        walk(value, inner, inBlock ? line : holder, inBlock);
      }
    } else if ((0, import_yaml.isSeq)(node)) {
      const inBlock = block && node.flow !== true;
      node.items.forEach((item2, index) => {
        const inner = [...path, index];
        const line = lineOf(item2.range[0]);
        if (inBlock) enter(line, inner, holder, (0, import_yaml.isScalar)(item2) ? item2 : void 0);
        walk(item2, inner, inBlock ? line : holder, inBlock);
      });
    }
  }
  function enter(line, path, holder, scalar) {
    const known = entries.get(line);
    const value = typeof scalar?.value === "string" ? { value: scalar.value } : {};
    entries.set(line, { path, parent: known?.parent ?? holder, ...value });
  }
  function gather() {
    const rows = tokensOf(text, starts, marks);
    const lines = [];
    const places = /* @__PURE__ */ new Map([[-1, -1]]);
    let last = -1;
    rows.forEach((row, at) => {
      const entry2 = entries.get(at);
      const isBlank = row.tokens.every(({ sort }) => sort === "space");
      if (isBlank && !row.inside) return;
      places.set(at, lines.length);
      if (entry2 !== void 0) {
        last = lines.length;
        const value = entry2.value === void 0 ? {} : { value: entry2.value };
        lines.push({ tokens: row.tokens, path: entry2.path, parent: places.get(entry2.parent) ?? -1, sort: "entry", ...value });
        return;
      }
      const isComment = !row.inside && row.tokens.every(({ sort }) => sort === "space" || sort === "comment");
      const below = isComment ? nextEntry(at) : void 0;
      if (below !== void 0)
        lines.push({ tokens: row.tokens, path: below.path, parent: places.get(below.parent) ?? -1, sort: "comment" });
      else lines.push({ tokens: row.tokens, path: lines[last]?.path ?? [], parent: last, sort: isComment ? "comment" : "rest" });
    });
    return lines;
  }
  function nextEntry(at) {
    for (let line = at + 1; line < starts.length; line++) {
      const entry2 = entries.get(line);
      if (entry2 !== void 0) return entry2;
    }
    return void 0;
  }
  function lineOf(offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
function spanOf(node, sort) {
  return { start: node.range[0], end: node.range[1], sort };
}
function sortOf(node) {
  if (node.type !== "PLAIN" || typeof node.value !== "string" || node.tag?.endsWith(":str") === true) return "string";
  const value = plainScalar(node.value);
  if (typeof value === "number") return "number";
  return typeof value === "string" ? "string" : "word";
}
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

// src/parse/descriptors.ts
const{"src/parse/secrets/veiled-object.ts:veiledObject":veiledObject}=core();
function descriptorsOf(manifests, texts) {
  return manifests.map((manifest) => {
    const { apiVersion, kind, name, namespace } = manifest;
    let lines;
    return {
      apiVersion,
      kind,
      name,
      namespace,
      lines: () => {
        lines ??= linesOf(manifest, texts);
        return lines;
      }
    };
  });
}
var LONGEST = 5e5;
function linesOf(manifest, texts) {
  const { file, line, column } = manifest.placeOf([]);
  const written = texts.get(file);
  const text = written === void 0 ? void 0 : cut(written, line, column);
  const own = text === void 0 || text.length > LONGEST ? void 0 : asBlocks(shortMasks(text));
  const read = own === void 0 ? void 0 : readListing(own);
  return read ?? readListing(rewritten(manifest.object)) ?? [];
}
function cut(text, line, column) {
  let start = 0;
  for (let at = 1; at < line; at++) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return void 0;
  }
  start += column - 1;
  if (text[start] === "{") return text.slice(start, skipJson(text, start));
  const lines = text.slice(start).split(/\r?\n/);
  const indent = column - 1;
  const end = lines.findIndex((content, index) => index > 0 && isBeyond(content, indent));
  const own = (end === -1 ? lines : lines.slice(0, end)).map(
    (content, index) => index === 0 ? content : content.slice(Math.min(indent, content.length - content.trimStart().length))
  );
  while (/^(?:\s*|#.*)$/.test(own.at(-1) ?? "x")) own.pop();
  return own.map((content) => content.trimEnd()).join("\n");
}
function isBeyond(content, indent) {
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(content)) return true;
  const own = content.length - content.trimStart().length;
  return own < indent && !/^\s*(?:#|$)/.test(content);
}
function asBlocks(text) {
  if (!text.startsWith("{")) return text;
  const document = (0, import_yaml2.parseDocument)(text, { logLevel: "silent", prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0) return void 0;
  let isWhole = true;
  (0, import_yaml2.visit)(document, {
    // its anchor stands in another object, or behind a mask
    Alias: (_key, node) => {
      isWhole &&= node.resolve(document) !== void 0;
    },
    Collection: (_key, node) => {
      if ((0, import_yaml2.isCollection)(node)) node.flow = node.items.length === 0;
    },
    Scalar: (_key, node) => {
      if ((0, import_yaml2.isScalar)(node) && node.type === "QUOTE_DOUBLE") delete node.type;
    }
  });
  return isWhole ? print(document) : void 0;
}
function rewritten(object) {
  return print(new import_yaml2.Document(veiledObject(object), { aliasDuplicateObjects: false }));
}
function print(document) {
  return shortMasks(document.toString({ indentSeq: false, lineWidth: 0, flowCollectionPadding: false }).trimEnd());
}
function shortMasks(text) {
  return text.replace(/\u2022+(?: +\u2022+)*/g, MASK);
}

// src/parse/indent-anew.ts
const{"src/base/own-value.ts:ownValue":ownValue}=core();
const{"src/parse/decode.ts:decode":decode}=core();
const{"src/parse/line-index.ts:lineIndex":lineIndex}=core();
const{"src/parse/lost-indentation.ts:lostIndentation":lostIndentation}=core();
const{"src/parse/nesting.ts:shapes":shapes}=core();
const{"src/parse/split-documents.ts:splitDocuments":splitDocuments}=core();
function indentAnew(sources) {
  const diagnostics = [];
  const changed = sources.map((source) => {
    const { text } = decode(source);
    const lines = lineIndex(source.name, text);
    let content = "";
    let at = 0;
    for (const extent of splitDocuments(text)) {
      const lost = lostIndentation(text, extent, lines);
      if (lost === void 0) continue;
      const { severity: _error, code: _code, hint: _hint, ...where } = lost;
      diagnostics.push({
        ...where,
        code: "parse/indented-anew",
        severity: "warning",
        message: `${where.message}; it is drawn indented anew`,
        hint: HINT
      });
      content += text.slice(at, extent.start) + indented(text.slice(extent.start, extent.end));
      at = extent.end;
    }
    return at === 0 ? source : { ...source, content: content + text.slice(at) };
  });
  return { sources: changed, diagnostics };
}
var HINT = "what belongs below what was told by the names of the keys: compare it with the descriptor of the cluster (kubectl get pod NAME -o yaml)";
function indented(text) {
  const levels = [{ shape: "object", indent: 0, keys: /* @__PURE__ */ new Set() }];
  return text.split("\n").map((line) => placed(line.trim(), levels) ?? line).join("\n");
}
var LINE = /^(- )?(?:("?[\w./-]+"?):(?: +(.*))?)?$/;
function placed(line, levels) {
  const [, dash, key, rest] = LINE.exec(line) ?? [];
  if (line === "" || line.startsWith("#")) return void 0;
  if (key === void 0) return item(line, levels);
  if (dash !== void 0) {
    closeTo(levels, ({ shape }) => shape.startsWith("[]") && knows(shape.slice(2), key));
    const list = levels.at(-1);
    if (list === void 0) return void 0;
    levels.push({ shape: list.shape.slice(2), indent: list.indent + 2, keys: /* @__PURE__ */ new Set() });
    return " ".repeat(list.indent) + dash + entry(key, rest, levels);
  }
  closeTo(
    levels,
    ({ shape, keys }) => !shape.startsWith("[]") && knows(shape, key) && !keys.has(key),
    ({ shape }) => shape === "*"
  );
  return " ".repeat(levels.at(-1)?.indent ?? 0) + entry(key, rest, levels);
}
function item(line, levels) {
  if (!line.startsWith("- ")) return void 0;
  closeTo(levels, ({ shape }) => shape === "[]");
  return " ".repeat(levels.at(-1)?.indent ?? 0) + line;
}
function knows(shape, key) {
  const keys = shapes[shape];
  return keys !== void 0 && (Object.hasOwn(keys, key) || Object.hasOwn(keys, "*"));
}
function closeTo(levels, fits2, fitsLess = () => false) {
  let found = levels.findLastIndex(fits2);
  if (found === -1) found = levels.findLastIndex(fitsLess);
  if (found !== -1) levels.length = found + 1;
}
function entry(key, rest, levels) {
  const level = levels.at(-1);
  level?.keys.add(key);
  const inner = level === void 0 ? void 0 : ownValue(shapes[level.shape] ?? {}, key);
  if ((rest === void 0 || rest === "") && inner) {
    const indent = (level?.indent ?? 0) + (inner.startsWith("[]") ? 0 : 2);
    levels.push({ shape: inner, indent, keys: /* @__PURE__ */ new Set() });
  }
  return rest === void 0 ? `${key}:` : `${key}: ${withComment(rest)}`;
}
function withComment(value) {
  const remark = /^([\w./-]+)\s+((?:<-|->|=>|\/\/|\().*)$/.exec(value);
  return remark === null ? value : `${remark[1]} # ${remark[2]}`;
}

// src/as-written.ts
function mend(sources) {
  return "stage" in sources ? { sources, diagnostics: [] } : indentAnew(sources);
}
function descriptorsIn({ manifests, texts }, { selection }) {
  return descriptorsOf(selectManifests(manifests, readSelection(selection)), texts);
}
return{m52:as_written_exports};

})