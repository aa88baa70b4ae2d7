/** A layout made by hand, whole and sound, to be broken in one place by the tests of the laws. */
import type { Point, Rect } from '../../src/base/geometry.ts';
import type { Layout, PlacedBox, PlacedLink, PlacedText, Shape } from '../../src/layout/types.ts';
import { metrics } from '../../src/theme/themes/metrics.ts';
import type { TextRole } from '../../src/theme/types.ts';
import { box } from '../../src/view/boxes/box.ts';
import type { Box, Link } from '../../src/view/types.ts';
import { measurer } from './stages.ts';

export function rect(x: number, y: number, width: number, height: number): Rect {
  return { x, y, width, height };
}

export function words(text: string, at: Point, role: TextRole = 'fact'): PlacedText {
  const look = metrics.text[role];
  return { text, look, anchor: 'start', width: measurer.width(text, look), ...at };
}

export interface BoxParts {
  readonly kind?: string;
  readonly data?: Box['data'];
  readonly arrangement?: Box['arrangement'];
  readonly shape?: Shape;
  readonly texts?: readonly PlacedText[];
  readonly children?: readonly PlacedBox[];
}

export function placed(
  id: string,
  at: Rect,
  { kind = 'pod', data = {}, arrangement = { name: 'leaf' }, shape = { type: 'rect' }, texts = [], children = [] }: BoxParts = {},
): PlacedBox {
  return {
    box: box({ id, kind, data, style: 'pod', arrangement, children: children.map((child) => child.box) }),
    rect: at,
    shape,
    texts,
    children,
  };
}

export function mount(from: string, to: string, points: readonly Point[], labels: readonly PlacedText[] = []): PlacedLink {
  const link: Link = { from, to, relation: 'mounts', style: 'mounts', startArrow: false, endArrow: false, label: [], tooltip: '' };
  return { link, points, radius: 0, labels };
}

/** Across the containers that share a Linux namespace. */
export function bar(at: Rect): PlacedBox {
  return placed('bar', at, { kind: 'namespace', arrangement: { name: 'cell', row: 0, place: 'bar', first: 0, last: 1 } });
}

/** As wide and high as what it holds, with the margin of 32 px. */
export function figureOf(root: PlacedBox, links: readonly PlacedLink[] = [], heading: readonly PlacedText[] = []): Layout {
  const width = root.rect.x + root.rect.width + 32;
  const height = root.rect.y + root.rect.height + 32;
  return {
    stage: 'layout',
    figure: 'cluster',
    width,
    height,
    lang: 'en',
    title: '',
    description: '',
    words: { title: '', caption: '' },
    heading,
    root,
    links,
  };
}

/** Two containers, one above the other, joined by a mount of each. */
export const upper = placed('upper', rect(48, 48, 200, 60), { texts: [words('upper', { x: 60, y: 80 })] });
export const lower = placed('lower', rect(48, 208, 200, 60), { texts: [words('lower', { x: 60, y: 240 })] });
export const line = mount(
  'upper',
  'lower',
  [
    { x: 100, y: 108 },
    { x: 100, y: 208 },
  ],
  [words('/data', { x: 108, y: 150 })],
);
export const sound = figureOf(placed('root', rect(32, 32, 400, 252), { kind: 'node', children: [upper, lower] }), [line]);

export function withBoxes(...children: readonly PlacedBox[]): Layout {
  return figureOf(placed('root', rect(32, 32, 400, 252), { kind: 'node', children }), []);
}

export function withLinks(...links: readonly PlacedLink[]): Layout {
  return { ...sound, links };
}
