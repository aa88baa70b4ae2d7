/** Cylinders, which a scene draws as two paths and diagrams.net has a shape for. */
import type { Rect } from '../../base/geometry.ts';
import type { Mark, PathMark } from '../../scene/types.ts';

export interface Cylinder {
  readonly body: PathMark;
  readonly rect: Rect;
  /** Half the height of its lid. px */
  readonly lid: number;
}

const N = '(-?[\\d.]+(?:e-?\\d+)?)';
const BODY = new RegExp(`^M${N},${N}a${N},${N} 0 0 1 ${N},0v${N}a${N},${N} 0 0 1 ${N},0z$`);
const FRONT = /^M\S+ 0 0 0 \S+$/;

/** The cylinder whose body is the mark at `index` and whose lid the next one, if they are one. */
export function cylinderAt(marks: readonly Mark[], index: number): Cylinder | undefined {
  const [body, front] = [marks[index], marks[index + 1]];
  if (body?.type !== 'path' || front?.type !== 'path' || !FRONT.test(front.d)) return undefined;
  const found = BODY.exec(body.d);
  if (found === null) return undefined;
  const [x = 0, top = 0, , lid = 0, width = 0, height = 0] = found.slice(1).map(Number);
  return { body, lid, rect: { x, y: top - lid, width, height: height + 2 * lid } };
}
