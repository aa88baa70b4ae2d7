import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/formats/pdf.ts';
import { withoutDates } from '../../src/render/pdf/without-dates.ts';
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
    // px are 1/96 in, points 1/72 in
    const box = /\/MediaBox \[([^\]]+)\]/.exec(pdf)?.[1]?.split(' ').map(Number) ?? [];
    expect(box[2]).toBeCloseTo(sample.width * 0.75, 0);
    expect(box[3]).toBeCloseTo(sample.height * 0.75, 0);
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4);
    expect(pdf).toContain(`/Title (${sample.title})`);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).not.toMatch(/\/Subtype ?\/Image[^>]*\/Width (7|14)\d\d\b/);
    expect((await pdfOf()) === pdf).toBe(true);
  });

  test('has the background from edge to edge', async () => {
    const pdf = await pdfOf({ ...sceneOf(), width: 300.5, height: 200.25, background: '#0B1622' });
    const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, data]) => {
      try {
        return [inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    });
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    expect(streams.some((stream) => /\.0431\d* \.0862\d* \.1333\d* rg/.test(stream))).toBe(true);
  });
});

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
  const after = new TextDecoder().decode(withoutDates(new TextEncoder().encode(before)));
  expect(after).toBe(before.replaceAll('20260102030405', '20000101000000'));
});
