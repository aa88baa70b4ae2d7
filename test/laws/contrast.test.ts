import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../src/base/group-by.ts';
import type { Topology } from '../../src/model/types.ts';
import { buildScene } from '../../src/scene/scene.ts';
import type { Mark, RectMark, Scene, TextMark } from '../../src/scene/types.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import { themes } from '../../src/theme/themes.ts';
import { breachesOfContrast, contrast, subpaths } from './laws-of-contrast.ts';
import type { DrawnAs } from './stages.ts';
import { drawn, examples, figureNames, folds, topologyOf } from './stages.ts';
import { sourcesOf, tiny, world } from './world.ts';

/** Themes of the same metrics have the same layouts. */
const groups = [...groupBy(themes, ({ metrics }) => metrics).values()];

function breachesIn(topology: Topology, as: Omit<DrawnAs, 'theme'>): readonly string[] {
  return groups.flatMap((group) => {
    const result = drawn(topology, { ...as, theme: group[0] ?? paper });
    if (result === undefined) return [];
    return group.flatMap((theme) =>
      [theme, ...(theme.dark === undefined ? [] : [theme.dark])].flatMap((painted) =>
        breachesOfContrast(buildScene(result.layout, { theme: painted }), painted.contrast).map(
          (breach) => `${as.figure} in ${theme.name}: ${breach}`,
        ),
      ),
    );
  });
}

describe('in each theme', () => {
  test.each(examples)('all that examples/$name shows can be told from what lies behind it', async ({ sources }) => {
    const topology = await topologyOf(sources);
    expect(figureNames.flatMap((figure) => folds.flatMap((fold) => breachesIn(topology, { figure, fold })))).toEqual([]);
  });

  test('all that tiny worlds show can be told from what lies behind it', async () => {
    await fc.assert(
      fc.asyncProperty(world(tiny), async ({ objects }) => {
        const topology = await topologyOf(sourcesOf(objects));
        expect(figureNames.flatMap((figure) => breachesIn(topology, { figure, fold: 'none' }))).toEqual([]);
      }),
      { seed: 8, numRuns: 15 },
    );
  });
});

describe('the law finds', () => {
  const sceneOf = (...marks: readonly Mark[]): Scene => ({
    stage: 'scene',
    width: 100,
    height: 100,
    background: '#FFFFFF',
    lang: 'en',
    title: '',
    description: '',
    heading: { title: '', caption: '' },
    marks,
  });
  const text = (fill: string): TextMark => ({
    type: 'text',
    text: 'words',
    face: 'sans',
    weight: 400,
    size: 12,
    anchor: 'start',
    x: 20,
    y: 30,
    width: 40,
    fill,
  });
  const rect = (fill: string, stroke = 'none'): RectMark => ({
    type: 'rect',
    x: 10,
    y: 10,
    width: 60,
    height: 40,
    radius: 0,
    fill,
    stroke,
    strokeWidth: 1,
    dash: [],
  });

  test('grey words on white, and black words on a black box', () => {
    expect(breachesOfContrast(sceneOf(text('#767676')))).toEqual([]);
    expect(breachesOfContrast(sceneOf(text('#777777')))).toHaveLength(1);
    expect(breachesOfContrast(sceneOf(rect('#000000'), text('#000000')))).toHaveLength(1);
    expect(breachesOfContrast(sceneOf(text('#000000'), rect('#000000')))).toEqual([]);
  });

  test('words that begin on a box and end beside it', () => {
    expect(breachesOfContrast(sceneOf({ ...rect('#000000'), width: 30 }, text('#000000')))).toHaveLength(1);
  });

  test('a stroke too like its paper, or its own fill', () => {
    expect(breachesOfContrast(sceneOf(rect('none', '#959595')))).toHaveLength(1);
    expect(breachesOfContrast(sceneOf(rect('#000000', '#333333')))).toHaveLength(1);
    expect(breachesOfContrast(sceneOf(rect('#FFFFFF', '#333333')))).toEqual([]);
  });

  test('a link too like one of the boxes it crosses', () => {
    const link: Mark = {
      type: 'link',
      data: { relation: 'mounts', from: 'a' },
      points: [
        { x: 0, y: 90 },
        { x: 40, y: 90 },
        { x: 40, y: 20 },
      ],
      radius: 0,
      stroke: '#555555',
      strokeWidth: 1,
      dash: [],
      startArrow: false,
      endArrow: false,
      labels: [],
    };
    expect(breachesOfContrast(sceneOf(link))).toEqual([]);
    expect(breachesOfContrast(sceneOf(rect('#333333'), link))).toHaveLength(1);
  });

  test('what lies in a hole of a path, and what lies beside the hole', () => {
    const d = 'M10,10h60v40h-60zM10,20v20h60v-20z';
    expect(subpaths(d)).toEqual([
      { x: 10, y: 10, width: 60, height: 40 },
      { x: 10, y: 20, width: 60, height: 20 },
    ]);
    const path: Mark = { type: 'path', d, fill: '#000000', stroke: 'none', strokeWidth: 0, dash: [] };
    expect(breachesOfContrast(sceneOf(path, text('#000000')))).toEqual([]);
    expect(breachesOfContrast(sceneOf(path, { ...text('#000000'), y: 20 }))).toHaveLength(1);
  });

  test('words on the lines of a hatch, and none beside them', () => {
    const hatch = (d: string): Mark => ({ type: 'path', d, fill: 'none', stroke: '#000000', strokeWidth: 1, dash: [] });
    expect(breachesOfContrast(sceneOf(hatch('M10,10L18,18M10,20L18,28'), text('#000000')))).toEqual([]);
    expect(breachesOfContrast(sceneOf(hatch('M10,10L18,18M14,20L22,28'), text('#000000')))).toEqual(["'words' lies on a hatch"]);
  });

  test('contrast as WCAG has it', () => {
    expect(contrast('#FFFFFF', '#000000')).toBe(21);
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
    expect(() => contrast('red', '#FFFFFF')).toThrow('no colour');
  });
});
