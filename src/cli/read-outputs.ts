/** Where the figure goes and in which format: from `-o` (any number of them) and `--format`. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../options.ts';
import type { CliIo } from './io.ts';
import type { Problem, TypedOptions } from './read-options.ts';
import { readName } from './read-options.ts';
import { whyNotWritable } from './write-output.ts';

export interface OutputTarget {
  /** Absent: standard output. */
  readonly path?: string;
  readonly format: string;
}

/** The targets in the order given; what cannot work is reported before anything is drawn. */
export function readOutputs(typed: TypedOptions, inputs: readonly string[], io: CliIo, problem: Problem): readonly OutputTarget[] {
  const format = typed.format === undefined ? undefined : readName('format', typed.format, io.pipeline, problem);
  const paths = typed.output ?? ['-'];
  if (typed.format !== undefined && paths.length > 1) {
    usage('--format goes with one output only', 'leave it out: the files’ extensions say the formats', problem);
  }
  for (const path of repeated(paths)) usage(`two figures cannot both go to '${path}'`, undefined, problem);
  return paths.flatMap((path) => {
    if (path === '-') return toStdout(typed, format, io, problem) ?? [];
    // which format is no question where nothing can be written
    return isRefused(path, inputs, problem) ? [] : (toFile(path, typed, format, io, problem) ?? []);
  });
}

/** Outputs that were read as inputs: asked once a directory has been walked, and before anything is written. */
export function reportOverwritten(targets: readonly OutputTarget[], sources: readonly Source[], problem: Problem): void {
  const paths = targets.flatMap(({ path }) => (path !== undefined && existsSync(path) ? path : []));
  if (paths.length === 0) return;
  const read = new Set(sources.map(({ name }) => real(name)));
  for (const path of paths) if (read.has(real(path))) overwritten(path, problem);
}

function toStdout(typed: TypedOptions, format: string | undefined, io: CliIo, problem: Problem): OutputTarget | undefined {
  if (format === undefined && typed.format !== undefined) return undefined;
  const chosen = format ?? 'svg';
  if (isBinary(chosen, io) && io.isTerminal('stdout')) {
    const hint = `name a file: -o figure.${chosen}, or send it on: > figure.${chosen}`;
    problem({ code: 'cli/binary-to-terminal', severity: 'error', message: `a terminal cannot show ${chosen.toUpperCase()}`, hint });
  }
  return { format: chosen };
}

function toFile(path: string, typed: TypedOptions, format: string | undefined, io: CliIo, problem: Problem): OutputTarget | undefined {
  const extension = /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  if (typed.format !== undefined) {
    const other = io.pipeline.list('formats').some((entry) => entry.name === extension && entry.name !== format);
    if (other)
      usage(
        `'${path}' ends in .${extension}, but --format says ${typed.format}`,
        'leave --format out, or name the file otherwise',
        problem,
      );
    return format === undefined ? undefined : { path, format };
  }
  if (extension === undefined) {
    const known = io.pipeline.list('formats').map((entry) => entry.name);
    const asked = known.find((name) => name === path.toLowerCase());
    const meant = asked === undefined ? '' : `did you mean --format ${asked}? `;
    usage(`'${path}' does not say its format`, `${meant}end it in .${known.join(', .')}, or add --format`, problem);
    return undefined;
  }
  const named = readName('format', extension, io.pipeline, problem);
  return named === undefined ? undefined : { path, format: named };
}

function isRefused(path: string, inputs: readonly string[], problem: Problem): boolean {
  const reason = whyNotWritable(path);
  if (reason !== undefined) {
    problem({ code: 'cli/bad-output', severity: 'error', message: `cannot write '${path}': ${reason}` });
    return true;
  }
  const isInput = inputs.some((input) => (input === '-' ? isStandardInput(path) : real(input) === real(path)));
  if (isInput) overwritten(path, problem);
  return isInput;
}

function overwritten(path: string, problem: Problem): void {
  usage(`'${path}' is an input: it would be overwritten`, undefined, problem);
}

/** `podfig - < web.json -o web.json`; a terminal may be both. */
function isStandardInput(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && real('/dev/stdin') === real(path);
}

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

function isBinary(format: string, io: CliIo): boolean {
  return io.pipeline.list('formats').some((entry) => entry.name === format && entry.binary === true);
}

function repeated(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))];
}

function usage(message: string, hint: string | undefined, problem: Problem): void {
  problem({ code: 'cli/usage', severity: 'error', message, ...(hint === undefined ? {} : { hint }) });
}
