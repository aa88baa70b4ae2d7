/** Whether text runs from right to left, and marks that keep what only shares its line with it from being drawn into it. */
import { once } from './once.ts';

const RTL = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const letter = once(() => /[\p{L}\u200e\u200f]/u);
/** LEFT-TO-RIGHT MARK: nobody sees it and it takes no room, but it ends what runs from right to left. */
const LRM = '\u200e';

export function hasRightToLeft(text: string): boolean {
  return RTL.test(text);
}

/** That of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!hasRightToLeft(text)) return 'ltr';
  const first = [...text].find((character) => letter().test(character));
  return first !== undefined && hasRightToLeft(first) ? 'rtl' : 'ltr';
}

/**
 * A value that stays in one piece within a sentence: `namespace שלום: 3 pods` would be drawn as `namespace 3 :שלום pods`, for numbers run with
 * the letters before them; and in a sentence from right to left `/var/log` would lose its first slash to the other end.
 */
export function keptTogether(value: string, sentence: string): string {
  if (hasRightToLeft(sentence)) return hasRightToLeft(value) || !/[A-Za-z]/.test(value) ? value : `${LRM}${value}${LRM}`;
  return hasRightToLeft(value) ? `${value}${LRM}` : value;
}

/** Facts of a line, which only share it: `שלום · 3 pods`. A line that begins from right to left is read so as a whole. */
export function factsApart(text: string): string {
  if (!hasRightToLeft(text) || directionOf(text) === 'rtl') return text;
  return text
    .split(' · ')
    .map((fact) => (hasRightToLeft(fact) ? `${fact}${LRM}` : fact))
    .join(' · ');
}
