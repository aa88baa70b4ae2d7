import { describe, expect, test } from 'vitest';
import type { FitRequest } from '../../src/fit/fit.ts';
import { fit as fitToPage } from '../../src/fit/fit.ts';
import { levelsOf } from '../../src/fit/levels.ts';
import { slidePage } from '../../src/layout/blocks/page.ts';
import { buildTopology } from '../../src/model/build.ts';
import { builtInTemplate } from '../../src/template/built-in.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';
import { themes } from '../../src/theme/themes.ts';
import { box, group } from '../../src/view/boxes/box.ts';
import { shown } from '../../src/view/details/shown.ts';
import type { Figure, FigureResult } from '../../src/view/figure.ts';
import type { Detail } from '../../src/view/types.ts';

const [theme] = themes;
if (theme === undefined) throw new Error('there is a theme');
const nothingSecret: FitRequest['veil'] = { isEmpty: true, text: (text) => text };

/** So many cards with one long word each, by the level of detail; they stand side by side. */
function figureOf(cards: Partial<Record<Detail, number>>, more: Partial<FigureResult['body']> = {}): Figure {
  const card = (index: number) =>
    box({
      id: `card/${index}`,
      kind: 'pod',
      data: { name: `card-${index}` },
      style: 'pod',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text: `a-card-with-a-name-${index}`, role: 'pod-name' } }],
    });
  return {
    name: 'cluster',
    details: ['full', 'folded', 'names'],
    shows: shown.map(({ name }) => name),
    draw: (_topology, { detail }) => ({
      body: {
        ...{ name: 'Cards', title: 'Cards', caption: '', description: '', links: [] },
        root: group(
          'root',
          { name: 'frames' },
          Array.from({ length: cards[detail] ?? 0 }, (_, index) => card(index)),
        ),
        ...more,
      },
      diagnostics: [],
    }),
  };
}

const tried = async (figure: Figure, asked: Partial<FitRequest['asked']> = {}) => {
  const { view, layout, diagnostics } = await fitToPage({
    topology: buildTopology([]).topology,
    figure,
    asked: { pods: [], aspect: 16 / 9, ...asked },
    page: slidePage,
    theme,
    veil: nothingSecret,
    measurerFor: async () => createMeasurer(bundledFonts()),
  });
  return { cards: view?.root.children.length, isDrawn: layout !== undefined, codes: diagnostics.map(({ code }) => code) };
};

describe('of the levels of detail', () => {
  test('the fullest is taken that can be read', async () => {
    expect(await tried(figureOf({ full: 6, folded: 4, names: 2 }))).toEqual({ cards: 6, isDrawn: true, codes: [] });
    expect(await tried(figureOf({ full: 600, folded: 4, names: 2 }))).toEqual({ cards: 4, isDrawn: true, codes: [] });
    expect(await tried(figureOf({ full: 5000, folded: 600, names: 2 }))).toEqual({ cards: 2, isDrawn: true, codes: [] });
  });

  test('one that shows nothing is no better than the one before it', async () => {
    expect(await tried(figureOf({ full: 600, folded: 0, names: 0 }))).toMatchObject({ cards: 600, codes: ['layout/too-small'] });
  });

  test('the last is taken though it is small, and said to be', async () => {
    expect(await tried(figureOf({ full: 700, folded: 650, names: 600 }))).toEqual({
      cards: 600,
      isDrawn: true,
      codes: ['layout/too-small'],
    });
  });

  test('none is, where nobody could read it at any size', async () => {
    expect(await tried(figureOf({ full: 9000, folded: 9000, names: 9000 }))).toEqual({
      cards: undefined,
      isDrawn: false,
      codes: ['view/too-full'],
    });
    expect(await tried(figureOf({ full: 3000, folded: 3000, names: 3000 }, { choices: ['web-1', 'web-2'] }))).toEqual({
      cards: undefined,
      isDrawn: false,
      codes: ['view/which-pod'],
    });
  });

  test('none but the fullest is tried where nothing may be left out', async () => {
    expect(await tried(figureOf({ full: 9000, folded: 4 }), { whole: true })).toEqual({ cards: 9000, isDrawn: true, codes: [] });
  });

  test('those before folded pods are none of a figure that is grouped by owners', () => {
    const figure = figureOf({});
    expect(levelsOf(figure, { template: { ...builtInTemplate('cluster'), group: 'owners' } })).toEqual(['folded', 'names']);
    expect(levelsOf(figure, {})).toEqual(['full', 'folded', 'names']);
  });
});
