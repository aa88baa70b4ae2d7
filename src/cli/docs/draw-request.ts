/** Draws what a request asks for, in each of its themes. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { withoutEchoes } from '../../base/echoes.ts';
import type { Texts } from '../../base/texts.ts';
import { joinedTexts } from '../../base/texts.ts';
import type { DrawOptions } from '../../pipeline/options.ts';
import { readOptions } from '../input/options.ts';
import type { CliIo } from '../output/io.ts';
import { altOf, plain } from './alt.ts';
import type { Page, ReadInput } from './inputs.ts';
import { inputReader, nameOfBlock, readBlock, readSettings } from './inputs.ts';
import type { Asked } from './request-options.ts';
import type { Request } from './types.ts';

export interface DrawnRequest {
  /** One for each theme; absent when it could not be drawn, which has been told. */
  readonly figures?: readonly Uint8Array[];
  readonly alt: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the manifests, with masks over what is secret. */
  readonly texts: Texts;
}

export type RequestDrawer = (request: Request, asked: Asked, page: Page) => Promise<DrawnRequest>;

export function requestDrawer(io: CliIo): RequestDrawer {
  const readInput = inputReader(io);
  // where fonts and a browser are
  const common = readOptions({}, io, () => {});
  return async (request, asked, page) => {
    const diagnostics: Diagnostic[] = [];
    const place = request.words.find(({ key }) => key === 'src')?.place ?? request.place;
    const input = request.kind === 'block' ? await readBlock(page, request, io) : await readInput(page, asked.src, place);
    if (!isRead(input)) return failed([input]);
    for (const one of input.diagnostics)
      diagnostics.push({ ...one, place: one.place ?? place, ...(one.code === 'load/not-found' ? FROM_WHERE : {}) });
    const figures: Uint8Array[] = [];
    const texts: Texts[] = [input.parsed.texts];
    let alt = '';
    const themes = asked.themes.length === 0 ? [undefined] : asked.themes;
    for (const theme of themes) {
      const named = { ...(asked.template === undefined ? {} : { template: asked.template }), ...(theme === undefined ? {} : { theme }) };
      const settings = await readSettings(page, named, { io, place: request.place, tell: (one) => diagnostics.push(one) });
      if (settings === undefined) return failed(diagnostics);
      const options: DrawOptions = { ...common, ...asked.options, ...settings };
      const [drawn] = await io.pipeline.drawFormats(input.parsed, options, [asked.format]);
      diagnostics.push(...(drawn?.diagnostics ?? []));
      if (drawn !== undefined) texts.push(drawn.texts);
      if (drawn?.output !== undefined) figures.push(drawn.output);
      if (drawn?.told !== undefined) alt = altOf(drawn.told);
    }
    const told = withoutEchoes(diagnostics).map((one) => placed(one, request, page));
    const all = { alt: asked.alt === undefined ? alt : plain(asked.alt), diagnostics: told, texts: joinedTexts(texts) };
    return figures.length === themes.length ? { ...all, figures } : all;
  };
}

const FROM_WHERE = { hint: 'paths are seen from the page; those that begin with a slash, from its repository' };

function isRead(input: ReadInput | Diagnostic): input is ReadInput {
  return 'parsed' in input;
}

function failed(diagnostics: readonly Diagnostic[]): DrawnRequest {
  return { alt: '', diagnostics, texts: new Map() };
}

/** What has no place in an input is said of the request; what is in a block, at its place in the page. */
function placed(diagnostic: Diagnostic, request: Request, page: Page): Diagnostic {
  const { place, manifest } = request;
  const own = diagnostic.place;
  if (own === undefined) return { ...diagnostic, place };
  if (manifest === undefined || own.file !== nameOfBlock(page, request)) return diagnostic;
  return { ...diagnostic, place: { ...own, file: page.path, column: own.column + (manifest.indents[own.line - manifest.line] ?? 0) } };
}
