import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSlots } from '../../../src/layout/blocks/slots.ts';

const slots = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([wanted, size]) => ({ wanted, size }));

describe('things in a row', () => {
  test.each([
    ['stand where they want to be, when all have room', slots([50, 20], [100, 20]), [50, 100]],
    ['move apart by halves when two want the same place', slots([100, 20], [100, 20]), [85, 115]],
    ['make room together', slots([100, 20], [100, 20], [100, 20]), [70, 100, 130]],
    ['keep their order, whatever they want', slots([200, 20], [100, 20]), [135, 165]],
    ['never begin before the start', slots([0, 20], [0, 20]), [10, 40]],
    ['take the larger one into account', slots([100, 60], [100, 20]), [75, 125]],
    ['are nothing when there are none', [], []],
  ])('%s', (_, given, centres) => {
    expect(placeSlots(given, 10, 0)).toEqual(centres);
  });

  test('never overlap, and keep the gap, the order and the start', () => {
    const slot = fc.record({ wanted: fc.integer({ min: -200, max: 1000 }), size: fc.integer({ min: 1, max: 60 }).map((half) => 2 * half) });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 12 }), fc.nat(40), (given, gap) => {
        const centres = placeSlots(given, gap, 24);
        expect((centres[0] ?? 0) - (given[0]?.size ?? 0) / 2).toBeGreaterThanOrEqual(24);
        centres.slice(1).forEach((centre, index) => {
          const room = centre - (centres[index] ?? 0) - ((given[index]?.size ?? 0) + (given[index + 1]?.size ?? 0)) / 2;
          // places are whole pixels
          expect(room).toBeGreaterThanOrEqual(gap - 1);
        });
      }),
    );
  });
});
