/** Any command line, read by commander: commands, help, and what is to be explained. Commands are loaded when they are run. */
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Commands } from './command-actions.ts';
import { drawWords } from './draw-words.ts';
import type { TypedOptions } from './input/options.ts';
import type { CliIo } from './output/io.ts';
import { exitCode } from './output/io.ts';
import { printProblems } from './output/report.ts';
import { createProgram } from './program.ts';
import { runOn } from './run-on.ts';

/** Those that take inputs. */
const onInputs = {
  draw: async () => (await import('./commands/draw.ts')).draw,
  check: async () => (await import('./commands/check.ts')).check,
  describe: async () => (await import('./commands/describe.ts')).describe,
  reach: async () => (await import('./commands/reach.ts')).reach,
  dump: async () => (await import('./commands/dump.ts')).dump,
};

/** Resolves to the exit code. Rejects with errors of the system, and when podfig itself is at fault. */
export async function runAny(argv: readonly string[], io: CliIo): Promise<number> {
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
  const run = async (name: keyof typeof onInputs, inputs: readonly string[], typed: TypedOptions) => {
    const named = program.commands.find((command) => command.name() === name);
    const ended = await runOn(await onInputs[name](), { inputs, typed }, io, named !== undefined);
    code = ended ?? (named ?? program).help({ error: true });
  };
  const commands: Commands = {
    draw: (inputs, typed) => run('draw', inputs, typed),
    check: (inputs, typed) => run('check', inputs, typed),
    describe: (inputs, typed) => run('describe', inputs, typed),
    reach: (inputs, typed) => run('reach', inputs, typed),
    dump: (inputs, typed) => run('dump', inputs, typed),
    build: async (path, typed) => {
      code = await (await import('./commands/build.ts')).build(path, typed, io);
    },
    docs: async (files, typed) => {
      code = await (await import('./commands/docs.ts')).docs(files, typed, io, drawWords);
    },
    init: async (directory) => {
      code = await (await import('./commands/init.ts')).init(directory, io);
    },
    new: async (what, name, typed) => {
      code = await (await import('./commands/new.ts')).newSettings(what, name, typed, io);
    },
    list: async (what) => {
      code = await (await import('./commands/list.ts')).list(what, io);
    },
  };
  const program = createProgram(commands, printer, io);
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
