/** Text from right to left as we draw it ourselves (PNG, outlines) is what Chromium draws of the SVG. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { directionOf } from '../../src/base/direction.ts';
import { joinArabic } from '../../src/text/arabic.ts';
import { visualOrder } from '../../src/text/bidi.ts';
import { parseFont } from '../../src/text/font.ts';
import { bundledFonts, withFallbacks } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';
import { toWoff } from '../../src/text/woff.ts';
import { testBrowser } from '../browser.ts';

const seen = (text: string): string => visualOrder(text).join('');

describe('the order in which text is seen', () => {
  test.each([
    ['web-1 (main)', 'web-1 (main)'],
    ['אבג', 'גבא'],
    ['namespace אבג', 'namespace גבא'],
    ['namespace אבג\u200e · 3 pods', 'namespace גבא\u200e · 3 pods'],
    ['אבג 10.0.0.1 דה', 'הד 10.0.0.1 גבא'],
    ['אבג (web) דה', 'הד (web) גבא'],
    ['אבג-7', '7-גבא'],
    ['ابت 3', '3 تبا'],
  ])('of %s is %s', (text, order) => {
    expect(seen(text)).toBe(order);
  });

  it('is Chromium’s, whatever stands side by side', async () => {
    const word = fc.constantFrom('web', 'אבג', 'ابت', '3', '10.0.0.1', '42', 'ד', '-', ' · ', ': ', '/', ', ', '+', ' ', '%', '\u200e');
    const texts = fc
      .sample(fc.array(word, { minLength: 2, maxLength: 7 }), { numRuns: 300, seed: 11 })
      .map((words) => words.join('').trim().replace(/ {2,}/g, ' '))
      .filter((text) => text !== '');
    const orders = await ordersInChromium(texts);
    const visible = (text: string): string => text.replaceAll('\u200e', '');
    const off = texts.flatMap((text, index) =>
      visible(seen(text)) === visible(orders[index] ?? '') ? [] : [[text, orders[index], seen(text)]],
    );
    expect(off).toEqual([]);
  });
});

describe('Arabic letters', () => {
  const joined = (text: string): string => joinArabic(text, () => true);

  test.each([
    ['سلام', '\ufeb3\ufefc\ufee1'],
    ['خادم', '\ufea7\ufe8e\ufea9\ufee1'],
    ['بَب', '\ufe91\u064e\ufe90'],
    ['ب web ب', '\ufe8f web \ufe8f'],
    ['پیک', '\ufb58\ufbff\ufb8f'],
  ])('of %s are joined', (text, forms) => {
    expect(joined(text)).toBe(forms);
  });

  it('stay alone where the font has no form for them', () => {
    expect(joinArabic('سلام', () => false)).toBe('سلام');
  });

  const dejavu = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
  it.runIf(existsSync(dejavu))('are joined by Chromium too, in a subset that has the forms, as wide as measured', async () => {
    const font = parseFont(readFileSync(dejavu));
    const words = ['السلام', 'عليكم', 'الحاويات', 'پیک'];
    const has = (_: string, form: string): boolean => font.advance(codeOf(form)) !== undefined;
    const letters = [...words, ...words.map((word) => joinArabic(word, has))].flatMap((word) => [...word].map(codeOf));
    const url = `data:font/woff;base64,${Buffer.from(toWoff(font.subset(letters))).toString('base64')}`;
    const measurer = createMeasurer(withFallbacks(bundledFonts(), [font]));
    const drawn = await inPage(
      `<style>@font-face{font-family:A;src:url(${url})}</style><svg>${words.map((word) => `<text font-family="A" font-size="40">${word}</text>`).join('')}</svg>`,
      'document.fonts.ready.then(() => [...document.querySelectorAll("text")].map((text) => text.getComputedTextLength()))',
    );
    words.forEach((word, index) => {
      const alone = [...word].reduce((sum, letter) => sum + (font.advance(codeOf(letter)) ?? 0) * 40, 0);
      expect(drawn[index]).toBeCloseTo(measurer.width(word, { face: 'sans', weight: 400, size: 40 }), 0);
      expect(drawn[index]).toBeLessThan(alone - 5);
    });
  });
});

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Each text's characters by where Chromium draws them. */
async function ordersInChromium(texts: readonly string[]): Promise<readonly string[]> {
  const lines = texts.map((text) => `<text direction="${directionOf(text)}" xml:space="preserve" font-size="20">${text}</text>`);
  const orders = await inPage(
    `<svg font-family="'DejaVu Sans', sans-serif">${lines.join('')}</svg>`,
    `[...document.querySelectorAll('text')].map((text) => {
      const letters = [...text.textContent].map((letter, index) => ({ letter, ...placeOf(text, index) }));
      return letters.filter(({ letter }) => letter !== '\\u200e').sort((a, b) => a.x - b.x).map(({ letter }) => letter).join('');
      function placeOf(text, index) { const { x, width } = text.getExtentOfChar(index); return { x: x + width / 2 }; }
    })`,
  );
  return orders.map(String);
}

async function inPage(html: string, script: string): Promise<readonly unknown[]> {
  const page = await (await testBrowser()).newPage();
  try {
    await page.setContent(html);
    const found: unknown = await page.evaluate(script);
    if (!Array.isArray(found)) throw new Error('the page gave no list');
    return found;
  } finally {
    await page.close();
  }
}
