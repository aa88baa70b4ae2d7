/** `podfig dump INPUT... --stage STAGE`: what one stage hands to the next, as JSON; for tests and for the curious. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { withoutEchoes } from '../../base/echoes.ts';
import { escapeUnprintable } from '../../base/printable.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import { stages } from '../../pipeline/options.ts';
import type { TypedOptions } from '../input/options.ts';
import { readChoice, readOptions } from '../input/options.ts';
import { readTemplate } from '../input/template.ts';
import { readTheme } from '../input/theme.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { withProgress } from '../output/progress.ts';
import { printProblems, printReport } from '../output/report.ts';

/** Resolves to the exit code. */
export async function dump(inputs: readonly string[], typed: TypedOptions, io: CliIo): Promise<number> {
  const problems: Diagnostic[] = [];
  const options = readOptions(typed, io, (problem) => problems.push(problem));
  const stage = readChoice('--stage', typed.stage ?? 'model', stages, (problem) => problems.push(problem));
  const template = await readTemplate(typed.template, io, (problem) => problems.push(problem));
  const theme = await readTheme(typed.theme, io, (problem) => problems.push(problem));
  if (stage === undefined || problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const loaded = await withProgress('reading', io, () => io.pipeline.load(inputs, io));
  const { json, diagnostics, texts } = await withProgress(`working out the ${stage}`, io, () =>
    io.pipeline.dump(loaded.sources, stage, { ...options, ...template, ...theme }),
  );
  for (const part of json === undefined ? [] : partsOf(json.endsWith('\n') ? json : `${json}\n`))
    await io.write('stdout', escapeUnprintable(part));
  const found = withoutEchoes([...loaded.diagnostics, ...diagnostics]);
  const all = strictly(found, typed.strict);
  const outcome = json === undefined ? 'nothing was printed' : hasErrors(found) ? 'the rest was printed' : 'printed';
  await printReport({ diagnostics: all, texts, outcome }, typed, io);
  return hasErrors(all) || json === undefined ? exitCode.inputHasErrors : exitCode.drawn;
}

/** Whole lines: as one text with its escapes, the longest JSON would be too long. */
function* partsOf(json: string): Generator<string> {
  for (let start = 0; start < json.length; ) {
    const end = json.indexOf('\n', start + 10_000_000) + 1 || json.length;
    yield json.slice(start, end);
    start = end;
  }
}
