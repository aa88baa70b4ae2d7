/** The page that a figure must fit, and the room that it has there. */
import { smallest } from '../../base/extremes.ts';
import type { Size } from '../../base/geometry.ts';
import type { Metrics } from '../../theme/types.ts';

/** Where a figure is shown. px; a height may be infinite: such a page scrolls. */
export interface Page extends Size {
  /** Smaller type than this is not readable there, whatever the theme would like; the theme's own floor counts where it is higher. px on the page */
  readonly legible: number;
}

/** A slide, as projectors show it: who sits far away reads nothing smaller. */
export const slidePage: Page = { width: 1280, height: 720, legible: 9 };

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
