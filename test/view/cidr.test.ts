import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringCidr } from '../../src/view/cidr.ts';

test.each([
  [['10.1.1.0/24', '10.1.2.0/24', '10.1.3.0/24'], '10.1.0.0/22'],
  [['10.1.1.0/24'], '10.1.1.0/24'],
  [['10.0.0.0/24', '10.255.0.0/24'], '10.0.0.0/8'],
  [['10.0.0.0/16', '10.0.3.0/24'], '10.0.0.0/16'],
  [['10.0.0.0/24', '192.168.0.0/24'], undefined],
  [['10.0.0.0/24', 'fd00::/64'], undefined],
  [['10.0.0.0/33'], undefined],
  [['10.0.0.256/24'], undefined],
  [[], undefined],
])('the smallest range that holds %j is %j', (cidrs, covering) => {
  expect(coveringCidr(cidrs)).toBe(covering);
});

test('every range lies in the covering one', () => {
  const cidr = fc.tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 16, max: 32 })).map(([b, c, prefix]) => ({ b, c, prefix }));
  fc.assert(
    fc.property(fc.array(cidr, { minLength: 1, maxLength: 5 }), (ranges) => {
      const [address = '', prefix = ''] = (coveringCidr(ranges.map((range) => `10.${range.b}.${range.c}.0/${range.prefix}`)) ?? '').split(
        '/',
      );
      const [, b = 0, c = 0] = address.split('.').map(Number);
      const size = 2 ** (32 - Number(prefix));
      for (const range of ranges) {
        const from = range.b * 65536 + range.c * 256;
        expect(Number(prefix)).toBeLessThanOrEqual(range.prefix);
        expect(Math.floor(from / size) * size).toBe(b * 65536 + c * 256);
      }
    }),
  );
});
