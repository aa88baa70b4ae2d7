/** Texts as paths: for renderers that know no embedded fonts, and for viewers that cannot do fonts. */
import type { TextMark } from '../../scene/types.ts';
import { readCmap } from '../../text/cmap.ts';
import { type FontSet, fontFor } from '../../text/fonts.ts';
import { glyphReader } from '../../text/glyf.ts';
import { readTables } from '../../text/sfnt.ts';
import { drawnText } from './drawn-text.ts';
import type { FontUse } from './font-use.ts';
import { glyphPath, type Stroke } from './glyph-path.ts';
import { number } from './xml.ts';

/** Path data that draws the text where a browser would draw it; '' when there is nothing to see. */
export type Outliner = (mark: TextMark) => string;

export function outliner(uses: readonly FontUse[], fonts: FontSet): Outliner {
  const glyphs = new Map(uses.map((use) => [use.font, glyphSource(use)]));
  return (mark) => {
    const placed = [...drawnText(mark.text)].map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      const font = fontFor(fonts, mark.face, mark.weight, codePoint);
      const glyph = font && glyphs.get(font)?.(codePoint);
      return { glyph, advance: (font?.advance(codePoint) ?? 0) * mark.size };
    });
    const width = placed.reduce((sum, { advance }) => sum + advance, 0);
    let x = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor];
    let d = '';
    for (const { glyph, advance } of placed) {
      if (glyph) d += pathData(glyph.strokes, { x, y: mark.y, scale: mark.size / glyph.unitsPerEm });
      x += advance;
    }
    return d;
  };
}

interface Glyph {
  readonly strokes: readonly Stroke[];
  readonly unitsPerEm: number;
}

function glyphSource({ font, codePoints }: FontUse): (codePoint: number) => Glyph | undefined {
  if (font.outlines !== 'glyf') return () => undefined;
  const tables = readTables(font.subset([...codePoints].sort((a, b) => a - b)));
  const cmap = tables.get('cmap');
  if (!cmap) throw new Error('a subset has no cmap table');
  const lookUp = readCmap(cmap);
  const read = glyphReader(tables);
  const known = new Map<number, Glyph>();
  return (codePoint) => {
    const glyph = known.get(codePoint) ?? { strokes: glyphPath(lookUp(codePoint), read), unitsPerEm: font.unitsPerEm };
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
