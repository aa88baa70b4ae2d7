/** Everything that podfig says on standard error: diagnostics, in the order found, and one line that sums them up. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { formatDiagnostic } from '../base/format-diagnostic.ts';
import type { CliIo } from './io.ts';
import type { TypedOptions } from './read-options.ts';
import { selectorTexts } from './read-selection.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** How it ended, for the last line: `nothing was drawn`. */
  readonly outcome: string;
}

/** Notes are left out with `--quiet`; errors and warnings never are. Writes nothing at all when there is nothing to say. */
export async function printReport(report: Report, typed: TypedOptions, io: CliIo): Promise<void> {
  const shown = report.diagnostics.filter((diagnostic) => !typed.quiet || diagnostic.severity !== 'note');
  if (shown.length === 0) return;
  const color = isColored(typed.color, io);
  const lines = shown.map((diagnostic) => formatDiagnostic(diagnostic, { texts: report.texts, color }).trimEnd());
  const counts = [count(shown, 'error'), count(shown, 'warning')].filter((text) => text !== undefined);
  if (counts.length > 0) lines.push(`${counts.join(', ')}; ${report.outcome}`);
  await io.write('stderr', `${lines.join('\n')}\n`);
}

/** What was typed is wrong: each mistake, and where the options are explained. */
export async function printProblems(problems: readonly Diagnostic[], typed: TypedOptions, io: CliIo): Promise<void> {
  const color = isColored(typed.color, io);
  const lines = problems.map((problem) => formatDiagnostic(problem, { texts: selectorTexts(typed), color }).trimEnd());
  await io.write('stderr', `${lines.join('\n')}\nSee 'podfig --help'.\n`);
}

/** https://no-color.org: any value but the empty one. */
function isColored(when: string | undefined, io: CliIo): boolean {
  if (when === 'always') return true;
  return when !== 'never' && io.isTerminal('stderr') && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
}

function count(diagnostics: readonly Diagnostic[], severity: Severity): string | undefined {
  const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return found === 0 ? undefined : `${found} ${severity}${found === 1 ? '' : 's'}`;
}
