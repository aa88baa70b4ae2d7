/** `podfig new figure NAME`, `podfig new theme NAME`: writes a file of settings to start from. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { printable } from '../../base/printable.ts';
import { readChoice, readName } from '../input/options.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { printProblems } from '../output/report.ts';
import { cannotWrite } from '../output/system-error.ts';
import { whyNotWritable, writeNewFile } from '../output/write-output.ts';

export interface TypedNew {
  readonly from?: string;
}

const kinds = ['figure', 'theme'] as const;
const DEFAULTS = { figure: 'cluster', theme: 'paper' } as const;

/** Resolves to the exit code. What is there is never overwritten. */
export async function newSettings(what: string, name: string, { from }: TypedNew, io: CliIo): Promise<number> {
  const problems: Diagnostic[] = [];
  const problem = (diagnostic: Diagnostic) => void problems.push(diagnostic);
  const kind = readChoice('WHAT', what, kinds, problem);
  const base = kind === undefined ? undefined : readName(kind, from ?? DEFAULTS[kind], io.pipeline, problem);
  const path = /\.ya?ml$/.test(name) ? name : `${name}.yaml`;
  const reason = whyNotWritable(path);
  if (reason !== undefined) problem({ code: 'cli/bad-output', severity: 'error', message: `cannot write '${path}': ${reason}` });
  if (kind === undefined || base === undefined || problems.length > 0) {
    await printProblems(problems, {}, io);
    return exitCode.wrongUsage;
  }
  const failed = writeNew(path, await io.pipeline.starter(kind, base));
  if (failed !== undefined) {
    await printProblems([failed], {}, io);
    return exitCode.inputHasErrors;
  }
  await io.write(
    'stdout',
    `${printable(`${path}: draw with it by: podfig INPUT --${kind === 'figure' ? 'template' : 'theme'} ${path}`)}\n`,
  );
  return exitCode.drawn;
}

/** Returns why nothing was written. */
export function writeNew(path: string, text: string): Diagnostic | undefined {
  try {
    writeNewFile(path, new TextEncoder().encode(text));
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') return cannotWrite(path, error);
    const hint = 'it is left as it is; choose another name, or remove it first';
    return { code: 'cli/exists', severity: 'error', message: `'${path}' is there already`, hint };
  }
}
