/** Options that take one value and were given two: commander lets the last one win, silently. */
import type { Command, Option } from 'commander';
import { CommanderError } from 'commander';

/** To be called when the command has all its options. The same value twice does no harm. */
export function refuseRepeated(command: Command): void {
  const given = new Map<string, { readonly option: Option; readonly value: string | undefined }>();
  for (const option of command.options) {
    if (!takesOne(option) && !option.negate) continue;
    command.on(`option:${option.name()}`, (value?: string) => {
      const before = given.get(option.attributeName());
      if (before !== undefined && before.option !== option) refuse(`${before.option.long} and ${option.long} do not go together`);
      if (before !== undefined && before.value !== value) refuse(`${option.long} is given twice, as '${before.value}' and as '${value}'`);
      given.set(option.attributeName(), { option, value });
    });
  }
}

/** What collects its values has a function that does. */
function takesOne({ required, parseArg }: Option): boolean {
  return required && parseArg === undefined;
}

function refuse(message: string): never {
  throw new CommanderError(1, 'podfig.repeatedOption', `error: ${message}\n(leave one of them out)`);
}
