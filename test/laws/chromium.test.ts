/** The laws of texts as a real browser measures them: what layout reckoned with is what people see. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../src/base/geometry.ts';
import { render } from '../../src/render/formats/svg.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { testBrowser } from '../browser.ts';
import { meanDifference, readPng } from '../render/read-png.ts';
import { roomsOf } from './laws-of-texts.ts';
import type { Words } from './pieces.ts';
import { everyText, holds, show } from './pieces.ts';
import type { Drawn } from './stages.ts';
import { drawn, examples, figureNames, measurer, topologyOf } from './stages.ts';

const fonts = bundledFonts();

interface Shown {
  readonly texts: readonly Rect[];
  readonly lengths: readonly number[];
  readonly words: readonly string[];
  readonly faces: readonly string[];
  /** What the page complained about, or tried to load. */
  readonly noise: readonly string[];
}

/** As text, since the project's types know no browser. */
const inPage = `(async () => {
  await document.fonts.ready;
  const texts = [...document.querySelectorAll('text')];
  return JSON.stringify({
    texts: texts.map((text) => { const { x, y, width, height } = text.getBBox(); return { x, y, width, height }; }),
    lengths: texts.map((text) => text.getComputedTextLength()),
    words: texts.map((text) => text.textContent),
    faces: [...document.fonts].map((face) => face.status),
  });
})()`;

async function pageOf(body: string, noise: string[] = []): Promise<Page> {
  const page = await (await testBrowser()).newPage();
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) noise.push(request.url());
  });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>body{margin:0}svg,img{display:block}</style>${body}`);
  return page;
}

async function shown(svg: string): Promise<Shown> {
  const noise: string[] = [];
  const page = await pageOf(svg, noise);
  try {
    const found: Omit<Shown, 'noise'> = JSON.parse(String(await page.evaluate(inPage)));
    return { ...found, noise };
  } finally {
    await page.close();
  }
}

async function svgOf({ scene }: Drawn): Promise<string> {
  return new TextDecoder().decode((await render(scene, { fonts })).bytes);
}

/** What the browser sees otherwise than layout said. */
function breaches(texts: readonly Words[], { texts: boxes, lengths }: Shown): readonly string[] {
  return texts.flatMap(({ text, box }, index) => {
    const length = lengths[index] ?? 0;
    const rect = boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const wrong = Math.abs(length - text.width) > Math.max(0.3, text.width * 0.01);
    const inside = box === undefined || roomsOf(box).some((room) => holds(room, rect, box.shape.type === 'none' ? -0.3 : 1));
    return [
      ...(wrong ? [`'${text.text}' is ${length} wide, measured ${text.width}`] : []),
      ...(inside ? [] : [`'${text.text}' (${show(rect)}) leaves ${box?.box.id}`]),
    ];
  });
}

describe('in Chromium', () => {
  test.each(examples)('every text of examples/$name is as wide as measured, and inside its box', async ({ sources }) => {
    const topology = await topologyOf(sources);
    for (const figure of figureNames) {
      const result = drawn(topology, { figure, fold: 'auto' }) ?? drawn(topology, { figure, fold: 'none' });
      // of what has no Services
      if (result === undefined && figure === 'service') continue;
      if (result === undefined) throw new Error(`${figure} draws nothing`);
      const seen = await shown(await svgOf(result));
      const texts = everyText(result.layout, measurer);
      expect(seen.noise).toEqual([]);
      expect(seen.words).toEqual(texts.map(({ text }) => text.text));
      expect(breaches(texts, seen), figure).toEqual([]);
      expect(seen.faces.length).toBeGreaterThan(0);
      expect(new Set(seen.faces)).toEqual(new Set(['loaded']));
    }
  });

  test('the law finds a text that is wider than said, and one that leaves its box', async () => {
    const result = await exampleIn('cluster', 'kubia');
    const seen = await shown((await svgOf(result)).replaceAll('kubia-96gdb', 'a much longer name than its box is wide'));
    expect(breaches(everyText(result.layout, measurer), seen).map((breach) => breach.replace(/\(.*\)|[\d.]+/g, ''))).toEqual([
      "'kubia-gdb' is  wide, measured ",
      "'kubia-gdb'  leaves pod/default/kubia-gdb",
    ]);
  });

  test.each(figureNames)('%s looks the same in an <img> as in the page', async (figure) => {
    const result = await exampleIn(figure, figure === 'service' ? 'services' : 'kubia');
    const svg = await svgOf(result);
    const [inline, image] = [
      await picture(svg, result),
      await picture(`<img src="data:image/svg+xml;base64,${btoa(unescapeUtf8(svg))}">`, result),
    ];
    const [blank] = [await picture('', result)];
    expect(meanDifference(inline, image)).toBeLessThan(0.05);
    expect(meanDifference(inline, blank)).toBeGreaterThan(0.5);
  });
});

async function exampleIn(figure: string, called: string): Promise<Drawn> {
  const example = examples.find(({ name }) => name === called);
  const result = drawn(await topologyOf(example?.sources ?? []), { figure, fold: 'auto' });
  if (result === undefined) throw new Error(`${called} is not drawn`);
  return result;
}

function unescapeUtf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

async function picture(body: string, { scene: { width, height } }: Drawn) {
  const page = await pageOf(body);
  try {
    await page.setViewport({ width, height });
    await page.evaluate('document.fonts.ready.then(() => {})');
    return readPng(await page.screenshot());
  } finally {
    await page.close();
  }
}
