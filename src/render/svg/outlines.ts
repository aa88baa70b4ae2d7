/** Texts as paths: for renderers that know no embedded fonts, and for viewers that cannot do fonts. */
import { factsApart } from '../../base/direction.ts';
import type { TextMark } from '../../scene/types.ts';
import { joinedIn } from '../../text/arabic.ts';
import { visualOrder } from '../../text/bidi.ts';
import { readCmap } from '../../text/cmap.ts';
import type { FontSet } from '../../text/fonts.ts';
import { fontFor } from '../../text/fonts.ts';
import { glyphReader } from '../../text/glyf.ts';
import { normalizeText } from '../../text/normalize.ts';
import { readTables } from '../../text/sfnt.ts';
import { guessAdvance, isInvisible } from '../../text/widths.ts';
import type { FontUse } from './font-use.ts';
import type { Stroke } from './glyph-path.ts';
import { glyphPath } from './glyph-path.ts';
import { number } from './xml.ts';

/** Path data that draws the text where a browser would draw it; '' when there is nothing to see. */
export type Outliner = (mark: TextMark) => string;

export function outliner(uses: readonly FontUse[], fonts: FontSet): Outliner {
  const sources = new Map(uses.map((use) => [use.font, glyphSource(use)]));
  return (mark) => {
    const glyphs = visualOrder(joinedIn(fonts, mark, factsApart(normalizeText(mark.text)))).map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (isInvisible(codePoint)) return blank;
      const font = fontFor(fonts, mark, codePoint);
      return (font && sources.get(font)?.(codePoint)) ?? missingGlyph(font?.advance(codePoint) ?? guessAdvance(codePoint));
    });
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance * mark.size, 0);
    let x = mark.x - width * shares[mark.anchor];
    let d = '';
    for (const { strokes, advance, unitsPerEm } of glyphs) {
      d += pathData(strokes, { x, y: mark.y, scale: mark.size / unitsPerEm });
      x += advance * mark.size;
    }
    return d;
  };
}

// how much of a text lies before its anchor
const shares = { start: 0, middle: 0.5, end: 1 } as const;

interface Glyph {
  readonly strokes: readonly Stroke[];
  /** em */
  readonly advance: number;
  readonly unitsPerEm: number;
}

const blank: Glyph = { strokes: [], advance: 0, unitsPerEm: 1 };

/** An empty box, as browsers draw for what no font has. */
function missingGlyph(advance: number): Glyph {
  const box = (inset: number): readonly Stroke[] => {
    const [left, right, top] = [0.08 + inset, advance - 0.08 - inset, 0.72 - inset];
    const corners = inset === 0 ? [left, 0, right, 0, right, top, left, top] : [left, inset, left, top, right, top, right, inset];
    return [
      { command: 'M', points: corners.slice(0, 2) },
      { command: 'L', points: corners.slice(2) },
      { command: 'Z', points: [] },
    ];
  };
  return { strokes: [...box(0), ...box(0.06)], advance, unitsPerEm: 1 };
}

function glyphSource({ font, codePoints }: FontUse): (codePoint: number) => Glyph | undefined {
  if (font.outlines !== 'glyf') return () => undefined;
  // the fonts keep their glyphs to themselves, but a subset can be read
  const tables = readTables(font.subset(codePoints));
  const cmap = tables.get('cmap');
  if (!cmap) throw new Error('a subset has no cmap table');
  const lookUp = readCmap(cmap);
  const read = glyphReader(tables);
  const known = new Map<number, Glyph>();
  return (codePoint) => {
    const glyph = known.get(codePoint) ?? {
      strokes: glyphPath(lookUp(codePoint), read),
      advance: font.advance(codePoint) ?? 0,
      unitsPerEm: font.unitsPerEm,
    };
    known.set(codePoint, glyph);
    return glyph;
  };
}

function pathData(strokes: readonly Stroke[], at: { readonly x: number; readonly y: number; readonly scale: number }): string {
  let d = '';
  for (const { command, points } of strokes) {
    const coordinates = points.map((value, i) => number(i % 2 === 0 ? at.x + value * at.scale : at.y - value * at.scale));
    d += command + coordinates.join(' ');
  }
  return d;
}
