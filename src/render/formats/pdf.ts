/** PDF: one vector page as large as the figure, its fonts embedded; drawn by a Chromium that is found. */
import type { Scene } from '../../scene/types.ts';
import { inBrowser } from '../pdf/browser.ts';
import { tidyPdf } from '../pdf/tidy-pdf.ts';
import { renderSvg } from '../svg/document.ts';
import { htmlPage } from '../svg/html-page.ts';
import type { Rendered, RenderOptions } from '../types.ts';

export async function render(scene: Scene, options: RenderOptions): Promise<Rendered> {
  const background = options.background ?? scene.background;
  const svg = renderSvg(scene, { fonts: options.fonts, text: 'fonts', background: 'none' });
  // whole px, and one to spare: the page is cut to the figure afterwards
  const size = { width: Math.ceil(scene.width) + 1, height: Math.ceil(scene.height) + 1 };
  const html = htmlPage(svg, { title: scene.title, lang: scene.lang, background, size });
  const drawn = await inBrowser({ html, ...size }, options.browser ?? {}, (page) =>
    page.pdf({
      width: `${size.width}px`,
      height: `${size.height}px`,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      printBackground: true,
      // rounding must not make a second, empty page
      pageRanges: '1',
      tagged: true,
    }),
  );
  return { bytes: drawn.bytes ? tidyPdf(drawn.bytes, scene) : new Uint8Array(), diagnostics: drawn.diagnostics };
}
