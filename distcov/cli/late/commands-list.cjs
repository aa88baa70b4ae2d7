(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/list.ts
var list_exports = {};
__export(list_exports, {
  list: () => list,
  table: () => table
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/base/near-miss.ts:nearMiss":nearMiss}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/report.ts:printProblems":printProblems}=core();
var lists = ["figures", "themes", "formats", "kinds", "show", "languages"];
async function list(what, io) {
  if (what === void 0) {
    await io.write("stdout", lists.map((name) => `${name}:
${table(name, io, "  ")}`).join("\n"));
    return exitCode.drawn;
  }
  const chosen = lists.find((name) => name === what || name === `${what}s`);
  if (chosen === void 0) {
    const near = nearMiss(what, lists);
    const hint = `${near === void 0 ? "" : `did you mean '${near}'? `}there are: ${lists.join(", ")}`;
    await printProblems([{ code: "cli/unknown-list", severity: "error", message: `there is no list '${what}'`, hint }], {}, io);
    return exitCode.wrongUsage;
  }
  await io.write("stdout", table(chosen, io, ""));
  return exitCode.drawn;
}
function table(what, io, indent) {
  const entries = io.pipeline.list(what);
  const width = largest(entries.map((entry) => entry.name.length));
  return entries.map((entry) => `${indent}${`${entry.name.padEnd(width)}  ${entry.description}`.trimEnd()}
`).join("");
}
return{m50:list_exports};

})