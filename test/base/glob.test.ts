import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/base/glob.ts';

test.each([
  ['web', 'web', true],
  ['web', 'web-1', false],
  ['web-*', 'web-1', true],
  ['web-*', 'web-', true],
  ['web-?', 'web-10', false],
  ['*-?', 'web-1', true],
  ['*', '', true],
  ['?', '', false],
  ['', '', true],
  ['', 'a', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['w.b', 'web', false],
  ['[w]eb', 'web', false],
])('%j on %j: %j', (pattern, text, expected) => {
  expect(matchesGlob(pattern, text)).toBe(expected);
});

test('agrees with the regular expression that says the same', () => {
  const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 8 });
  fc.assert(
    fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
      const same = new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`);
      expect(matchesGlob(pattern, text)).toBe(same.test(text));
    }),
  );
});

test('is not made to hang', () => {
  expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(20_000))).toBe(false);
});
