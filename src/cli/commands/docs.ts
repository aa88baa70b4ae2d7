/** `podfig docs FILES...`: draws the figures that pages of Markdown ask for; with `--check` says which are not what would be drawn. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { printable } from '../../base/printable.ts';
import { hasErrors, strictly } from '../../base/severity.ts';
import type { Texts } from '../../base/texts.ts';
import { joinedTexts } from '../../base/texts.ts';
import type { DrawnPage, PageDrawing } from '../docs/draw-page.ts';
import { drawPage } from '../docs/draw-page.ts';
import { requestDrawer } from '../docs/draw-request.ts';
import { findMarkdown } from '../docs/find-files.ts';
import type { Page } from '../docs/inputs.ts';
import { outsideOf } from '../docs/inputs.ts';
import { mayBeWritten, refusals } from '../docs/refusal.ts';
import type { DrawWords } from '../docs/request-options.ts';
import { rootOf } from '../docs/root.ts';
import type { TypedOptions } from '../input/options.ts';
import { readOptions } from '../input/options.ts';
import { distinct } from '../output/distinct.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { keepSignals } from '../output/keep-signals.ts';
import { clearLeftOvers } from '../output/left-overs.ts';
import { withProgress } from '../output/progress.ts';
import { printProblems, printReport } from '../output/report.ts';
import { cannotWrite } from '../output/system-error.ts';
import { writeOutput } from '../output/write-output.ts';
import { leadsOutside } from '../project/inside.ts';

export interface TypedDocs extends TypedOptions {
  readonly check?: boolean;
  /** Where all images go. */
  readonly images?: string;
  readonly root?: string;
}

interface Counts {
  figures: number;
  written: number;
  unchanged: number;
  stale: number;
  failed: number;
}

/** Resolves to the exit code. */
export async function docs(typedFiles: readonly string[], typed: TypedDocs, io: CliIo, words: DrawWords): Promise<number> {
  resolve('.'); // throws where the working directory is gone
  const problems: Diagnostic[] = [];
  readOptions(typed, io, (problem) => problems.push(problem));
  const files = findMarkdown(typedFiles, (problem) => problems.push(problem));
  const root = typed.root;
  if (root !== undefined)
    for (const file of files.filter((one) => leadsOutside(one, root)))
      problems.push({ code: 'cli/bad-value', severity: 'error', message: `'${file}' is not in '${root}', which --root names` });
  if (problems.length > 0) {
    await printProblems(problems, typed, io);
    return exitCode.wrongUsage;
  }
  return withProgress('drawing', io, () => drawAll(files, typed, { io, words }));
}

async function drawAll(files: readonly string[], typed: TypedDocs, given: Pick<PageDrawing, 'io' | 'words'>): Promise<number> {
  const { io } = given;
  const found: Diagnostic[] = [];
  const texts: Texts[] = [];
  const counts: Counts = { figures: 0, written: 0, unchanged: 0, stale: 0, failed: 0 };
  const written: string[] = [];
  const drawing = { ...given, draw: requestDrawer(io), images: typed.images, refuse: refusals(typed.images) };
  for (const path of files) {
    const text = readPage(path, found);
    if (text === undefined) continue;
    const drawn = await drawPage({ path, root: typed.root ?? rootOf(path) }, text, drawing);
    for (const one of drawn.diagnostics) found.push(one);
    texts.push(drawn.texts);
    counts.failed += drawn.failed;
    counts.figures += drawn.failed + new Set(drawn.images.map(({ place }) => place)).size;
    for (const file of filesOf(drawn, text)) {
      const outcome = typed.check === true ? compared(file, found) : await replaced(file, typed, found);
      counts[outcome] += 1;
      if (outcome === 'written') written.push(file.path);
    }
  }
  const diagnostics = strictly(
    distinct(found).filter(({ severity }) => severity !== 'note'),
    typed.strict,
  );
  const outcome = typed.check === true ? 'checked' : outcomeOf(counts, hasErrors(found));
  await printReport({ diagnostics, texts: joinedTexts(texts), outcome }, typed, io);
  if (typed.quiet !== true) await io.write('stdout', `${[...written.map(printable), summary(counts, typed)].join('\n')}\n`);
  return hasErrors(diagnostics) || counts.failed + counts.stale > 0 ? exitCode.inputHasErrors : exitCode.drawn;
}

function outcomeOf({ figures, failed }: Counts, isWrong: boolean): string {
  if (!isWrong) return 'drawn';
  return failed >= figures ? 'nothing was drawn' : 'the rest was drawn';
}

/** Its text where it can ask for anything: undefined of a page without the word podfig, which is not even decoded. */
function readPage(path: string, found: Diagnostic[]): string | undefined {
  const place: Place = { file: path, line: 1, column: 1 };
  const tell = (message: string) => void found.push({ code: 'page/unreadable', severity: 'error', message, place });
  try {
    const bytes = readFileSync(path);
    if (!bytes.includes('podfig')) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // the decoder's own error has a code, too
    if (error instanceof TypeError) return tell('The page is no UTF-8');
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return tell('The page cannot be read');
  }
}

interface WantedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly place: Place;
  readonly page: Page;
  /** Undefined where nothing is there. */
  readonly old: Uint8Array | undefined;
}

/** The images first: no page shows one that is not there. A page that stays as it is, is not among them. */
function filesOf({ page, text, images }: DrawnPage, before: string): readonly WantedFile[] {
  const pictures = images.map((image) => ({ ...image, page, old: bytesOf(image.path) }));
  if (text === before) return pictures;
  const place = images[0]?.place ?? { file: page.path, line: 1, column: 1 };
  const encoder = new TextEncoder();
  return [...pictures, { path: page.path, bytes: encoder.encode(text), place, page, old: encoder.encode(before) }];
}

/** A file that holds the same bytes is left alone, with its time of change. */
async function replaced({ path, bytes, old, page, place }: WantedFile, { images }: TypedDocs, found: Diagnostic[]): Promise<keyof Counts> {
  if (isSame(old, bytes)) return 'unchanged';
  // asked again right before it is done: drawing takes its time, and a link may have come meanwhile
  const isRefused = () => path !== page.path && !mayBeWritten(path, page, images);
  let outcome: keyof Counts = 'failed';
  try {
    clearLeftOvers([path]);
    if (!isRefused()) mkdirSync(dirname(path), { recursive: true });
    await keepSignals(() => {
      if (isRefused()) return;
      writeOutput(path, bytes);
      outcome = 'written';
    });
    if (outcome === 'failed') found.push(outsideOf(page, path, place));
  } catch (error) {
    found.push(cannotWrite(path, error));
  }
  return outcome;
}

function compared({ path, bytes, old, page, place }: WantedFile, found: Diagnostic[]): keyof Counts {
  if (isSame(old, bytes)) return 'unchanged';
  const message =
    old === undefined
      ? `The picture '${path}' is missing`
      : path === page.path
        ? 'The page does not show its pictures as they are drawn today'
        : `The picture '${path}' is not what is drawn today`;
  found.push({ code: 'page/stale', severity: 'error', message, place, hint: `draw it anew: podfig docs ${page.path}` });
  return 'stale';
}

function isSame(old: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return old !== undefined && Buffer.compare(old, bytes) === 0;
}

/** Of a file alone: a pipe would wait for ever. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** `3 figures, 1 failed; 2 files written, 0 unchanged`. */
function summary({ figures, written, unchanged, stale, failed }: Counts, { check }: TypedDocs): string {
  if (figures === 0) return 'no page asks for a figure';
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  const files =
    check === true
      ? `${counted(unchanged, 'file')} as drawn today, ${stale} stale or missing`
      : `${counted(written, 'file')} written, ${unchanged} unchanged`;
  return `${counted(figures, 'figure')}${failed > 0 ? `, ${failed} failed` : ''}; ${files}`;
}
