import type { Command } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

/** Arguments are counted, for they may hold a password; the names of long options are told. */
export const command: ShownDetail = {
  name: 'command',
  description: 'which program a container runs, how many arguments it gets, and the names of its options, never a value',
  ofContainer: ({ command: own }, _, { words }) => (own === undefined ? [] : commandWords(own, words).flatMap(fact)),
};

const mostOptions = 5;

function commandWords({ program, replaced, words: count, options }: Command, { say }: Words): readonly string[] {
  const runs = !replaced
    ? say('details.command.of-image')
    : program === undefined
      ? say('details.command.own')
      : say('details.command.program', { program });
  const shown = options.slice(0, mostOptions).join(' · ');
  return [
    count === 0 ? runs : `${runs} · ${say('details.command.words', { count })}`,
    options.length > mostOptions ? `${shown} · …` : shown,
  ];
}
