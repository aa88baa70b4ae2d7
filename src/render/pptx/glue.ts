/** Which shapes the ends of links lie on, and where: connectors are glued to sites, so that they follow when a shape is moved. */
import type { Point, Rect } from '../../base/geometry.ts';
import type { LinkMark, Mark } from '../../scene/types.ts';
import { cylinderAt } from '../shapes/cylinder.ts';

/** A connection site of a shape: its mark, and the site's index. */
export interface Site {
  readonly mark: Mark;
  readonly index: number;
}

export interface Glue {
  /** Where a link begins and ends, if that is on the outline of what it links. */
  readonly endsOf: (link: LinkMark) => { readonly start?: Site; readonly end?: Site };
  /** All sites of a shape that has more than PowerPoint's own, these first; undefined where its own are enough. */
  readonly sitesOf: (mark: Mark) => readonly Point[] | undefined;
}

interface Outlined {
  readonly mark: Mark;
  readonly rect: Rect;
  readonly own: readonly Point[];
  /** How many of them the shape has that PowerPoint would draw for it. */
  readonly usual: number;
  /** How far from the sides of the rectangle the outline may run. px */
  readonly reach: number;
}

export function glueOf(marks: readonly Mark[]): Glue {
  const shapes = new Map<string, Outlined[]>();
  const links: LinkMark[] = [];
  gather(marks, shapes, links);
  const ends = new Map<LinkMark, { start?: Site; end?: Site }>();
  const sites = new Map<Mark, Point[]>();
  const siteAt = (id: string | undefined, point: Point | undefined): Site | undefined => {
    if (id === undefined || point === undefined) return undefined;
    const shape = nearest(shapes.get(id) ?? [], point);
    if (shape === undefined) return undefined;
    const known = sites.get(shape.mark) ?? [...shape.own];
    sites.set(shape.mark, known);
    const found = known.findIndex((site) => Math.hypot(site.x - point.x, site.y - point.y) < same);
    return { mark: shape.mark, index: found < 0 ? known.push(point) - 1 : found };
  };
  for (const link of links) {
    // a line drawn by hand is no straight one, and office programs draw their own instead of any other that is glued
    if (link.d !== undefined) continue;
    const start = siteAt(link.data.from, link.points[0]);
    const end = siteAt(link.data.to, link.points.at(-1));
    ends.set(link, { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) });
  }
  const usual = new Map([...shapes.values()].flat().map(({ mark, usual }) => [mark, usual]));
  return {
    endsOf: (link) => ends.get(link) ?? {},
    sitesOf: (mark) => {
      const known = sites.get(mark);
      return known !== undefined && known.length > (usual.get(mark) ?? 0) ? known : undefined;
    },
  };
}

/** px: within this a site is where the link ends. */
const same = 0.5;
/** px: within this an end lies on an outline. */
const near = 2;

function gather(marks: readonly Mark[], shapes: Map<string, Outlined[]>, links: LinkMark[]): void {
  for (const mark of marks) {
    if (mark.type === 'link') links.push(mark);
    if (mark.type !== 'group') continue;
    const { id } = mark.data;
    if (id !== undefined) shapes.set(id, [...(shapes.get(id) ?? []), ...outlined(mark.children)]);
    gather(mark.children, shapes, links);
  }
}

function outlined(children: readonly Mark[]): readonly Outlined[] {
  return children.flatMap((mark, index): readonly Outlined[] => {
    if (mark.type === 'rect') return [{ mark, rect: mark, own: sidesOf(mark), usual: 4, reach: near }];
    const cylinder = cylinderAt(children, index);
    // a `can` has five sites, which office programs number in different ways; LibreOffice takes the first four for the middles of the sides
    return cylinder === undefined ? [] : [{ mark, rect: cylinder.rect, own: sidesOf(cylinder.rect), usual: 0, reach: near + cylinder.lid }];
  });
}

/** The sites 0 to 3 of `rect` and `roundRect` (presetShapeDefinitions.xml of ECMA-376): top, left, bottom, right. */
function sidesOf({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ];
}

/** The last of those that are as near, since it lies above the others. */
function nearest(shapes: readonly Outlined[], { x, y }: Point): Outlined | undefined {
  let found: Outlined | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    const { rect, reach } = shape;
    const [left, top] = [x - rect.x, y - rect.y];
    const [right, bottom] = [rect.width - left, rect.height - top];
    if (Math.min(left, top, right, bottom) < -near) continue;
    const distance = Math.min(...[left, top, right, bottom].map(Math.abs));
    if (distance > reach || distance > least) continue;
    found = shape;
    least = distance;
  }
  return found;
}
