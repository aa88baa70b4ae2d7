/**
 * `podfig/remark`: a plugin of unified that draws the figures that pages ask for while a site is built. It takes the tree as other plugins left it,
 * and puts each picture behind its request, in the place of what `podfig docs` may have written there.
 */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { formatDiagnostic } from '../base/format-diagnostic.ts';
import { joinedTexts } from '../base/texts.ts';
import { requestDrawer } from '../cli/docs/draw-request.ts';
import { imagePaths } from '../cli/docs/image-names.ts';
import { nameOfBlock } from '../cli/docs/inputs.ts';
import { pageTexts } from '../cli/docs/page-texts.ts';
import { readRequest } from '../cli/docs/request-options.ts';
import { requestsIn } from '../cli/docs/requests.ts';
import { rootOf } from '../cli/docs/root.ts';
import type { Request } from '../cli/docs/types.ts';
import { drawWords } from '../cli/draw-words.ts';
import type { CliIo } from '../cli/output/io.ts';
import { writeOutput } from '../cli/output/write-output.ts';
import * as pipeline from '../pipeline/pipeline.ts';
import type { PageNode } from './place-picture.ts';
import { placePicture } from './place-picture.ts';

export interface RemarkPodfigOptions {
  /** Nothing outside of this directory is read. Default: the repository of the page. */
  readonly root?: string;
  /** Images are written there, and shown by their address: `{ directory: 'static/figures', url: '/figures/' }`. Default: they stand in the page. */
  readonly images?: { readonly directory: string; readonly url: string };
  /** Whether the build ends where a figure cannot be drawn; else it is a message of the page. Default: true. */
  readonly fail?: boolean;
}

/** What the plugin needs of a VFile. */
export interface PageFile {
  readonly path?: string;
  readonly value: string | Uint8Array;
  readonly message: (reason: string, place?: { readonly line: number; readonly column: number }) => unknown;
  readonly fail: (reason: string, place?: { readonly line: number; readonly column: number }) => never;
}

/** `unified().use(remarkParse).use(remarkPodfig)`, or a line in the settings of Docusaurus or Astro. Only for `process`, not for `processSync`. */
export function remarkPodfig({ root, images, fail = true }: RemarkPodfigOptions = {}): (tree: PageNode, file: PageFile) => Promise<void> {
  const draw = requestDrawer(io);
  return async (tree, file) => {
    const text = typeof file.value === 'string' ? file.value : new TextDecoder().decode(file.value);
    if (!text.includes('podfig')) return;
    const path = file.path ?? 'page.md';
    const page = { path, root: root ?? rootOf(path) };
    const { requests, diagnostics } = requestsIn(tree, text, path);
    tell(diagnostics, text, []);
    for (const request of requests) await drawOne(request, requests);

    async function drawOne(request: Request, all: readonly Request[]): Promise<void> {
      const problems: Diagnostic[] = [];
      const asked = readRequest(request, { io, words: drawWords }, (problem) => problems.push(problem));
      if (asked === undefined) return tell(problems, text, [{ request, texts: new Map() }]);
      const drawn = await draw(request, asked, page);
      tell([...problems, ...drawn.diagnostics], text, [{ request, texts: drawn.texts }]);
      if (drawn.figures === undefined) return;
      const paths = imagePaths(request, asked, { page, requests: all, images: images?.directory });
      const [light = '', dark] = drawn.figures.map((bytes, index) => addressOf(bytes, basename(paths[index] ?? ''), asked.format));
      placePicture(tree, { request, text, alt: drawn.alt, light, ...(dark === undefined ? {} : { dark }) });
    }

    function tell(found: readonly Diagnostic[], source: string, drawn: readonly DrawnBlock[]): void {
      const blocks = drawn.flatMap(({ request, texts }) =>
        request.manifest === undefined ? [] : { manifest: request.manifest, masked: texts.get(nameOfBlock(page, request)) },
      );
      const texts = joinedTexts([pageTexts(path, source, blocks), ...drawn.map((one) => one.texts)]);
      for (const one of found.filter(({ severity }) => severity !== 'note')) {
        const say = one.severity === 'error' && fail ? file.fail : file.message;
        say.call(file, formatDiagnostic(one, { texts }), one.place);
      }
    }
  };

  function addressOf(bytes: Uint8Array, name: string, format: string): string {
    const type = format === 'svg' ? 'image/svg+xml' : `image/${format}`;
    if (images === undefined) return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    mkdirSync(images.directory, { recursive: true });
    writeOutput(join(images.directory, name), bytes);
    return `${images.url.replace(/\/?$/, '/')}${encodeURIComponent(name)}`;
  }
}

interface DrawnBlock {
  readonly request: Request;
  readonly texts: ReturnType<typeof joinedTexts>;
}

/** A site’s build has no streams of ours. */
const io: CliIo = {
  stdin: {
    async *[Symbol.asyncIterator]() {},
  },
  write: async () => {},
  isTerminal: () => false,
  columns: () => undefined,
  env: {},
  // src/remark/ and dist/lib/ lie equally deep
  fontPlaces: { packageRoot: join(import.meta.dirname, '../..'), searchFrom: '.' },
  pipeline,
};
