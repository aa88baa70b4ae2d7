/** Title and caption on a slide: where they stand, how large they are, and what room they leave. All in px of the slide. */
import type { Rect, Size } from '../../base/geometry.ts';
import type { Scene } from '../../scene/types.ts';
import { createMeasurer } from '../../text/measure.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { FontSet, Weight } from '../../text/types.ts';

/** What a line of the heading is set in; lengths are px of the slide. */
interface Line {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: Weight;
}

/** 22 and 13 pt. */
export const headingLines = {
  title: { size: 22 / 0.75, lineHeight: 36, weight: 600 },
  caption: { size: 13 / 0.75, lineHeight: 22, weight: 400 },
} as const satisfies Record<string, Line>;

const side = 28;
const top = 16;
const bottom = 18;
const gap = 12;

export interface Placed {
  readonly text: string;
  readonly rect: Rect;
}

export interface Heading {
  readonly title?: Placed;
  readonly caption?: Placed;
  /** What is left for the figure. */
  readonly room: Rect;
}

/** Where the layout has its placeholders: a title and a caption of one line each. */
export function usualHeading(slide: Size): { readonly title: Rect; readonly caption: Rect } {
  const width = slide.width - 2 * side;
  return {
    title: { x: side, y: top, width, height: headingLines.title.lineHeight },
    caption: { x: side, y: top + headingLines.title.lineHeight, width, height: headingLines.caption.lineHeight },
  };
}

export function headingOf({ heading }: Scene, fonts: FontSet, slide: Size): Heading {
  const measurer = createMeasurer(fonts);
  const width = slide.width - 2 * side;
  let y = top;
  const place = (text: string, { size, lineHeight, weight }: Line): { readonly rect: Rect } => {
    const measured = measurer.width(normalizeText(text), { face: 'sans', weight, size });
    // lines break at words, and are hardly ever full
    const lines = measured <= width ? 1 : Math.ceil((measured / width) * 1.1);
    const rect = { x: side, y, width, height: lines * lineHeight };
    y += rect.height;
    return { rect };
  };
  const title = heading.title === '' ? {} : { title: { text: heading.title, ...place(heading.title, headingLines.title) } };
  const caption = heading.caption === '' ? {} : { caption: { text: heading.caption, ...place(heading.caption, headingLines.caption) } };
  const above = y === top ? bottom : y + gap;
  return { ...title, ...caption, room: { x: side, y: above, width, height: Math.max(1, slide.height - above - bottom) } };
}
