/** A cylinder of the scene, which is two paths, its body and the front of its lid, as the one shape that other programs have for it. */
import type { Rect } from '../../base/geometry.ts';
import type { Mark, PathMark } from '../../scene/types.ts';

export interface Cylinder {
  readonly rect: Rect;
  /** Half the height of the lid. px */
  readonly lid: number;
  readonly body: PathMark;
  readonly front: PathMark;
}

/** The cylinder whose body is this mark, and whose lid the next one; undefined for anything else, one drawn by hand among it. */
export function cylinderAt(marks: readonly Mark[], index: number): Cylinder | undefined {
  const [body, front] = marks.slice(index, index + 2);
  if (body?.type !== 'path' || front?.type !== 'path' || body.stroke === 'none' || front.fill !== 'none') return undefined;
  const numbers = BODY.exec(body.d)?.slice(1).map(Number);
  if (numbers === undefined || !FRONT.test(front.d)) return undefined;
  const [x = 0, top = 0, , lid = 0, width = 0, side = 0] = numbers;
  return { rect: { x, y: top - lid, width, height: side + 2 * lid }, lid, body, front };
}

// as scene/outline.ts writes them
const NUMBER = '(-?[\\d.]+(?:e-?\\d+)?)';
const BODY = new RegExp(`^M${NUMBER},${NUMBER}a${NUMBER},${NUMBER} 0 0 1 ${NUMBER},0v${NUMBER}a[\\d.]+,[\\d.]+ 0 0 1 -[\\d.]+,0z$`);
const FRONT = new RegExp(`^M${NUMBER},${NUMBER}a${NUMBER},${NUMBER} 0 0 0 ${NUMBER},0$`);
