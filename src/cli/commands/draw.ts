/** `podfig INPUT...`: draws one figure, into one output or several. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { withoutEchoes } from '../../base/echoes.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import type { DrawOptions, DrawResult, Source } from '../../pipeline/options.ts';
import { inputsInUse, settingsInUse } from '../input/files-in-use.ts';
import { withoutEffect } from '../input/no-effect.ts';
import type { TypedOptions } from '../input/options.ts';
import { readOptions } from '../input/options.ts';
import { readTemplate } from '../input/template.ts';
import { readTheme } from '../input/theme.ts';
import { distinct } from '../output/distinct.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { keepSignals } from '../output/keep-signals.ts';
import { clearLeftOvers } from '../output/left-overs.ts';
import { withProgress } from '../output/progress.ts';
import type { OutputTarget } from '../output/read-outputs.ts';
import { readOutputs, reportOverwritten } from '../output/read-outputs.ts';
import { printProblems, printReport } from '../output/report.ts';
import { cannotWrite, standardOutput } from '../output/system-error.ts';
import { writeOutput } from '../output/write-output.ts';

/** Resolves to the exit code. Every figure is drawn before the first is written. */
export async function draw(inputs: readonly string[], typed: TypedOptions, io: CliIo): Promise<number> {
  const problems: Diagnostic[] = [];
  const options = readOptions(typed, io, (problem) => problems.push(problem));
  const targets = readOutputs(typed, inputs, io, (problem) => problems.push(problem));
  const template = await readTemplate(typed.template, io, (problem) => problems.push(problem));
  const theme = await readTheme(typed.theme, io, (problem) => problems.push(problem));
  if (problems.length > 0) return wrongUsage(problems, typed, io);
  const loaded = await withProgress('reading', io, () => io.pipeline.load(inputs, io));
  const inUse = [...inputsInUse(loaded.sources), ...(await settingsInUse({ ...template, ...theme }, io))];
  reportOverwritten(targets, inUse, (problem) => problems.push(problem));
  if (problems.length > 0) return wrongUsage(problems, typed, io);
  const asked = { ...options, ...template, ...theme };
  const drawn = await (typed.pages === true ? drawAllPages : drawAll)(loaded.sources, asked, targets, io);
  if (typed.pages === true) {
    reportOverwritten(
      drawn.map(({ target }) => target),
      inUse,
      (problem) => problems.push(problem),
    );
    if (problems.length > 0) return wrongUsage(problems, typed, io);
  }
  const failures = await writeAll(drawn, io);
  const ofFigures = distinct(drawn.flatMap((figure) => figure.result.diagnostics));
  const found = withoutEchoes([...withoutEffect(typed, targets), ...loaded.diagnostics, ...ofFigures, ...failures]);
  const diagnostics = strictly(found, typed.strict);
  const written = drawn.filter((figure) => figure.result.output !== undefined).length > failures.length;
  const outcome = !written ? 'nothing was drawn' : hasErrors(found) ? 'the rest was drawn' : 'drawn';
  await printReport({ diagnostics, texts: drawn[0]?.result.texts ?? new Map(), outcome }, typed, io);
  return hasErrors(diagnostics) || !written ? exitCode.inputHasErrors : exitCode.drawn;
}

async function wrongUsage(problems: readonly Diagnostic[], typed: TypedOptions, io: CliIo): Promise<number> {
  await printProblems(problems, typed, io);
  return exitCode.wrongUsage;
}

interface DrawnFigure {
  readonly target: OutputTarget;
  readonly result: DrawResult;
}

async function drawAll(
  sources: readonly Source[],
  options: DrawOptions,
  targets: readonly OutputTarget[],
  io: CliIo,
): Promise<readonly DrawnFigure[]> {
  const what = `drawing ${targets.map(({ path, format }) => path ?? format).join(', ')}`;
  const formats = targets.map(({ format }) => format);
  const results = await withProgress(what, io, () => io.pipeline.drawFormats(sources, options, formats));
  return results.flatMap((result, index) => (targets[index] === undefined ? [] : { target: targets[index], result }));
}

async function drawAllPages(
  sources: readonly Source[],
  options: DrawOptions,
  targets: readonly OutputTarget[],
  io: CliIo,
): Promise<readonly DrawnFigure[]> {
  const formats = targets.map(({ format }) => format);
  const results = await withProgress('drawing pages', io, () => io.pipeline.drawPages(sources, options, formats));
  return targets.flatMap((target, index) => {
    const own = results[index] ?? [];
    // a format that holds all pages, or no page at all, goes where it was asked to
    if (own.length === 1) return own.map((result) => ({ target, result }));
    return own.map((result, page) => ({ target: { ...target, ...numbered(target.path, page + 1) }, result }));
  });
}

/** `out.svg` → `out-1.svg`. */
function numbered(path: string | undefined, page: number): Pick<OutputTarget, 'path'> {
  return path === undefined ? {} : { path: path.replace(/(\.[^./]+)?$/, (extension) => `-${page}${extension}`) };
}

/** Returns what could not be written. */
async function writeAll(drawn: readonly DrawnFigure[], io: CliIo): Promise<readonly Diagnostic[]> {
  const failures: Diagnostic[] = [];
  clearLeftOvers(drawn.flatMap(({ target }) => target.path ?? []));
  for (const { target, result } of drawn) {
    const { output } = result;
    if (output === undefined) continue;
    const { path } = target;
    try {
      if (path === undefined) await io.write('stdout', output);
      else await keepSignals(() => writeOutput(path, output));
    } catch (error) {
      failures.push(cannotWrite(path ?? standardOutput, error));
    }
  }
  return failures;
}
