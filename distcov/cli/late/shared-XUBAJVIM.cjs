(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/new.ts
var new_exports = {};
__export(new_exports, {
  newSettings: () => newSettings,
  writeNew: () => writeNew
});
const{"src/base/printable.ts:printable":printable}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/read-options.ts:readChoice":readChoice,"src/cli/read-options.ts:readName":readName}=core();
const{"src/cli/report.ts:printProblems":printProblems}=core();
const{"src/cli/system-error.ts:cannotWrite":cannotWrite}=core();
const{"src/cli/write-output.ts:whyNotWritable":whyNotWritable,"src/cli/write-output.ts:writeNewFile":writeNewFile}=core();
var kinds = ["figure", "theme"];
var DEFAULTS = { figure: "cluster", theme: "paper" };
async function newSettings(what, name, { from }, io) {
  const problems = [];
  const problem = (diagnostic) => void problems.push(diagnostic);
  const kind = readChoice("WHAT", what, kinds, problem);
  const base = kind === void 0 ? void 0 : readName(kind, from ?? DEFAULTS[kind], io.pipeline, problem);
  const path = /\.ya?ml$/.test(name) ? name : `${name}.yaml`;
  const reason = whyNotWritable(path);
  if (reason !== void 0) problem({ code: "cli/bad-output", severity: "error", message: `cannot write '${path}': ${reason}` });
  if (kind === void 0 || base === void 0 || problems.length > 0) {
    await printProblems(problems, {}, io);
    return exitCode.wrongUsage;
  }
  const failed = writeNew(path, await io.pipeline.starter(kind, base));
  if (failed !== void 0) {
    await printProblems([failed], {}, io);
    return exitCode.inputHasErrors;
  }
  await io.write(
    "stdout",
    `${printable(`${path}: draw with it by: podfig INPUT --${kind === "figure" ? "template" : "theme"} ${path}`)}
`
  );
  return exitCode.drawn;
}
function writeNew(path, text) {
  try {
    writeNewFile(path, new TextEncoder().encode(text));
    return void 0;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") return cannotWrite(path, error);
    const hint = "it is left as it is; choose another name, or remove it first";
    return { code: "cli/exists", severity: "error", message: `'${path}' is there already`, hint };
  }
}

return{writeNew,new_exports};

})