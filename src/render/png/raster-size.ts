/** How many pixels a figure gets. */

import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Size } from '../../base/geometry.ts';
import { number } from '../svg/xml.ts';

export interface RasterSize extends Size {
  readonly diagnostics: readonly Diagnostic[];
}

/** Pixels on a side, and pixels in all, that renderers and viewers still take (120 million are 480 MB while drawing). */
const longestSide = 16_384;
const mostPixels = 120_000_000;

/** Whole pixels for `figure` (px), by the wanted width or else the scale; made smaller, and said so, when that would be too much. */
export function rasterSize(figure: Size, wanted: { readonly scale?: number; readonly width?: number }): RasterSize {
  const scale = wanted.width === undefined ? (wanted.scale ?? 1) : wanted.width / figure.width;
  if (!(scale > 0) || !Number.isFinite(scale)) throw new Error(`a figure cannot be scaled by ${scale}`);
  const most = Math.min(longestSide / Math.max(figure.width, figure.height), Math.sqrt(mostPixels / (figure.width * figure.height)));
  if (scale <= most) return { ...pixels(figure, scale, Math.round), diagnostics: [] };
  const size = pixels(figure, most, Math.floor);
  const asked = pixels(figure, scale, Math.round);
  return { ...size, diagnostics: [tooLarge(asked, size, most)] };
}

function pixels(figure: Size, scale: number, whole: (value: number) => number): Size {
  return { width: Math.max(1, whole(figure.width * scale)), height: Math.max(1, whole(figure.height * scale)) };
}

function tooLarge(asked: Size, given: Size, scale: number): Diagnostic {
  return {
    code: 'render/too-large',
    severity: 'warning',
    message: `${asked.width} × ${asked.height} pixels are too many for a PNG; drawn at ${given.width} × ${given.height}`,
    hint: `ask for --scale ${number(Math.floor(scale * 100) / 100)} or less, or for SVG or PDF, which have no pixels`,
  };
}
