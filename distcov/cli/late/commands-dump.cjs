(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/dump.ts
var dump_exports = {};
__export(dump_exports, {
  dump: () => dump
});
const{"src/base/echoes.ts:withoutEchoes":withoutEchoes}=core();
const{"src/base/printable.ts:escapeUnprintable":escapeUnprintable}=core();
const{"src/base/severity.ts:hasErrors":hasErrors,"src/base/severity.ts:strictly":strictly}=core();
const{"src/options.ts:stages":stages}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/progress.ts:withProgress":withProgress}=core();
const{"src/cli/read-options.ts:readChoice":readChoice,"src/cli/read-options.ts:readOptions":readOptions}=core();
const{"src/cli/read-template.ts:readTemplate":readTemplate}=core();
const{"src/cli/read-theme.ts:readTheme":readTheme}=core();
const{"src/cli/report.ts:printProblems":printProblems,"src/cli/report.ts:printReport":printReport}=core();
async function dump(inputs, typed, io) {
  const problems = [];
  const options = readOptions(typed, io, (problem) => problems.push(problem));
  const stage = readChoice("--stage", typed.stage ?? "model", stages, (problem) => problems.push(problem));
  const template = await readTemplate(typed.template, io, (problem) => problems.push(problem));
  const theme = await readTheme(typed.theme, io, (problem) => problems.push(problem));
  if (stage === void 0 || problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const loaded = await withProgress("reading", io, () => io.pipeline.load(inputs, io));
  const { json, diagnostics, texts } = await withProgress(
    `working out the ${stage}`,
    io,
    () => io.pipeline.dump(loaded.sources, stage, { ...options, ...template, ...theme })
  );
  for (const part of json === void 0 ? [] : partsOf(json.endsWith("\n") ? json : `${json}
`))
    await io.write("stdout", escapeUnprintable(part));
  const found = withoutEchoes([...loaded.diagnostics, ...diagnostics]);
  const all = strictly(found, typed.strict);
  const outcome = json === void 0 ? "nothing was printed" : hasErrors(found) ? "the rest was printed" : "printed";
  await printReport({ diagnostics: all, texts, outcome }, typed, io);
  return hasErrors(all) || json === void 0 ? exitCode.inputHasErrors : exitCode.drawn;
}
function* partsOf(json) {
  for (let start = 0; start < json.length; ) {
    const end = json.indexOf("\n", start + 1e7) + 1 || json.length;
    yield json.slice(start, end);
    start = end;
  }
}
return{m48:dump_exports};

})