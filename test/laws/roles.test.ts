import { describe, expect, test } from 'vitest';
import { groupBy } from '../../src/base/group-by.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import { themes } from '../../src/theme/themes.ts';
import { deltaE, lab } from './colour.ts';
import type { Role } from './laws-of-roles.ts';
import { areToldApart, breachesOfRoles } from './laws-of-roles.ts';
import { drawn, examples, figureNames, topologyOf } from './stages.ts';

const groups = [...groupBy(themes, ({ metrics }) => metrics).values()];

describe('without colour, and to any eye', () => {
  test.each(examples)('the roles in the figures of examples/$name are told apart in every theme', async ({ sources }) => {
    const topology = await topologyOf(sources);
    const breaches = groups.flatMap((group) =>
      figureNames.flatMap((figure) => {
        const result = drawn(topology, { figure, fold: 'none', theme: group[0] ?? paper });
        return group.flatMap((theme) =>
          result === undefined ? [] : breachesOfRoles(result, theme).map((pair) => `${theme.name}, ${figure}: ${pair}`),
        );
      }),
    );
    expect(breaches).toEqual([]);
  });
});

describe('two roles', () => {
  const role = (style: string, over: Partial<Role> = {}): Role => ({
    style,
    channels: ['dash ', 'outline rect'],
    common: new Set(),
    any: new Set(),
    colours: ['#5A83CB', '#E6EEFB'],
    ...over,
  });

  test('that differ in hue alone are not told apart', () => {
    expect(areToldApart(role('main'), role('sidecar', { colours: ['#B37610', '#FFF1D9'] }))).toBe(false);
    // grey tells them apart on paper and to everybody
    expect(areToldApart(role('main'), role('sidecar', { colours: ['#1B2733', '#FFFFFF'] }))).toBe(true);
  });

  test('are told apart by a dash, an outline, or a word that all of one say and none of the other', () => {
    expect(areToldApart(role('main'), role('init', { channels: ['dash 6,4', 'outline rect'] }))).toBe(true);
    expect(areToldApart(role('main'), role('volume', { channels: ['dash ', 'outline cylinder'] }))).toBe(true);
    const said = { common: new Set(['sidecar']), any: new Set(['sidecar']) };
    expect(areToldApart(role('main'), role('sidecar', said))).toBe(true);
    expect(areToldApart(role('main', { any: new Set(['sidecar']) }), role('sidecar', said))).toBe(false);
  });
});

describe('colours', () => {
  test.each([
    // from the test data of Sharma, Wu and Dalal
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  ] as const)('%j and %j differ by %d', (one, other, difference) => {
    expect(deltaE(one, other)).toBeCloseTo(difference, 4);
    expect(deltaE(other, one)).toBeCloseTo(difference, 4);
  });

  test('have the lightness of CIELAB', () => {
    expect(lab('#FFFFFF')[0]).toBeCloseTo(100, 3);
    expect(lab('#000000')[0]).toBeCloseTo(0, 3);
    expect(lab('#777777')[0]).toBeCloseTo(50.03, 1);
  });

  test('greys are the same to every eye; red and green of one lightness are not', () => {
    for (const eye of ['protan', 'deutan', 'tritan'] as const) expect(deltaE(lab('#808080'), lab('#808080', eye))).toBeLessThan(0.5);
    const [red, green] = ['#C04040', '#4F8030'] as const;
    expect(deltaE(lab(red, 'deutan'), lab(green, 'deutan'))).toBeLessThan(deltaE(lab(red), lab(green)) / 2);
  });
});
