/** What is wrong with the inputs as they were typed, before any is read: words that can be no file, and what they were meant to be. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearMiss } from '../../base/near-miss.ts';
import type { Problem } from './options.ts';

/** `commands` are those that the first word may have been meant for; none after a command. */
export function checkInputs(inputs: readonly string[], commands: readonly string[], problem: Problem): void {
  for (const [index, input] of inputs.entries()) {
    // throws where the working directory is gone and the path begins there: better told than that each file does not exist
    if (input !== '-') resolve(input);
    if (input === '') {
      usage('an INPUT is empty', 'a variable without a value, perhaps; name files or directories, or - for standard input', problem);
    } else if (input !== '-' && !existsSync(input)) {
      const command = index === 0 ? nearMiss(input, commands) : undefined;
      if (/^https?:\/\//i.test(input)) usage(`'${input}' is no file: podfig fetches nothing`, `curl -L '${input}' | podfig -`, problem);
      else if (command !== undefined) usage(`'${input}' does not exist`, `did you mean the command '${command}'?`, problem);
    }
  }
}

function usage(message: string, hint: string, problem: Problem): void {
  problem({ code: 'cli/usage', severity: 'error', message, hint });
}
