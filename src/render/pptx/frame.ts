/** From px of the scene to EMU of a slide (English Metric Units of ECMA-376: 914,400 to the inch, 9,525 to a px of CSS). */
import type { Point, Rect, Size } from '../../base/geometry.ts';

export const emuPerPx = 9525;

/** A point (x, y) of the scene lies at (x · scale + dx, y · scale + dy) of the slide. `dx` and `dy` are px of the slide. */
export interface Frame {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** What is drawn of the scene in the middle of a room, as large as that allows. */
export function frameFor(drawn: Rect, room: Rect): Frame {
  const scale = Math.min(room.width / Math.max(1, drawn.width), room.height / Math.max(1, drawn.height));
  return {
    scale,
    dx: room.x + (room.width - drawn.width * scale) / 2 - drawn.x * scale,
    dy: room.y + (room.height - drawn.height * scale) / 2 - drawn.y * scale,
  };
}

export function toSlide({ scale, dx, dy }: Frame, { x, y }: Point): Point {
  return { x: x * scale + dx, y: y * scale + dy };
}

/** A rectangle in whole EMU; its sides are rounded, not its size, so that what touches in the scene touches on the slide. */
export function emuRect(frame: Frame, { x, y, width, height }: Rect): Rect {
  const from = toSlide(frame, { x, y });
  const to = toSlide(frame, { x: x + width, y: y + height });
  const [left, top] = [emu(from.x), emu(from.y)];
  return { x: left, y: top, width: emu(to.x) - left, height: emu(to.y) - top };
}

/** px of the slide as EMU. Throws on what is no finite number: that is a mistake of an earlier stage. */
export function emu(px: number): number {
  if (!Number.isFinite(px)) throw new Error(`a coordinate is ${px}`);
  // no -0
  return Math.round(px * emuPerPx) + 0;
}

/** Of a page in px; sides of 1 to 56 inches are all that ECMA-376 allows (ST_SlideSizeCoordinate), so that others are scaled. */
export function slideSize({ width, height }: Size): Size {
  const scale = Math.min(1, mostPx / width, mostPx / height);
  return { width: Math.max(leastPx, width * scale), height: Math.max(leastPx, height * scale) };
}

const leastPx = 96;
const mostPx = 56 * 96;
