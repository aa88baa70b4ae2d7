/** Whether a figure can be read on a slide. */
import { smallest } from '../base/extremes.ts';
import type { Metrics } from '../theme/types.ts';
import type { Box, View } from '../view/types.ts';
import { roomOnSlide, slide } from './blocks/slide.ts';
import type { Layout, PlacedBox } from './types.ts';

/** Smaller type than this nobody reads on a slide, whatever the theme would like. px */
export const leastLegible = 9;

/** No text of a figure that fills a slide of 1280 × 720 is smaller than `legible` px. */
export function isReadable(layout: Layout, legible: number): boolean {
  return typeOnSlide(layout) >= legible - 1e-9;
}

/** The size that the smallest text has when the figure fills a slide. px; Infinity without text */
export function typeOnSlide(layout: Layout): number {
  return smallestType(layout) * Math.min(slide.width / layout.width, slide.height / layout.height);
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

/** More boxes with words than these surely never fit a slide with type of `metrics.legible` px, and more links nobody follows. */
export function roomFor(metrics: Pick<Metrics, 'legible' | 'scale' | 'text'>): Room {
  const { width, height } = roomOnSlide(metrics);
  return { boxes: (width * height) / (leastArea * metrics.scale ** 2), links: mostLinks, drawn: mostDrawn };
}

/** More than these are not drawn by a figure that folds: at no size would anybody read them, and the picture would have megabytes. */
const mostDrawn = 4000;

export function isBeyondReading({ root, links }: Pick<View, 'root' | 'links'>): boolean {
  return countLeaves(root) + links.length > mostDrawn;
}

/** Sure without laying it out. */
export function isSurelyTooFull(
  { root, links }: Pick<View, 'root' | 'links'>,
  metrics: Pick<Metrics, 'legible' | 'scale' | 'text'>,
): boolean {
  const room = roomFor(metrics);
  return links.length > room.links || countLeaves(root) > room.boxes;
}

function countLeaves({ children }: Box): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + countLeaves(child), 0);
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
