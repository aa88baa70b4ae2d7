/** Which glyphs of a font can be drawn: read as far as anyone will read them, so that damage shows before a text depends on it. */
import { glyphReader } from './glyf.ts';
import type { FontTables } from './sfnt.ts';
import { viewOf } from './sfnt.ts';

/** No outline of a real font has more; a few composites of composites could otherwise make billions. */
const MOST = { points: 65_535, levels: 8 } as const;

// flags of a simple glyph's points, and of a composite's components; source: the OpenType specification, 'glyf'
const SIMPLE = { xShort: 0x02, yShort: 0x04, repeat: 0x08, xSame: 0x10, ySame: 0x20 } as const;
const COMPOSITE = { words: 0x0001, scale: 0x0008, more: 0x0020, xyScale: 0x0040, twoByTwo: 0x0080 } as const;

/** Of a font with TrueType outlines: how many points a glyph has; undefined for one that cannot be drawn. Each is read once, its components with it. */
export function pointsByGlyph(tables: FontTables): (glyph: number) => number | undefined {
  const read = glyphReader(tables);
  const maxp = tables.get('maxp');
  const count = maxp === undefined || maxp.length < 6 ? 0 : viewOf(maxp).getUint16(4);
  const known = new Map<number, number | undefined>();
  const pointsOf = (glyph: number, level: number): number | undefined => {
    if (glyph >= count || level > MOST.levels) return undefined;
    if (known.has(glyph)) return known.get(glyph);
    // until it is known, so that a circle ends
    known.set(glyph, undefined);
    const points = attempt(() => pointsIn(read(glyph), (part) => pointsOf(part, level + 1)));
    known.set(glyph, points);
    return points;
  };
  return (glyph) => pointsOf(glyph, 0);
}

/** Reading behind the end of an outline throws. */
function attempt(work: () => number | undefined): number | undefined {
  try {
    const points = work();
    return points === undefined || points > MOST.points ? undefined : points;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function pointsIn(outline: Uint8Array, ofPart: (glyph: number) => number | undefined): number | undefined {
  if (outline.length < 12) return 0;
  const view = viewOf(outline);
  const [xMin, yMin, xMax, yMax] = [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)];
  const contours = view.getInt16(0);
  if (contours !== 0 && (xMin > xMax || yMin > yMax)) return undefined;
  return contours >= 0 ? pointsOfSimple(view, contours) : pointsOfComposite(view, ofPart);
}

function pointsOfSimple(view: DataView, contours: number): number | undefined {
  let points = 0;
  for (let contour = 0; contour < contours; contour++) {
    const end = view.getUint16(10 + contour * 2) + 1;
    if (end <= points) return undefined;
    points = end;
  }
  let at = 12 + contours * 2 + (contours === 0 ? 0 : view.getUint16(10 + contours * 2));
  let coordinates = 0;
  for (let point = 0; point < points; ) {
    const flags = view.getUint8(at++);
    const times = flags & SIMPLE.repeat ? view.getUint8(at++) + 1 : 1;
    const x = flags & SIMPLE.xShort ? 1 : flags & SIMPLE.xSame ? 0 : 2;
    const y = flags & SIMPLE.yShort ? 1 : flags & SIMPLE.ySame ? 0 : 2;
    coordinates += times * (x + y);
    point += times;
    if (point > points) return undefined;
  }
  return at + coordinates > view.byteLength ? undefined : points;
}

function pointsOfComposite(view: DataView, ofPart: (glyph: number) => number | undefined): number | undefined {
  let points = 0;
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    const part = ofPart(view.getUint16(at + 2));
    if (part === undefined) return undefined;
    points += part;
    if (points > MOST.points) return undefined;
    const matrix = flags & COMPOSITE.twoByTwo ? 8 : flags & COMPOSITE.xyScale ? 4 : flags & COMPOSITE.scale ? 2 : 0;
    at += 4 + (flags & COMPOSITE.words ? 4 : 2) + matrix;
    if (at > view.byteLength) return undefined;
    if (!(flags & COMPOSITE.more)) return points;
  }
}
