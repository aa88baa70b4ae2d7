/** From blocks, relative to their parents, to boxes with absolute places; links are gathered on the way. */
import { hierarchy } from 'd3';
import type { Point } from '../base/geometry.ts';
import type { ChildBlock } from './blocks/block.ts';
import type { PlacedBox, PlacedLink, PlacedText, Shape } from './types.ts';

export interface Placed {
  readonly root: PlacedBox;
  readonly links: readonly PlacedLink[];
}

export function place(root: ChildBlock): Placed {
  const tree = hierarchy(root, (child) => child.block.children);
  const at = new Map<ChildBlock, Point>();
  const placed = new Map<ChildBlock, PlacedBox>();
  const links: PlacedLink[] = [];
  tree.eachBefore((item) => {
    const parent = item.parent === null ? { x: 0, y: 0 } : (at.get(item.parent.data) ?? { x: 0, y: 0 });
    const here = { x: parent.x + item.data.x, y: parent.y + item.data.y };
    at.set(item.data, here);
    for (const link of item.data.block.links) links.push(moveLink(link, here));
  });
  tree.eachAfter((item) => {
    const { block } = item.data;
    const here = at.get(item.data) ?? { x: 0, y: 0 };
    const children = block.children.flatMap((child) => placed.get(child) ?? []);
    placed.set(item.data, {
      box: block.box,
      rect: { x: here.x, y: here.y, width: block.width, height: block.height },
      shape: moveShape(block.shape, here),
      texts: block.texts.map((text) => moveText(text, here)),
      children,
    });
  });
  const box = placed.get(root);
  if (box === undefined) throw new Error('place: the root was not placed');
  return { root: box, links };
}

function move(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

function moveShape(shape: Shape, by: Point): Shape {
  if (shape.type === 'segments') return { ...shape, rects: shape.rects.map((rect) => ({ ...rect, ...move(rect, by) })) };
  if (shape.type === 'cut') return { ...shape, holes: shape.holes.map((hole) => ({ ...hole, ...move(hole, by) })) };
  if (shape.type === 'meter') return { ...shape, bar: { ...shape.bar, ...move(shape.bar, by) } };
  return shape;
}

function moveText(text: PlacedText, by: Point): PlacedText {
  return { ...text, ...move(text, by) };
}

function moveLink(link: PlacedLink, by: Point): PlacedLink {
  const gaps = link.gaps === undefined ? {} : { gaps: link.gaps.map((gap) => move(gap, by)) };
  return { ...link, ...gaps, points: link.points.map((point) => move(point, by)), labels: link.labels.map((label) => moveText(label, by)) };
}
