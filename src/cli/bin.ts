/** The program's start: hands the process's streams to `main`, and its answer to the shell. */
import * as pipeline from '../pipeline.ts';
import { exitCode } from './io.ts';
import { main } from './main.ts';

/** Streams are opened when they are used: each costs start-up time. */
const io = {
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
  pipeline,
};

/** Resolves when all is done and written; never rejects. */
export const finished: Promise<void> = main(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const what = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`podfig: this is a mistake in podfig, not in your input; please report it.\n${what}\n`);
    process.exitCode = exitCode.ourMistake;
  },
);
