/** The command line as a function of its streams: it prints, and resolves to the exit code. */
import { draw } from './commands/draw.ts';
import type { CliIo } from './output/io.ts';
import { exitCode } from './output/io.ts';
import { printProblems } from './output/report.ts';
import { cannotWrite, hasNoDirectory, NO_DIRECTORY, standardOutput } from './output/system-error.ts';
import { plainArguments } from './plain-arguments.ts';
import { runOn } from './run-on.ts';

/** `argv` without the interpreter and the script. Rejects only when podfig itself is at fault. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const plain = plainArguments(argv);
    const code = plain === undefined ? undefined : await runOn(draw, plain, io);
    return code ?? (await (await import('./any-arguments.ts')).runAny(argv, io));
  } catch (error) {
    // throws again what is no error of the system
    await printProblems([hasNoDirectory(error) ? NO_DIRECTORY : cannotWrite(standardOutput, error)], {}, io);
    return exitCode.inputHasErrors;
  }
}
