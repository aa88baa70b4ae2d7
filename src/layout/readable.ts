/** Whether a figure can be read on its page. */
import { smallest } from '../base/extremes.ts';
import type { Size } from '../base/geometry.ts';
import type { Metrics } from '../theme/types.ts';
import type { Box, View } from '../view/types.ts';
import type { Page } from './blocks/page.ts';
import { roomOn, scaleOn } from './blocks/page.ts';
import type { Layout, PlacedBox } from './types.ts';

/** Every text of a figure that fills the page is as large as the page asks for. */
export function isReadable(layout: Layout, page: Page): boolean {
  return typeOn(page, layout) >= page.legible - 1e-9;
}

/** The size that the smallest text has when the figure fills the page. px; Infinity without text */
export function typeOn(page: Size, layout: Layout): number {
  return smallestType(layout) * scaleOn(page, layout);
}

/** The page with the least type that its theme asks for. */
export function pageIn(page: Page, { legible }: Pick<Metrics, 'legible'>): Page {
  return { ...page, legible: Math.max(page.legible, legible) };
}

/** What a box with one word of 12 px takes at the least: its line, and the space around it. px² */
const leastArea = 60 * 20;

/** Nobody follows so many lines on one page. */
const mostLinks = 1000;

export interface Room {
  readonly boxes: number;
  readonly links: number;
  readonly drawn: number;
}

/** More boxes with words than these surely never fit the page, and more links nobody follows. */
export function roomFor(page: Page, metrics: Pick<Metrics, 'scale' | 'text'>): Room {
  const { width, height } = roomOn(page, { ...metrics, legible: page.legible });
  // a page may be as high as it likes
  return { boxes: Math.min(mostDrawn, (width * height) / (leastArea * metrics.scale ** 2)), links: mostLinks, drawn: mostDrawn };
}

/** More than these are not drawn by a figure that folds: at no size would anybody read them, and the picture would have megabytes. */
const mostDrawn = 4000;

export function isBeyondReading({ root, links }: Pick<View, 'root' | 'links'>): boolean {
  return countLeaves(root) + links.length > mostDrawn;
}

/** Sure without laying it out. */
export function isSurelyTooFull(
  { root, links }: Pick<View, 'root' | 'links'>,
  page: Page,
  metrics: Pick<Metrics, 'scale' | 'text'>,
): boolean {
  const room = roomFor(page, metrics);
  return links.length > room.links || countLeaves(root) > room.boxes;
}

/** Boxes with words and without children, and the heads of packs: squares and tiles need next to no room. */
function countLeaves({ children, arrangement, lines }: Box): number {
  if (arrangement.name === 'line') return 1 + children.length / 10;
  if (arrangement.name === 'square' || arrangement.name === 'tile') return 0;
  const head = arrangement.name === 'pack' && lines.length > 0 ? 1 : 0;
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + countLeaves(child), head);
}

function smallestType(layout: Layout): number {
  const inBox = (box: PlacedBox): number =>
    smallest([...box.texts.map((text) => text.look.size), ...box.children.map(inBox), Number.POSITIVE_INFINITY]);
  return smallest([
    inBox(layout.root),
    ...layout.links.flatMap((link) => link.labels.map((label) => label.look.size)),
    Number.POSITIVE_INFINITY,
  ]);
}
