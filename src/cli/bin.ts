/** The program's start: hands the process's streams to `main`, and its answer to the shell. */
import { join } from 'node:path';
import { printableLines } from '../base/printable.ts';
import type { Source } from '../pipeline/options.ts';
import * as pipeline from '../pipeline/pipeline.ts';
import { main } from './main.ts';
import { optimizeLate } from './optimize-late.ts';
import type { CliIo } from './output/io.ts';
import { exitCode } from './output/io.ts';
import { mayBeTerminal } from './output/may-be-terminal.ts';
import { writeDescriptor } from './output/write-descriptor.ts';
import { tellLibcQuickly } from './which-libc.ts';

/** Of the start, a run that draws compiles what a code cache should hold; of a part, any run that loads it. */
let worthCaching: WorthCaching = { start: false, parts: true };

interface WorthCaching {
  readonly start: boolean;
  readonly parts: boolean;
}

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
