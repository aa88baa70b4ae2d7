/**
 * Paths as stencils: shapes that diagrams.net draws with its own pen, so that they scale, and take other colours. A stencil within a style is
 * packed, as its editor packs it (deflate, base64): boxes, cylinders, texts and links, which people read diffs of, need none.
 */
import { absolutize, normalize, parsePath } from 'path-data-parser';
import type { Rect } from '../../base/geometry.ts';
import type { PathMark } from '../../scene/types.ts';
import { base64 } from '../svg/base64.ts';
import { emptyTag, openTag } from '../svg/xml.ts';

/** Raw deflate (RFC 1951), the same bytes on every machine. */
export type DeflateRaw = (bytes: Uint8Array) => Uint8Array;

interface Segment {
  readonly key: string;
  readonly data: readonly number[];
}

/** Lines and curves alone, in absolute coordinates. Throws on path data that cannot be read: that is a mistake of an earlier stage. */
export function segmentsOf(d: string): readonly Segment[] {
  const segments = normalize(absolutize(parsePath(d)));
  for (const { data } of segments)
    if (!data.every(Number.isFinite)) throw new Error(`a path has coordinates that are no numbers: ${d.slice(0, 100)}`);
  return segments;
}

/** Around all points and control points: a curve never leaves it. At least a pixel each way, since a stencil of no width cannot be scaled. */
export function boundsOfPath(d: string): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { data } of segmentsOf(d)) {
    for (let index = 0; index + 1 < data.length; index += 2) {
      const [x = 0, y = 0] = [data[index], data[index + 1]];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** The value of `shape` in a style. */
export function stencil({ d, fill, stroke }: PathMark, bounds: Rect, deflate: DeflateRaw): string {
  const at = (x = 0, y = 0): { readonly x: number; readonly y: number } => ({ x: x - bounds.x, y: y - bounds.y });
  const pen = segmentsOf(d).map(({ key, data: [x, y, x2, y2, x3, y3] }) => {
    switch (key) {
      case 'M':
        return emptyTag('move', { ...at(x, y) });
      case 'L':
        return emptyTag('line', { ...at(x, y) });
      case 'C': {
        const [one, two, to] = [at(x, y), at(x2, y2), at(x3, y3)];
        return emptyTag('curve', { x1: one.x, y1: one.y, x2: two.x, y2: two.y, x3: to.x, y3: to.y });
      }
      case 'Z':
        return '<close/>';
      default:
        throw new Error(`a path has the command ${key}`);
    }
  });
  const ink = fill === 'none' ? '<stroke/>' : stroke === 'none' ? '<fill/>' : '<fillstroke/>';
  const shape = openTag('shape', { w: bounds.width, h: bounds.height, aspect: 'variable', strokewidth: 'inherit' });
  const xml = `${shape}<foreground><path>${pen.join('')}</path>${ink}</foreground></shape>`;
  return `stencil(${base64(deflate(new TextEncoder().encode(encodeURIComponent(xml))))})`;
}
