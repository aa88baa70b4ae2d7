(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/describe.ts
var describe_exports = {};
__export(describe_exports, {
  describe: () => describe
});
const{"src/base/diagnostic-json.ts:asJsonLine":asJsonLine}=core();
const{"src/base/echoes.ts:withoutEchoes":withoutEchoes}=core();
const{"src/base/printable.ts:printableLines":printableLines}=core();
const{"src/base/severity.ts:hasErrors":hasErrors,"src/base/severity.ts:strictly":strictly}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/progress.ts:withProgress":withProgress}=core();
const{"src/cli/read-options.ts:readChoice":readChoice,"src/cli/read-options.ts:readOptions":readOptions}=core();
const{"src/cli/read-template.ts:readTemplate":readTemplate}=core();
const{"src/cli/read-theme.ts:readTheme":readTheme}=core();
const{"src/cli/report.ts:printProblems":printProblems,"src/cli/report.ts:printReport":printReport}=core();
async function describe(inputs, typed, io) {
  const problems = [];
  const report = (problem) => problems.push(problem);
  const options = readOptions(typed, io, report);
  const format = readChoice("--format", typed.format ?? "text", ["text", "json"], report);
  const [template, theme] = [await readTemplate(typed.template, io, report), await readTheme(typed.theme, io, report)];
  if (problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const loaded = await withProgress("reading", io, () => io.pipeline.load(inputs, io));
  const { told, diagnostics, texts } = await withProgress(
    "looking",
    io,
    () => io.pipeline.describe(loaded.sources, { ...options, ...template, ...theme })
  );
  if (told !== void 0) await io.write("stdout", format === "json" ? `${asJsonLine(told)}
` : asText(told));
  const found = withoutEchoes([...loaded.diagnostics, ...diagnostics]);
  const all = strictly(found, typed.strict);
  const outcome = told === void 0 ? "nothing was described" : hasErrors(found) ? "the rest was described" : "described";
  await printReport({ diagnostics: all, texts, outcome }, typed, io);
  return hasErrors(all) || told === void 0 ? exitCode.inputHasErrors : exitCode.drawn;
}
function asText({ title, caption, description }) {
  const heading = [title, caption].filter((line) => line !== "");
  return printableLines(
    `${[...heading, ...heading.length > 0 ? [""] : [], description].join("\n")}
`.replace(/[\u061c\u200e\u200f]/g, "")
  );
}
return{m47:describe_exports};

})