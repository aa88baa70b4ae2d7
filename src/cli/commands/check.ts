/** `podfig check INPUT...`: what there is to say about the input, without drawing it. */
import type { Diagnostic, Severity } from '../../base/diagnostic.ts';
import { asJsonLine, plainDiagnostic } from '../../base/diagnostic-json.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import type { TypedOptions } from '../input/options.ts';
import { readChoice, readOptions } from '../input/options.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { withProgress } from '../output/progress.ts';
import { printProblems, printReport, shown } from '../output/report.ts';

/** Resolves to the exit code. */
export async function check(inputs: readonly string[], typed: TypedOptions, io: CliIo): Promise<number> {
  const problems: Diagnostic[] = [];
  const options = readOptions(typed, io, (problem) => problems.push(problem));
  const format = readChoice('--format', typed.format ?? 'text', ['text', 'json'], (problem) => problems.push(problem));
  if (problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const loaded = await withProgress('reading', io, () => io.pipeline.load(inputs, io));
  const checked = await withProgress('checking', io, () => io.pipeline.check(loaded.sources, options));
  const diagnostics = strictly([...loaded.diagnostics, ...checked.diagnostics], typed.strict);
  if (format === 'json') await io.write('stdout', asDocument(shown(diagnostics, typed)));
  else await printReport({ diagnostics, texts: checked.texts, outcome: 'checked' }, typed, io);
  return hasErrors(diagnostics) ? exitCode.inputHasErrors : exitCode.drawn;
}

/** One line, whose counts are of the diagnostics in it: `{"diagnostics":[…],"counts":{"error":0,"warning":1,"note":2}}`. */
function asDocument(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const counts = { error: count('error'), warning: count('warning'), note: count('note') };
  return `${asJsonLine({ diagnostics: diagnostics.map(plainDiagnostic), counts })}\n`;
}
