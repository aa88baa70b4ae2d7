/** The registry of formats. Each is one module with one function, loaded only when asked for: some bring a heavy library along. */
import type { Render, RenderPages } from './types.ts';

export interface Format {
  /** Without the dot. */
  readonly extension: string;
  /** One line for `podfig list formats`. */
  readonly describe: string;
  /** Bytes rather than text: a terminal should not get them. */
  readonly binary: boolean;
  /** Of slides: they have a title of their own, and are opened where podfig's fonts are not. */
  readonly isDeck?: boolean;
  readonly load: () => Promise<{ readonly render: Render; readonly renderPages?: RenderPages }>;
}

export const formats = {
  svg: {
    extension: 'svg',
    describe: 'vector picture with real text, its fonts embedded',
    binary: false,
    load: () => import('./formats/svg.ts'),
  },
  png: {
    extension: 'png',
    describe: 'pixels (--scale, --width); the same on every machine',
    binary: true,
    load: () => import('./formats/png.ts'),
  },
  pdf: {
    extension: 'pdf',
    describe: 'vector page as large as the figure; drawn by a Chromium that is found',
    binary: true,
    load: () => import('./formats/pdf.ts'),
  },
  pptx: {
    extension: 'pptx',
    describe: 'a slide of PowerPoint in shapes that can be edited',
    binary: true,
    isDeck: true,
    load: () => import('./formats/pptx.ts'),
  },
  drawio: {
    extension: 'drawio',
    describe: 'shapes, texts and links that can be edited in diagrams.net (draw.io); --pages makes a page for each',
    binary: false,
    load: () => import('./formats/drawio.ts'),
  },
  dot: {
    extension: 'dot',
    describe: 'Graphviz: boxes in boxes and links as text',
    binary: false,
    load: () => import('./formats/dot.ts'),
  },
  json: {
    extension: 'json',
    describe: 'the scene: every mark with its place and colour',
    binary: false,
    load: () => import('./formats/json.ts'),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** All of them, in the registry's order. */
export function allFormats(): readonly (Format & { readonly name: FormatName })[] {
  return formatNames().map((name) => ({ name, ...formats[name] }));
}

/** The registered names, in the registry's order. */
export function formatNames(): readonly FormatName[] {
  return Object.keys(formats).filter((name): name is FormatName => name in formats);
}
