/**
 * A scene as if drawn by hand: outlines and links are wobbly strokes by roughjs, each from a seed of its own thing's id, so that it is drawn
 * the same way every time and moving one box redraws no other. Fills and texts stay where they are.
 */
import { RoughGenerator } from 'roughjs/bin/generator.js';
import type { Point } from '../base/geometry.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Hand } from '../theme/types.ts';
import type { LinkMark, Mark, Paint, PathMark, RectMark, Scene } from './types.ts';

/** Corners rounder than this stay round; others are drawn as four strokes that cross a little. px */
const sharp = 12;
/** Half of a gap in a link. px */
const gapReach = 5;

export function handDrawn(scene: Scene, hand: Hand): Scene {
  return { ...scene, marks: byHand(scene.marks, scene.title, new RoughGenerator(), hand) };
}

function byHand(marks: readonly Mark[], name: string, pen: RoughGenerator, hand: Hand): readonly Mark[] {
  return marks.flatMap((mark, index): readonly Mark[] => {
    const seed = seedOf(`${name}/${index}`);
    switch (mark.type) {
      case 'group':
        return [{ ...mark, children: byHand(mark.children, mark.data.id ?? name, pen, hand) }];
      case 'rect':
        return mark.stroke === 'none' ? [mark] : rectangle(mark, strokes(pen, mark, { seed, hand }));
      case 'path':
        return mark.stroke === 'none' ? [mark] : [fillOf(mark), ...strokes(pen, mark, { seed, hand })];
      case 'link':
        return [{ ...mark, d: line(mark, pen, { seed: seedOf(`${mark.data.from}→${mark.data.to}`), hand }) }];
      case 'text':
      case 'image':
        return [mark];
      default:
        return unreachable(mark);
    }
  });
}

interface Stroke {
  readonly seed: number;
  readonly hand: Hand;
}

function rectangle(mark: RectMark, outline: readonly PathMark[]): readonly Mark[] {
  return [{ ...mark, radius: mark.radius > sharp ? mark.radius : 2, stroke: 'none', strokeWidth: 0, dash: [] }, ...outline];
}

function fillOf(mark: PathMark): PathMark {
  return { ...mark, stroke: 'none', strokeWidth: 0, dash: [] };
}

function strokes(pen: RoughGenerator, mark: RectMark | PathMark, { seed, hand }: Stroke): readonly PathMark[] {
  const options = { ...wobble(hand), seed, disableMultiStroke: mark.dash.length > 0 };
  const drawable =
    mark.type === 'path'
      ? pen.path(mark.d, options)
      : mark.radius > sharp
        ? pen.path(rounded(mark), options)
        : pen.rectangle(mark.x, mark.y, mark.width, mark.height, options);
  const paint: Paint = { fill: 'none', stroke: mark.stroke, strokeWidth: mark.strokeWidth, dash: mark.dash };
  return drawable.sets.map((set) => ({ type: 'path', d: pen.opsToPath(set, 1), ...paint }));
}

function wobble({ roughness, bowing }: Hand) {
  return { roughness, bowing, maxRandomnessOffset: 1.5 };
}

function rounded({ x, y, width, height, radius: r }: RectMark): string {
  const [across, down] = [width - 2 * r, height - 2 * r];
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

/** One stroke from end to end, which stay exactly where they are. */
function line(link: LinkMark, pen: RoughGenerator, { seed, hand }: Stroke): string {
  const options = { ...wobble(hand), seed, disableMultiStroke: true, preserveVertices: true };
  return pieces(link)
    .flatMap(
      (points) =>
        pen.linearPath(
          points.map(({ x, y }): [number, number] => [x, y]),
          options,
        ).sets,
    )
    .map((set) => pen.opsToPath(set, 2).trim())
    .join('');
}

/** The link's corners, in as many runs as its gaps leave. */
function pieces({ points, gaps = [] }: LinkMark): readonly (readonly Point[])[] {
  const runs: Point[][] = [points.slice(0, 1)];
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const along = (distance: number): Point => ({
      x: from.x + ((to.x - from.x) / length) * distance,
      y: from.y + ((to.y - from.y) / length) * distance,
    });
    const distances = gaps.filter((gap) => isBetween(from, gap, to)).map((gap) => Math.hypot(gap.x - from.x, gap.y - from.y));
    for (const distance of distances.sort((a, b) => a - b)) {
      runs.at(-1)?.push(along(distance - gapReach));
      runs.push([along(distance + gapReach)]);
    }
    runs.at(-1)?.push(to);
  });
  return runs;
}

function isBetween(a: Point, point: Point, b: Point): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const cross = (point.x - a.x) * dy - (point.y - a.y) * dx;
  const along = (point.x - a.x) * dx + (point.y - a.y) * dy;
  return Math.abs(cross) < 0.01 * Math.hypot(dx, dy) && along > 0 && along < dx * dx + dy * dy;
}

/** FNV-1a, kept within what roughjs takes for a seed; never 0, which would mean chance. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 0) % 0x7ffffffe) + 1;
}
