/** QUALITY's gates 3, 6 and 11 as functions from a layout to what breaks them. */
import type { Rect } from '../../src/base/geometry.ts';
import type { Layout, PlacedBox } from '../../src/layout/types.ts';
import type { Measurer } from '../../src/text/types.ts';
import { everyBox, everyText, holds, isBar, meet, pieces, runsOf, show } from './pieces.ts';

export function namesAreUnique(layout: Layout): readonly string[] {
  const seen = new Set<string>();
  return everyBox(layout).flatMap(({ placed: { box } }) => {
    if (!seen.has(box.id)) {
      seen.add(box.id);
      return [];
    }
    return [`two boxes are called ${box.id}`];
  });
}

/** JSON would write NaN and infinities as null, so they are looked for in the numbers themselves. */
export function numbersAreFinite(value: unknown, path = 'layout'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersAreFinite(inner, `${path}.${key}`));
}

/** The least space from a border to what lies in it; QUALITY asks for text 2 px inside, boxes keep what their padding is. */
const padding = 8;
const paddingOfPack = 4;

export function childrenLieInside(layout: Layout): readonly string[] {
  return everyBox(layout).flatMap(({ placed }) => {
    // groups of tiles stand close together, with a few px around them
    const room = placed.shape.type === 'none' ? 0 : placed.box.arrangement.name === 'pack' ? paddingOfPack : padding;
    return placed.children
      .filter((child) => !holds(placed.rect, child.rect, room))
      .map((child) => `${child.box.id} (${show(child.rect)}) leaves ${placed.box.id} (${show(placed.rect)})`);
  });
}

/** The exception of gate 3: in `namespaces` a bar lies across the containers that share it, or wholly in one. */
export function siblingsAreApart(layout: Layout): readonly string[] {
  return everyBox(layout).flatMap(({ placed }) =>
    placed.children.flatMap((one, index) =>
      placed.children
        .slice(index + 1)
        .filter((other) => !apart(one, other))
        .map((other) => `${one.box.id} (${show(one.rect)}) overlaps ${other.box.id} (${show(other.rect)})`),
    ),
  );
}

function apart(one: PlacedBox, other: PlacedBox): boolean {
  if (isBar(one) !== isBar(other)) return true;
  const parts = pieces(other);
  return pieces(one).every((piece) => parts.every((part) => !meet(piece, part)));
}

/** Everything drawn keeps the margin, the figure begins at it, and nothing is left over at the far sides. */
export function figureFillsCanvas(layout: Layout, measurer: Measurer, margin: number): readonly string[] {
  const rects: Rect[] = [
    ...everyBox(layout).flatMap(({ placed }) => pieces(placed)),
    ...everyText(layout, measurer).map(({ rect }) => rect),
    ...layout.links.flatMap((link) =>
      runsOf(link).map(({ from, to }) => ({
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      })),
    ),
  ];
  const canvas = { x: 0, y: 0, width: layout.width, height: layout.height };
  // the title's ascent may reach into the margin; strokes are half outside
  const outside = rects
    .filter((rect) => !holds(canvas, rect, margin - 8))
    .map((rect) => `${show(rect)} leaves the canvas of ${layout.width} × ${layout.height} less its margin`);
  const held = {
    width: Math.max(0, ...rects.map((rect) => rect.x + rect.width)) + margin,
    height: Math.max(0, ...rects.map((rect) => rect.y + rect.height)) + margin,
  };
  return [
    ...outside,
    ...(layout.root.rect.x === margin ? [] : [`the body begins at x ${layout.root.rect.x}`]),
    ...layout.heading
      .filter((text) => text.x !== margin || text.anchor !== 'start')
      .map((text) => `'${text.text}' does not begin at the margin`),
    ...(layout.width > 1.1 * held.width ? [`the canvas is ${layout.width} wide for ${Math.round(held.width)}`] : []),
    ...(layout.height > 1.1 * held.height ? [`the canvas is ${layout.height} high for ${Math.round(held.height)}`] : []),
  ];
}

export function cardsAreEqual(layout: Layout): readonly string[] {
  const widths = new Set(cardsOf(layout).map(({ rect }) => rect.width));
  return widths.size < 2 ? [] : [`cards are ${[...widths].join(', ')} wide`];
}

function cardsOf(layout: Layout): readonly PlacedBox[] {
  return everyBox(layout).flatMap(({ placed }) => (placed.box.arrangement.name === 'card' ? [placed] : []));
}

/** Pods of one owner and one set of containers: their containers stand at the same places, from the first one on. */
export function equalPodsLookEqual(layout: Layout, ownerOf: (podId: string) => string | undefined): readonly string[] {
  const looks = new Map<string, { readonly id: string; readonly look: string }>();
  return cardsOf(layout).flatMap(({ box, children }) => {
    const owner = ownerOf(box.id);
    const first = children[0];
    if (owner === undefined || first === undefined) return [];
    const key = [owner, ...children.map((child) => child.box.data['name'])].join('\n');
    const look = children.map(({ rect }) => show({ ...rect, x: rect.x - first.rect.x, y: rect.y - first.rect.y })).join(' | ');
    const other = looks.get(key);
    if (other === undefined) looks.set(key, { id: box.id, look });
    return other === undefined || other.look === look ? [] : [`${box.id} looks like ${look}, ${other.id} like ${other.look}`];
  });
}
