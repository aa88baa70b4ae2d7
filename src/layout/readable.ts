/** Whether a figure can be read on a slide. */
import type { Box, View } from '../view/types.ts';
import type { Layout, PlacedBox } from './types.ts';

/** The slide that a figure must fit, and the smallest type that is read on it. px */
const slide = { width: 1280, height: 720, type: 9 } as const;

/** No text falls below 9 px when the figure is shrunk to 1280 × 720 (never enlarged). */
export function isReadable(layout: Layout): boolean {
  const scale = Math.min(1, slide.width / layout.width, slide.height / layout.height);
  return smallest(layout) * scale >= slide.type - 1e-9;
}

/** What a box with one word takes at the least: its line, and the space around it. px² */
const leastArea = 60 * 20;

/** Nobody follows so many lines on one page. */
const mostLinks = 1000;

/** Sure without laying it out: that many boxes with words never fit a slide at 9 px from 12. */
export function isSurelyTooFull({ root, links }: Pick<View, 'root' | 'links'>): boolean {
  const scale = 12 / slide.type;
  return links.length > mostLinks || countLeaves(root) * leastArea > slide.width * scale * slide.height * scale;
}

function countLeaves({ children }: Box): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + countLeaves(child), 0);
}

function smallest(layout: Layout): number {
  const inBox = (box: PlacedBox): number =>
    Math.min(...box.texts.map((text) => text.look.size), ...box.children.map(inBox), Number.POSITIVE_INFINITY);
  return Math.min(
    inBox(layout.root),
    ...layout.links.flatMap((link) => link.labels.map((label) => label.look.size)),
    Number.POSITIVE_INFINITY,
  );
}
