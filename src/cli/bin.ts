/** The program's start: hands the process's streams to `main`, and its answer to the shell. */
import { constants, fstatSync } from 'node:fs';
import { join } from 'node:path';
import { printableLines } from '../base/printable.ts';
import type { Source } from '../options.ts';
import * as pipeline from '../pipeline.ts';
import type { CliIo } from './io.ts';
import { exitCode } from './io.ts';
import { main } from './main.ts';
import { optimizeLate } from './optimize-late.ts';
import { tellLibcQuickly } from './which-libc.ts';
import { writeDescriptor } from './write-descriptor.ts';

/** Of the start, a run that draws compiles what a code cache should hold; of a part, any run that loads it. */
let worthCaching: WorthCaching = { start: false, parts: true };

interface WorthCaching {
  readonly start: boolean;
  readonly parts: boolean;
}

/** Linux's number of /dev/null: major 1, minor 3. */
const nullDevice = 0x103;

const io: CliIo = {
  /** A getter: opening it costs start-up time. */
  get stdin() {
    return process.stdin;
  },
  write: (to, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return writeDescriptor({ fd: to === 'stdout' ? 1 : 2, stream: () => process[to] }, bytes);
  },
  isTerminal: (stream) => mayBeTerminal(stream) && process[stream].isTTY === true,
  columns: () => (mayBeTerminal('stdout') ? process.stdout.columns : undefined),
  env: process.env,
  fontPlaces: {
    // src/cli/ and dist/cli/ lie equally deep
    packageRoot: join(import.meta.dirname, '../..'),
    searchFrom: workingDirectory(),
  },
  pipeline: {
    ...pipeline,
    drawFormats: (sources, options, wanted) => {
      if (!('stage' in sources)) prepareFor(sources);
      if (wanted.includes('png')) tellLibcQuickly();
      return pipeline.drawFormats(sources, options, wanted);
    },
    readSources: (sources) => {
      prepareFor(sources);
      return pipeline.readSources(sources);
    },
  },
};

/** Where it has been deleted, what needs no directory still works (--help, list); `main` tells of the rest. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}

/** V8 refuses a code cache that was made with other flags than its own. */
function prepareFor(sources: readonly Source[]): void {
  const isAsUsual = !optimizeLate(sources, process.versions.node);
  worthCaching = { start: isAsUsual, parts: isAsUsual };
}

/** Never rejects. */
export const finished: Promise<{ readonly worthCaching: WorthCaching }> = run();

async function run(): Promise<{ readonly worthCaching: WorthCaching }> {
  try {
    process.exitCode = await main(process.argv.slice(2), io);
  } catch (error) {
    const what = error instanceof Error ? error.stack : String(error);
    await io.write('stderr', `podfig: this is a mistake in podfig, not in your input; please report it.\n${printableLines(what ?? '')}\n`);
    process.exitCode = exitCode.ourMistake;
  }
  return { worthCaching };
}

/** Answers for pipes and files, and for /dev/null, without opening the stream: that takes 4 ms. */
function mayBeTerminal(stream: 'stdin' | 'stdout' | 'stderr'): boolean {
  try {
    const { mode, rdev } = fstatSync({ stdin: 0, stdout: 1, stderr: 2 }[stream]);
    const isCharacterDevice = (mode & constants.S_IFMT) === constants.S_IFCHR;
    return isCharacterDevice && rdev !== nullDevice;
  } catch {
    return false; // closed: `podfig 2>&-`
  }
}
