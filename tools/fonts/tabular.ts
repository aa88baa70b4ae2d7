/** Reads from a font's `GSUB` table which glyphs its feature `tnum` (figures of one width) puts in place of which. */
import type { FontTables } from '../../src/text/sfnt.ts';
import { readTag, viewOf } from '../../src/text/sfnt.ts';

export function tabularGlyphs(tables: FontTables): ReadonlyMap<number, number> {
  const replaced = new Map<number, number>();
  const table = tables.get('GSUB');
  if (!table) return replaced;
  const view = viewOf(table);
  const features = view.getUint16(6);
  const lookups = view.getUint16(8);
  for (let f = 0; f < view.getUint16(features); f++) {
    const record = features + 2 + f * 6;
    if (readTag(view, record) !== 'tnum') continue;
    const feature = features + view.getUint16(record + 4);
    for (let l = 0; l < view.getUint16(feature + 2); l++) {
      const lookup = lookups + view.getUint16(lookups + 2 + view.getUint16(feature + 4 + l * 2) * 2);
      for (let s = 0; s < view.getUint16(lookup + 4); s++) {
        const subtable = lookup + view.getUint16(lookup + 6 + s * 2);
        readSubstitution({ view, subtable, type: view.getUint16(lookup), replaced });
      }
    }
  }
  return replaced;
}

interface Substitution {
  readonly view: DataView;
  readonly subtable: number;
  readonly type: number;
  readonly replaced: Map<number, number>;
}

function readSubstitution({ view, subtable, type, replaced }: Substitution): void {
  // type 7 only points at a subtable farther away
  if (type === 7) {
    readSubstitution({ view, subtable: subtable + view.getUint32(subtable + 4), type: view.getUint16(subtable + 2), replaced });
    return;
  }
  if (type !== 1) return;
  const format = view.getUint16(subtable);
  coverage(view, subtable + view.getUint16(subtable + 2)).forEach((glyph, i) => {
    if (replaced.has(glyph)) return;
    const to = format === 1 ? (glyph + view.getInt16(subtable + 4)) & 0xffff : view.getUint16(subtable + 6 + i * 2);
    replaced.set(glyph, to);
  });
}

function coverage(view: DataView, at: number): readonly number[] {
  const count = view.getUint16(at + 2);
  const glyphs: number[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint16(at) === 1) glyphs.push(view.getUint16(at + 4 + i * 2));
    else for (let g = view.getUint16(at + 4 + i * 6); g <= view.getUint16(at + 6 + i * 6); g++) glyphs.push(g);
  }
  return glyphs;
}
