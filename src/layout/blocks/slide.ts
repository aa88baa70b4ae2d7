/** The slide that a figure must fit, and the room that it has there. */
import { smallest } from '../../base/extremes.ts';
import type { Size } from '../../base/geometry.ts';
import type { Metrics } from '../../theme/types.ts';

/** px */
export const slide: Size = { width: 1280, height: 720 };

/** The size in px of the smallest type that a theme sets. */
function smallestType(metrics: Pick<Metrics, 'text'>): number {
  return smallest(Object.values(metrics.text).map(({ size }) => size));
}

/** A figure wider or higher than this falls below what the theme calls legible when it is shrunk to a slide: 1706 × 960 where 12 px may become 9. */
export function roomOnSlide(metrics: Pick<Metrics, 'legible' | 'text'>): Size {
  const scale = smallestType(metrics) / metrics.legible;
  return { width: Math.floor(slide.width * scale), height: Math.floor(slide.height * scale) };
}
