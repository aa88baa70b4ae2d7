import { describe, expect, it } from 'vitest';
import type { Commands } from '../../src/cli/command-actions.ts';
import type { CliIo } from '../../src/cli/output/io.ts';
import { plainArguments } from '../../src/cli/plain-arguments.ts';
import { createProgram } from '../../src/cli/program.ts';

/** What commander hands to `draw`; undefined where it does not draw. */
async function byCommander(argv: readonly string[]) {
  let drawn: { inputs: readonly string[]; typed: object } | undefined;
  const nothing = async () => {};
  const commands: Commands = {
    ...{
      list: nothing,
      check: nothing,
      build: nothing,
      init: nothing,
      new: nothing,
      describe: nothing,
      reach: nothing,
      dump: nothing,
      docs: nothing,
    },
    draw: async (inputs, typed) => {
      drawn = { inputs, typed };
    },
  };
  const io = { columns: () => 100 } as unknown as CliIo;
  await createProgram(commands, { out: () => {}, err: () => {} }, io)
    .parseAsync(argv, { from: 'user' })
    .catch(() => {});
  return drawn;
}

/** Every option that drawing has, with a value where it takes one. */
const everyOption = createProgram({} as Commands, { out: () => {}, err: () => {} }, {} as CliIo)
  .options.filter(({ long }) => long !== '--version' && long !== '--no-title')
  .flatMap(({ short, long, required }) => [short, long].flatMap((name) => (name ? [[name, ...(required ? ['a,b=c'] : [])]] : [])));

describe('plain command lines are read as commander reads them', () => {
  it.each([
    ...everyOption,
    [],
    ['-'],
    ['a.yaml', 'b.yaml'],
    ['a.yaml', '-f', 'pod', 'b.yaml', '-o', 'a.svg', '-o', 'a.png'],
    ['-n', 'shop,pay', '-n', 'ops', '-l', 'app in (a,b)', '-l', 'x=y'],
    ['--no-title', 'a.yaml'],
    ['--title', '', 'a.yaml'],
    ['--title', '--strict', 'a.yaml'],
    ['-o', '-', './list'],
    ['checks', 'lists'],
  ])('%s %s %s %s %s', async (...argv: readonly string[]) => {
    const given = argv.filter((word) => word !== undefined);
    const plain = plainArguments(given);
    expect(plain).toBeDefined();
    const { inputs, typed } = (await byCommander(given)) ?? {};
    expect(plain).toEqual({ inputs, typed: { ...typed } });
  });
});

it.each([
  ['check', 'a.yaml'],
  ['a.yaml', 'check'],
  ['list'],
  ['help'],
  ['--help'],
  ['-V'],
  ['-qh'],
  ['-fpod', 'a.yaml'],
  ['--figure=pod', 'a.yaml'],
  ['--figur', 'pod'],
  ['a.yaml', '-o'],
  ['-f', 'pod', '-f', 'pod'],
  ['--title', 'a', '--no-title'],
  ['-q', '-q'],
  ['--', '-a.yaml'],
])('is left to commander: %s %s %s %s', (...argv: readonly string[]) => {
  expect(plainArguments(argv.filter((word) => word !== undefined))).toBeUndefined();
});
