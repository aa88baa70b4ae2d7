/** What a request is drawn from: files below the root alone, through whatever links, each list of them read once. */
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import type { DrawOptions } from '../../pipeline/options.ts';
import { settingsInUse } from '../input/files-in-use.ts';
import { isThemeFile } from '../input/options.ts';
import { readTemplate } from '../input/template.ts';
import { readTheme } from '../input/theme.ts';
import type { CliIo, Pipeline } from '../output/io.ts';
import { leadsOutside } from '../project/inside.ts';
import type { Request } from './types.ts';

export interface Page {
  /** Of the Markdown file, as it was found. */
  readonly path: string;
  /** The directory outside of which nothing is read or written. */
  readonly root: string;
}

export type Parsed = Awaited<ReturnType<Pipeline['readSources']>>;

export interface ReadInput {
  readonly parsed: Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** A path in a request: from its file, or from the root where it begins with a slash. Never standard input. */
export function pathFrom({ path, root }: Page, named: string): string {
  const found = named.startsWith('/') ? join(root, named) : join(dirname(path), named);
  return found === '-' ? './-' : found;
}

export function outsideOf({ root }: Page, named: string, place: Place): Diagnostic {
  return {
    code: 'page/outside',
    severity: 'error',
    message: `'${named}' lies outside of ${resolve(root) === resolve('.') ? 'the working directory' : `'${root}'`}, to which this page belongs`,
    place,
    hint: 'podfig docs --root DIR says to what directory pages belong',
  };
}

/** Reads inputs that several requests name once. */
export function inputReader(io: CliIo): (page: Page, src: readonly string[], place: Place) => Promise<ReadInput | Diagnostic> {
  const known = new Map<string, Promise<ReadInput>>();
  return async (page, src, place) => {
    const paths = src.map((one) => pathFrom(page, one));
    for (const [index, path] of paths.entries()) {
      const files = leadsOutside(path, page.root) ? [path] : await io.pipeline.filesIn(path);
      const out = files.find((file) => leadsOutside(file, page.root));
      if (out !== undefined) return outsideOf(page, out === path ? (src[index] ?? path) : out, place);
    }
    const key = JSON.stringify(paths);
    const reading = known.get(key) ?? read(paths, io);
    known.set(key, reading);
    return reading;
  };
}

async function read(paths: readonly string[], io: CliIo): Promise<ReadInput> {
  const { sources, diagnostics } = await io.pipeline.load(paths, { ...io, onlyFiles: true });
  return { diagnostics, parsed: await io.pipeline.readSources(sources) };
}

/** What the manifest of a block is called as an input: its page would be taken for Markdown by its name. */
export function nameOfBlock({ path }: Page, { number }: Request): string {
  return `${path} (figure ${number})`;
}

/** The manifest of a block, as a text in which each line has the number that it has in the page. */
export async function readBlock(page: Page, request: Request, { pipeline }: CliIo): Promise<ReadInput> {
  const { line, text } = request.manifest ?? { line: 1, text: '' };
  const content = '\n'.repeat(Math.max(0, line - 1)) + text;
  return { diagnostics: [], parsed: await pipeline.readSources([{ name: nameOfBlock(page, request), content }]) };
}

type Settings = Pick<DrawOptions, 'template' | 'findTemplate' | 'theme' | 'readFont'>;

/** The template and the theme, where they are files of the user's; undefined when they can't be read, which has been told. */
export async function readSettings(
  page: Page,
  named: { readonly template?: string; readonly theme?: string },
  { io: process, place, tell }: { readonly io: CliIo; readonly place: Place; readonly tell: (diagnostic: Diagnostic) => void },
): Promise<Settings | undefined> {
  const io = { ...process, onlyFiles: true };
  const files = [named.template, named.theme].flatMap((name) =>
    name !== undefined && (name === named.template || isThemeFile(name)) ? name : [],
  );
  for (const file of files) {
    if (!leadsOutside(pathFrom(page, file), page.root)) continue;
    tell(outsideOf(page, file, place));
    return undefined;
  }
  let wrong = false;
  const problem = (diagnostic: Diagnostic): void => {
    wrong = true;
    tell({ ...diagnostic, place: diagnostic.place ?? place });
  };
  const template = named.template === undefined ? {} : await readTemplate(pathFrom(page, named.template), io, problem);
  const isFile = named.theme !== undefined && isThemeFile(named.theme);
  const theme = isFile
    ? await readTheme(pathFrom(page, named.theme), io, problem)
    : named.theme === undefined
      ? {}
      : { theme: named.theme };
  if (wrong) return undefined;
  const settings: Settings = { ...template, ...theme };
  const out = (await settingsInUse(settings, io)).find((one) => leadsOutside(one.path, page.root));
  if (out === undefined) return settings;
  tell(outsideOf(page, out.path, place));
  return undefined;
}
