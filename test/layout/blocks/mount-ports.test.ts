import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPorts } from '../../../src/layout/blocks/mount-ports.ts';

const axis = { start: 0, gap: 20, unused: 0 } as const;
const volume = { size: 100, reach: 30 } as const;
const lanes = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([at, index]) => ({ at, volume: index }));

describe('mounts reach their volumes', () => {
  test('straight, where one stands above its volume', () => {
    expect(planPorts(lanes([200, 0]), [volume], axis)).toMatchObject({ centres: [200], ports: [200], tracks: [-1], trackCount: 0 });
  });

  test('side by side at a volume that two share', () => {
    const { centres, ports } = planPorts(lanes([100, 0], [300, 0]), [volume], axis);
    const [left = 0, right = 0] = ports;
    expect(right - left).toBeGreaterThanOrEqual(8);
    for (const port of ports) expect(Math.abs(port - (centres[0] ?? 0))).toBeLessThanOrEqual(volume.reach);
  });

  test('within the reach of their volume; volumes stay in order and apart', () => {
    const lane = fc.record({ at: fc.integer({ min: 0, max: 100 }).map((tens) => tens * 10), volume: fc.nat(3) });
    fc.assert(
      fc.property(fc.uniqueArray(lane, { maxLength: 10, selector: ({ at }) => at }), (given) => {
        const sorted = [...given].sort((a, b) => a.at - b.at);
        const { centres, ports } = planPorts(sorted, [volume, volume, volume, volume], axis);
        sorted.forEach(
          (one, index) => void expect(Math.abs((ports[index] ?? 0) - (centres[one.volume] ?? 0))).toBeLessThanOrEqual(volume.reach + 1),
        );
        centres
          .slice(1)
          .forEach((centre, index) => void expect(centre - (centres[index] ?? 0)).toBeGreaterThanOrEqual(volume.size + axis.gap - 1));
      }),
      { seed: 1 },
    );
  });
});
