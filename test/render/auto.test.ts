/** `auto` is `paper` where the viewer prefers light and `night` where it prefers dark, to the pixel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draw } from '../../src/pipeline/pipeline.ts';
import { testBrowser } from '../browser.ts';

const examples = join(import.meta.dirname, '../../examples');

async function svgIn(theme: string, example: string, figure: string, text: 'fonts' | 'outlines'): Promise<string> {
  const file = { cluster: 'cluster.yaml', services: 'shop.yaml', sidecar: 'pod.yaml' }[example] ?? '';
  const content = readFileSync(join(examples, example, file));
  const { output } = await draw([{ name: file, content: content.toString() }], { figure, theme, text });
  return new TextDecoder().decode(output);
}

/** The figure in a page (emulation does not reach pictures within images). */
async function picture(svg: string, scheme: 'light' | 'dark'): Promise<string> {
  const page = await (await testBrowser()).newPage();
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width: 1000, height: 800 });
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#fff}</style>${svg}`, {
      waitUntil: 'load',
    });
    return Buffer.from(await page.screenshot({ type: 'png' })).toString('base64');
  } finally {
    await page.close();
  }
}

const cases = [
  ['cluster', 'cluster', 'fonts'],
  ['services', 'service', 'fonts'],
  ['sidecar', 'sidecar', 'outlines'],
] as const;

test.each(cases)('%s as %s with text as %s', async (example, figure, text) => {
  const [paper, night, auto] = await Promise.all(['paper', 'night', 'auto'].map((theme) => svgIn(theme, example, figure, text)));
  expect(await picture(auto ?? '', 'light')).toBe(await picture(paper ?? '', 'light'));
  expect(await picture(auto ?? '', 'dark')).toBe(await picture(night ?? '', 'light'));
});

test('a background of one’s own stays in light and dark', async () => {
  const content = readFileSync(join(examples, 'cluster/cluster.yaml')).toString();
  const { output } = await draw([{ name: 'a.yaml', content }], { theme: 'auto', background: '#FFEEDD' });
  expect(new TextDecoder().decode(output)).toMatch(/<rect class="background"[^>]*fill="#FFEEDD"\/>/);
});
