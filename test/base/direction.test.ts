import { expect, test } from 'vitest';
import { directionOf, factsApart, hasRightToLeft, keptTogether } from '../../src/base/direction.ts';

const LRM = '\u200e';

test.each([
  ['web', 'ltr'],
  ['', 'ltr'],
  ['10.0.0.1 שלום', 'rtl'],
  ['web שלום', 'ltr'],
  ['السلام web', 'rtl'],
  ['파드 1', 'ltr'],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test('only letters that run from right to left make a text that does', () => {
  expect(['web-1', '파드', 'Łódź', 'สวัสดี'].filter(hasRightToLeft)).toEqual([]);
  expect(['שלום', 'a سلام'].filter(hasRightToLeft)).toEqual(['שלום', 'a سلام']);
});

test('a value is kept together in a sentence that runs the other way', () => {
  expect(keptTogether('שלום', 'namespace {namespace}')).toBe(`שלום${LRM}`);
  expect(keptTogether('web', 'namespace {namespace}')).toBe('web');
  expect(keptTogether('/var/log', 'נתיב {path}')).toBe(`${LRM}/var/log${LRM}`);
  expect(keptTogether('3', '{count} פודים')).toBe('3');
  expect(keptTogether('שלום', 'מרחב {namespace}')).toBe('שלום');
});

test('facts that share a line are kept apart', () => {
  expect(factsApart('namespace שלום · 3 pods')).toBe(`namespace שלום${LRM} · 3 pods`);
  expect(factsApart('namespace shop · 3 pods')).toBe('namespace shop · 3 pods');
  expect(factsApart('שלום · 3 pods')).toBe('שלום · 3 pods');
});
