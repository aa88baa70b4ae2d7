/** The fuzzer's command line: what it is asked for, its progress, its faults and its last line. tools/fuzz.mjs starts it. */
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { list } from '../../src/pipeline/pipeline.ts';
import { caseOf } from './cases.ts';
import { shrunk } from './shrink.ts';
import { decoded } from './spoiling.ts';
import type { Fault } from './trial.ts';
import { faultsOf } from './trial.ts';

const HELP = `Puts small clusters with planted secrets, changed at random, to podfig, and looks for exceptions, secrets and broken pictures.

  npm run fuzz -- --cases 10000 --seed 1
  npm run fuzz -- --seed 1 --only 4711      one case again, as a message names it

  --cases N     how many cases (1000)
  --seed N      the same seed gives the same cases (1)
  --from K      the first case's number (0)
  --only K      this case alone
  --figure F    this figure alone: ${list('figures')
    .map(({ name }) => name)
    .join(', ')}
  --keep-going  go on behind a case that fails
  --print       print the sources of each case before it runs
`;

/** ms; more is a fault. */
const PATIENCE = 5_000;

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      only: { type: 'string' },
      figure: { type: 'string' },
      'keep-going': { type: 'boolean', default: false },
      print: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const seed = whole('seed', values.seed);
  const from = whole('from', values.only ?? values.from);
  const cases = values.only === undefined ? whole('cases', values.cases) : 1;
  const figure = values.figure === undefined ? {} : { figure: figureNamed(values.figure) };
  const counts = { exception: 0, leak: 0, malformed: 0, 'not the same': 0 };
  let [slow, slowest, told, done] = [0, { ms: 0, run: from }, performance.now(), 0];
  // long runs are ended by hand: what they have done counts
  let isEnded = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isEnded = true;
    });
  }
  for (let number = from; number < from + cases && !isEnded; number++) {
    // signals come between tasks, and cases are none by themselves
    await setImmediate();
    const one = caseOf({ seed, run: number, ...figure });
    if (values.print) console.log(sourcesOf(one));
    const start = performance.now();
    const faults = await faultsOf(one, number);
    const ms = performance.now() - start;
    done++;
    if (ms > slowest.ms) slowest = { ms, run: number };
    if (ms > PATIENCE) {
      slow++;
      console.log(`case ${number} of seed ${seed} took ${(ms / 1000).toFixed(1)} s`);
    }
    for (const sort of new Set(faults.map((fault) => fault.sort))) counts[sort]++;
    if (faults[0] !== undefined) {
      const smaller = await shrunk(one, faults[0], number);
      console.log(
        report({
          again: `--seed ${seed} --only ${number}${values.figure === undefined ? '' : ` --figure ${values.figure}`}`,
          faults: [...(await faultsOf(smaller, number)), ...faults].slice(0, 3),
          sources: sourcesOf(smaller),
          options: one.asked.options,
        }),
      );
      if (!values['keep-going']) break;
    }
    if (process.stderr.isTTY && performance.now() - told > 3_000) {
      told = performance.now();
      process.stderr.write(`${done} of ${cases} cases\n`);
    }
  }
  const { exception, leak, malformed, 'not the same': other } = counts;
  console.log(
    `${done} cases, seed ${seed}: ${exception} exceptions, ${leak} leaks, ${malformed} malformed, ${other} not the same twice, ${slow} over 5 s, slowest ${(slowest.ms / 1000).toFixed(1)} s (case ${slowest.run})`,
  );
  return exception + leak + malformed + other + slow === 0 ? 0 : 1;
}

function figureNamed(word: string): string {
  const names = list('figures').map(({ name }) => name);
  if (!names.includes(word)) throw new RangeError(`--figure ${word}: expected ${names.join(', ')}`);
  return word;
}

function whole(name: string, word: string): number {
  const number = Number(word);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`--${name} ${word}: expected a whole number`);
  return number;
}

function sourcesOf({ sources }: ReturnType<typeof caseOf>): string {
  return sources.map(({ name, content }) => `=== ${name}\n${decoded(content)}`).join('\n');
}

interface Found {
  /** The options that make the case again. */
  readonly again: string;
  readonly faults: readonly Fault[];
  readonly sources: string;
  readonly options: object;
}

function report({ again, faults, sources, options }: Found): string {
  const told = faults.map(({ sort, words }) => `${sort}: ${words}`).join('\n');
  return `\nfails: npm run fuzz -- ${again}\n${told}\noptions: ${JSON.stringify(options)}\n${sources}\n`;
}
