import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FontSearch } from '../../src/load/fonts.ts';
import { findFonts } from '../../src/load/fonts.ts';
import { parseFont } from '../../src/text/font.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import type { Font } from '../../src/text/types.ts';

const packageRoot = join(import.meta.dirname, '../..');
const machine = mkdtempSync(join(tmpdir(), 'podfig-fonts-'));
afterAll(() => rmSync(machine, { recursive: true }));

const search: FontSearch<Font> = { packageRoot, searchFrom: machine, fontDirectories: [machine], parse: parseFont };
const codePoints = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
const families = (fonts: readonly Font[]): readonly string[] => fonts.map((font) => font.family);

describe('the font that travels along', () => {
  it('has what Korean and kana need, and is enough for them', async () => {
    const { fonts, missing } = await findFonts(codePoints('쿠버네티스「カナ」ー、。'), search);
    expect(families(fonts)).toEqual(['Podfig Hangul']);
    expect(missing).toEqual([]);
  });

  it('has a second part for the syllables that are seldom used', async () => {
    const { fonts } = await findFonts(codePoints('쿠뷁'), search);
    expect(families(fonts)).toEqual(['Podfig Hangul', 'Podfig Hangul Rare']);
  });

  it('knows each of the 11,172 syllables', async () => {
    const all = Array.from({ length: 11172 }, (_, i) => 0xac00 + i);
    expect((await findFonts(all, search)).missing).toEqual([]);
  });
});

describe('ideographs', () => {
  it('come from a font package that is found upwards from the working directory', async () => {
    const inside = { ...search, packageRoot: machine, searchFrom: join(packageRoot, 'test', 'load') };
    const { fonts, missing } = await findFonts(codePoints('容器'), inside);
    expect(families(fonts)).toEqual(['Noto Sans KR']);
    expect(fonts[0]?.advance(0x5bb9)).toBe(1);
    expect(missing).toEqual([]);
  });
});

describe('the fonts of the machine', () => {
  it('are opened by their known names, wherever they lie', async () => {
    const font = bundledFonts().bundled('sans', 400);
    mkdirSync(join(machine, 'truetype', 'nanum'), { recursive: true });
    writeFileSync(join(machine, 'truetype', 'nanum', 'NanumGothic.ttf'), font.subset(codePoints('ABC')));
    writeFileSync(join(machine, 'Unknown.ttf'), font.subset(codePoints('ABCD')));
    writeFileSync(join(machine, 'malgun.ttf'), 'not a font');
    const { fonts, missing } = await findFonts(codePoints('DCA'), { ...search, packageRoot: machine });
    expect(fonts.length).toBe(1);
    expect(missing).toEqual(codePoints('D'));
  });

  it('are told apart from those that cannot be embedded', async () => {
    const parse = (bytes: Uint8Array): Font => ({ ...parseFont(bytes), outlines: 'cff' });
    const { fonts, unusable } = await findFonts(codePoints('A'), { ...search, packageRoot: machine, parse });
    expect(fonts).toEqual([]);
    expect(unusable).toEqual([join(machine, 'truetype', 'nanum', 'NanumGothic.ttf')]);
  });
});

it('asks for nothing when nothing is missing', async () => {
  const { fonts } = await findFonts([], { ...search, parse: () => expect.fail('read a font') });
  expect(fonts).toEqual([]);
});
