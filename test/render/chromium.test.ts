import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { render as renderPng } from '../../src/render/formats/png.ts';
import { render as renderSvg } from '../../src/render/formats/svg.ts';
import type { Scene, TextMark } from '../../src/scene/types.ts';
import { parseFont } from '../../src/text/font.ts';
import type { FontSet } from '../../src/text/fonts.ts';
import { withFallbacks } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';
import { browserChoice, testBrowser } from '../browser.ts';
import type { Pixels } from './read-png.ts';
import { meanDifference, readPng } from './read-png.ts';
import { sampleScene } from './sample-scene.ts';
import { fonts, sample, sceneOf, textOf } from './world.ts';

const korean = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf');
const withKorean = withFallbacks(fonts, [parseFont(new Uint8Array(readFileSync(korean)))]);

async function svgOf(scene: Scene, set: FontSet = fonts): Promise<string> {
  return new TextDecoder().decode((await renderSvg(scene, { fonts: set })).bytes);
}

async function pageOf(body: string): Promise<Page> {
  const page = await (await testBrowser()).newPage();
  await page.setViewport({ width: sample.width, height: sample.height });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>body{margin:0}svg,img{display:block}</style>${body}`);
  await page.evaluate('document.fonts.ready.then(() => {})');
  return page;
}

async function picture(page: Page): Promise<Pixels> {
  return readPng(await page.screenshot());
}

/** Widths as the browser draws them, in document order. */
async function widthsOf(svg: string): Promise<readonly number[]> {
  const page = await pageOf(svg);
  return page.$$eval('text', (texts) => texts.map((element) => element.getComputedTextLength()));
}

describe('texts in Chromium', () => {
  test('are as wide as they were measured', async () => {
    const words = [
      'kubia-96gdb',
      'AVATAR To.',
      'office fi fl ffi',
      '192.168.1.10:8080',
      'Größe',
      'a  b   c',
      '1111 0000',
      '->!= =>',
      '쿠버네티스 파드',
    ];
    const measurer = createMeasurer(withKorean);
    const marks = words.flatMap((text) =>
      (['sans', 'mono'] as const).flatMap((face) =>
        ([400, 600] as const).map((weight): TextMark => {
          const mark = textOf(text, { face, weight, size: 16 });
          return { ...mark, width: measurer.width(text, mark) };
        }),
      ),
    );
    const widths = await widthsOf(await svgOf(sceneOf(...marks), withKorean));
    expect(widths).toHaveLength(marks.length);
    const wrong = marks.filter((mark, i) => Math.abs((widths[i] ?? 0) - mark.width) > mark.width * 0.01);
    expect(wrong).toEqual([]);
  });

  test('are drawn in the embedded fonts, and all of these load', async () => {
    const page = await pageOf(await svgOf(sampleScene(createMeasurer(withKorean)), withKorean));
    const faces = String(await page.evaluate("[...document.fonts].map((face) => face.family + ' ' + face.status)")).split(',');
    expect(faces.length).toBeGreaterThanOrEqual(4);
    expect(faces.filter((face) => !face.endsWith(' loaded'))).toEqual([]);
  });

  test('keep their widths when two figures with other subsets stand in one page', async () => {
    const [first, second] = [textOf('AVATAR', { size: 40 }), textOf('kubia', { size: 40 })];
    const widths = await widthsOf((await svgOf(sceneOf(first))) + (await svgOf(sceneOf(second))));
    expect(widths[0]).toBeCloseTo(first.width, 0);
    expect(widths[1]).toBeCloseTo(second.width, 0);
  });
});

describe('a figure', () => {
  test('looks the same inside an <img> as in the page', async () => {
    const svg = await svgOf(sample);
    const inline = await picture(await pageOf(svg));
    const image = await picture(await pageOf(`<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`));
    expect(meanDifference(inline, image)).toBeLessThan(0.05);
  });

  test('looks the same with outlines as with fonts', async () => {
    const outlines = new TextDecoder().decode((await renderSvg(sample, { fonts, text: 'outlines' })).bytes);
    expect(meanDifference(await picture(await pageOf(await svgOf(sample))), await picture(await pageOf(outlines)))).toBeLessThan(0.6);
  });

  test('is the same PNG, nearly, by resvg and by Chromium, transparent or not', async () => {
    const scene = sampleScene(createMeasurer(withKorean));
    for (const background of ['#FFFFFF', 'none']) {
      const options = { fonts: withKorean, scale: 2, background, browser: browserChoice() };
      const resvg = await renderPng(scene, options);
      const chromium = await renderPng(scene, { ...options, engine: 'chromium' });
      expect([...resvg.diagnostics, ...chromium.diagnostics]).toEqual([]);
      expect(meanDifference(readPng(resvg.bytes), readPng(chromium.bytes))).toBeLessThan(0.6);
    }
  });
});
