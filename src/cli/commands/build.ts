/** `podfig build [podfig.yaml]`: draws all pictures that it lists in one process; with `--check` says which files are not what would be drawn. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { matchesGlob } from '../../base/glob.ts';
import { nearMiss } from '../../base/near-miss.ts';
import { printable } from '../../base/printable.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import type { Texts } from '../../base/texts.ts';
import { joinedTexts } from '../../base/texts.ts';
import type { TypedOptions } from '../input/options.ts';
import { readOptions } from '../input/options.ts';
import { distinct } from '../output/distinct.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { keepSignals } from '../output/keep-signals.ts';
import { clearLeftOvers } from '../output/left-overs.ts';
import { printProblems, printReport } from '../output/report.ts';
import { cannotWrite } from '../output/system-error.ts';
import { writeOutput } from '../output/write-output.ts';
import type { DrawnFile } from '../project/draw-pictures.ts';
import { pictureDrawer } from '../project/draw-pictures.ts';
import { leadsOutside, outside } from '../project/inside.ts';
import { overwrites } from '../project/overwrites.ts';
import type { Picture } from '../project/plan.ts';
import { planOf } from '../project/plan.ts';

export interface TypedBuild extends TypedOptions {
  readonly check?: boolean;
  readonly only?: readonly string[];
  readonly outside?: boolean;
}

/** Resolves to the exit code. */
export async function build(path: string, typed: TypedBuild, io: CliIo): Promise<number> {
  resolve(path); // throws where the working directory is gone
  const problems: Diagnostic[] = [];
  const common = readOptions(typed, io, (problem) => problems.push(problem));
  const text = problems.length > 0 ? undefined : readText(path, (problem) => problems.push(problem));
  if (text === undefined) return wrongUsage(problems, typed, io);
  const { value: file, diagnostics, placeOf, isSettings } = await io.pipeline.readProject(text, path);
  const own: Texts = new Map(isSettings ? [[path, text]] : []);
  const plan = file === undefined ? undefined : planOf({ path, file, placeOf, outside: typed.outside === true }, io.pipeline);
  const wrong = plan === undefined ? diagnostics : [...plan.problems, ...(await overwrites(path, plan.pictures, io))];
  if (plan === undefined || wrong.length > 0) {
    await printReport({ diagnostics: wrong, texts: own, outcome: 'nothing was drawn' }, typed, io);
    return exitCode.inputHasErrors;
  }
  const pictures = only(plan.pictures, typed.only, (problem) => problems.push(problem));
  if (problems.length > 0) return wrongUsage(problems, typed, io);
  const within = typed.outside === true ? undefined : path;
  return drawAll(pictures, typed, { own, draw: pictureDrawer(io, common), within }, io);
}

interface Drawing {
  readonly own: Texts;
  readonly draw: ReturnType<typeof pictureDrawer>;
  /** The podfig.yaml outside of whose directory nothing is written; undefined where that is allowed. */
  readonly within: string | undefined;
}

async function drawAll(pictures: readonly Picture[], typed: TypedBuild, { own, draw, within }: Drawing, io: CliIo): Promise<number> {
  const found: Diagnostic[] = [];
  const texts: Texts[] = [own];
  const counts = { written: 0, unchanged: 0, failed: 0, stale: 0 };
  const showProgress = io.isTerminal('stderr') && io.env['TERM'] !== 'dumb';
  const written: string[] = [];
  if (typed.check !== true) clearLeftOvers(pictures.flatMap(({ targets }) => targets.map(({ path }) => path)));
  for (const [index, picture] of pictures.entries()) {
    if (showProgress) await io.write('stderr', `\r\x1b[Kpodfig: ${index + 1} of ${pictures.length}: ${printable(picture.label)}`);
    const drawn = await draw(picture);
    for (const one of drawn.diagnostics) found.push(one);
    texts.push(drawn.texts);
    for (const file of drawn.files) {
      const outcome = typed.check === true ? compared(file, found) : await replaced(file, within, found);
      counts[outcome] += 1;
      if (outcome === 'written') written.push(file.path);
    }
  }
  if (showProgress) await io.write('stderr', '\r\x1b[K');
  // nobody reads the notes on forty pictures; podfig INPUT tells those on one
  const diagnostics = strictly(
    distinct(found).filter(({ severity }) => severity !== 'note'),
    typed.strict,
  );
  const outcome = typed.check === true ? 'checked' : counts.failed > 0 ? 'the rest was drawn' : 'drawn';
  await printReport({ diagnostics, texts: joinedTexts(texts), outcome }, typed, io);
  if (typed.quiet !== true) await io.write('stdout', `${[...written.map(printable), summary(counts, typed)].join('\n')}\n`);
  return hasErrors(diagnostics) || counts.failed + counts.stale > 0 ? exitCode.inputHasErrors : exitCode.drawn;
}

type Outcome = 'written' | 'unchanged' | 'failed' | 'stale';

/** The file is left alone, with its time of change, when it holds the same bytes. */
async function replaced({ picture, path, output }: DrawnFile, within: string | undefined, found: Diagnostic[]): Promise<Outcome> {
  if (output === undefined) return 'failed';
  // asked again right before it is done: drawing takes its time, and a link may have come meanwhile
  const isOutside = () => within !== undefined && leadsOutside(path, dirname(within));
  let outcome: Outcome = 'failed';
  try {
    if (bytesOf(path)?.equals(output) === true) return 'unchanged';
    if (!isOutside()) mkdirSync(dirname(path), { recursive: true });
    await keepSignals(() => {
      if (isOutside()) return;
      writeOutput(path, output);
      outcome = 'written';
    });
    if (outcome === 'failed') found.push(outside(path, within ?? '', picture.place));
    return outcome;
  } catch (error) {
    found.push(cannotWrite(path, error));
    return 'failed';
  }
}

/** A PDF holds what the version of Chromium makes of it: that it is there must do. */
function compared({ picture, path, format, output }: DrawnFile, found: Diagnostic[]): Outcome {
  if (output === undefined) return 'failed';
  const old = bytesOf(path);
  if (old !== undefined && (format === 'pdf' || old.equals(output))) return 'unchanged';
  const message = old === undefined ? `'${path}' is missing` : `'${path}' is not what is drawn today`;
  found.push({ code: 'cli/stale', severity: 'error', message, place: picture.place, hint: 'draw it anew: podfig build' });
  return 'stale';
}

/** Of a file alone: a pipe would wait for ever. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function summary({ written, unchanged, failed, stale }: Readonly<Record<Outcome, number>>, { check }: TypedBuild): string {
  const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;
  const parts =
    check === true ? [`${unchanged} as drawn today`, `${stale} stale or missing`] : [`${written} written`, `${unchanged} unchanged`];
  return `${files(written + unchanged + failed + stale)}: ${[...parts, ...(failed > 0 ? [`${failed} failed`] : [])].join(', ')}`;
}

/** All pictures where nothing is named. */
function only(
  pictures: readonly Picture[],
  globs: readonly string[] | undefined,
  problem: (diagnostic: Diagnostic) => void,
): readonly Picture[] {
  if (globs === undefined) return pictures;
  const names = [...new Set(pictures.map(({ name }) => name))];
  for (const glob of globs.filter((one) => !names.some((name) => matchesGlob(one, name)))) {
    const near = nearMiss(glob, names);
    const hint = `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${names.join(', ')}`;
    problem({ code: 'cli/bad-value', severity: 'error', message: `--only '${glob}' names no picture`, hint });
  }
  return pictures.filter(({ name }) => globs.some((glob) => matchesGlob(glob, name)));
}

function readText(path: string, problem: (diagnostic: Diagnostic) => void): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const message = missing ? `there is no '${path}'` : `'${path}' cannot be read`;
    problem({
      code: 'cli/no-project',
      severity: 'error',
      message,
      hint: 'podfig init writes a first podfig.yaml; podfig INPUT draws one figure',
    });
    return undefined;
  }
}

async function wrongUsage(problems: readonly Diagnostic[], typed: TypedOptions, io: CliIo): Promise<number> {
  await printProblems(problems, typed, io);
  return exitCode.wrongUsage;
}
