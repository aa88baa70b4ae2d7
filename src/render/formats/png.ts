/** PNG: by resvg, which needs no browser and gives the same pixels on every machine, or by a Chromium that is found. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Scene } from '../../scene/types.ts';
import { withAltText } from '../png/alt-text.ts';
import type { RasterSize } from '../png/raster-size.ts';
import { rasterSize } from '../png/raster-size.ts';
import { renderSvg } from '../svg/document.ts';
import { fontUses } from '../svg/font-use.ts';
import { htmlPage } from '../svg/html-page.ts';
import type { Rendered, RenderOptions } from '../types.ts';

export async function render(scene: Scene, options: RenderOptions): Promise<Rendered> {
  const size = rasterSize(scene, options);
  const background = options.background ?? scene.background;
  const drawn =
    options.engine === 'chromium'
      ? await byChromium(scene, { ...options, background, size })
      : { bytes: await byResvg(scene, { ...options, background, size }), diagnostics: withoutOutlines(scene, options) };
  return {
    bytes: drawn.bytes ? withAltText(drawn.bytes, scene) : new Uint8Array(),
    diagnostics: [...size.diagnostics, ...drawn.diagnostics],
  };
}

interface RasterOptions extends RenderOptions {
  readonly background: string;
  readonly size: RasterSize;
}

async function byResvg(scene: Scene, { fonts, background, size }: RasterOptions): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  // resvg reads fonts from files only, and knows no embedded ones: its texts are outlines (docs/decisions/png.md)
  const svg = renderSvg(scene, { fonts, text: 'outlines', background: 'none', size });
  const resvg = new Resvg(svg, {
    font: { loadSystemFonts: false },
    ...(background === 'none' ? {} : { background }),
  });
  return resvg.render().asPng();
}

async function byChromium(scene: Scene, { fonts, background, size, browser }: RasterOptions) {
  const { inBrowser } = await import('../pdf/browser.ts');
  const svg = renderSvg(scene, { fonts, text: 'fonts', background: 'none', size });
  const html = htmlPage(svg, { title: scene.title, lang: scene.lang, background, size });
  return inBrowser({ html, ...size }, browser ?? {}, (page) => page.screenshot({ type: 'png', omitBackground: background === 'none' }));
}

/** Fonts whose outlines are PostScript's (CFF) can be measured, but only a browser draws them. */
function withoutOutlines(scene: Scene, { fonts }: RenderOptions): readonly Diagnostic[] {
  const families = fontUses(scene.marks, fonts).flatMap(({ font }) => (font.outlines === 'cff' ? [font.family] : []));
  return families.map((family) => ({
    code: 'render/no-outlines',
    severity: 'warning',
    message: `characters of the font ${family} are drawn as boxes: its outlines are PostScript, not TrueType`,
    hint: 'draw with --engine chromium, or install a TrueType font of that script',
  }));
}
