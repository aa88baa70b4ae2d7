/** Which fonts a scene is set in, and which of their characters it needs. */
import type { Mark, TextMark } from '../../scene/types.ts';
import type { Font } from '../../text/font.ts';
import { type FontSet, fontFor } from '../../text/fonts.ts';
import type { Face, Weight } from '../../text/types.ts';
import { drawnText } from './drawn-text.ts';

export interface FontUse {
  readonly font: Font;
  readonly faces: ReadonlySet<Face>;
  readonly weights: ReadonlySet<Weight>;
  readonly codePoints: ReadonlySet<number>;
}

/** In the order of the fonts' first use; characters that no font has are in none. */
export function fontUses(marks: readonly Mark[], fonts: FontSet): readonly FontUse[] {
  const uses = new Map<Font, { font: Font; faces: Set<Face>; weights: Set<Weight>; codePoints: Set<number> }>();
  const seen = new Set<string>();
  for (const mark of texts(marks)) {
    for (const character of drawnText(mark.text)) {
      const key = `${mark.face} ${mark.weight} ${character}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const codePoint = character.codePointAt(0) ?? 0;
      const font = fontFor(fonts, mark.face, mark.weight, codePoint);
      if (!font) continue;
      const use = uses.get(font) ?? { font, faces: new Set(), weights: new Set(), codePoints: new Set() };
      uses.set(font, use);
      use.faces.add(mark.face);
      use.weights.add(mark.weight);
      use.codePoints.add(codePoint);
    }
  }
  return [...uses.values()];
}

/** Every text of the scene, labels of links included, in drawing order. */
export function texts(marks: readonly Mark[]): readonly TextMark[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'group') return texts(mark.children);
    if (mark.type === 'link') return mark.labels;
    return mark.type === 'text' ? [mark] : [];
  });
}
