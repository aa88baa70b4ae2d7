/** Which fonts a scene is set in, and which of their characters it needs. */
import type { Mark, TextMark } from '../../scene/types.ts';
import { joinedIn } from '../../text/arabic.ts';
import type { Font } from '../../text/font.ts';
import type { FontSet } from '../../text/fonts.ts';
import { fontFor } from '../../text/fonts.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { Face, Weight } from '../../text/types.ts';
import { isInvisible } from '../../text/widths.ts';

export interface FontUse {
  readonly font: Font;
  readonly faces: ReadonlySet<Face>;
  readonly weights: ReadonlySet<Weight>;
  readonly codePoints: ReadonlySet<number>;
}

/** In the order of the fonts' first use; characters that no font has are in none. */
export function fontUses(marks: readonly Mark[], fonts: FontSet): readonly FontUse[] {
  const uses = new Map<Font, { font: Font; faces: Set<Face>; weights: Set<Weight>; codePoints: Set<number> }>();
  const seen = { sans: { 400: new Set<number>(), 600: new Set<number>() }, mono: { 400: new Set<number>(), 600: new Set<number>() } };
  for (const mark of texts(marks)) {
    const known = seen[mark.face][mark.weight];
    const plain = normalizeText(mark.text);
    const joined = joinedIn(fonts, mark, plain);
    // a browser joins the letters by itself, if the font has them both ways
    const words = joined === plain ? plain : plain + joined;
    for (let i = 0; i < words.length; i++) {
      const codePoint = words.codePointAt(i) ?? 0;
      if (codePoint > 0xffff) i++;
      if (known.has(codePoint)) continue;
      known.add(codePoint);
      const font = fontFor(fonts, mark, codePoint);
      if (!font || isInvisible(codePoint)) continue;
      const use = uses.get(font) ?? { font, faces: new Set(), weights: new Set(), codePoints: new Set() };
      uses.set(font, use);
      use.faces.add(mark.face);
      use.weights.add(mark.weight);
      use.codePoints.add(codePoint);
    }
  }
  return [...uses.values()];
}

/** A text as texts of one weight each. */
function runsOf({ runs, ...mark }: TextMark): readonly TextMark[] {
  return runs === undefined ? [mark] : runs.map(({ text, weight }) => ({ ...mark, text, weight }));
}

/** Every text of the scene, labels of links included, in drawing order, behind those in `found`. */
function texts(marks: readonly Mark[], found: TextMark[] = []): readonly TextMark[] {
  for (const mark of marks) {
    if (mark.type === 'text') for (const one of runsOf(mark)) found.push(one);
    else if (mark.type === 'group') texts(mark.children, found);
    else if (mark.type === 'link') for (const label of mark.labels) found.push(label);
  }
  return found;
}
