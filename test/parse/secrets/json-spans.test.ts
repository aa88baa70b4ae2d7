import { expect, test } from 'vitest';
import { jsonSpans } from '../../../src/parse/json/spans.ts';

const text = ' {"a": {"b": [1, "x", {"c": "y"}]}, "d\\u0065": 2, "a": 3} ';
const whole = { start: 1, end: text.length - 1 };

test.each<[string, (string | number)[], string[]]>([
  ['of an item', ['a', 'b', 1], ['"x"']],
  ['of a value deep in', ['a', 'b', 2, 'c'], ['"y"']],
  ['of an escaped key', ['de'], ['2']],
  ['of a key that stands twice', ['a'], ['{"b": [1, "x", {"c": "y"}]}', '3']],
  ['of nothing', ['a', 'z'], []],
])('the places %s are found', (_what, path, wanted) => {
  expect(jsonSpans(text, whole, [path])[0]?.map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
});

test('a hundred thousand places cost one walk', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}`);
  const long = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'x'])));
  const spans = jsonSpans(
    long,
    { start: 0, end: long.length },
    keys.map((key) => [key]),
  );
  expect(spans.every(([span]) => span !== undefined && long.slice(span.start, span.end) === '"x"')).toBe(true);
});
