import { expect, it } from 'vitest';
import { normalizeText } from '../../src/text/normalize.ts';

it('turns tabs and line ends into spaces', () => {
  expect(normalizeText('a\tb\nc\u2028d')).toBe('a b c d');
});

it('replaces what XML cannot hold', () => {
  expect(normalizeText('a\u0000b\u001bc\uffffd\u009be')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  expect(normalizeText('\ud83da\ude80')).toBe('\ufffda\ufffd');
  expect(normalizeText('🚀')).toBe('🚀');
});

it('shows what would reorder the text around it', () => {
  expect(normalizeText('a\u202eb\u2066c\u2069')).toBe('a\ufffdb\ufffdc\ufffd');
});

it('composes letters and marks, as the fonts have them', () => {
  expect(normalizeText('e\u0301')).toBe('é');
  expect(normalizeText('\u1112\u1161\u11ab')).toBe('한');
});
