/** Fits a text into a box: broken into lines where names and sentences may be, then shortened, never clipped. */
import { normalizeText } from './normalize.ts';
import type { BreakMode } from './opportunities.ts';
import { pieces } from './opportunities.ts';
import { shortened } from './shorten.ts';
import type { Measurer, TextStyle } from './types.ts';

export interface FitOptions {
  readonly style: TextStyle;
  /** px */
  readonly maxWidth: number;
  /** 1 or more. */
  readonly maxLines: number;
  readonly measurer: Measurer;
  /** What survives shortening: both `ends` (the default), or, for image names, the `tail`: `…/kubia:latest`. */
  readonly keep?: 'ends' | 'tail';
}

/** No line is wider than `maxWidth`, unless it is a lone `…`. Lines are about equally long. No lines for a blank text. */
export function fitLines(text: string, options: FitOptions): readonly string[] {
  const line = normalizeText(text).trim();
  if (line === '') return [];
  const { measurer, style, maxWidth } = options;
  const width = (part: string): number => measurer.width(part, style);
  if (width(line) <= maxWidth) return [line];
  const room: Room = { width, maxWidth, maxLines: options.maxLines };
  const whole = options.maxLines > 1 ? breakLines(line, room) : undefined;
  if (whole) return whole;
  for (const candidate of shortened(line, { width, room: maxWidth * options.maxLines, keep: options.keep ?? 'ends' })) {
    const lines = width(candidate) <= maxWidth ? [candidate] : room.maxLines > 1 ? breakLines(candidate, room) : undefined;
    if (lines) return lines;
  }
  return ['…'];
}

interface Room {
  readonly width: (part: string) => number;
  readonly maxWidth: number;
  readonly maxLines: number;
}

const modes: readonly BreakMode[] = ['words', 'anywhere'];
/** One word: nothing to try in the mode `words`. */
const NAME = /^[\x21-\x7e…]*$/;

/** Whole words where that is enough; undefined when the text does not fit. */
function breakLines(text: string, room: Room): readonly string[] | undefined {
  for (const mode of NAME.test(text) ? modes.slice(1) : modes) {
    const parts = pieces(text, mode);
    const lines = fill(parts, room);
    if (lines) return balance(parts, lines, room);
  }
  return undefined;
}

/** As much on each line as fits. */
function fill(parts: readonly string[], room: Room): readonly string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && room.width((line + part).trim()) <= room.maxWidth) {
      line += part;
      continue;
    }
    if (room.width(part.trim()) > room.maxWidth) return undefined;
    if (line.trim() !== '') lines.push(line.trim());
    if (lines.length >= room.maxLines) return undefined;
    line = part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The narrowest width that still takes no more lines: no full line above a nearly empty one. */
function balance(parts: readonly string[], lines: readonly string[], room: Room): readonly string[] {
  let best = lines;
  let narrow = 0;
  let wide = room.maxWidth;
  // eight halvings: to within half a percent of the width
  for (let step = 0; step < 8; step++) {
    const maxWidth = (narrow + wide) / 2;
    const tried = fill(parts, { ...room, maxWidth, maxLines: lines.length });
    if (tried) {
      best = tried;
      wide = maxWidth;
    } else {
      narrow = maxWidth;
    }
  }
  return best;
}
