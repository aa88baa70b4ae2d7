/** PDF: one vector page as large as the figure, its fonts embedded; drawn by a Chromium that is found. */
import type { Scene } from '../../scene/types.ts';
import { inBrowser } from '../browser.ts';
import { withoutDates } from '../pdf/without-dates.ts';
import { renderSvg } from '../svg/document.ts';
import { htmlPage } from '../svg/html-page.ts';
import type { Rendered, RenderOptions } from '../types.ts';

export async function render(scene: Scene, options: RenderOptions): Promise<Rendered> {
  const background = options.background ?? scene.background;
  const svg = renderSvg(scene, { fonts: options.fonts, text: 'fonts', background: 'none' });
  const html = htmlPage(svg, { title: scene.title, lang: scene.lang, background, size: scene });
  const sheet = { html, width: Math.ceil(scene.width), height: Math.ceil(scene.height) };
  const drawn = await inBrowser(sheet, options.browser ?? {}, (page) =>
    page.pdf({
      width: `${scene.width}px`,
      height: `${scene.height}px`,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      printBackground: true,
      // rounding must not make a second, empty page
      pageRanges: '1',
      tagged: true,
    }),
  );
  return { bytes: drawn.bytes ? withoutDates(drawn.bytes) : new Uint8Array(), diagnostics: drawn.diagnostics };
}
