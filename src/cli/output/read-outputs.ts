/** Where the figure goes and in which format: from `-o` (any number of them) and `--format`. */
import { existsSync, statSync } from 'node:fs';
import type { FileInUse } from '../input/files-in-use.ts';
import { usesOf } from '../input/files-in-use.ts';
import type { Problem, TypedOptions } from '../input/options.ts';
import { readName } from '../input/options.ts';
import { identityOf, whereItLeads } from '../input/where-it-leads.ts';
import type { CliIo } from './io.ts';
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
  if (typed.pages === true && paths.includes('-'))
    usage('--pages makes several files', 'name the first part of them: -o figure.svg makes figure-1.svg, …', problem);
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

/** Outputs that are in use: asked once directories have been walked, and before anything is written. */
export function reportOverwritten(targets: readonly OutputTarget[], files: readonly FileInUse[], problem: Problem): void {
  const paths = targets.flatMap(({ path }) => (path !== undefined && existsSync(path) ? path : []));
  if (paths.length === 0) return;
  const useOf = usesOf(files);
  for (const path of paths) {
    const use = useOf(path);
    if (use !== undefined) overwritten(path, use, problem);
  }
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

/** Told, before any work: nothing can be written there, or it is an input. */
export function isRefused(path: string, inputs: readonly string[], problem: Problem): boolean {
  const reason = whyNotWritable(path);
  if (reason !== undefined) {
    problem({ code: 'cli/bad-output', severity: 'error', message: `cannot write '${path}': ${reason}` });
    return true;
  }
  const isInput = inputs.some((input) => (input === '-' ? isStandardInput(path) : isSame(input, path)));
  if (isInput) overwritten(path, 'an input', problem);
  return isInput;
}

function overwritten(path: string, use: string, problem: Problem): void {
  usage(`'${path}' is ${use}: it would be overwritten`, undefined, problem);
}

/** `podfig - < web.json -o web.json`; a terminal may be both. */
function isStandardInput(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && isSame('/dev/stdin', path);
}

function isSame(one: string, other: string): boolean {
  const identity = identityOf(one);
  return identity === undefined ? whereItLeads(one) === whereItLeads(other) : identity === identityOf(other);
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
