import { describe, expect, it } from 'vitest';
import { readPageSize } from '../../../src/base/asked/page-size.ts';
import { isEndless, pageOfSize, pages, roomOn, scaleOn, shapeOf } from '../../../src/layout/blocks/page.ts';
import { paper } from '../../../src/theme/themes/paper.ts';

const pageNamed = (name: string) => {
  const page = pages.find((one) => one.name === name);
  if (page === undefined) throw new Error(`no page ${name}`);
  return page;
};

describe('the size of a page', () => {
  it.each([
    ['900x1200', { width: 900, height: 1200 }],
    ['900×1200', { width: 900, height: 1200 }],
    ['10000X200', { width: 10_000, height: 200 }],
  ])('is read from %s', (text, size) => {
    expect(readPageSize(text)).toEqual(size);
  });

  it.each(['900', '900x', '199x900', '900x10001', '900.5x900', '900x1200px', ' 900x1200', 'axb', ''])('is not what %j says', (text) => {
    expect(readPageSize(text)).toBeUndefined();
  });
});

describe('the shape that is aimed at', () => {
  it.each([
    ['slide', 16 / 9],
    ['a4', 794 / 1123],
    ['a4-landscape', 1123 / 794],
    ['letter', 816 / 1056],
    ['docs', 16 / 9],
    ['none', 16 / 9],
  ])('of the page %s is %d', (name, shape) => {
    expect(shapeOf(pageNamed(name))).toBe(shape);
  });

  it('is no more oblong than an aspect may be', () => {
    expect([shapeOf({ width: 10_000, height: 200 }), shapeOf({ width: 200, height: 10_000 })]).toEqual([20, 1 / 20]);
  });
});

it('a page that is as high as it likes has a width all the same', () => {
  const docs = pageNamed('docs');
  expect(roomOn(docs, paper.metrics)).toEqual({ width: 905, height: Number.POSITIVE_INFINITY });
  expect(scaleOn(docs, { width: 415, height: 9000 })).toBe(2);
  expect(isEndless(docs)).toBe(false);
  expect(isEndless(pageNamed('none'))).toBe(true);
});

it('a page of a size has its name in messages, and type as a slide has', () => {
  expect(pageOfSize({ width: 900, height: 1200 })).toEqual({ width: 900, height: 1200, legible: 9, called: 'a page of 900 × 1200 px' });
});
