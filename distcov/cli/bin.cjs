#!/usr/bin/env node
"use strict";

// src/cli/loader.ts
var import_node_fs = require("node:fs");
var import_node_vm = require("node:vm");
var withoutCache = /* @__PURE__ */ new Map();
var parts = /* @__PURE__ */ new Map();
var program = { exports: {} };
var filename = `${__dirname}/podfig.cjs`;
run("podfig")(program.exports, require, program, filename, __dirname, late);
program.exports.finished?.then(({ worthCaching }) => {
  if (worthCaching) for (const [cache, script] of withoutCache) writeCache(cache, script);
});
function late(name) {
  const known = parts.get(name);
  if (known !== void 0) return known;
  const part = run(`late/${name}`)(late, () => program.exports.core?.(), require, __dirname);
  parts.set(name, part);
  return part;
}
function run(name) {
  const file = `${__dirname}/${name}.cjs`;
  const cache = `${__dirname}/${name}-${"636c9cf05b5e"}-${process.version}-${process.platform}-${process.arch}.cache`;
  const cachedData = readCache(cache);
  const script = new import_node_vm.Script((0, import_node_fs.readFileSync)(file, "latin1"), { filename: file, cachedData });
  if (cachedData === void 0 || script.cachedDataRejected) withoutCache.set(cache, script);
  return script.runInThisContext();
}
function readCache(cache) {
  try {
    return (0, import_node_fs.readFileSync)(cache);
  } catch {
    return void 0;
  }
}
function writeCache(cache, script) {
  const temporary = `${cache}.${process.pid}.tmp`;
  try {
    (0, import_node_fs.writeFileSync)(temporary, script.createCachedData(), { flag: "wx" });
    (0, import_node_fs.renameSync)(temporary, cache);
  } catch {
    (0, import_node_fs.rmSync)(temporary, { force: true });
  }
}
