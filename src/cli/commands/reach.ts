/** `podfig reach INPUT...`: who may reach whom on which ports, a line for each pair. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { withoutEchoes } from '../../base/echoes.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import { inputsInUse } from '../input/files-in-use.ts';
import type { Problem, TypedOptions } from '../input/options.ts';
import { readChoice, readOptions } from '../input/options.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { keepSignals } from '../output/keep-signals.ts';
import { withProgress } from '../output/progress.ts';
import type { ReachFormat } from '../output/reach-formats.ts';
import { reachFormats } from '../output/reach-formats.ts';
import { isRefused, reportOverwritten } from '../output/read-outputs.ts';
import { printProblems, printReport } from '../output/report.ts';
import { cannotWrite, standardOutput } from '../output/system-error.ts';
import { writeOutput } from '../output/write-output.ts';

/** `from` and `to` are words between commas. */
export interface TypedReach extends TypedOptions {
  readonly ipv6?: boolean;
  readonly hostNetwork?: boolean;
}

/** Resolves to the exit code. */
export async function reach(inputs: readonly string[], typed: TypedReach, io: CliIo): Promise<number> {
  const problems: Diagnostic[] = [];
  const problem: Problem = (found) => problems.push(found);
  const { from: sources, to: targets, format: name, output, ...others } = typed;
  const { selection, partial } = readOptions(others, io, problem);
  const from = readWords('--from', sources, io, problem);
  const to = readWords('--to', targets, io, problem);
  const path = readPath(output ?? ['-'], inputs, problem);
  const format = readFormat(name, path, problem);
  const loaded = problems.length > 0 ? undefined : await withProgress('reading', io, () => io.pipeline.load(inputs, io));
  if (loaded !== undefined && path !== undefined) reportOverwritten([{ path, format: '' }], inputsInUse(loaded.sources), problem);
  if (format === undefined || loaded === undefined || problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  const { ipv6, hostNetwork } = typed;
  const options = {
    ...(selection && { selection }),
    ...(partial === undefined ? {} : { partial }),
    ...(from && { from }),
    ...(to && { to }),
    ...(ipv6 === undefined ? {} : { ipv6 }),
    ...(hostNetwork === undefined ? {} : { hostNetwork }),
  };
  const result = await withProgress('working out who may reach whom', io, () => io.pipeline.reach(loaded.sources, options));
  const failures = result.reach === undefined ? [] : await write(format.write(result.reach), path, io);
  const found = withoutEchoes([...loaded.diagnostics, ...result.diagnostics, ...failures]);
  const diagnostics = strictly(found, typed.strict);
  const isListed = result.reach !== undefined && failures.length === 0;
  const outcome = !isListed ? 'nothing was listed' : hasErrors(found) ? 'the rest was listed' : 'listed';
  await printReport({ diagnostics, texts: result.texts, outcome }, typed, io);
  return hasErrors(diagnostics) || !isListed ? exitCode.inputHasErrors : exitCode.drawn;
}

function readWords(option: string, typed: string | undefined, { pipeline }: CliIo, problem: Problem): readonly string[] | undefined {
  const words = typed?.split(',');
  for (const word of words ?? []) {
    const wrong = pipeline.wrongEndWord(word);
    if (wrong === undefined) continue;
    const hint = "a name ('web-*'), KIND/NAME (deploy/web), NAMESPACE/NAME ('shop/*'), outside, or an address outside";
    problem({ code: 'cli/bad-value', severity: 'error', message: `${option} '${word}' ${wrong}`, hint });
  }
  return words;
}

/** undefined for standard output. */
function readPath(paths: readonly string[], inputs: readonly string[], problem: Problem): string | undefined {
  const [path, another] = [...new Set(paths)];
  if (another !== undefined)
    problem({
      code: 'cli/usage',
      severity: 'error',
      message: `reach has one output, not '${path}' and '${another}'`,
      hint: 'leave one of them out',
    });
  if (path === undefined || path === '-') return undefined;
  isRefused(path, inputs, problem);
  return path;
}

/** By its name, by the extension of the file, or text. */
function readFormat(name: string | undefined, path: string | undefined, problem: Problem): ReachFormat | undefined {
  const names = reachFormats.map((format) => format.name);
  const extension = path === undefined ? undefined : (/[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  const said = reachFormats.find((format) => format.extension === extension)?.name;
  if (name === undefined && extension !== undefined && said === undefined) {
    const known = reachFormats.map((format) => `.${format.extension}`).join(', ');
    problem({
      code: 'cli/usage',
      severity: 'error',
      message: `'${path}' does not say its format`,
      hint: `end it in ${known}, or add --format`,
    });
    return undefined;
  }
  const chosen = readChoice('--format', name ?? said ?? 'text', names, problem);
  return reachFormats.find((format) => format.name === chosen);
}

/** Returns what could not be written. */
async function write(parts: Iterable<string>, path: string | undefined, io: CliIo): Promise<readonly Diagnostic[]> {
  try {
    if (path === undefined) for (const part of parts) await io.write('stdout', part);
    else await keepSignals(() => writeOutput(path, encoded(parts)));
    return [];
  } catch (error) {
    return [cannotWrite(path ?? standardOutput, error)];
  }
}

function* encoded(parts: Iterable<string>): Generator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
