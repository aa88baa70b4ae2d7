/** A page that shows one figure from edge to edge, for engines that draw pages. */
import type { Size } from '../../base/geometry.ts';
import type { Colour } from '../../scene/types.ts';
import { escapeAttribute, escapeText, number } from './xml.ts';

export interface PageOptions {
  readonly title: string;
  readonly lang: string;
  readonly background: Colour;
  /** px; the page is as large as that, on paper too. */
  readonly size: Size;
  /** There are several pictures, a page for each. */
  readonly several?: boolean;
}

/** A page for each; none behind the last. */
const breaks = 'body>*{break-after:page}body>:last-child{break-after:auto}';

/** A whole HTML document around `svg`. */
export function htmlPage(svg: string, { title, lang, background, size, several = false }: PageOptions): string {
  const page = `size:${number(size.width)}px ${number(size.height)}px;margin:0`;
  const colour = background === 'none' ? 'transparent' : background;
  return [
    `<!doctype html><html lang="${escapeAttribute(lang)}"><meta charset="utf-8"><title>${escapeText(title)}</title>`,
    `<style>@page{${page}}html,body{margin:0;background:${colour};overflow:${several ? 'visible' : 'hidden'}}body>*{display:block;print-color-adjust:exact}${several ? breaks : ''}</style>`,
    svg,
    '</html>',
  ].join('\n');
}
