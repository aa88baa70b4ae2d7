import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/formats/pdf.ts';
import { tidyPdf } from '../../src/render/pdf/tidy-pdf.ts';
import { browserChoice } from '../browser.ts';
import { fonts, sample, sceneOf } from './world.ts';

async function pdfOf(scene = sample): Promise<string> {
  const { bytes, diagnostics } = await render(scene, { fonts, browser: browserChoice() });
  expect(diagnostics).toEqual([]);
  return Buffer.from(bytes).toString('latin1');
}

describe('a PDF', () => {
  test('is one page as large as the figure, with its fonts, its title and its structure, the same each time', async () => {
    const pdf = await pdfOf();
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    expect(boxOf(pdf)).toEqual([sample.width * 0.75, sample.height * 0.75]);
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4);
    expect(pdf).toContain(`/Title (${sample.title})`);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).not.toMatch(/\/Subtype ?\/Image[^>]*\/Width (7|14)\d\d\b/);
    expect((await pdfOf()) === pdf).toBe(true);
  });

  test('has the background from edge to edge, at sizes that are no whole px', async () => {
    const pdf = await pdfOf({ ...sceneOf(), width: 300.5, height: 200.25, background: '#0B1622' });
    expect(boxOf(pdf)).toEqual([225.38, 150.19]);
    const content = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(pdf)?.[1] ?? '';
    const drawing = inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    expect(drawing).toContain('.0431 .0863 .1333 rg');
    expect(drawing).toContain('0 0 302 202 re');
  });

  test('says rightly where its objects are', async () => {
    const pdf = await pdfOf();
    const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 5)).toBe('xref\n');
    const places = [...pdf.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((place) => !/^\d+ 0 obj/.test(pdf.slice(place, place + 12)))).toEqual([]);
  });
});

/** Width and height of the page in points. */
function boxOf(pdf: string): readonly number[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = /\/MediaBox \[([^\]]+)\]/.exec(pdf)?.[1]?.split(' ').map(Number) ?? [];
  return [right - left, top - bottom].map((length) => Math.round(length * 100) / 100);
}

test('without a browser there is a diagnostic that says what to do, and no bytes', async () => {
  const { bytes, diagnostics } = await render(sample, { fonts, browser: { executablePath: '/nowhere/chromium' } });
  expect(bytes).toHaveLength(0);
  expect(diagnostics.map(({ code }) => code)).toEqual(['render/no-browser']);
  expect(diagnostics[0]?.hint).toContain('PUPPETEER_EXECUTABLE_PATH');
});

test('a browser that does not start is a diagnostic too', async () => {
  const { bytes, diagnostics } = await render(sample, { fonts, browser: { executablePath: process.execPath, timeout: 3000 } });
  expect(bytes).toHaveLength(0);
  expect(diagnostics.map(({ code }) => code)).toEqual(['render/browser-failed']);
});

test('dates go, and nothing moves', () => {
  const before = "<</CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>";
  const after = Buffer.from(tidyPdf(Buffer.from(before), { width: 1, height: 1 })).toString();
  expect(after).toBe(before.replaceAll('20260102030405', '20000101000000'));
});
