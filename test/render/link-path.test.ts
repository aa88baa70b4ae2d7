import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkPath } from '../../src/render/svg/link-path.ts';

const plain = { radius: 8, startHead: 0, endHead: 0 };
const step = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 30 },
];

describe('a link', () => {
  test('turns a corner in an arc, to the right and to the left', () => {
    expect(linkPath(step, plain)).toBe('M0 0H32A8 8 0 0 1 40 8V30');
    const up = step.map(({ x, y }) => ({ x, y: -y }));
    expect(linkPath(up, plain)).toBe('M0 0H32A8 8 0 0 0 40 -8V-30');
  });

  test('is sharp without a radius', () => {
    expect(linkPath(step, { ...plain, radius: 0 })).toBe('M0 0H40V30');
  });

  test('shares a short side between two corners', () => {
    const points = [...step.slice(0, 2), { x: 40, y: 6 }, { x: 80, y: 6 }];
    expect(linkPath(points, plain)).toBe('M0 0H37A3 3 0 0 1 40 3A3 3 0 0 0 43 6H80');
  });

  test('stays straight under its arrowhead', () => {
    expect(linkPath(step, { ...plain, endHead: 25 })).toBe('M0 0H35A5 5 0 0 1 40 5V30');
    expect(linkPath(step, { ...plain, startHead: 60 })).toBe('M0 0H40V30');
  });

  test('passes points that lie on its way, or twice at one place', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 0 },
    ];
    expect(linkPath(points, plain)).toBe('M0 0H10H20');
  });

  test('needs two points', () => {
    expect(() => linkPath(step.slice(0, 1), plain)).toThrow('two points');
  });

  test('begins and ends where it was told to, whatever lies between', () => {
    const place = fc.double({ min: -1e4, max: 1e4, noNaN: true }).map((value) => Math.round(value * 100) / 100 || 0);
    const points = fc.array(fc.record({ x: place, y: place }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(points, fc.nat(30), (corners, radius) => {
        const pen = { x: 0, y: 0 };
        const d = linkPath(corners, { ...plain, radius });
        expect(d.startsWith(`M${corners[0]?.x} ${corners[0]?.y}`)).toBe(true);
        for (const [, command, numbers] of d.matchAll(/([MLHVAh])([^MLHVAh]*)/g)) {
          const values = (numbers ?? '').split(' ').map(Number);
          if (command === 'H') pen.x = values[0] ?? 0;
          else if (command === 'V') pen.y = values[0] ?? 0;
          else if (command !== 'h') [pen.x, pen.y] = [values.at(-2) ?? 0, values.at(-1) ?? 0];
        }
        expect(pen).toEqual(corners.at(-1));
      }),
    );
  });
});
