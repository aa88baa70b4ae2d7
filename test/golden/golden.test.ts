/**
 * Three small examples as numbers, two of them as pictures too: a change of layout or look is seen in the diff of these files.
 * `UPDATE_GOLDEN=1 npx vitest run test/golden` writes them anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/formats/svg.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { type Drawn, drawn, examples, topologyOf } from '../laws/stages.ts';
import { outlineOf } from './outline.ts';

const shown = [
  { example: 'kubia', figure: 'cluster', picture: true },
  { example: 'flat-network', figure: 'flat-network', picture: true },
  { example: 'sidecar', figure: 'sidecar', picture: false },
] as const;

describe.each(shown)('examples/$example as $figure', ({ example, figure, picture }) => {
  test('is laid out as before', async () => {
    expectGolden(`${example}-${figure}.outline.txt`, outlineOf((await drawing(example, figure)).layout));
  });

  test.runIf(picture)('looks as before', async () => {
    const { bytes } = await render((await drawing(example, figure)).scene, { fonts: bundledFonts() });
    expectGolden(`${example}-${figure}.svg`, withoutFonts(new TextDecoder().decode(bytes)));
  });
});

test('fonts are not part of a picture’s golden, all else is', () => {
  const svg = '<svg><style>\n@font-face{font-family:\'A\';src:url(data:font/woff;base64,d09GRg==)}\n</style><text x="1">a</text></svg>';
  expect(withoutFonts(svg)).toBe('<svg><style>\n@font-face{font-family:\'A\';src:url(data:font/woff;base64,…)}\n</style><text x="1">a</text></svg>');
});

async function drawing(example: string, figure: string): Promise<Drawn> {
  const result = drawn(await topologyOf(examples.find(({ name }) => name === example)?.sources ?? []), { figure, fold: 'auto' });
  if (result === undefined) throw new Error(`${example} shows nothing as ${figure}`);
  return result;
}

function withoutFonts(svg: string): string {
  return svg.replace(/(data:font\/woff;base64,)[A-Za-z0-9+/=]+/g, '$1…');
}

function expectGolden(name: string, actual: string): void {
  const path = join(import.meta.dirname, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  if (!existsSync(path)) throw new Error(`${name} is missing: write it with UPDATE_GOLDEN=1`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
