/** The command line as a function of its streams: it prints, and resolves to the exit code. */
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import type { Diagnostic } from '../base/diagnostic.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { describe } from './commands/describe.ts';
import { draw } from './commands/draw.ts';
import { dump } from './commands/dump.ts';
import { init } from './commands/init.ts';
import { list } from './commands/list.ts';
import { newSettings } from './commands/new.ts';
import type { CliIo } from './io.ts';
import { exitCode } from './io.ts';
import { createProgram } from './program.ts';
import { checkInputs } from './read-inputs.ts';
import type { TypedOptions } from './read-options.ts';
import { printProblems } from './report.ts';
import { cannotWrite, hasNoDirectory, NO_DIRECTORY, standardOutput } from './system-error.ts';

/** Those that take inputs. */
const commands = { draw, check, describe, dump };

/** `argv` without the interpreter and the script. Rejects only when podfig itself is at fault. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = exitCode.drawn;
  const printed = { out: '', err: '' };
  const printer = {
    out: (text: string) => {
      printed.out += text;
    },
    err: (text: string) => {
      printed.err += text;
    },
  };
  const run = async (name: keyof typeof commands, inputs: readonly string[], typed: TypedOptions) => {
    const given = inputs.length === 0 && !io.isTerminal('stdin') ? ['-'] : inputs;
    const named = program.commands.find((command) => command.name() === name);
    if (given.length === 0) (named ?? program).help({ error: true });
    const problems: Diagnostic[] = [];
    const others = named === undefined ? program.commands.map((command) => command.name()) : [];
    checkInputs(given, others, (problem) => problems.push(problem));
    if (problems.length > 0) {
      await printProblems(problems, typed, io);
      code = exitCode.wrongUsage;
    } else code = await commands[name](given, typed, io);
  };
  const program = createProgram(
    {
      draw: (inputs, typed) => run('draw', inputs, typed),
      check: (inputs, typed) => run('check', inputs, typed),
      describe: (inputs, typed) => run('describe', inputs, typed),
      dump: (inputs, typed) => run('dump', inputs, typed),
      build: async (path, typed) => {
        code = await build(path, typed, io);
      },
      init: async (directory) => {
        code = await init(directory, io);
      },
      new: async (what, name, typed) => {
        code = await newSettings(what, name, typed, io);
      },
      list: async (what) => {
        code = await list(what, io);
      },
    },
    printer,
    io,
  );
  try {
    try {
      await program.parseAsync(argv, { from: 'user' });
      return code;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (printed.out !== '') await io.write('stdout', printed.out);
      if (printed.err !== '') await io.write('stderr', printed.err);
      if (error.exitCode === 0) return exitCode.drawn;
      if (printed.err === '') await printProblems([asDiagnostic(error)], typedSoFar(program), io);
      return exitCode.wrongUsage;
    }
  } catch (error) {
    // throws again what is no error of the system
    await printProblems([hasNoDirectory(error) ? NO_DIRECTORY : cannotWrite(standardOutput, error)], {}, io);
    return exitCode.inputHasErrors;
  }
}

/** How to say what is wrong may be typed before it is. */
function typedSoFar(program: Command): TypedOptions {
  return Object.assign({}, ...[program, ...program.commands].map((command) => command.opts()));
}

/** commander says `error: unknown option '--figur'`, then `(Did you mean --figure?)` on a line of its own. */
function asDiagnostic(error: CommanderError): Diagnostic {
  const [first = '', second] = error.message.split('\n');
  const hint = second?.replace(/^\((.*)\)$/, '$1').replace(/^D/, 'd');
  return { code: 'cli/usage', severity: 'error', message: first.replace(/^error: /, ''), ...(hint === undefined ? {} : { hint }) };
}
