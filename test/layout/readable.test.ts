import { expect, test } from 'vitest';
import { slidePage } from '../../src/layout/blocks/page.ts';
import { isReadable } from '../../src/layout/readable.ts';
import type { Layout } from '../../src/layout/types.ts';
import { figureOf, placed, rect, words } from '../laws/broken.ts';

const figure = (width: number, height: number, role: 'fact' | 'title' = 'fact') => ({
  ...figureOf(placed('root', rect(32, 32, 200, 200), { texts: [words('words', { x: 48, y: 60 }, role)] })),
  width,
  height,
});

/** On a slide, with no type below `legible` px. */
const readableAt = (layout: Layout, legible: number): boolean => isReadable(layout, { ...slidePage, legible });

test.each([
  [1280, 720, true],
  [100, 100, true],
  // 12 px shrink to 9 px at three quarters
  [1706, 960, true],
  [1708, 960, false],
  [1706, 962, false],
  [5000, 100, false],
])('type of 12 px in a figure of %d × %d can be read on a slide: %s', (width, height, readable) => {
  expect(readableAt(figure(width, height), 9)).toBe(readable);
});

test('a small figure may be enlarged to the slide', () => {
  expect(readableAt(figure(640, 360), 24)).toBe(true);
  expect(readableAt(figure(640, 360), 25)).toBe(false);
});

test('the smallest text decides', () => {
  expect(readableAt(figure(3000, 100, 'title'), 9)).toBe(true);
  expect(readableAt(figure(3000, 100, 'fact'), 9)).toBe(false);
});

test('a figure without text can be read at any size', () => {
  expect(readableAt({ ...figureOf(placed('root', rect(32, 32, 200, 200))), width: 9000 }, 9)).toBe(true);
});
