/** The page that a figure must fit, and the room that it has there. A page of a name is one line in `pages`. */
import { smallest } from '../../base/extremes.ts';
import type { Size } from '../../base/geometry.ts';
import type { Metrics } from '../../theme/types.ts';

/** Where a figure is shown. px; a height may be infinite: such a page scrolls. */
export interface Page extends Size {
  /** Smaller type than this is not readable there, whatever the theme would like; the theme's own floor counts where it is higher. px on the page */
  readonly legible: number;
  /** As messages say it: `on a slide`. */
  readonly called: string;
}

export interface NamedPage extends Page {
  readonly name: string;
  readonly description: string;
}

const endless = Number.POSITIVE_INFINITY;

/** As projectors show it: who sits far away reads nothing smaller. The sizes of paper are those of CSS, which has 96 px to the inch. */
const slide: NamedPage = {
  name: 'slide',
  description: 'a slide, 1280 × 720 px',
  width: 1280,
  height: 720,
  legible: 9,
  called: 'a slide',
};

export const pages: readonly NamedPage[] = [
  slide,
  { name: '4:3', description: 'a slide of the old shape, 960 × 720 px', width: 960, height: 720, legible: 9, called: 'a slide of 4:3' },
  { name: 'a4', description: 'A4, 794 × 1123 px', width: 794, height: 1123, legible: 9, called: 'an A4 page' },
  {
    name: 'a4-landscape',
    description: 'A4 on its side, 1123 × 794 px',
    width: 1123,
    height: 794,
    legible: 9,
    called: 'an A4 page in landscape',
  },
  { name: 'letter', description: 'Letter, 816 × 1056 px', width: 816, height: 1056, legible: 9, called: 'a Letter page' },
  {
    name: 'docs',
    description: 'a page of docs on the web: 830 px wide, as high as it likes, type of 11 px or more',
    width: 830,
    height: endless,
    legible: 11,
    called: 'a page of docs',
  },
  {
    name: 'none',
    description: 'no page: everything in full, however large',
    width: endless,
    height: endless,
    legible: 9,
    called: 'a page without end',
  },
];

export const slidePage: Page = slide;

/** Of a size in px, in type as on a slide. */
export function pageOfSize({ width, height }: Size): Page {
  return { width, height, legible: slide.legible, called: `a page of ${width} × ${height} px` };
}

/** What a slide leaves to a figure: its title is larger than a figure's own, which it stands for. */
export function belowTitle(page: Page): Page {
  return { ...page, height: page.height * 0.96 };
}

/** Wanted width / height of a figure for the page. One that scrolls gets figures of the shape of a slide, unless they have to grow. */
export function shapeOf({ width, height }: Size): number {
  if (!Number.isFinite(width) || !Number.isFinite(height)) return slide.width / slide.height;
  return Math.min(mostOblong, Math.max(1 / mostOblong, width / height));
}

/** As far as an aspect goes that is asked for. */
const mostOblong = 20;

/** Nothing is left out for it. */
export function isEndless({ width, height }: Size): boolean {
  return !Number.isFinite(width) && !Number.isFinite(height);
}

/** The size in px of the smallest type that a theme sets. */
function smallestType(metrics: Pick<Metrics, 'text'>): number {
  return smallest(Object.values(metrics.text).map(({ size }) => size));
}

/** By how much a figure of `size` is shrunk or enlarged to fill the page. */
export function scaleOn(page: Size, size: Size): number {
  return Math.min(page.width / size.width, page.height / size.height);
}

/** A figure wider or higher than this falls below what the theme calls legible when it is shrunk to the page: 1706 × 960 where 12 px may become 9 on a slide. */
export function roomOn(page: Page, metrics: Pick<Metrics, 'legible' | 'text'>): Size {
  const scale = smallestType(metrics) / Math.max(page.legible, metrics.legible);
  return { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) };
}
