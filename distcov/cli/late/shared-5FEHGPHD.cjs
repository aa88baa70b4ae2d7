(function(late,core,require,__dirname){"use strict";const{require_dist}=late("shared-XGZQRT5X");
const{__export,__toESM}=late("shared-CD2VEOGU");

// src/parse/full-yaml.ts
var full_yaml_exports = {};
__export(full_yaml_exports, {
  readFullYaml: () => readFullYaml
});
var import_yaml = __toESM(require_dist(), 1);
const{"src/parse/depth.ts:MAX_DEPTH":MAX_DEPTH}=core();
const{"src/parse/plain-scalar.ts:plainScalar":plainScalar}=core();
const{"src/parse/yaml-key.ts:keyText":keyText,"src/parse/yaml-key.ts:setKey":setKey}=core();
function readFullYaml(text, extent) {
  const { start, end } = extent;
  const head = end - start > 2 * HEAD ? compose(text, { start, end: start + HEAD }) : void 0;
  const { documents, rest } = head?.rest === void 0 ? compose(text, extent) : head;
  const read = documents.map((document) => convertDocument(document, start));
  return rest === void 0 ? read : [...read, { extent, spanMap: /* @__PURE__ */ new Map(), problems: problemsIn(rest, start) }];
}
var HEAD = 4e4;
function compose(text, extent) {
  const composer = new import_yaml.Composer({
    schema: "failsafe",
    resolveKnownTags: false,
    // found here instead: the package compares every pair of keys
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent"
  });
  stopAt(MOST_PROBLEMS, composer);
  const documents = [];
  try {
    for (const document of composer.compose(new import_yaml.Parser().parse(text.slice(extent.start, extent.end)))) documents.push(document);
    return { documents };
  } catch (error) {
    if (error !== ENOUGH) throw error;
    return { documents, rest: composer.streamInfo().errors };
  }
}
var MOST_PROBLEMS = 100;
var ENOUGH = new Error("enough problems");
function stopAt(most, composer) {
  let count = 0;
  const tell = composer["onError"];
  composer["onError"] = ((...told) => {
    tell(...told);
    const [, , , warning] = told;
    count += warning === true ? 0 : 1;
    if (count >= most) throw ENOUGH;
  });
}
function problemsIn(errors, base) {
  return errors.map(({ code, message, pos }) => ({ code, message, span: { start: base + pos[0], end: base + pos[1] } }));
}
var MAX_ALIASED = 5e5;
var TEXT_UNIT = 200;
function convertDocument(document, base) {
  const problems = problemsIn(document.errors, base);
  const spanMap = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  let count = 0;
  let aliased = 0;
  let exhausted = false;
  const range = document.contents?.range ?? document.range;
  const extent = { start: base + range[0], end: base + range[1] };
  if (problems.length > 0) return { extent, spanMap, problems };
  const value = convert(document.contents, 0);
  return problems.length > 0 ? { extent, spanMap, problems } : { value, extent, spanMap, problems };
  function problem(code, message, at, first) {
    problems.push(first === void 0 ? { code, message, span: at } : { code, message, span: at, first });
    return null;
  }
  function convert(node, depth) {
    count++;
    if (node === null || exhausted) return null;
    if ((0, import_yaml.isAlias)(node)) {
      const target = anchors.get(node.source);
      if (target === void 0) {
        const known = anchors.has(node.source);
        return known ? problem("ALIAS_CYCLE", `The alias *${node.source} stands inside of what it means`, spanOf(node)) : problem("BAD_ALIAS", `No anchor &${node.source} stands before the alias *${node.source}`, spanOf(node));
      }
      aliased += target.size;
      if (aliased <= MAX_ALIASED) return target.value;
      exhausted = true;
      return problem("ALIAS_BOMB", `The aliases of this document stand for more than ${MAX_ALIASED} values`, spanOf(node));
    }
    if (depth > MAX_DEPTH) {
      if (problems.some(({ code }) => code === "TOO_DEEP")) return null;
      return problem("TOO_DEEP", `Values are nested more than ${MAX_DEPTH} deep`, spanOf(node));
    }
    const before = count + aliased;
    if (node.anchor !== void 0) anchors.set(node.anchor, void 0);
    const value2 = (0, import_yaml.isScalar)(node) ? scalarValue(node) : (0, import_yaml.isMap)(node) ? convertMap(node, depth) : (0, import_yaml.isSeq)(node) ? convertSeq(node.items, depth) : null;
    if (typeof value2 === "string") count += Math.floor(value2.length / TEXT_UNIT);
    if (node.anchor !== void 0) anchors.set(node.anchor, { value: value2, size: count + aliased - before + 1 });
    return value2;
  }
  function convertSeq(items, depth) {
    const list = [];
    const spans = /* @__PURE__ */ new Map();
    spanMap.set(list, spans);
    for (const item of items) {
      spans.set(list.length, { value: spanOf(item), block: false });
      list.push(convert(item, depth + 1));
    }
    return list;
  }
  function convertMap(map, depth) {
    const object = {};
    const spans = /* @__PURE__ */ new Map();
    spanMap.set(object, spans);
    const merged = [];
    for (const pair of map.items) {
      const { key, value: value2 } = pair;
      if (isMergeKey(key)) {
        merged.push(convert(value2, depth + 1));
        continue;
      }
      const keySpan = spanOf(key);
      const name = convert(key, depth + 1);
      if (name === null || typeof name === "object") {
        problem("NON_STRING_KEY", "A key must be a word or a number", keySpan);
        continue;
      }
      const known = spans.get(keyText(name));
      if (known !== void 0) problem("DUPLICATE_KEY", keyText(name), keySpan, known.key);
      const block = (0, import_yaml.isCollection)(value2) && value2.flow !== true;
      const valueSpan = value2 === null ? { start: keySpan.end, end: keySpan.end } : spanOf(value2);
      spans.set(keyText(name), { key: keySpan, value: valueSpan, block });
      setKey(object, keyText(name), convert(value2, depth + 1));
    }
    for (const source of exhausted ? [] : merged) merge(object, spans, source, spanOf(map));
    return object;
  }
  function merge(object, spans, source, at) {
    if (Array.isArray(source)) {
      for (const one of source) merge(object, spans, one, at);
    } else if (typeof source === "object" && source !== null) {
      for (const [name, value2] of Object.entries(source)) {
        if (Object.hasOwn(object, name) || value2 === void 0) continue;
        count++;
        setKey(object, name, value2);
        const entry = spanMap.get(source)?.get(name);
        if (entry !== void 0) spans.set(name, entry);
      }
    } else {
      problem("BAD_MERGE", "Only a mapping can be merged with <<", at);
    }
  }
  function spanOf(node) {
    return { start: base + node.range[0], end: base + node.range[1] };
  }
}
function scalarValue(node) {
  const text = typeof node.value === "string" ? node.value : "";
  const tag = node.tag?.replace("tag:yaml.org,2002:", "");
  if (tag === void 0) return node.type === "PLAIN" ? plainScalar(text) : text;
  return tag === "int" || tag === "float" || tag === "bool" || tag === "null" ? plainScalar(text) : text;
}
function isMergeKey(key) {
  return (0, import_yaml.isScalar)(key) && key.value === "<<" && key.type === "PLAIN" && key.tag === void 0;
}

return{readFullYaml,full_yaml_exports};

})