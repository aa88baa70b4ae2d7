/** What every format is given and gives back. A format never measures, wraps or routes: the scene has decided all that. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import type { Colour, Scene } from '../scene/types.ts';
import type { FontSet } from '../text/fonts.ts';

/** The one signature of all formats. */
export type Render = (scene: Scene, options: RenderOptions) => Promise<Rendered>;

/** Of formats that hold several pages: all of them in one file. */
export type RenderPages = (
  pages: readonly { readonly scene: Scene; readonly fonts: FontSet }[],
  options: Omit<RenderOptions, 'fonts'>,
) => Promise<Rendered>;

export interface RenderOptions {
  /** The faces that the scene was measured with. */
  readonly fonts: FontSet;
  /** Raster formats: pixels for each px of the scene; 1 when absent. */
  readonly scale?: number;
  /** Raster formats: the picture's width in pixels; takes precedence over `scale`. */
  readonly width?: number;
  /** Replaces the scene's background; 'none' for a transparent figure. */
  readonly background?: Colour;
  /** SVG: `fonts` (the default) embeds subsets; `outlines` draws glyphs as paths, for viewers that cannot do fonts. */
  readonly text?: 'fonts' | 'outlines';
  /** PNG: `resvg` (the default) needs no browser. */
  readonly engine?: 'resvg' | 'chromium';
  /** Decks: px of a slide; 1280 × 720 when absent. */
  readonly slide?: Size;
  /** How to find a browser, for what needs one. */
  readonly browser?: BrowserChoice;
}

/** Where to look for a browser; what the environment says is handed in by the caller. */
export interface BrowserChoice {
  /** Looked at first and, when given, the only one tried. */
  readonly executablePath?: string;
  /** Where puppeteer keeps its browsers; `~/.cache/puppeteer` when absent. */
  readonly cacheDirectory?: string;
  /** ms for the launch and, again, for the drawing; 30,000 when absent. */
  readonly timeout?: number;
}

export interface Rendered {
  /** The whole file; empty when an error among the diagnostics says why there is none. */
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}
