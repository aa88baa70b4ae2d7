/** Everything that podfig says on standard error: diagnostics, in the order found, and one line that sums them up; or JSON lines for tools. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { asJsonLine, plainDiagnostic } from '../base/diagnostic-json.ts';
import { formatDiagnostic } from '../base/format-diagnostic.ts';
import type { Texts } from '../base/texts.ts';
import type { CliIo } from './io.ts';
import type { TypedOptions } from './read-options.ts';
import { selectorTexts } from './read-selection.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  /** How it ended, for the last line: `nothing was drawn`. */
  readonly outcome: string;
}

/** Notes are left out with `--quiet`; errors and warnings never are. */
export function shown(diagnostics: readonly Diagnostic[], { quiet }: TypedOptions): readonly Diagnostic[] {
  return quiet ? diagnostics.filter(({ severity }) => severity !== 'note') : diagnostics;
}

/** Writes nothing at all when there is nothing to say. */
export async function printReport(report: Report, typed: TypedOptions, io: CliIo): Promise<void> {
  const diagnostics = shown(report.diagnostics, typed);
  if (diagnostics.length === 0) return;
  const counts = [count(diagnostics, 'error'), count(diagnostics, 'warning')].filter((text) => text !== undefined);
  const sum = counts.length === 0 ? [] : [`${counts.join(', ')}; ${report.outcome}`];
  await print(diagnostics, sum, { typed, texts: report.texts, io });
}

/** What was typed is wrong: each mistake, and where the options are explained. */
export async function printProblems(problems: readonly Diagnostic[], typed: TypedOptions, io: CliIo): Promise<void> {
  await print(problems, ["See 'podfig --help'."], { typed, texts: selectorTexts(typed), io });
}

interface Printing {
  readonly typed: TypedOptions;
  readonly texts: Texts;
  readonly io: CliIo;
}

/** The last lines are for people. */
async function print(diagnostics: readonly Diagnostic[], last: readonly string[], { typed, texts, io }: Printing): Promise<void> {
  const color = isColored(typed.color, io);
  const { told, left } = firstOfEach(diagnostics);
  const lines = isForTools(typed)
    ? diagnostics.map((diagnostic) => asJsonLine(plainDiagnostic(diagnostic)))
    : [...told.map((diagnostic) => formatDiagnostic(diagnostic, { texts, color }).trimEnd()), ...left, ...last];
  await io.write('stderr', `${lines.join('\n')}\n`);
}

/** Of one code; nobody reads more. */
const MOST = 50;

/** A broken file may say the same thing a hundred thousand times: the first of each code, and how many are left out. */
function firstOfEach(diagnostics: readonly Diagnostic[]): { readonly told: readonly Diagnostic[]; readonly left: readonly string[] } {
  const counts = new Map<string, number>();
  const told = diagnostics.filter(({ code }) => {
    const number = (counts.get(code) ?? 0) + 1;
    counts.set(code, number);
    return number <= MOST;
  });
  const left = [...counts].filter(([, number]) => number > MOST).map(([code, number]) => `… and ${number - MOST} more of [${code}]`);
  return { told, left: left.length === 0 ? [] : [...left, 'Print all of them with --messages json.'] };
}

/** Who asks for JSON on standard output reads it on standard error too, unless `--messages text` says otherwise. */
function isForTools({ messages, format }: TypedOptions): boolean {
  return (messages ?? format) === 'json';
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
