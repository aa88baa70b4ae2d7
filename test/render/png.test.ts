import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/formats/png.ts';
import { rasterSize } from '../../src/render/png/raster-size.ts';
import type { RectMark } from '../../src/scene/types.ts';
import type { Font } from '../../src/text/font.ts';
import { withFallbacks } from '../../src/text/fonts.ts';
import { chunks, pixel, readPng } from './read-png.ts';
import { fonts, measurer, sample, sceneOf, textOf } from './world.ts';

const square: RectMark = {
  type: 'rect',
  x: 10,
  y: 10,
  width: 20,
  height: 20,
  radius: 0,
  fill: '#2F5FB3',
  stroke: 'none',
  strokeWidth: 0,
  dash: [],
};

describe('pixels', () => {
  test('are as many as the scale or the width says', async () => {
    const size = async (options: { readonly scale?: number; readonly width?: number }): Promise<readonly number[]> => {
      const { width, height } = readPng((await render(sceneOf(square), { fonts, ...options })).bytes);
      return [width, height];
    };
    expect(await size({})).toEqual([100, 50]);
    expect(await size({ scale: 2 })).toEqual([200, 100]);
    expect(await size({ scale: 1.25 })).toEqual([125, 63]);
    expect(await size({ width: 333, scale: 2 })).toEqual([333, 167]);
  });

  test('have the colours of the scene, and its background, another one, or none', async () => {
    const png = async (background?: string) =>
      readPng((await render(sceneOf(square), { fonts, ...(background ? { background } : {}) })).bytes);
    expect(pixel(await png(), 20, 20)).toBe('#2f5fb3ff');
    expect(pixel(await png(), 99, 49)).toBe('#ffffffff');
    expect(pixel(await png('#102030'), 99, 49)).toBe('#102030ff');
    expect(pixel(await png('none'), 99, 49)).toBe('#00000000');
  });

  test('show a text just where it was measured, at every anchor', async () => {
    for (const anchor of ['start', 'middle', 'end'] as const) {
      const mark = textOf('HHHH', { x: 50, anchor, weight: 600, size: 16 });
      const picture = readPng((await render(sceneOf(mark), { fonts, scale: 4 })).bytes);
      const inked = Array.from({ length: 400 }, (_, x) => x).filter((x) => pixel(picture, x, 96) !== '#ffffffff');
      const left = 50 - mark.width * { start: 0, middle: 0.5, end: 1 }[anchor];
      const bearing = 0.12 * mark.size;
      expect((inked[0] ?? 0) / 4).toBeGreaterThanOrEqual(left);
      expect((inked[0] ?? 0) / 4).toBeLessThan(left + bearing);
      expect(((inked.at(-1) ?? 0) + 1) / 4).toBeLessThanOrEqual(left + mark.width + 0.25);
      expect(((inked.at(-1) ?? 0) + 1) / 4).toBeGreaterThan(left + mark.width - bearing);
    }
  });

  test('show a box for a character that no font has, as wide as was measured', async () => {
    const mark = textOf('\u{1200}', { size: 20, x: 10 });
    expect(measurer.width('\u{1200}', mark)).toBeGreaterThan(5);
    const picture = readPng((await render(sceneOf(mark), { fonts })).bytes);
    expect(picture.data.some((value) => value < 200)).toBe(true);
  });

  test('lack what only a browser can draw, and that is said', async () => {
    const postScript: Font = {
      ...fonts.bundled('sans', 400),
      family: 'Serif CFF',
      outlines: 'cff',
      advance: (codePoint) => (codePoint === 0x1200 ? 1 : undefined),
    };
    const { diagnostics } = await render(sceneOf(textOf('a\u{1200}')), { fonts: withFallbacks(fonts, [postScript]) });
    expect(diagnostics.map(({ code }) => code)).toEqual(['render/no-outlines']);
  });

  test('are the same on every run', async () => {
    const [first, second] = [await render(sample, { fonts }), await render(structuredClone(sample), { fonts })];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('the size of a raster', () => {
  test('is made smaller, and said so, beyond what viewers take', () => {
    const wide = rasterSize({ width: 1000, height: 10 }, { scale: 100 });
    expect([wide.width, wide.height]).toEqual([16384, 163]);
    expect(wide.diagnostics.map(({ code }) => code)).toEqual(['render/too-large']);
    const square = rasterSize({ width: 1000, height: 1000 }, { width: 16000 });
    expect(square.width * square.height).toBeLessThanOrEqual(120e6);
    expect(square.width).toBeGreaterThan(10_900);
    expect(square.diagnostics[0]?.message).toContain('16000 × 16000');
  });

  test('is never zero', () => {
    expect(rasterSize({ width: 1000, height: 1 }, { scale: 0.01 })).toMatchObject({ width: 10, height: 1 });
  });
});

test('a PNG carries its title and description as text', async () => {
  const { bytes } = await render({ ...sample, description: 'Zwei Knoten – 파드' }, { fonts });
  const order = chunks(bytes).map(({ type }) => type);
  expect(order.indexOf('iTXt')).toBeLessThan(order.indexOf('IDAT'));
  const words = chunks(bytes).flatMap(({ type, data }) => (type === 'iTXt' ? [new TextDecoder().decode(data)] : []));
  expect(words).toEqual([`Title\0\0\0\0\0${sample.title}`, 'Description\0\0\0\0\0Zwei Knoten – 파드']);
});
