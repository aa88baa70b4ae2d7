/** What every command that takes inputs begins with. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { commandNames } from './command-names.ts';
import { checkInputs } from './input/inputs.ts';
import type { TypedOptions } from './input/options.ts';
import type { CliIo } from './output/io.ts';
import { exitCode } from './output/io.ts';
import { printProblems } from './output/report.ts';
import type { PlainArguments } from './plain-arguments.ts';

type CommandOnInputs = (inputs: readonly string[], typed: TypedOptions, io: CliIo) => Promise<number>;

/** Resolves to the exit code; undefined where no input is given and nothing comes through a pipe: a question for help. `isNamed`: behind its word no other command can have been meant. */
export async function runOn(
  command: CommandOnInputs,
  { inputs, typed }: PlainArguments,
  io: CliIo,
  isNamed = false,
): Promise<number | undefined> {
  const given = inputs.length === 0 && !io.isTerminal('stdin') ? ['-'] : inputs;
  if (given.length === 0) return undefined;
  const problems: Diagnostic[] = [];
  checkInputs(given, isNamed ? [] : commandNames, (problem) => problems.push(problem));
  if (problems.length === 0) return command(given, typed, io);
  await printProblems(problems, typed, io);
  return exitCode.wrongUsage;
}
