/** A scene as one SVG document. DESIGN's 'The SVG is an interface' is the contract: ids, classes and data attributes are public. */
import type { Colour, Scene } from '../../scene/types.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { Deflate } from '../../text/woff.ts';
import { arrowheads } from './arrowheads.ts';
import { contentHash } from './content-hash.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { familyLists } from './families.ts';
import { fontUses } from './font-use.ts';
import type { Inks } from './inks.ts';
import { makeInks } from './inks.ts';
import { writeMarks } from './marks.ts';
import { outliner } from './outlines.ts';
import { emptyTag, escapeText, openTag } from './xml.ts';

export interface SvgOptions {
  readonly fonts: FontSet;
  /** `fonts`: real text and embedded subsets. `outlines`: glyphs as paths. */
  readonly text: 'fonts' | 'outlines';
  readonly background: Colour;
  /** Packs embedded fonts; without it they are a little larger. */
  readonly deflate?: Deflate;
  /** Width and height in px of the root, when they are not the scene's own. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** The document as a string that ends in a line feed. */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  const inks = makeInks(PREFIX);
  const heads = arrowheads(scene.marks, PREFIX, inks);
  const uses = fontUses(scene.marks, options.fonts);
  const families = familyLists(uses, options.fonts);
  const outlines = options.text === 'outlines' ? outliner(uses, options.fonts) : undefined;
  const figure = [
    openTag('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(scene.width)} ${round(scene.height)}`,
      width: options.size?.width ?? scene.width,
      height: options.size?.height ?? scene.height,
      role: 'img',
      'aria-labelledby': { written: `${PREFIX}-title ${PREFIX}-desc` },
      lang: scene.lang,
      fill: 'none',
      ...(outlines ? {} : { 'font-family': families.sans, ...textDefaults }),
    }),
    `<title id="${PREFIX}-title">${escapeText(scene.title)}</title>`,
    `<desc id="${PREFIX}-desc">${escapeText(scene.description)}</desc>`,
    ...heads.definitions,
    ...background(scene, options.background, inks),
    ...writeMarks(scene.marks, { heads, families, inks, outlines }),
    ...inks.style(),
  ].join('\n');
  const fonts = options.text === 'fonts' ? embeddedFonts(uses, options.deflate) : [];
  return figure.replaceAll(PREFIX, `pf-${contentHash(figure)}`) + ['', ...fonts, '</svg>', ''].join('\n');
}

// Two figures in one page must not share an id, and one figure must keep its ids from run to run: they begin with a hash of
// what is drawn, known when it is. Until then this stands for it, which XML forbids and which hence is in no text.
const PREFIX = '\0';

// the fonts have no kerning and no ligatures; a font that stands in for them must not use its own, or texts leave their boxes
const textDefaults = {
  'text-rendering': 'geometricPrecision',
  style: 'font-kerning:none;font-variant-ligatures:none',
} as const;

function background({ width, height, ...scene }: Scene, fill: Colour, inks: Inks): readonly string[] {
  if (fill === 'none') return [];
  const dark = fill === scene.background && fill !== scene.darkBackground ? scene.darkBackground : undefined;
  return [`<rect${inks.attribute({ fill: dark }, 'background')}${emptyTag('', { width, height, fill }).slice(1)}`];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
