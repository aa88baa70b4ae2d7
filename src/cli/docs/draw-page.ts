/** Draws what one page of Markdown asks for: its text as it should be, and the images that it shows. */
import { dirname, relative } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { hasErrors } from '../../base/severity.ts';
import type { Texts } from '../../base/texts.ts';
import { joinedTexts } from '../../base/texts.ts';
import type { CliIo } from '../output/io.ts';
import type { RequestDrawer } from './draw-request.ts';
import { imagePaths } from './image-names.ts';
import type { Page } from './inputs.ts';
import { nameOfBlock } from './inputs.ts';
import type { MaskedManifest } from './page-texts.ts';
import { pageTexts } from './page-texts.ts';
import { addressOf, pictureLines } from './picture.ts';
import type { Edit } from './region.ts';
import { edited, newlineAt, regionBehind, regionText } from './region.ts';
import type { DrawWords } from './request-options.ts';
import { readRequest } from './request-options.ts';
import { requestsIn } from './requests.ts';
import type { Request } from './types.ts';

export interface DrawnImage {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the request. */
  readonly place: Place;
}

export interface DrawnPage {
  readonly page: Page;
  readonly text: string;
  readonly images: readonly DrawnImage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  /** How many requests could not be drawn. */
  readonly failed: number;
}

export interface PageDrawing {
  readonly io: CliIo;
  readonly words: DrawWords;
  readonly draw: RequestDrawer;
  readonly images: string | undefined;
  /** Why no image can be written there. */
  readonly refuse: (path: string, request: Request, page: Page) => Diagnostic | undefined;
}

const MARK = '\ufeff';

/** Requests that cannot be drawn leave the page, and their images, as they are there. */
export async function drawPage(page: Page, text: string, drawing: PageDrawing): Promise<DrawnPage> {
  // the mark of byte order is no part of the first line
  if (text.startsWith(MARK)) {
    const rest = await drawPage(page, text.slice(MARK.length), drawing);
    return { ...rest, text: MARK + rest.text };
  }
  const isMdx = /\.mdx$/i.test(page.path);
  const { readMarkdown, readMdx } = await import('./markdown.ts');
  const tree = isMdx ? await readMdx(text) : readMarkdown(text);
  if ('reason' in tree) {
    const place = { file: page.path, line: tree.line, column: tree.column };
    const wrong: Diagnostic = { code: 'page/no-mdx', severity: 'error', message: `This is no MDX: ${tree.reason}`, place };
    return { page, text, images: [], diagnostics: [wrong], texts: pageTexts(page.path, text, []), failed: 1 };
  }
  const { requests, diagnostics } = requestsIn(tree, text, page.path);
  const edits: Edit[] = [];
  const images: DrawnImage[] = [];
  const said: Diagnostic[] = [...diagnostics];
  const texts: Texts[] = [];
  const blocks: MaskedManifest[] = [];
  for (const request of requests) {
    const own = await drawOne(request);
    for (const one of own.diagnostics) said.push(one);
    if (request.manifest !== undefined) blocks.push({ manifest: request.manifest, masked: own.texts?.get(nameOfBlock(page, request)) });
    if (own.texts !== undefined) texts.push(own.texts);
    if (own.edit === undefined) said.push(leftAsItIs(request));
    else edits.push(own.edit);
    for (const image of own.images) images.push(image);
  }
  return {
    page,
    text: edited(text, edits),
    images,
    diagnostics: said,
    texts: joinedTexts([pageTexts(page.path, text, blocks), ...texts]),
    failed: requests.length - edits.length,
  };

  async function drawOne(request: Request): Promise<Outcome> {
    const problems: Diagnostic[] = [];
    const asked = readRequest(request, drawing, (problem) => problems.push(problem));
    const region = regionBehind(text, request);
    if (region === undefined) problems.push(unended(request));
    if (asked === undefined || region === undefined) return { diagnostics: problems, images: [] };
    const paths = imagePaths(request, asked, { page, requests, images: drawing.images });
    for (const path of paths) problems.push(...[drawing.refuse(path, request, page)].flatMap((one) => one ?? []));
    if (hasErrors(problems)) return { diagnostics: problems, images: [] };
    const drawn = await drawing.draw(request, asked, page);
    const all = { diagnostics: [...problems, ...drawn.diagnostics], texts: drawn.texts };
    if (drawn.figures === undefined) return { ...all, images: [] };
    const [light = '', dark] = paths.map((path) => addressOf(relative(dirname(page.path), path)));
    const lines = pictureLines({ alt: drawn.alt, light, ...(dark === undefined ? {} : { dark }) }, { isMdx });
    return {
      ...all,
      images: drawn.figures.map((bytes, index) => ({ path: paths[index] ?? '', bytes, place: request.place })),
      edit: { ...region, text: regionText(lines, request, newlineAt(text, request), { isMdx }) },
    };
  }
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly images: readonly DrawnImage[];
  readonly texts?: Texts;
  readonly edit?: Edit;
}

function unended({ place }: Request): Diagnostic {
  return {
    code: 'page/no-end',
    severity: 'error',
    message: 'The picture behind this request has lost its end',
    place,
    hint: 'write <!-- podfig:end --> behind the picture again, {/* podfig:end */} in MDX; or delete all of it from podfig:drawn on',
  };
}

function leftAsItIs({ place }: Request): Diagnostic {
  return {
    code: 'page/not-drawn',
    severity: 'error',
    message: 'This figure could not be drawn: what the page shows here stays as it was',
    place,
  };
}
