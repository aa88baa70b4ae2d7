/** Damaged fonts: nothing falls, and each text is drawn whole all the same. By hand for more of them: FONTS=1200 npx vitest run test/load/damaged-fonts.test.ts */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { DrawOptions } from '../../src/pipeline/options.ts';
import { draw, readFont } from '../../src/pipeline/pipeline.ts';
import { parseForeignFont, parseWholeFont } from '../../src/text/foreign-font.ts';
import { readXml } from '../render/xml-document.ts';
import { damaged } from './damage.ts';

const packageRoot = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'podfig-damaged-'));
afterAll(() => rmSync(directory, { recursive: true }));

const count = Number(process.env['FONTS'] ?? 60);
const seeds = Array.from({ length: count }, (_, seed) => seed);
const inter = new Uint8Array(readFileSync(join(packageRoot, 'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')));
const hangul = new Uint8Array(gunzipSync(readFileSync(join(packageRoot, 'fonts/hangul.ttf.gz'))));
const web = (name: string) => [
  {
    name: 'web.yaml',
    content: `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: c, image: "nginx:1.27"}]}\n`,
  },
];

/** Its texts, drawn as texts and as outlines; throws where the document is not well formed. */
async function drawn(name: string, asked: DrawOptions) {
  const options: DrawOptions = { figure: 'cluster', ...asked };
  const [fonts, outlines] = [await draw(web(name), options), await draw(web(name), { ...options, text: 'outlines' })];
  const [elements, paths] = [fonts, outlines].map(({ output }) => readXml(new TextDecoder().decode(output)));
  const texts = (elements ?? []).filter((element) => element.name === 'text').map(({ text }) => text);
  const shapes = (paths ?? []).filter(({ attributes }) => (attributes['d'] ?? '').length > 200);
  return { texts, shapes: shapes.length, codes: fonts.diagnostics.map(({ code }) => code) };
}

describe(`${count} damaged fonts`, () => {
  const file = join(directory, 'x.ttf');
  const options: DrawOptions = {
    theme: { name: 'brand.yaml', content: 'fonts: {sans: x.ttf, mono: x.ttf}' },
    readFont: (name) => readFont(join(directory, name), { packageRoot }),
  };

  it('of a theme leave the figure whole, and most are told of', async () => {
    const whole = await drawn('web', {});
    let told = 0;
    for (const seed of seeds) {
      writeFileSync(file, damaged(inter, seed));
      const { texts, shapes, codes } = await drawn('web', options);
      expect({ seed, texts, shapes }).toEqual({ seed, texts: whole.texts, shapes: whole.shapes });
      expect(codes.filter((code) => code !== 'text/bad-font')).toEqual([]);
      if (codes.length > 0) told++;
    }
    expect(told).toBeGreaterThan(count / 3);
  });

  it('of the machine leave the figure whole', async () => {
    for (const seed of seeds) {
      const findFonts: DrawOptions['findFonts'] = async (codePoints) => {
        try {
          const font = parseForeignFont(damaged(hangul, seed));
          return { fonts: [font], missing: codePoints.filter((codePoint) => font.advance(codePoint) === undefined) };
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          return { fonts: [], missing: codePoints };
        }
      };
      const { texts } = await drawn('파드', { findFonts });
      expect(texts.join()).toContain('파드');
    }
  });
});

describe('a font is damaged', () => {
  const table = (font: Uint8Array, tag: string): DataView => {
    const view = new DataView(font.buffer);
    for (let record = 12; ; record += 16) {
      if (String.fromCharCode(...font.subarray(record, record + 4)) !== tag) continue;
      return new DataView(font.buffer, view.getUint32(record + 8), view.getUint32(record + 12));
    }
  };

  it.each<[string, string, (table: DataView) => void]>([
    ['whose em has no units', 'head', (head) => head.setUint16(18, 0)],
    ['whose glyphs lie nowhere', 'loca', (loca) => new Uint8Array(loca.buffer, loca.byteOffset + 100, 2000).fill(255)],
    ['whose letters cannot be seen', 'loca', (loca) => new Uint8Array(loca.buffer, loca.byteOffset, loca.byteLength).fill(0)],
    ['whose letters have no width', 'hmtx', (hmtx) => new Uint8Array(hmtx.buffer, hmtx.byteOffset, hmtx.byteLength).fill(0)],
    ['whose letters are wide as a wall', 'head', (head) => head.setUint16(18, 16)],
    ['that counts no widths', 'hhea', (hhea) => hhea.setUint16(34, 0)],
    ['that counts too few glyphs', 'maxp', (maxp) => maxp.setUint16(4, 20)],
  ])('%s', (_, tag, damage) => {
    const font = Uint8Array.from(inter);
    expect(() => parseWholeFont(font)).not.toThrow();
    damage(table(font, tag));
    expect(() => parseWholeFont(font)).toThrow();
  });
});

describe('a composite glyph', () => {
  // `a` is made of 1,000 times glyph b, which is made of 1,000 times c, …: 10^24 points
  it('of composites of composites does not keep podfig busy', () => {
    const font = composites([...Array(8).keys()].map((glyph) => Array(1000).fill(glyph + 1)));
    expect(() => parseForeignFont(font)).toThrow('damaged');
  });

  it('that contains itself is damaged', () => expect(() => parseForeignFont(composites([[1], [0]]))).toThrow('damaged'));
});

/** A font whose glyphs are composed of those, and whose last one has a contour of three points. */
function composites(parts: readonly (readonly number[])[]): Uint8Array {
  const simple = [0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 2, 0, 0, 0x37, 0x37, 0x37, 1, 1, 1, 1, 1, 1, 0];
  const glyphs = [
    ...parts.map((own) => [
      ...[0xff, 0xff, 0, 0, 0, 0, 0, 9, 0, 9],
      ...own.flatMap((glyph, index) => [0, index === own.length - 1 ? 0x02 : 0x22, 0, glyph, 0, 0]),
    ]),
    simple,
  ];
  const glyf = glyphs.flat();
  const loca = [0, ...glyphs.map((_, index) => glyphs.slice(0, index + 1).flat().length)].flatMap((at) =>
    [at >>> 24, at >>> 16, at >>> 8, at].map((byte) => byte & 255),
  );
  const head = Array(54).fill(0);
  [head[12], head[13], head[14], head[15], head[18], head[51]] = [0x5f, 0x0f, 0x3c, 0xf5, 4, 1];
  const hhea = Array(36).fill(0);
  hhea[35] = 1;
  const maxp = Array(32).fill(0);
  [maxp[1], maxp[5]] = [1, glyphs.length];
  const cmap = [
    0,
    0,
    0,
    1,
    0,
    3,
    0,
    1,
    0,
    0,
    0,
    12,
    ...[0, 4, 0, 24, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0],
    ...[0xff, 0xff, 0, 0, 0xff, 0xff, 0, 1, 0, 0],
  ];
  return fontOf({ cmap, glyf, head, hhea, hmtx: [2, 0, 0, 0], loca, maxp });
}

function fontOf(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const entries = Object.entries(tables);
  const head = 12 + entries.length * 16;
  const bytes = new Uint8Array(head + entries.reduce((sum, [, table]) => sum + table.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  let at = head;
  entries.forEach(([tag, table], index) => {
    for (let letter = 0; letter < 4; letter++) bytes[12 + index * 16 + letter] = tag.charCodeAt(letter);
    view.setUint32(12 + index * 16 + 8, at);
    view.setUint32(12 + index * 16 + 12, table.length);
    bytes.set(table, at);
    at += table.length;
  });
  return bytes;
}
