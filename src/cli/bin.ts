/** The program's start: hands the process's streams to `main`, and its answer to the shell. */
import { fileURLToPath } from 'node:url';
import * as pipeline from '../pipeline.ts';
import type { CliIo } from './io.ts';
import { exitCode } from './io.ts';
import { main } from './main.ts';

let drew = false;

/** Streams are opened when they are used: each costs start-up time. */
const io: CliIo = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  fontPlaces: {
    // src/cli/ and dist/cli/ lie equally deep
    packageRoot: fileURLToPath(new URL('../..', import.meta.url)),
    searchFrom: process.cwd(),
  },
  pipeline: {
    ...pipeline,
    draw: (sources, options) => {
      drew = true;
      return pipeline.draw(sources, options);
    },
  },
};

/** Never rejects. Whether something was drawn is for the loader: only such a run is worth a code cache. */
export const finished: Promise<{ readonly drew: boolean }> = run();

async function run(): Promise<{ readonly drew: boolean }> {
  try {
    process.exitCode = await main(process.argv.slice(2), io);
  } catch (error) {
    const what = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`podfig: this is a mistake in podfig, not in your input; please report it.\n${what}\n`);
    process.exitCode = exitCode.ourMistake;
  }
  return { drew };
}
