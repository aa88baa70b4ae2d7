(function(late,core,require,__dirname){"use strict";const{writeNew}=late("shared-XUBAJVIM");
const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/init.ts
var init_exports = {};
__export(init_exports, {
  init: () => init
});
const{existsSync}=require("node:fs");
const{basename,dirname,join,relative,resolve,sep}=require("node:path");
const{"src/base/printable.ts:escapeUnprintable":escapeUnprintable,"src/base/printable.ts:printable":printable}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/progress.ts:withProgress":withProgress}=core();
const{"src/cli/report.ts:printProblems":printProblems}=core();
async function init(directory, io) {
  resolve(directory);
  const path = join(directory, "podfig.yaml");
  if (!existsSync(directory))
    return failed({ code: "cli/bad-output", severity: "error", message: `there is no directory '${directory}'` }, io, exitCode.wrongUsage);
  const inputs = existsSync(path) ? [] : await withProgress("looking for manifests", io, () => inputsIn(directory, io));
  const text = projectText(inputs, existsSync(join(directory, "docs")) ? "docs/images" : "images");
  if (!existsSync(path) && inputs.length === 0) {
    const hint = "podfig reads *.yaml, *.yml and *.json with Kubernetes objects; docs/build.md says how to write podfig.yaml by hand";
    return failed(
      { code: "cli/nothing-found", severity: "error", message: `no manifests with pods were found in '${directory}'`, hint },
      io,
      exitCode.inputHasErrors
    );
  }
  const problem = writeNew(path, text);
  if (problem !== void 0) return failed(problem, io, exitCode.inputHasErrors);
  const pictures = inputs.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  const command = directory === "." ? "podfig build" : `podfig build ${path}`;
  await io.write("stdout", `${printable(`${path}: ${pictures} ${pictures === 1 ? "picture" : "pictures"}; draw with: ${command}`)}
`);
  return exitCode.drawn;
}
async function failed(problem, io, code) {
  await printProblems([problem], {}, io);
  return code;
}
async function inputsIn(directory, io) {
  const { sources } = await io.pipeline.load([directory], io);
  const inputs = [];
  for (const [root, group] of byRoot(sources, directory)) {
    const suggestions = io.pipeline.suggestFigures(await io.pipeline.readSources(group));
    const paths = root === "" ? group.map(({ name }) => relative(directory, name)) : [root];
    if (suggestions.length > 0) inputs.push({ paths, suggestions });
  }
  return inputs;
}
function byRoot(sources, directory) {
  const homes = [...new Set(sources.map(({ name }) => relative(directory, dirname(name))))];
  const roots = homes.filter((home) => home !== "" && !homes.some((other) => other !== "" && home.startsWith(`${other}${sep}`)));
  const groups = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const home = relative(directory, dirname(source.name));
    const root = roots.find((one) => home === one || home.startsWith(`${one}${sep}`)) ?? "";
    groups.set(root, [...groups.get(root) ?? [], source]);
  }
  return groups;
}
function projectText(inputs, images) {
  const pictures = inputs.flatMap(({ paths, suggestions }) => {
    const base = inputs.length === 1 ? "" : `${nameOf(paths, inputs)}-`;
    return suggestions.flatMap(({ figure, because, pod }) => [
      `  # ${printable(because)}`,
      `  ${base}${figure}:`,
      `    input: ${paths.length === 1 ? quoted(paths[0] ?? "") : `[${paths.map(quoted).join(", ")}]`}`,
      `    figure: ${figure}`,
      ...pod === void 0 ? [] : [`    pods: ${quoted(pod)}`]
    ]);
  });
  return `${[
    "# yaml-language-server: $schema=./node_modules/podfig/schemas/podfig.schema.json",
    "# The pictures of this repository: `podfig build` draws them, `podfig build --check` says (in CI, say) which are stale.",
    "# All figures: podfig list figures. Of one picture, try it first: podfig INPUT -f FIGURE -o try.svg",
    "defaults:",
    `  outputs: ${images}/{name}.svg # or {name}.{svg,png}`,
    "  # themes: [paper, night]     # one picture in each; then put {theme} into outputs",
    "  # languages: [en, ko]        # and {lang}",
    "",
    "figures:",
    ...pictures
  ].join("\n")}
`;
}
function nameOf(paths, inputs) {
  const [path = "", second] = paths;
  if (second !== void 0) return "here";
  const isUnique = inputs.filter((input) => input.paths.some((other) => basename(other) === basename(path))).length === 1;
  return slug(isUnique ? basename(path) : path);
}
function slug(path) {
  return path.replace(/\.(?:ya?ml|json)$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+/, "");
}
function quoted(text) {
  if (printable(text) !== text) return escapeUnprintable(JSON.stringify(text));
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
return{m49:init_exports};

})