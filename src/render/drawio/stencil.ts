/**
 * Paths as stencils: shapes that diagrams.net draws with its own pen, so that they scale, and take other colours. A stencil within a style is
 * packed, as its editor packs it (deflate, base64): boxes, cylinders, texts and links, which people read diffs of, need none.
 */
import type { Point, Rect } from '../../base/geometry.ts';
import type { PathMark } from '../../scene/types.ts';
import type { Curve } from '../shapes/outlines.ts';
import { boundsOf, outlinesOf } from '../shapes/outlines.ts';
import { base64 } from '../svg/base64.ts';
import { emptyTag, openTag } from '../svg/xml.ts';

/** Raw deflate (RFC 1951), the same bytes on every machine. */
export type DeflateRaw = (bytes: Uint8Array) => Uint8Array;

/** At least a pixel each way, since a stencil of no width cannot be scaled. */
export function boundsOfPath(d: string): Rect {
  const { width, height, ...corner } = boundsOf(outlinesOf(d));
  return { ...corner, width: Math.max(1, width), height: Math.max(1, height) };
}

/** The value of `shape` in a style. */
export function stencil({ d, fill, stroke }: PathMark, bounds: Rect, deflate: DeflateRaw): string {
  const at = ({ x, y }: Point): Point => ({ x: x - bounds.x, y: y - bounds.y });
  const pen = outlinesOf(d).flatMap(({ from, segments, isClosed }) => [
    emptyTag('move', { ...at(from) }),
    ...segments.map((segment) => (segment.type === 'line' ? emptyTag('line', { ...at(segment.to) }) : curve(segment, at))),
    ...(isClosed ? ['<close/>'] : []),
  ]);
  const ink = fill === 'none' ? '<stroke/>' : stroke === 'none' ? '<fill/>' : '<fillstroke/>';
  const shape = openTag('shape', { w: bounds.width, h: bounds.height, aspect: 'variable', strokewidth: 'inherit' });
  const xml = `${shape}<foreground><path>${pen.join('')}</path>${ink}</foreground></shape>`;
  return `stencil(${base64(deflate(new TextEncoder().encode(encodeURIComponent(xml))))})`;
}

function curve({ controls: [first, second], to }: Curve, at: (point: Point) => Point): string {
  const [one, two, three] = [at(first), at(second), at(to)];
  return emptyTag('curve', { x1: one.x, y1: one.y, x2: two.x, y2: two.y, x3: three.x, y3: three.y });
}
