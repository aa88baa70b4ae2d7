/** Everything that podfig says on standard error: diagnostics, the gravest first, and one line that sums them up; or JSON lines for tools. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { asJsonLine, plainDiagnostic } from '../../base/diagnostic-json.ts';
import { formatDiagnostic } from '../../base/format-diagnostic.ts';
import type { Texts } from '../../base/texts.ts';
import type { TypedOptions } from '../input/options.ts';
import { selectorTexts } from '../input/selection.ts';
import type { CliIo } from './io.ts';
import type { Told } from './told.ts';
import { bySeverity, counted, firstOfEach } from './told.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  /** How it ended, for the last line: `nothing was drawn`. */
  readonly outcome: string;
}

/** In the order told. Notes are left out with `--quiet`; errors and warnings never are. */
export function shown(diagnostics: readonly Diagnostic[], { quiet }: TypedOptions): readonly Diagnostic[] {
  return bySeverity(quiet ? diagnostics.filter(({ severity }) => severity !== 'note') : diagnostics);
}

/** Writes nothing at all when there is nothing to say. */
export async function printReport(report: Report, typed: TypedOptions, io: CliIo): Promise<void> {
  if (report.diagnostics.length === 0) return; // the usual case, in which nothing of all this is loaded
  const diagnostics = shown(report.diagnostics, typed);
  if (diagnostics.length === 0) return;
  const counts = counted(diagnostics);
  const sum = counts === '' ? [] : [`${counts}; ${report.outcome}`];
  const told = typed.messages === 'all' ? diagnostics : firstOfEach(diagnostics, widthOf(io));
  const left = told.some((one) => typeof one === 'string') ? ['Tell each of them: --messages all'] : [];
  await print({ diagnostics, told, last: [...left, ...sum] }, { typed, texts: report.texts, io });
}

/** What was typed is wrong: each mistake, and where the options are explained. */
export async function printProblems(problems: readonly Diagnostic[], typed: TypedOptions, io: CliIo): Promise<void> {
  const said = { diagnostics: problems, told: problems, last: ["See 'podfig --help'."] };
  await print(said, { typed, texts: selectorTexts(typed), io });
}

/** The last lines are for people, to whom not all is told. */
interface Said {
  readonly diagnostics: readonly Diagnostic[];
  readonly told: readonly Told[];
  readonly last: readonly string[];
}

interface Printing {
  readonly typed: TypedOptions;
  readonly texts: Texts;
  readonly io: CliIo;
}

async function print({ diagnostics, told, last }: Said, { typed, texts, io }: Printing): Promise<void> {
  const color = isColored(typed.color, io);
  const lines = isForTools(typed)
    ? diagnostics.map((diagnostic) => asJsonLine(plainDiagnostic(diagnostic)))
    : [...told.map((one) => (typeof one === 'string' ? one : formatDiagnostic(one, { texts, color }).trimEnd())), ...last];
  await io.write('stderr', `${lines.join('\n')}\n`);
}

/** In characters: of the terminal, or of a usual one. */
function widthOf(io: CliIo): number {
  return Math.max(60, io.columns() ?? 100);
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
