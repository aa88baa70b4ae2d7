(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/check.ts
var check_exports = {};
__export(check_exports, {
  check: () => check
});
const{"src/base/diagnostic-json.ts:asJsonLine":asJsonLine,"src/base/diagnostic-json.ts:plainDiagnostic":plainDiagnostic}=core();
const{"src/base/severity.ts:hasErrors":hasErrors,"src/base/severity.ts:strictly":strictly}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/progress.ts:withProgress":withProgress}=core();
const{"src/cli/read-options.ts:readChoice":readChoice,"src/cli/read-options.ts:readOptions":readOptions}=core();
const{"src/cli/report.ts:printProblems":printProblems,"src/cli/report.ts:printReport":printReport,"src/cli/report.ts:shown":shown}=core();
async function check(inputs, typed, io) {
  const problems = [];
  const options = readOptions(typed, io, (problem) => problems.push(problem));
  const format = readChoice("--format", typed.format ?? "text", ["text", "json"], (problem) => problems.push(problem));
  if (problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const loaded = await withProgress("reading", io, () => io.pipeline.load(inputs, io));
  const checked = await withProgress("checking", io, () => io.pipeline.check(loaded.sources, options));
  const diagnostics = strictly([...loaded.diagnostics, ...checked.diagnostics], typed.strict);
  if (format === "json") await io.write("stdout", asDocument(shown(diagnostics, typed)));
  else await printReport({ diagnostics, texts: checked.texts, outcome: "checked" }, typed, io);
  return hasErrors(diagnostics) ? exitCode.inputHasErrors : exitCode.drawn;
}
function asDocument(diagnostics) {
  const count = (wanted) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const counts = { error: count("error"), warning: count("warning"), note: count("note") };
  return `${asJsonLine({ diagnostics: diagnostics.map(plainDiagnostic), counts })}
`;
}
return{m46:check_exports};

})