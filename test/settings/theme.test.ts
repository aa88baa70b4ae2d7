import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lowContrast, readTheme, themeOfFile } from '../../src/settings/settings.ts';
import { auto } from '../../src/theme/themes/auto.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import { themes } from '../../src/theme/themes.ts';
import type { Theme } from '../../src/theme/types.ts';

const known = { figures: [], themes: themes.map(({ name }) => name), shown: [], languages: [], formats: [], pages: [], phases: [] };

function theme(text: string, base: Theme = paper) {
  const reading = readTheme(text, 'brand.yaml', known);
  if (reading.value === undefined) throw new Error(JSON.stringify(reading.diagnostics));
  const made = themeOfFile(reading.value, base, 'brand.yaml');
  return { made, warnings: lowContrast(made, reading).map(({ message, place }) => `${place?.line}: ${message}`) };
}

describe('numbers of a theme', () => {
  it.each(['1e308', '-1e308', '361', '.inf', '.nan', '-.inf'])('are bounded: a hatch at %s degrees', (angle) => {
    const { diagnostics } = readTheme(
      `boxes: {pod: {hatch: {angles: [${angle}], gap: 5, strokeWidth: 1, strip: 10}}}`,
      'brand.yaml',
      known,
    );
    expect(diagnostics).toMatchObject([{ code: 'settings/bad-value', place: { line: 1, column: 32 } }]);
  });

  it('are all bounded', () => {
    const unbounded = (schema: unknown): readonly unknown[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      const isFree = 'type' in schema && schema.type === 'number' && !('enum' in schema) && !('minimum' in schema && 'maximum' in schema);
      return [...(isFree ? [schema] : []), ...Object.values(schema).flatMap(unbounded)];
    };
    expect(unbounded(JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/theme.schema.json'), 'utf8')))).toEqual([]);
  });
});

describe('a theme of the user’s', () => {
  it('is the theme that it extends where it says nothing', () => {
    expect(theme('description: ours').made).toEqual({ ...paper, name: 'brand.yaml', description: 'ours' });
  });

  it('changes what it says, part by part', () => {
    const { made } = theme("accent: '#8D0801'\nboxes: { pod: { radius: 2 } }\nlinks: { mounts: { dash: [2, 2] } }\nmargin: 8");
    expect(made.accent).toBe('#8D0801');
    expect(made.boxes.pod).toEqual({ ...paper.boxes.pod, radius: 2 });
    expect(made.boxes.node).toEqual(paper.boxes.node);
    expect(made.links.mounts).toEqual({ ...paper.links.mounts, dash: [2, 2] });
    expect(made.metrics.margin).toBe(8);
  });

  it('gives larger type more room from line to line, unless it says how much', () => {
    const { text } = theme('text: { title: { size: 30 }, fact: { size: 13, lineHeight: 17 } }').made.metrics;
    expect([text.title.size, text.title.lineHeight, text.fact.size, text.fact.lineHeight]).toEqual([30, 42, 13, 17]);
  });

  it('of `auto` stays light and dark while it changes no colour', () => {
    expect(theme('margin: 8', auto).made.dark).toBeDefined();
    expect(theme("ink: '#000000'", auto).made.dark).toBeUndefined();
  });

  it('sets the colours of source text', () => {
    const { made, warnings } = theme("code-key: '#A0C4FF'");
    expect([made['code-key'], made['code-string']]).toEqual(['#A0C4FF', paper['code-string']]);
    expect(warnings).toEqual([expect.stringMatching(/^1: 'code-key' #A0C4FF on /)]);
  });

  it('names the fonts that it brings', () =>
    expect(theme('fonts: { sans: brand.ttf }').made.fonts).toEqual({ sans: { regular: 'brand.ttf' } }));

  it.each(themes.map((one) => [one.name, one] as const))('that only extends %s has no low contrast', (_name, base) => {
    expect(theme('margin: 8', base).warnings).toEqual([]);
  });

  it('is warned of colours that can hardly be read, once for each, at its place', () => {
    expect(theme("ink: '#1B2733'\nmuted: '#8FA3B8'\nboxes: { pod: { stroke: '#DDDDDD' } }").warnings).toEqual([
      expect.stringMatching(/^2: 'muted' #8FA3B8 on '.*' #[0-9A-F]{6} has a contrast of 2\.\d\d:1$/),
      expect.stringMatching(
        /^3: 'boxes\.pod\.stroke' #DDDDDD on 'paper' #FFFFFF has a contrast of 1\.35:1$|^3: 'boxes\.pod\.stroke' #DDDDDD on 'boxes\.pod\.fill'/,
      ),
    ]);
  });
});
