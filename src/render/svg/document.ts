/** A scene as one SVG document. DESIGN's 'The SVG is an interface' is the contract: ids, classes and data attributes are public. */
import type { Colour, Scene } from '../../scene/types.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { Deflate } from '../../text/woff.ts';
import { arrowheads } from './arrowheads.ts';
import { contentHash } from './content-hash.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { familyLists } from './families.ts';
import { fontUses } from './font-use.ts';
import { writeMarks } from './marks.ts';
import { outliner } from './outlines.ts';
import { emptyTag, escapeText, openTag } from './xml.ts';

export interface SvgOptions {
  readonly fonts: FontSet;
  /** `fonts`: real text and embedded subsets. `bare`: real text, no font embedded. `outlines`: glyphs as paths. */
  readonly text: 'fonts' | 'bare' | 'outlines';
  readonly background: Colour;
  /** Packs embedded fonts; without it they are a little larger. */
  readonly deflate?: Deflate;
  /** Width and height in px of the root, when they are not the scene's own. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** The document as a string that ends in a line feed. */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  // two figures in one page must not share an id, and one figure must keep its ids from run to run
  const prefix = `pf-${contentHash(scene)}`;
  const heads = arrowheads(scene.marks, prefix);
  const uses = fontUses(scene.marks, options.fonts);
  const families = familyLists(uses, options.fonts);
  const outlines = options.text === 'outlines' ? outliner(uses, options.fonts) : undefined;
  const lines = [
    openTag('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(scene.width)} ${round(scene.height)}`,
      width: options.size?.width ?? scene.width,
      height: options.size?.height ?? scene.height,
      role: 'img',
      'aria-labelledby': `${prefix}-title ${prefix}-desc`,
      lang: scene.lang,
      fill: 'none',
      ...(outlines ? {} : { 'font-family': families.sans, ...textDefaults }),
    }),
    `<title id="${prefix}-title">${escapeText(scene.title)}</title>`,
    `<desc id="${prefix}-desc">${escapeText(scene.description)}</desc>`,
    ...heads.definitions,
    ...background(scene, options.background),
    ...writeMarks(scene.marks, { heads, families, outlines }),
    ...(options.text === 'fonts' ? embeddedFonts(uses, options.deflate) : []),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

// the fonts have no kerning and no ligatures; a font that stands in for them must not use its own, or texts leave their boxes
const textDefaults = {
  'text-rendering': 'geometricPrecision',
  style: 'font-kerning:none;font-variant-ligatures:none',
} as const;

function background(scene: Scene, fill: Colour): readonly string[] {
  if (fill === 'none') return [];
  return [emptyTag('rect', { class: 'background', width: scene.width, height: scene.height, fill })];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
