/** Scenes as one file of diagrams.net, a page each. Not compressed, so that its differences can be read. */
import type { Colour, Scene } from '../../scene/types.ts';
import type { FontSet } from '../../text/fonts.ts';
import { familyLists } from '../svg/families.ts';
import { fontUses } from '../svg/font-use.ts';
import { emptyTag, openTag } from '../svg/xml.ts';
import { writeCell } from './cell.ts';
import { cellsOf } from './page.ts';
import type { DeflateRaw } from './stencil.ts';

export interface DrawioPage {
  readonly scene: Scene;
  readonly fonts: FontSet;
}

export interface DrawioOptions {
  /** Replaces the scenes' backgrounds; 'none' for transparent pages. */
  readonly background?: Colour;
  readonly deflate: DeflateRaw;
}

/** The document as a string that ends in a line feed. */
export function drawioDocument(pages: readonly DrawioPage[], options: DrawioOptions): string {
  const lines = [
    openTag('mxfile', { host: 'podfig', type: 'device', compressed: 'false', pages: pages.length }),
    ...pages.flatMap((page, index) => diagram(page, index + 1, options)),
    '</mxfile>',
    '',
  ];
  return lines.join('\n');
}

function diagram(
  { scene, fonts }: DrawioPage,
  number: number,
  { background = scene.background, deflate }: DrawioOptions,
): readonly string[] {
  // no machine has the bundled subsets: what stands in for them is named
  const bundled = new Set([fonts.bundled('sans', 400).family, fonts.bundled('mono', 400).family]);
  const uses = fontUses(scene.marks, fonts).filter(({ font }) => !bundled.has(font.family));
  const families = familyLists(uses, fonts);
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)];
  return [
    openTag('diagram', { id: `page-${number}`, name: scene.title }),
    openTag('mxGraphModel', {
      dx: width,
      dy: height,
      grid: 0,
      gridSize: 4,
      guides: 1,
      tooltips: 1,
      connect: 1,
      arrows: 1,
      fold: 0,
      page: 1,
      pageScale: 1,
      pageWidth: width,
      pageHeight: height,
      background: background === 'none' ? 'none' : background,
      math: 0,
      shadow: 0,
    }),
    '<root>',
    // what the editor shows as the data of the page
    `${openTag('object', { id: '0', label: '', title: scene.title, description: scene.description, lang: scene.lang })}<mxCell/></object>`,
    emptyTag('mxCell', { id: '1', parent: '0' }),
    ...cellsOf(scene, { families, deflate }).flatMap(writeCell),
    '</root>',
    '</mxGraphModel>',
    '</diagram>',
  ];
}
