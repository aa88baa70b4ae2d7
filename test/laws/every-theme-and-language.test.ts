/** Every figure in every theme and language, as a real browser measures it: texts as wide as reckoned, in the picture, and apart from each other. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draw, dump, findFonts, list, readFont } from '../../src/pipeline/pipeline.ts';
import { testBrowser } from '../browser.ts';
import { examples } from './stages.ts';

const packageRoot = join(import.meta.dirname, '../..');
const themes = list('themes').map(({ name }) => name);
const languages = list('languages').map(({ name }) => name);

/** Each figure in its own example, or in one that it draws. */
const drawings = list('figures').map(({ name: figure }) => {
  const own = { service: 'services', owners: 'rollout', namespaces: 'namespaces', lifecycle: 'lifecycle' }[figure] ?? figure;
  const example = examples.find(({ name }) => name === own) ?? examples.find(({ name }) => name === 'kubia');
  const pods = { namespaces: ['web-5d4f8'], lifecycle: ['shop'] }[figure];
  return { figure, sources: example?.sources ?? [], ...(pods === undefined ? {} : { pods }) };
});

interface Seen {
  readonly text: string;
  readonly length: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Seen[];
}

/** As text, since the project's types know no browser. */
const inPage = `(async () => {
  await document.fonts.ready;
  return JSON.stringify([...document.querySelectorAll('svg')].map((svg) => ({
    width: svg.viewBox.baseVal.width,
    height: svg.viewBox.baseVal.height,
    texts: [...svg.querySelectorAll('text')].map((text) => {
      const { x, y, width, height } = text.getBBox();
      return { text: text.textContent, length: text.getComputedTextLength(), x, y, width, height };
    }),
  })));
})()`;

async function measured(svgs: readonly string[]): Promise<readonly Measured[]> {
  const page = await (await testBrowser()).newPage();
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8">${svgs.join('')}`);
    const found: readonly Measured[] = JSON.parse(String(await page.evaluate(inPage)));
    return found;
  } finally {
    await page.close();
  }
}

/** The widths that layout reckoned with, in drawing order. */
function widthsIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(widthsIn);
  if (typeof value !== 'object' || value === null) return [];
  const isText = 'type' in value && value.type === 'text' && 'width' in value && typeof value.width === 'number';
  return isText ? [Number(value.width)] : Object.values(value).flatMap(widthsIn);
}

function breaches({ width, height, texts }: Measured, reckoned: readonly number[]): readonly string[] {
  const wrong = texts.flatMap(({ text, length }, index) => {
    const own = reckoned[index] ?? Number.NaN;
    return Math.abs(length - own) <= Math.max(0.5, own * 0.01) ? [] : [`'${text}' is ${length} wide, reckoned ${own}`];
  });
  const outside = texts.filter((text) => text.x < 0 || text.y < 0 || text.x + text.width > width || text.y + text.height > height);
  // what a line's box holds above and below its letters may overlap; the letters may not
  const touching = texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (touch(a, b) ? [`'${a.text}' touches '${b.text}'`] : [])),
  );
  return [...wrong, ...outside.map(({ text }) => `'${text}' leaves the picture`), ...touching];
}

function touch(a: Seen, b: Seen): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0.5 && down > 0.4 * Math.min(a.height, b.height);
}

describe.each(themes)('in %s', (theme) => {
  test.each(languages)('all figures hold their texts in %s', async (lang) => {
    const svgs: string[] = [];
    const reckoned: (readonly number[])[] = [];
    for (const { sources, ...as } of drawings) {
      const options = { ...as, theme, lang, ...finders };
      const { output } = await draw(sources, options);
      expect(output, as.figure).toBeDefined();
      svgs.push(new TextDecoder().decode(output));
      reckoned.push(widthsIn(JSON.parse((await dump(sources, 'scene', options)).json ?? '')));
    }
    const pictures = await measured(svgs);
    expect(pictures).toHaveLength(drawings.length);
    pictures.forEach((picture, index) => {
      expect(picture.texts.length).toBeGreaterThan(3);
      expect(breaches(picture, reckoned[index] ?? []), drawings[index]?.figure).toEqual([]);
    });
  });
});

const finders = {
  findFonts: (codePoints: readonly number[]) => findFonts(codePoints, { packageRoot, searchFrom: packageRoot }),
  readFont: (name: string) => readFont(name, { packageRoot }),
};

test('the law finds a text that is wider than reckoned, one outside, and two that touch', () => {
  const text = (name: string, x: number): Seen => ({ text: name, length: 40, x, y: 10, width: 40, height: 16 });
  const picture = { width: 100, height: 40, texts: [text('a', 0), text('b', 30), text('c', 70)] };
  expect(breaches(picture, [40, 40, 30])).toEqual(["'c' is 40 wide, reckoned 30", "'c' leaves the picture", "'a' touches 'b'"]);
});
