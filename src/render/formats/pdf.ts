/** PDF: a vector page as large as the figure, its fonts embedded; drawn by a Chromium that is found. */
import { largest } from '../../base/extremes.ts';
import type { Scene } from '../../scene/types.ts';
import { inBrowser } from '../pdf/browser.ts';
import { tidyPdf, withoutDates } from '../pdf/tidy-pdf.ts';
import { renderSvg } from '../svg/document.ts';
import { htmlPage } from '../svg/html-page.ts';
import { escapeAttribute } from '../svg/xml.ts';
import type { Rendered, RenderOptions, RenderPages } from '../types.ts';

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

/** A page for each scene, all as large as the largest. */
export const renderPages: RenderPages = async (pages, options) => {
  const [first] = pages;
  if (first === undefined) return { bytes: new Uint8Array(), diagnostics: [] };
  const size = {
    width: Math.ceil(largest(pages.map(({ scene }) => scene.width))),
    height: Math.ceil(largest(pages.map(({ scene }) => scene.height))),
  };
  const background = options.background ?? first.scene.background;
  // as images: each has its fonts to itself
  const images = pages.map(({ scene, fonts }) => {
    const svg = renderSvg(scene, { fonts, text: 'fonts', background: 'none' });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return `<img src="${source}" width="${scene.width}" height="${scene.height}" alt="${escapeAttribute(scene.title)}">`;
  });
  const html = htmlPage(images.join('\n'), { title: first.scene.title, lang: first.scene.lang, background, size, several: true });
  const drawn = await inBrowser({ html, ...size }, options.browser ?? {}, (page) =>
    page.pdf({ preferCSSPageSize: true, margin: { top: 0, right: 0, bottom: 0, left: 0 }, printBackground: true, tagged: true }),
  );
  return { bytes: drawn.bytes ? withoutDates(drawn.bytes) : new Uint8Array(), diagnostics: drawn.diagnostics };
};
