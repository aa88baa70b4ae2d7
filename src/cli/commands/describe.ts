/** `podfig describe INPUT...`: the figure told in words, as its SVG and PNG tell it to those who can't see it; alt text for docs. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { asJsonLine } from '../../base/diagnostic-json.ts';
import { withoutEchoes } from '../../base/echoes.ts';
import { printableLines } from '../../base/printable.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import type { Told } from '../../pipeline/options.ts';
import type { TypedOptions } from '../input/options.ts';
import { readChoice, readOptions } from '../input/options.ts';
import { readTemplate } from '../input/template.ts';
import { readTheme } from '../input/theme.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { withProgress } from '../output/progress.ts';
import { printProblems, printReport } from '../output/report.ts';

/** Resolves to the exit code. */
export async function describe(inputs: readonly string[], typed: TypedOptions, io: CliIo): Promise<number> {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => problems.push(problem);
  const options = readOptions(typed, io, report);
  const format = readChoice('--format', typed.format ?? 'text', ['text', 'json'], report);
  const [template, theme] = [await readTemplate(typed.template, io, report), await readTheme(typed.theme, io, report)];
  if (problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const loaded = await withProgress('reading', io, () => io.pipeline.load(inputs, io));
  const { told, diagnostics, texts } = await withProgress('looking', io, () =>
    io.pipeline.describe(loaded.sources, { ...options, ...template, ...theme }),
  );
  if (told !== undefined) await io.write('stdout', format === 'json' ? `${asJsonLine(told)}\n` : asText(told));
  const found = withoutEchoes([...loaded.diagnostics, ...diagnostics]);
  const all = strictly(found, typed.strict);
  const outcome = told === undefined ? 'nothing was described' : hasErrors(found) ? 'the rest was described' : 'described';
  await printReport({ diagnostics: all, texts, outcome }, typed, io);
  return hasErrors(all) || told === undefined ? exitCode.inputHasErrors : exitCode.drawn;
}

/** The title, the caption, and the description in a paragraph of its own. */
function asText({ title, caption, description }: Told): string {
  const heading = [title, caption].filter((line) => line !== '');
  // marks of direction are for those who see the figure
  return printableLines(
    `${[...heading, ...(heading.length > 0 ? [''] : []), description].join('\n')}\n`.replace(/[\u061c\u200e\u200f]/g, ''),
  );
}
