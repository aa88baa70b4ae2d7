import { expect, test } from 'vitest';
import { keysAndSigns } from '../../../src/parse/secrets/keys-and-signs.ts';

test.each([
  ['values', 'stringData:\n  p: hunter2 x\n  name: a\n', 'stringData:\n  p: ••••••• •\n  name: •\n'],
  ['what sort of object it is, at the margin alone', 'kind: Secret\na:\n  kind: b\n', 'kind: Secret\na:\n  kind: •\n'],
  ['a block of text, keys in it too', 'a: |-\n  b: c\n\n  d\ne: f\n', 'a: |-\n  •• •\n\n  •\ne: •\n'],
  ['brackets', '{a: b, "c": [d, {e: f}]}', '{a: •, "c": [•, {e: •}]}'],
  ['JSON that ends amid', '{\n  "a": "b c",\n  "d": {"e": "f', '{\n  "a": "• •",\n  "d": {"e": "•'],
  ['a second colon', 'note: watch out: it', 'note: ••••• •••: ••'],
  ['a quote that nothing closes, to the line that does or a field', 'a: "b\n  c: d\n  e"\nf: g', 'a: "•\n  •• •\n  ••\nf: •'],
  ['a field without its colon', 'image nginx\nhunter two', 'image •••••\n•••••• •••'],
  ['a field without a blank', '  nodeName:worker-1', '  nodeName:••••••••'],
  ['anchors, aliases and tags', 'a: &b !!str c\nd: *b', 'a: &• !!••• •\nd: *•'],
  ['comments', 'a: b # c: d', 'a: • # •• •'],
])('all but keys and signs is hidden: %s', (_what, text, wanted) => {
  expect(keysAndSigns(text)).toBe(wanted);
  expect(keysAndSigns(text)).toHaveLength(text.length);
});

test('characters of two code units keep their two places', () => {
  expect(keysAndSigns('a: 🦊')).toBe('a: ••');
});
