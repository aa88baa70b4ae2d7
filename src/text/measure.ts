/** How wide a text will be drawn: the sum of its characters' advances, since the embedded fonts neither kern nor join. */
import { joinedIn } from './arabic.ts';
import { fontFor } from './fonts.ts';
import type { FontSet, Measurer, TextStyle } from './types.ts';
import { guessAdvance, hasNoAdvance, isInvisible } from './widths.ts';

/** Advances in em of one face and weight; filled as texts need them. */
interface Advances {
  /** NaN where not asked yet. */
  readonly ascii: Float64Array;
  readonly others: Map<number, number>;
}

/** Keeps what it has looked up, so one measurer should serve a whole figure. Expects text that `normalizeText` has passed. */
export function createMeasurer(fonts: FontSet): Measurer {
  const empty = (): Advances => ({ ascii: new Float64Array(128).fill(Number.NaN), others: new Map() });
  const styles = { sans: { 400: empty(), 600: empty() }, mono: { 400: empty(), 600: empty() } };
  const lookUp = (codePoint: number, style: TextStyle): number => {
    if (hasNoAdvance(codePoint)) return 0;
    return fontFor(fonts, style, codePoint)?.advance(codePoint) ?? guessAdvance(codePoint);
  };
  return {
    width: (words, style) => {
      const text = joinedIn(fonts, style, words);
      const { ascii, others } = styles[style.face][style.weight];
      let sum = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < 128) {
          let advance = ascii[unit] ?? 0;
          if (Number.isNaN(advance)) {
            advance = lookUp(unit, style);
            ascii[unit] = advance;
          }
          sum += advance;
          continue;
        }
        const codePoint = text.codePointAt(i) ?? unit;
        if (codePoint > 0xffff) i++;
        let advance = others.get(codePoint);
        if (advance === undefined) {
          advance = lookUp(codePoint, style);
          others.set(codePoint, advance);
        }
        sum += advance;
      }
      return sum * style.size;
    },
    ascent: (style) => fonts.bundled(style.face, style.weight).ascent * style.size,
    descent: (style) => fonts.bundled(style.face, style.weight).descent * style.size,
  };
}

/** The visible characters that no font of the set has, each once, ascending by code point. */
export function missingCharacters(fonts: FontSet, text: string): readonly number[] {
  const missing = new Set<number>();
  for (const character of new Set(text.match(/[^\x20-\x7e]/gu))) {
    const codePoint = character.codePointAt(0) ?? 0;
    // all faces of one kind have the same characters, and the mono face falls back on the sans
    if (codePoint > 0x7e && !isInvisible(codePoint) && !fontFor(fonts, { face: 'sans', weight: 400 }, codePoint)) missing.add(codePoint);
  }
  return [...missing].sort((a, b) => a - b);
}
