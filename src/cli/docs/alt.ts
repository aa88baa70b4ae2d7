/** The text that stands for a figure where it can't be seen: its title, and as much of its description as a reader will hear out. */
import type { Told } from '../../pipeline/options.ts';

/** In characters. A description of a large system has thousands; all of it is in the SVG itself. */
const LONGEST = 300;

export function altOf({ title, description }: Told): string {
  const text = plain([/[.!?。:]$|^$/.test(title) ? title : `${title}.`, description].join(' '));
  if (text.length <= LONGEST) return text;
  // no word is cut
  return `${text.slice(0, LONGEST).replace(/[\s,;:(]+\S*$/, '')} …`;
}

/** One line; marks of direction are for those who see the figure. */
export function plain(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
