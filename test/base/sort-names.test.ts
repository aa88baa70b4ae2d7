import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/base/sort-names.ts';

const sorted = (names: readonly string[]): readonly string[] => [...names].sort(compareNames);

describe('names are ordered as people count', () => {
  it.each([
    [
      ['web-10', 'web-2', 'web-1'],
      ['web-1', 'web-2', 'web-10'],
    ],
    [
      ['web-1', 'web'],
      ['web', 'web-1'],
    ],
    [
      ['a1', 'a01'],
      ['a01', 'a1'],
    ],
    [
      ['v1.10.2', 'v1.9.30', 'v1.9.4'],
      ['v1.9.4', 'v1.9.30', 'v1.10.2'],
    ],
    [
      ['b', 'B', 'a'],
      ['B', 'a', 'b'],
    ],
    [
      ['node-99999999999999999999', 'node-100000000000000000000'],
      ['node-99999999999999999999', 'node-100000000000000000000'],
    ],
    [
      ['ä', 'z'],
      ['z', 'ä'],
    ],
  ])('%j', (names, order) => {
    expect(sorted(names)).toEqual(order);
  });
});

describe('the order is total', () => {
  const name = fc.array(fc.constantFrom('a', 'b', '-', '0', '1', '2', '10', '01', 'é'), { maxLength: 5 }).map((parts) => parts.join(''));
  it('only equal names are equal, and swapping them turns the sign', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
      }),
    );
  });
  it('whatever the names came in', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(sorted([...names].reverse())).toEqual(sorted(names));
      }),
    );
  });
  it('and three names agree among themselves', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
