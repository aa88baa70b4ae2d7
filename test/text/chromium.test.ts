import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFont } from '../../src/text/font.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';
import type { Font } from '../../src/text/types.ts';
import { toWoff } from '../../src/text/woff.ts';
import { testBrowser } from '../browser.ts';

const texts = [
  'reloader-7d9f8b6c5d-x2x4z',
  'Pods share one IP, one port space and localhost',
  '10.244.1.17:8080/TCP',
  'AVATAR Toffee WAVE fi ffl -> != 1111 0000',
  'registry.k8s.io/ingress-nginx/controller:v1.9.4',
  '/var/log → read-only × 12 … ≤ 3 ✓ ⚠',
  'Ünïcödé Łódź e\u030ax \u2018quoted\u2019',
  'a'.repeat(120),
] as const;

interface Case {
  readonly text: string;
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  readonly measured: number;
}

const fonts = bundledFonts();
const measurer = createMeasurer(fonts);
const styles = (['sans', 'mono'] as const).flatMap((face) => ([400, 600] as const).map((weight) => ({ face, weight })));

describe('in Chromium', () => {
  it('every text is as wide as measured, within 1 % and 0.1 px, in all four faces', async () => {
    const cases = styles.flatMap(({ face, weight }): readonly Case[] =>
      texts.flatMap((text) =>
        [11, 13, 22].map((size) => ({
          text,
          // what the mono face lacks is drawn by the sans
          family: `'${fonts.bundled(face, weight).family}', 'Podfig Sans'`,
          weight,
          size,
          measured: measurer.width(text, { face, weight, size }),
        })),
      ),
    );
    const rules = styles.map(({ face, weight }) => fontFace(fonts.bundled(face, weight), texts.join('')));
    const widths = await draw(cases, rules);
    expect(widths.length).toBe(cases.length);
    cases.forEach(({ text, family, weight, measured }, i) => {
      const off = Math.abs((widths[i] ?? 0) - measured);
      expect(off, `${text} in ${family} ${weight}: measured ${measured}, drawn ${widths[i]}`).toBeLessThan(Math.min(0.1, measured * 0.01));
    });
  });

  it('Korean and kana are as wide as measured in the font that travels along, semibold too', async () => {
    const hangul = parseFont(gunzipSync(readFileSync(join(import.meta.dirname, '../../fonts/hangul.ttf.gz'))));
    const text = '쿠버네티스パッド、「ー」';
    const measured = [...text].reduce((sum, character) => sum + (hangul.advance(character.codePointAt(0) ?? 0) ?? 0), 0) * 13;
    const rule = fontFace(hangul, text).replace('font-weight:500', 'font-weight:400 600');
    const widths = await draw(
      [400, 600].map((weight) => ({ text, family: "'Podfig Hangul'", weight, size: 13, measured })),
      [rule],
    );
    for (const width of widths) expect(width).toBeCloseTo(measured, 1);
  });
});

function fontFace(font: Font, text: string): string {
  const woff = toWoff(font.subset([...text].map((character) => character.codePointAt(0) ?? 0)));
  const url = `data:font/woff;base64,${Buffer.from(woff).toString('base64')}`;
  return `@font-face{font-family:'${font.family}';font-weight:${font.weight};src:url(${url})}`;
}

/** The widths in px that Chromium gives the texts; throws when it refuses a font. */
async function draw(cases: readonly Case[], rules: readonly string[]): Promise<readonly number[]> {
  const page = await (await testBrowser()).newPage();
  try {
    const lines = cases.map(
      ({ text, family, weight, size }) =>
        `<text font-family="${family}" font-weight="${weight}" font-size="${size}">${text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</text>`,
    );
    await page.setContent(
      `<style>${rules.join('')}</style><svg xmlns="http://www.w3.org/2000/svg" text-rendering="geometricPrecision">${lines.join('')}</svg>`,
    );
    const numbers = await page.evaluate(IN_PAGE);
    if (!Array.isArray(numbers)) throw new Error('the page gave no numbers');
    const [loaded, ...widths] = numbers.map(Number);
    expect(loaded).toBe(rules.length);
    return widths;
  } finally {
    await page.close();
  }
}

/** How many fonts were accepted, then the widths; as text, since the project's types know no browser. */
const IN_PAGE = `(async () => {
  const faces = [...document.fonts];
  await Promise.all(faces.map((face) => face.load()));
  await document.fonts.ready;
  const widths = [...document.querySelectorAll('text')].map((text) => text.getComputedTextLength());
  return [faces.filter((face) => face.status === 'loaded').length, ...widths];
})()`;
