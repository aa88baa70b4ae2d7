import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/base/sort-names.ts';

describe('names are ordered as people count', () => {
  test.each([
    ['web-2', 'web-10'],
    ['web', 'web-0'],
    ['web-9999999999999999999', 'web-10000000000000000000'],
    ['a-1-b', 'a-1-c'],
    ['a01', 'a1'],
    ['Zebra', 'apple'],
  ])('%s comes before %s', (first, second) => {
    expect(compareNames(first, second)).toBeLessThan(0);
    expect(compareNames(second, first)).toBeGreaterThan(0);
  });

  test('the order is total: it reverses, it chains, and only equal names are equal', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', '0', '1', '2', '9'), maxLength: 8 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(0 - Math.sign(compareNames(b, a)));
        expect(compareNames(a, b) === 0).toBe(a === b);
        const [x = '', y = '', z = ''] = [a, b, c].sort(compareNames);
        expect(Math.max(compareNames(x, y), compareNames(y, z), compareNames(x, z))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
