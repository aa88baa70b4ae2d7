import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Net } from '../../../src/layout/blocks/channel.ts';
import { assignTracks, trackCount } from '../../../src/layout/blocks/channel.ts';

const nets = (...pairs: readonly (readonly [number, number])[]): readonly Net[] => pairs.map(([from, to]) => ({ from, to }));

describe('tracks of a channel', () => {
  test.each([
    ['a net straight across needs none', nets([10, 10]), [-1]],
    ['one net takes the first', nets([10, 90]), [0]],
    ['two nets apart share one', nets([0, 40], [100, 140]), [0, 0]],
    ['of two to the right, the one that starts further right turns first', nets([0, 100], [50, 150]), [1, 0]],
    ['of two to the left, the one that starts further left turns first', nets([100, 0], [150, 50]), [0, 1]],
    ['nets that nearly touch do not share', nets([0, 40], [45, 90]), [1, 0]],
  ])('%s', (_, given, tracks) => {
    expect(assignTracks(given)).toEqual(tracks);
    expect(trackCount(tracks)).toBe(Math.max(0, ...tracks.map((track) => track + 1)));
  });

  test('no two nets of one track are nearer than the clearance', () => {
    const net = fc.record({ from: fc.nat(400), to: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(net, { maxLength: 12 }), fc.nat(20), (given, clearance) => {
        const tracks = assignTracks(given, clearance);
        given.forEach((a, i) => {
          expect(tracks[i] === -1).toBe(Math.abs(a.from - a.to) < 0.5);
          given.slice(i + 1).forEach((b, j) => {
            if (tracks[i] === -1 || tracks[i] !== tracks[i + 1 + j]) return;
            const apart = Math.max(Math.min(a.from, a.to) - Math.max(b.from, b.to), Math.min(b.from, b.to) - Math.max(a.from, a.to));
            expect(apart).toBeGreaterThanOrEqual(clearance);
          });
        });
      }),
    );
  });

  test('nets whose ends are in one order do not cross', () => {
    const ends = fc
      .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 8 })
      .map((list) => [...list].sort((a, b) => a - b).map((at) => at * 10));
    fc.assert(
      fc.property(ends, fc.integer({ min: -300, max: 300 }), (froms, shift) => {
        const given = froms.map((from) => ({ from, to: from + shift }));
        const tracks = assignTracks(given);
        const crossing = given.flatMap((a, i) =>
          given.flatMap((b, j) => (i !== j && crosses([a, tracks[i] ?? 0], [b, tracks[j] ?? 0]) ? [[a, b]] : [])),
        );
        expect(crossing).toEqual([]);
      }),
    );
  });
});

/** Whether a's level run meets the way of b down to its track, or from it. */
function crosses([a, trackOfA]: readonly [Net, number], [b, trackOfB]: readonly [Net, number]): boolean {
  const within = (at: number) => at > Math.min(a.from, a.to) && at < Math.max(a.from, a.to);
  return (within(b.from) && trackOfB > trackOfA) || (within(b.to) && trackOfB < trackOfA);
}
