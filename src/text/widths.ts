/** The widths of characters that no font at hand has, and of those that are never seen. */

import { once } from '../base/once.ts';

/** Takes no room on the line: combining marks, and what is never seen. */
export function hasNoAdvance(codePoint: number): boolean {
  return codePoint < 0x300 ? isInvisible(codePoint) : noAdvance().test(String.fromCodePoint(codePoint));
}

/** Never seen, whatever the font: controls, and what Unicode calls default ignorable. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x300) return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint === 0xad;
  return invisible().test(String.fromCodePoint(codePoint));
}

// made when they are needed: gathering the characters takes half a millisecond
const noAdvance = once(() => /[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}]/u);
const invisible = once(() => /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u);

/**
 * A guess in em, on the wide side so that the text stays in its box: Hangul as in Noto Sans KR, ideographs and kana as wide as
 * they are high, emoji as in the usual colour fonts, everything else about an `M`.
 */
export function guessAdvance(codePoint: number): number {
  if (hasNoAdvance(codePoint)) return 0;
  if (within(codePoint, 0xac00, 0xd7a3)) return 0.92;
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return 1.25;
  return isFullWidth(codePoint) ? 1 : 0.9;
}

/** Kana, ideographs, full-width forms and the rest of what East Asian text sets in a square. */
export function isFullWidth(codePoint: number): boolean {
  return (
    within(codePoint, 0x1100, 0x115f) ||
    within(codePoint, 0x2e80, 0xa4cf) ||
    within(codePoint, 0xac00, 0xd7a3) ||
    within(codePoint, 0xf900, 0xfaff) ||
    within(codePoint, 0xfe30, 0xfe4f) ||
    within(codePoint, 0xff01, 0xff60) ||
    within(codePoint, 0xffe0, 0xffe6) ||
    within(codePoint, 0x20000, 0x3fffd)
  );
}

function within(codePoint: number, first: number, last: number): boolean {
  return codePoint >= first && codePoint <= last;
}
