/** Decks as an office program shows them: LibreOffice makes PDF of them, and every text is looked for there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawOptions } from '../../src/pipeline/options.ts';
import { draw } from '../../src/pipeline/pipeline.ts';
import { readDeck, textsOf } from './read-deck.ts';
import { readXml } from './xml-document.ts';

const examples = join(import.meta.dirname, '../../examples');
const decks: readonly (readonly [name: string, files: readonly string[], options: DrawOptions])[] = [
  ['system', ['system/catalog.yaml', 'system/orders.yaml', 'system/storefront.yaml'], { figure: 'system', theme: 'night' }],
  ['sidecar', ['sidecar/pod.yaml'], { figure: 'sidecar' }],
  ['cluster', ['cluster/cluster.yaml'], { figure: 'cluster', theme: 'print', page: '4:3' }],
  ['sketch', ['sidecar/pod.yaml'], { figure: 'sidecar', theme: 'sketch' }],
  ['descriptor', ['sidecar/pod.yaml'], { figure: 'descriptor' }],
];

const directory = mkdtempSync(join(tmpdir(), 'podfig-office-'));
afterAll(() => rmSync(directory, { recursive: true }));

const fileOf = (name: string, extension: string) => join(directory, `${name}.${extension}`);

beforeAll(async () => {
  for (const [name, files, options] of decks) {
    const sources = files.map((file) => ({ name: file, content: readFileSync(join(examples, file)) }));
    const { output } = await draw(sources, { ...options, format: 'pptx' });
    writeFileSync(fileOf(name, 'pptx'), output ?? new Uint8Array());
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(directory, 'profile'))}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', directory, ...decks.map(([name]) => fileOf(name, 'pptx'))]);
}, 300_000);

/** A test must not pass unseen: where a program lacks, it fails and says which. */
function run(program: string, words: readonly string[]): string {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
  } catch (error) {
    throw new Error(`${program} is needed: apt-get install libreoffice-impress poppler-utils, or sh tools/setup.sh --for-tests`, {
      cause: error,
    });
  }
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words of the first page, in shares of its width and height. */
function wordsIn(pdf: string): readonly Word[] {
  const elements = readXml(run('pdftotext', ['-bbox', pdf, '-']).replace(/<!DOCTYPE[^>]*>/, ''));
  const page = elements.find(({ name }) => name === 'page')?.attributes ?? {};
  const [width, height] = [Number(page['width']), Number(page['height'])];
  return elements
    .filter(({ name }) => name === 'word')
    .map(({ text, attributes: { xMin, xMax, yMin, yMax } }) => ({
      text,
      ...{ left: Number(xMin) / width, right: Number(xMax) / width },
      ...{ top: Number(yMin) / height, bottom: Number(yMax) / height },
    }));
}

describe.each(decks)('LibreOffice shows the deck of %s', (name) => {
  it('with every text whole and at its place, to 1 % of the slide', () => {
    const deck = readDeck(readFileSync(fileOf(name, 'pptx')));
    const { cx, cy } = (deck.get('ppt/presentation.xml') ?? []).find((element) => element.name === 'p:sldSz')?.attributes ?? {};
    const words = wordsIn(fileOf(name, 'pdf'));
    const texts = textsOf(deck.get('ppt/slides/slide1.xml') ?? []);
    expect(texts.length).toBeGreaterThan(5);
    const lost = texts.flatMap(({ text, box }) => {
      const said = text.split(/\s+/).filter((word) => word !== '');
      const [left, right] = [box.x / Number(cx), (box.x + box.width) / Number(cx)];
      const [top, bottom] = [box.y / Number(cy), (box.y + box.height) / Number(cy)];
      const inLine = words.filter((word) => Math.abs(word.top + word.bottom - top - bottom) / 2 < 0.01);
      // what stands here, from its first word to its last; spaces at the beginning of source text have no ink
      const here = inLine.filter((word) => word.left > left - 0.01 && word.right < right + 0.01);
      const isWhole = here.map((word) => word.text).join('') === said.join('');
      const begins = /^\s/.test(text) || Math.abs((here[0]?.left ?? -1) - left) < 0.01;
      const ends = Math.abs((here.at(-1)?.right ?? -1) - right) < 0.01;
      return isWhole && begins && ends ? [] : [{ text, box: { left, right, top, bottom }, here, inLine: inLine.length }];
    });
    expect(lost).toEqual([]);
  });
});
