/** What of the plane a placed box, a text and a run of a link take up. All in px. */
import type { Point, Rect } from '../../src/base/geometry.ts';
import type { Layout, PlacedBox, PlacedLink, PlacedText } from '../../src/layout/types.ts';
import type { Measurer } from '../../src/text/types.ts';

/** A box with the boxes it lies in, outermost first. */
export interface Found {
  readonly placed: PlacedBox;
  readonly ancestors: readonly PlacedBox[];
}

export function everyBox(layout: Layout): readonly Found[] {
  const found: Found[] = [];
  const gather = (placed: PlacedBox, ancestors: readonly PlacedBox[]): void => {
    found.push({ placed, ancestors });
    for (const child of placed.children) gather(child, [...ancestors, placed]);
  };
  gather(layout.root, []);
  return found;
}

export interface Words {
  readonly text: PlacedText;
  readonly rect: Rect;
  /** The box or the link it belongs to; neither for title and caption. */
  readonly box?: PlacedBox;
  readonly link?: PlacedLink;
}

export function everyText(layout: Layout, measurer: Measurer): readonly Words[] {
  const words = (text: PlacedText): Words => ({ text, rect: textRect(text, measurer) });
  return [
    ...layout.heading.map(words),
    ...everyBox(layout).flatMap(({ placed }) => placed.texts.map((text) => ({ ...words(text), box: placed }))),
    ...layout.links.flatMap((link) => link.labels.map((text) => ({ ...words(text), link }))),
    ...(layout.legend?.entries ?? []).map(({ text }) => words(text)),
  ];
}

/** As high as its face's ascent and descent. */
export function textRect(text: PlacedText, measurer: Measurer): Rect {
  const before = { start: 0, middle: text.width / 2, end: text.width }[text.anchor];
  const ascent = measurer.ascent(text.look);
  return { x: text.x - before, y: text.y - ascent, width: text.width, height: ascent + measurer.descent(text.look) };
}

/** The rectangles that are the box: several for `segments`, none for `none`. */
export function pieces({ rect, shape }: PlacedBox): readonly Rect[] {
  if (shape.type === 'none') return [];
  return shape.type === 'segments' ? shape.rects : [rect];
}

export function isLeaf({ children, shape }: PlacedBox): boolean {
  return children.length === 0 && shape.type !== 'none';
}

/** In `namespaces`: lies across the containers that share a Linux namespace. */
export function isBar({ box: { arrangement } }: PlacedBox): boolean {
  return arrangement.name === 'cell' && arrangement.place === 'bar';
}

export interface Run {
  readonly from: Point;
  readonly to: Point;
}

export function runsOf(link: PlacedLink): readonly Run[] {
  return link.points.slice(1).map((to, index) => ({ from: link.points[index] ?? to, to }));
}

/** The run as a rectangle without thickness. */
export function rectOfRun({ from, to }: Run): Rect {
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
}

/** Whether they share more than `slack` px both ways; a negative slack asks for room between them. */
export function meet(a: Rect, b: Rect, slack = 0.01): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > slack &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > slack
  );
}

/** Whether `inner` keeps `room` px to each side of `outer`. */
export function holds(outer: Rect, inner: Rect, room: number): boolean {
  const e = 0.01;
  return (
    inner.x >= outer.x + room - e &&
    inner.y >= outer.y + room - e &&
    inner.x + inner.width <= outer.x + outer.width - room + e &&
    inner.y + inner.height <= outer.y + outer.height - room + e
  );
}

/** Pairs that could meet, by a sweep from left to right; each once. */
export function pairs<T extends { readonly rect: Rect }>(items: readonly T[], margin: number): readonly (readonly [T, T])[] {
  const sorted = [...items].sort((a, b) => a.rect.x - b.rect.x);
  const found: [T, T][] = [];
  let open: T[] = [];
  for (const item of sorted) {
    open = open.filter(({ rect }) => rect.x + rect.width + margin > item.rect.x);
    for (const other of open) if (meet(other.rect, item.rect, -margin)) found.push([other, item]);
    open.push(item);
  }
  return found;
}

export function show({ x, y, width, height }: Rect): string {
  return [x, y, width, height].map((value) => Math.round(value * 10) / 10).join(' ');
}
