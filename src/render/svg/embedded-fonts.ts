/** The fonts of a figure as `@font-face` rules: WOFF subsets of just the characters in use. */
import type { Deflate } from '../../text/woff.ts';
import { toWoff } from '../../text/woff.ts';
import { base64 } from './base64.ts';
import { cssString } from './families.ts';
import type { FontUse } from './font-use.ts';

/** A `<style>` element; no line when no text is drawn. Fonts that must not or cannot be cut are left to the reader's machine. */
export function embeddedFonts(uses: readonly FontUse[], deflate?: Deflate): readonly string[] {
  const rules = uses.filter((use) => use.font.embeddable && use.font.outlines === 'glyf').map((use) => fontFace(use, deflate));
  return rules.length > 0 ? ['<style>', ...rules, '</style>'] : [];
}

// rules of two figures in one page meet under one family name: the ranges keep them from hiding one another's characters
function fontFace({ font, weights, codePoints }: FontUse, deflate: Deflate | undefined): string {
  const woff = toWoff(font.subset([...codePoints].sort((a, b) => a - b)), deflate);
  const weight = [...weights].sort((a, b) => a - b).join(' ');
  return (
    `@font-face{font-family:'${cssString(font.family)}';font-weight:${weight};unicode-range:${unicodeRange(codePoints)};` +
    `src:url(data:font/woff;base64,${base64(woff)})}`
  );
}

/** CSS's unicode-range of the code points, runs joined: `U+20,U+2D-39`. */
export function unicodeRange(codePoints: Iterable<number>): string {
  const runs: { first: number; last: number }[] = [];
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && codePoint === run.last + 1) run.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint });
  }
  return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join();
}

function hex(value: number): string {
  return value.toString(16).toUpperCase();
}
